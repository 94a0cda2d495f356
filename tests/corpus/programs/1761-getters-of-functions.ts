// A method of an interface may be a method, a field or a getter; the getter runs before the arguments.
interface Namer {
  name(a: number): string;
  suffix?: ((x: string) => string) | undefined;
}
let reads = 0;
class ByGetter {
  get name(): (a: number) => string {
    console.log("read");
    reads++;
    return (a) => `getter ${a} ${reads}`;
  }
  get suffix(): ((x: string) => string) | undefined {
    return reads++ % 2 === 0 ? undefined : (x) => x + reads;
  }
}
class ByMethod {
  prefix = "method";
  name(a: number): string {
    return `${this.prefix} ${a}`;
  }
  suffix(x: string): string {
    return x + this.prefix;
  }
}
class ByField {
  name = (a: number): string => `field ${a}`;
}
class Throwing {
  get name(): (a: number) => string {
    throw new Error("no name");
  }
}
const argument = (): number => {
  console.log("argument", reads);
  return reads;
};
function all(n: Namer): string {
  return [n.name(1), n.name(argument()), n["name"](3), n["name"](argument()), n.suffix?.("a"), n.suffix?.("b")].join();
}
const namers: Namer[] = [
  new ByGetter(),
  new ByMethod(),
  new ByField(),
  { name: (a) => `arrow ${a}` },
  {
    name(a) {
      return `shorthand ${a}`;
    },
    suffix: (x) => x,
  },
];
for (const namer of namers) {
  console.log(all(namer));
  const perhaps: Namer | undefined = reads > 1000 ? undefined : namer;
  console.log(perhaps?.name(reads), "name" in namer, "suffix" in namer, namer.suffix === undefined);
}
try {
  console.log(all(new Throwing()));
} catch (e) {
  console.log(String(e));
}
