// Handlers without types, records of async functions, fields that hold promises, timers in races.
async function f(): Promise<void> { await null; throw new RangeError("r"); }
f().catch((e) => console.log(e.message, e instanceof RangeError));
f().then(() => {}, (e) => { console.log(e.name); });
const p: Promise<number> = new Promise((resolve) => setTimeout(() => resolve(4), 5));
void p.then((n) => console.log(n + 1));
const all = Promise.allSettled([f(), p]);
void all.then(([a, b]) => { console.log(a.status, b.status === "fulfilled" ? b.value : b.reason.message); });
class A { private ready = this.load(); private async load() { await null; return 5; } async get() { return (await this.ready) * 2; } }
void new A().get().then((v) => console.log(v));
const handlers: Record<string, (x: number) => Promise<string>> = { a: async (x) => `a${x}`, b: async (x) => { await null; return `b${x}`; } };
void (async () => { for (const k of ["a", "b"]) console.log(await handlers[k]!(1)); 
  const res = await Promise.all(Object.values(handlers).map((h, i) => h(i)));
  console.log(res.join());
  const obj: { f(): Promise<number> } = { async f() { return 3; } };
  console.log(await obj.f());
  let done = false;
  const timer = setInterval(() => { if (done) clearInterval(timer); done = true; }, 1);
  const gen = async function* () { yield* [1, 2]; };
  const seen: number[] = []; for await (const x of gen()) seen.push(x); console.log(seen.join());
  const t: [number, string] = await Promise.all([1, "x"]); console.log(t[0], t[1]);
  const first = await Promise.race([p, new Promise<never>((_, rej) => setTimeout(() => rej(new Error("t")), 1000).unref())]); console.log(first);
})();
