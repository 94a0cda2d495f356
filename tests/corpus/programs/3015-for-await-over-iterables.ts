class Items {
  *[Symbol.iterator](): Generator<number> { yield 1; yield 2; }
}
class P2 { [Symbol.iterator](): Iterator<Promise<string>> { const l = [Promise.resolve("a"), Promise.resolve("b")]; let i = 0; return { next: () => i < l.length ? { value: l[i++]!, done: false } : { value: undefined, done: true } }; } }
async function main(): Promise<void> {
  for await (const n of new Items()) console.log(n);
  for await (const s of new P2()) console.log(s);
  const o = { *[Symbol.iterator]() { yield "x"; } };
  for await (const s of o) console.log(s);
}
main().catch((e) => console.log(e));
