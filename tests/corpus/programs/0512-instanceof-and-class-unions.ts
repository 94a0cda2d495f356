class Cat {
  constructor(readonly lives: number) {}
  meow(): string {
    return "meow".repeat(this.lives > 3 ? 1 : 2);
  }
}
class Dog {
  bark(): string {
    return "woof";
  }
}
class Wolf extends Dog {
  override bark(): string {
    return "howl";
  }
}
type Pet = Cat | Dog | string | undefined;
function speak(p: Pet): string {
  if (p === undefined) return "silence";
  if (typeof p === "string") return p;
  if (p instanceof Cat) return p.meow();
  return p.bark();
}
console.log([new Cat(9), new Cat(1), new Dog(), new Wolf(), "hi", undefined].map(speak).join());
const u: unknown = new Wolf();
console.log(u instanceof Wolf, u instanceof Dog, u instanceof Cat, u instanceof Error);
if (u instanceof Dog) console.log(u.bark());
const values: unknown[] = [new Map(), new Set(), [], new Uint8Array(1), new Error("e"), new TypeError("t"), {}, null, 5, "s"];
for (const v of values) {
  console.log(v instanceof Map, v instanceof Set, v instanceof Uint8Array, v instanceof Error, v instanceof TypeError, Array.isArray(v));
}
function isCat(p: Pet): p is Cat {
  return p instanceof Cat;
}
const pets: Pet[] = [new Dog(), new Cat(2), "x", new Cat(5)];
console.log(pets.filter(isCat).map((c) => c.lives).join(), pets.findIndex(isCat), pets.filter((p) => p instanceof Dog).length);
class Same {
  constructor(readonly lives: number) {}
  meow(): string {
    return "fake";
  }
}
const fake: Cat = new Same(3);
console.log(fake instanceof Cat, fake.meow(), speak(new Wolf()));
const maybe: Cat | Dog = [new Cat(4), new Dog()][1]!;
console.log("meow" in maybe, "bark" in maybe);
if ("bark" in maybe) console.log(maybe.bark());
