const f = (n: number): number => n;
const g = (n: number): number => n;
const alias = f;
console.log(f === alias, f === g, [f, g].indexOf(g), [f, g].includes(alias), new Set([f, g, alias]).size);
const make = (): (() => number) => () => 1;
const a = make();
const b = make();
console.log(a === b, a === a, a() === b());
const registry = new Map<() => number, string>([[a, "first"], [b, "second"]]);
console.log(registry.get(a), registry.get(b), registry.get(make()) ?? "unknown", registry.size);
class Button {
  private readonly listeners = new Set<(x: number) => void>();
  add(l: (x: number) => void): this {
    this.listeners.add(l);
    return this;
  }
  remove(l: (x: number) => void): boolean {
    return this.listeners.delete(l);
  }
  click(x: number): number {
    for (const l of this.listeners) l(x);
    return this.listeners.size;
  }
}
let clicks = 0;
const count = (): void => {
  clicks++;
};
const sum = (x: number): void => {
  clicks += x;
};
const button = new Button().add(count).add(sum).add(count);
console.log(button.click(10), clicks, button.remove(count), button.remove(count), button.click(1), clicks);
function declared(): string {
  return "d";
}
const list: (() => string)[] = [declared, declared];
console.log(list[0] === list[1], list.indexOf(declared), declared === list[0], list.map((x) => x()).join(""));
let current: ((n: number) => number) | undefined = f;
console.log(current === f, current === undefined);
current = undefined;
console.log(current === f);
const holder = { h: f };
holder.h = g;
console.log(holder.h === g, holder.h === f);
