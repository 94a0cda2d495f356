// Getters, methods, hooks and closures whose type is undefined, void or never, seen through types that want a value;
// values that nobody uses.
interface Source {
  readonly name: string | undefined;
  read(): string | undefined;
}
class Anonymous implements Source {
  get name() {
    return undefined;
  }
  read() {
    return undefined;
  }
}
class Named implements Source {
  get name(): string {
    return "named";
  }
  read(): string {
    return "read";
  }
}
const sources: Source[] = [new Anonymous(), new Named()];
for (const s of sources) console.log(String(s.name), String(s.read()));

class Base {
  get kind(): never {
    throw new Error("abstract");
  }
  size(): never {
    throw new Error("no size");
  }
  get nothing(): undefined {
    return undefined;
  }
  toJSON(): undefined {
    return undefined;
  }
  toString(): never {
    throw new Error("no text");
  }
}
const base = new Base();
for (const act of [
  () => String(base.kind),
  () => String(base.size()),
  () => String(base.nothing),
  () => String(JSON.stringify([base])),
  () => String(base as unknown),
]) {
  try {
    console.log(act());
  } catch (error) {
    console.log(String(error));
  }
}

interface Maybe {
  readonly a?: number | undefined;
  readonly b: boolean | undefined;
  readonly c: bigint | undefined;
}
class None implements Maybe {
  get a(): undefined {
    return undefined;
  }
  get b(): undefined {
    return undefined;
  }
  get c(): undefined {
    return undefined;
  }
}
class Some implements Maybe {
  readonly a = 1;
  readonly b = true;
  readonly c = 5n;
}
const maybes: Maybe[] = [new None(), new Some()];
for (const m of maybes) console.log(String(m.a), String(m.b), String(m.c));

// Unused literals.
const raw = [{}];
const mixed = [1, "a", undefined, null, true, 5n, [2], { a: 1 }];
const tuple: [number, string] = [1, "a"];
const nested = [[1, "b"], [{ x: [1, "c"] }]];
const withCalls = [String(1), Number("2"), {}];
[1, "x", {}];
[] as unknown[];
({ a: [1, "y"], b: {} });
new Map<string, unknown>([["a", 1]]);
(() => [1, "z"])();
`${[1, "w"].length}`;
void [1, {}];
console.log("done");
