// Timers, immediates and microtasks in their order.
const log = (text: string) => console.log(text);
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

setTimeout(() => log("timer 240"), 240);
setTimeout(() => log("timer 150 a"), 150);
setTimeout((a: string, b: number) => log(`${a} ${b}`), 150, "timer 150 b", 7);
const cancelled = setTimeout(() => log("never"), 5);
clearTimeout(cancelled);
clearTimeout(undefined);
setImmediate(() => {
  log("immediate 1");
  queueMicrotask(() => log("microtask of immediate 1"));
  setImmediate(() => log("immediate of the next turn"));
});
setImmediate((name: string) => log(name), "immediate 2");
const gone = setImmediate(() => log("never"));
clearImmediate(gone);
queueMicrotask(() => log("microtask"));

async function timeline(): Promise<void> {
  log("begin");
  await sleep(10);
  log("10");
  await Promise.all([sleep(100).then(() => log("110")), sleep(80).then(() => log("90"))]);
  log("both");
  const first = await Promise.race([sleep(50).then(() => "slow"), sleep(1).then(() => "fast")]);
  log(first);
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<string>((_, reject) => {
    timer = setTimeout(() => reject(new Error("timed out")), 20);
  });
  try {
    log(await Promise.race([limit, sleep(200).then(() => "done")]));
  } catch (e) {
    log(String(e));
  } finally {
    clearTimeout(timer);
  }
  await new Promise((resolve) => setImmediate(resolve));
  log("after an immediate");
  const unawaited = setTimeout(() => log("never: nobody waits"), 100_000);
  log(String(unawaited.hasRef()));
  unawaited.unref();
  log(String(unawaited.hasRef()));
  let ticks = 0;
  await new Promise<void>((resolve) => {
    const every: ReturnType<typeof setInterval> = setInterval(() => {
      ticks++;
      if (ticks === 5) {
        clearInterval(every);
        resolve();
      }
    }, 1);
  });
  log(`ticks ${ticks}`);
  const again = setTimeout(() => log("refreshed"), 30);
  await sleep(20);
  again.refresh();
  await sleep(20);
  log("not yet");
}
async function main(): Promise<void> {
  await timeline();
  log("end");
  await new Promise<void>((resolve) => {
    let count = 0;
    const interval = setInterval(() => {
      log(`interval ${++count}`);
      if (count < 3) return;
      clearInterval(interval);
      resolve();
    }, 10);
  });
  // Timers of one duration have their turns one after the other, with the microtasks of each in between.
  for (let i = 0; i < 3; i++)
    setTimeout(() => {
      log(`same ${i}`);
      void Promise.resolve().then(() => log(`microtask of same ${i}`));
      if (i === 0) setTimeout(() => log("from within"), 20);
    }, 20);
}
void sleep(350).then(main);
log("end of the module");
