// What is thrown and is no Error is what a rejection's reason is, wherever it is seen.
const shown = (e: unknown): string => `${typeof e} ${String(e)} ${JSON.stringify(e)} ${e === 5} ${e === null}`;

async function thrower(x: unknown): Promise<number> {
  await null;
  throw x;
}

class Refusal {
  constructor(readonly code: number) {}
  toString(): string {
    return `refused ${this.code}`;
  }
}

async function* items(): AsyncGenerator<number> {
  yield 1;
  throw 7;
}

async function main(): Promise<void> {
  const values: unknown[] = [5, "text", null, undefined, true, { a: 1 }, [1, 2], new Refusal(3), 9n];
  const plain = values.slice(0, 8);
  for (const result of await Promise.allSettled(plain.map(thrower)))
    console.log(result.status, result.status === "rejected" ? shown(result.reason) : "");
  await thrower(5).catch((e: unknown) => console.log("catch", shown(e)));
  await thrower(null).then(
    () => console.log("no"),
    (e: unknown) => console.log("then", shown(e)),
  );
  await thrower(9n).catch((e: unknown) => console.log(typeof e, e === 9n));
  await thrower(6)
    .finally(() => console.log("finally"))
    .catch((e: unknown) => console.log("after finally", shown(e)));
  try {
    await Promise.all([Promise.resolve(1), thrower(7)]);
  } catch (e) {
    console.log("all", shown(e));
  }
  try {
    await Promise.race([thrower("first"), thrower(2)]);
  } catch (e) {
    console.log("race", shown(e));
  }
  try {
    await Promise.any([thrower(7), thrower("z"), thrower(undefined)]);
  } catch (e) {
    if (e instanceof AggregateError) console.log("any", e.errors.map((x: unknown) => shown(x)).join("; "));
  }
  await Promise.reject(5).catch((e: unknown) => console.log("reject", shown(e)));
  await Promise.reject().catch((e: unknown) => console.log("reject", shown(e)));
  await Promise.reject("text").catch((e: unknown) => console.log("reject", shown(e)));
  await Promise.reject({ code: 4 }).catch((e: unknown) => console.log("reject", shown(e)));
  await new Promise((_, reject) => reject(11)).catch((e: unknown) => console.log("executor", shown(e)));
  await new Promise<number>((_, reject) => {
    setTimeout(() => reject(false), 1);
  }).catch((e: unknown) => console.log("timer", shown(e)));
  await new Promise(() => {
    throw 12;
  }).catch((e: unknown) => console.log("thrown", shown(e)));
  try {
    for await (const n of items()) console.log(n);
  } catch (e) {
    console.log("for await", shown(e));
  }
  const controller = new AbortController();
  controller.abort(5);
  console.log(shown(controller.signal.reason));
  try {
    controller.signal.throwIfAborted();
  } catch (e) {
    console.log("aborted", shown(e));
  }
  const later = thrower(14);
  const seen: string[] = [];
  for (let i = 0; i < 2; i++) await later.catch((e: unknown) => seen.push(shown(e)));
  console.log(seen.join("; "));
}
void main();
