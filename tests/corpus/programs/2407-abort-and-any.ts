// AbortController, AbortSignal, Promise.any, AggregateError.
const log = (text: string) => console.log(text);
const sleep = (ms: number, signal?: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    signal?.throwIfAborted();
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, ms);
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    signal?.addEventListener("abort", stop, { once: true });
  });

async function work(signal: AbortSignal): Promise<string> {
  try {
    for (let i = 0; ; i++) {
      log(`round ${i}`);
      await sleep(10_000, signal);
    }
  } catch (e) {
    if (e instanceof Error && e.name === "AbortError") return `stopped: ${e.message}`;
    throw e;
  } finally {
    log("cleaned up");
  }
}
async function main(): Promise<void> {
  const controller = new AbortController();
  const { signal } = controller;
  log(`${signal.aborted} ${signal.reason === undefined}`);
  signal.onabort = (event) => log(`onabort ${event.type} ${event.target === signal}`);
  signal.addEventListener("abort", () => log("listener 1"));
  const removed = () => log("never");
  signal.addEventListener("abort", removed);
  signal.removeEventListener("abort", removed);
  const both = AbortSignal.any([signal, new AbortController().signal]);
  both.addEventListener("abort", () => log(`both ${both.reason instanceof Error ? both.reason.name : ""}`));
  const worker = work(signal);
  setTimeout(() => {
    log("abort");
    controller.abort();
    controller.abort();
    log("aborted");
  }, 5);
  log(await worker);
  log(`${signal.aborted} ${String(signal.reason)} ${both.aborted}`);
  try {
    signal.throwIfAborted();
  } catch (e) {
    log(e instanceof Error ? `${e.name}: ${e.message}` : "?");
  }
  const own = new AbortController();
  own.abort(new RangeError("mine"));
  log(String(own.signal.reason));
  await sleep(1, own.signal).catch((e: unknown) => log(`early ${String(e)}`));
  const late = AbortSignal.timeout(5);
  const listening = new Promise<void>((resolve) => late.addEventListener("abort", () => resolve()));
  const alive = setTimeout(() => {}, 1000);
  await listening;
  clearTimeout(alive);
  log(`${late.aborted} ${late.reason instanceof Error ? late.reason.name : ""}`);
  log(String(AbortSignal.abort().aborted));
  log(await Promise.any([sleep(20).then(() => "slow"), Promise.reject(new Error("x")), sleep(1).then(() => "fast")]));
  try {
    await Promise.any([Promise.reject(new Error("a")), sleep(1).then(() => Promise.reject(new TypeError("b")))]);
  } catch (e) {
    if (e instanceof AggregateError) log(`${e.name}: ${e.message}: ${e.errors.map((one) => String(one)).join("; ")}`);
  }
  await Promise.any([]).catch((e: unknown) => log(String(e)));
  const made = new AggregateError([new Error("1"), "two"], "several", { cause: "c" });
  log(`${made.message} ${made.errors.length} ${String(made.cause)} ${JSON.stringify(Object.keys(made))}`);
  log(JSON.stringify(await Promise.all([])) + JSON.stringify(await Promise.all([1, Promise.resolve(2), 3])));
  const [n, s, b] = await Promise.all([sleep(2).then(() => 1), "s", Promise.resolve(true)]);
  log(`${n + 1} ${s.length} ${!b}`);
  log((await Promise.all(new Set(["a", "b"]))).join());
  log((await Promise.all(new Map([["k", 1]]).values())).join());
}
function* values() {
  yield Promise.resolve(1);
  yield 2;
  throw new Error("iterator");
}
void main()
  .then(() => Promise.all(values()))
  .catch((e: unknown) => log(`caught ${String(e)}`));
