type Constructor<T = {}> = new (...args: any[]) => T;
class Point { constructor(public x: number, public y = 7) {} describe() { return `P(${this.x},${this.y})`; } static origin() { return new Point(0, 0); } }
class Label { text = "label"; describe() { return this.text; } }
const Tagged = <T extends Constructor>(Base: T) => class extends Base {
  tags: string[] = [];
  tag(t: string): this { this.tags.push(t); return this; }
};
function Counted<TBase extends Constructor<{ describe(): string }>>(Base: TBase) {
  class Counted extends Base {
    static made = 0;
    #calls = 0;
    constructor(...args: any[]) {
      super(...args);
      Counted.made++;
    }
    override describe() { this.#calls++; return `${super.describe()}#${this.#calls}`; }
    get calls() { return this.#calls; }
  }
  return Counted;
}
class CP extends Counted(Tagged(Point)) {}
class CL extends Counted(Label) { extra = 1; }
const p = new CP(1, 2);
console.log(p.tag("a").tag("b").describe(), p.describe(), p.calls, p);
const q = new CP(3);
console.log(q.describe(), q instanceof Point, q instanceof CP);
const l = new CL();
console.log(l.describe(), l.calls, l, l instanceof Label, (l as object) instanceof Point);
const CountedPoint = Counted(Point);
console.log(new CountedPoint(4, 5).describe(), CountedPoint.made, CountedPoint.name, new CountedPoint(1).y);
function Serializable<T extends Constructor>(Base: T) {
  return class Serializable extends Base { serialize(): string { return JSON.stringify(this); } };
}
function EventEmitting<T extends Constructor>(Base: T) {
  return class extends Base {
    private readonly handlers = new Map<string, ((v: unknown) => void)[]>();
    on(name: string, h: (v: unknown) => void): this { const l = this.handlers.get(name) ?? []; l.push(h); this.handlers.set(name, l); return this; }
    emit(name: string, v?: unknown): void { this.handlers.get(name)?.forEach((h) => h(v)); }
  };
}
class Model { id = 1; }
class Doc extends Serializable(EventEmitting(Model)) { title = "t"; save() { this.emit("saved", this.title); return this.serialize(); } }
const d = new Doc(); d.on("saved", (v) => console.log("saved", v));
console.log(d.save());
const items: Model[] = [d, new Model()];
for (const m of items) console.log(m.id, m instanceof Doc ? m.title : "-");
type Taggable = InstanceType<ReturnType<typeof Tagged>>;
function show(t: { tags: string[] }) { return t.tags.length; }
console.log(show(p), show(q));
