class Greeter {
  greet(name: string): string {
    return name;
  }
}
export const greet = new Greeter().greet;
