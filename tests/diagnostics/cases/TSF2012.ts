class Greeter {
  readonly word = "hello";
  greet(name: string): string {
    return `${this.word} ${name}`;
  }
}
export const greet = new Greeter().greet;
