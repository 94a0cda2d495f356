// A method of a class replaced through an interface.
interface Greets { greet(): string }
class Greeter implements Greets { constructor(readonly name: string) {} greet(): string { return "hi " + this.name; } }
const g: Greets = new Greeter("a");
try { g.greet = () => "patched"; } catch (e) { console.log(String(e)); }
console.log(g.greet());
