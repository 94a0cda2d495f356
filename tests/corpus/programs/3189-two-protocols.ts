class Both { *[Symbol.iterator](): Generator<number> { yield 1; } async *[Symbol.asyncIterator](): AsyncGenerator<number> { yield 2; } }
const it: Iterable<number> = new Both();
async function main(): Promise<void> {
  for await (const x of it) console.log(x);
  for await (const x of new Both()) console.log(x);
  for (const x of it) console.log(x);
}
void main().catch((error: unknown) => console.log(String(error)));
