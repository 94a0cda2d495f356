// Errors in every place of async functions.
class Lost extends Error {
  constructor(readonly where: string) {
    super(`lost in ${where}`);
  }
}
async function early(): Promise<number> {
  throw new Lost("early");
}
async function late(): Promise<number> {
  await null;
  throw new Lost("late");
}
async function defaults(a: number, b = fail("default")): Promise<number> {
  return a + b;
}
function fail(where: string): number {
  throw new Lost(where);
}
async function pattern({ a: { b } }: { a: { b: number } }): Promise<number> {
  return b;
}
async function cleans(name: string, f: () => Promise<number>): Promise<string> {
  try {
    return `${name}: ${await f()}`;
  } catch (e) {
    if (e instanceof Lost) return `${name}: Lost ${e.where}`;
    throw e;
  } finally {
    await null;
    console.log(`${name}: finally`);
  }
}
async function overrides(): Promise<string> {
  try {
    await late();
    return "not here";
  } finally {
    // eslint-disable-next-line no-unsafe-finally
    return "finally wins";
  }
}
async function nested(): Promise<void> {
  try {
    try {
      await early();
    } catch (e) {
      console.log("inner", String(e));
      await null;
      throw new TypeError("second", { cause: e });
    } finally {
      console.log("inner finally");
    }
  } catch (e) {
    if (e instanceof TypeError && e.cause instanceof Lost) console.log("outer", e.message, e.cause.where);
  }
}
async function loops(): Promise<number> {
  let caught = 0;
  for (let i = 0; i < 5; i++) {
    try {
      if (i === 1) continue;
      if (i === 4) break;
      await (i % 2 === 0 ? early() : late());
    } catch {
      caught++;
    } finally {
      caught += 10;
      await null;
    }
  }
  return caught;
}
async function main(): Promise<void> {
  console.log(await cleans("early", early));
  console.log(await cleans("late", late));
  console.log(await cleans("default", () => defaults(1)));
  console.log(await cleans("given", () => defaults(1, 2)));
  console.log(await cleans("pattern", () => pattern({ a: { b: 3 } })));
  console.log(await overrides());
  await nested();
  console.log(await loops());
  const results = await Promise.allSettled([early(), late(), defaults(2, 3)]);
  for (const result of results)
    console.log(result.status, result.status === "fulfilled" ? result.value : String(result.reason));
  try {
    await Promise.all([defaults(1, 1), late(), early()]);
  } catch (e) {
    console.log("all:", e instanceof Lost ? e.where : "?");
  }
  const self: { p?: Promise<number> } = {};
  self.p = new Promise<number>((resolve) => {
    queueMicrotask(() => resolve(self.p!));
  });
  await self.p.catch((e: unknown) => console.log(String(e)));
  await new Promise((_, reject) => {
    reject(new Lost("executor"));
    throw new Error("ignored");
  }).catch((e: unknown) => console.log(String(e)));
  await new Promise(() => {
    throw new Lost("thrown executor");
  }).catch((e: unknown) => console.log(String(e)));
}
main().then(
  () => console.log("done"),
  (e: unknown) => console.log("main failed", String(e)),
);
