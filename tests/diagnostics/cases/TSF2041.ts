class Greeter {
  greet<T>(whom: T): T {
    return whom;
  }
}
const greeter = new Greeter();
greeter.greet = (whom) => whom;
console.log(greeter.greet("you"));
