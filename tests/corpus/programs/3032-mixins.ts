type Constructor<T = object> = new (...args: any[]) => T;
class User { constructor(public name: string) {} }
function Timestamped<T extends Constructor>(Base: T) { return class extends Base { ts = 5; touch() { this.ts++; return this; } }; }
function Activatable<T extends Constructor<{ name: string }>>(Base: T) { return class Active extends Base { active = false; activate() { this.active = true; console.log("act", this.name); } }; }
const TU = Timestamped(User);
class Admin extends Activatable(Timestamped(User)) { role = "admin"; describe() { return `${this.name} ${this.ts} ${this.active}`; } }
const a = new Admin("bob"); a.activate(); a.touch();
console.log(a.describe(), a);
const t = new TU("x"); console.log(t.touch().ts, t.name, t instanceof User, t instanceof TU);
class Plain extends Timestamped(User) {}
console.log(new Plain("p"), new Plain("q").ts);
