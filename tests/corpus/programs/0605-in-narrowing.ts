interface Fish {
  swim(): string;
  name: string;
}
interface Bird {
  fly(): string;
  name: string;
  layers?: number;
}
type Pet = Fish | Bird;
const pets: Pet[] = [
  { name: "nemo", swim: () => "swims" },
  { name: "tweety", fly: () => "flies", layers: 2 },
  { name: "zazu", fly: () => "soars" },
];
for (const p of pets) {
  if ("swim" in p) console.log(p.name, p.swim());
  else console.log(p.name, p.fly(), p.layers ?? "no layers");
}
const has = (p: Pet): string => `${"swim" in p} ${"fly" in p} ${"layers" in p} ${"name" in p}`;
console.log(pets.map(has).join(" | "));
const record: Record<string, number> = { a: 1, b: 0 };
console.log("a" in record, "b" in record, "c" in record, "" in record);
record["c"] = 3;
console.log("c" in record);
const key = ["a", "z"][1]!;
console.log(key in record);
type Config = { port: number } | { socket: string } | { port: number; socket: string };
const address = (c: Config): string => ("socket" in c ? ("port" in c ? `${c.socket}:${c.port}` : c.socket) : `:${c.port}`);
console.log(address({ port: 1 }), address({ socket: "s" }), address({ port: 2, socket: "t" }));
const opt: { x?: number } = {};
console.log("x" in opt);
opt.x = 1;
console.log("x" in opt);
