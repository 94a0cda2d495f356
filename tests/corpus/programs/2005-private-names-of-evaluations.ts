function mk() {
  return class Acc { #n = 1; #hid() { return this.#n; } peek(o: Acc) { return o.#n; } poke(o: Acc) { o.#n = 5; return o.#n; } call(o: Acc) { return o.#hid(); } each(os: Acc[]) { return os.map((o) => o.#n).join(); } };
}
const A = mk(), B = mk();
const a = new A(), a2 = new A(), b = new B();
console.log(a.peek(a2), a.poke(a2), a.call(a2), a.each([a, a2]));
const tries: (() => unknown)[] = [() => a.peek(b), () => a.poke(b), () => a.call(b), () => a.each([a, b])];
for (const f of tries) { try { console.log(String(f())); } catch (e) { console.log(e instanceof TypeError, (e as Error).message); } }
