class Greeter {
  greet(): string {
    return "hello";
  }
}
const greeter = new Greeter();
greeter.greet = () => "bye";
console.log(greeter.greet());
