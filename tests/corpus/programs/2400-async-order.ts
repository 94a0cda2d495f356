// The order of microtasks: every step logs.
const steps: string[] = [];
function log(step: string): void {
  steps.push(step);
  console.log(step);
}

async function ready(n: number): Promise<number> {
  log(`ready ${n}`);
  return n;
}
async function returnsPromise(n: number): Promise<number> {
  log(`returnsPromise ${n}`);
  return Promise.resolve(n);
}
async function returnsAwaited(n: number): Promise<number> {
  return await Promise.resolve(n);
}
function tick(name: string, times: number): Promise<void> {
  let p = Promise.resolve();
  for (let i = 1; i <= times; i++) p = p.then(() => log(`${name} ${i}`));
  return p;
}

async function sums(): Promise<void> {
  let sum = 0;
  for (let i = 0; i < 3; i++) {
    sum += await ready(i);
    log(`sum ${sum}`);
  }
  log(`value ${await "plain"}`);
  log(`null ${await null} undefined ${await undefined}`);
}

void tick("a", 8);
void sums();
returnsPromise(1).then((v) => log(`promise ${v}`));
returnsAwaited(2).then((v) => log(`awaited ${v}`));
ready(3).then((v) => log(`plain ${v}`));
new Promise<number>((resolve) => {
  log("executor");
  resolve(Promise.resolve(7));
  log("executor end");
}).then((v) => log(`resolved with a promise ${v}`));
new Promise<number>((resolve) => resolve(8)).then((v) => log(`resolved ${v}`));
queueMicrotask(() => {
  log("microtask");
  queueMicrotask(() => log("inner microtask"));
});
Promise.resolve(1)
  .then((v) => Promise.resolve(v + 1))
  .then((v) => log(`then gives a promise ${v}`));
Promise.resolve(1)
  .then((v) => v + 1)
  .then((v) => log(`then gives a value ${v}`));
Promise.reject(new Error("e"))
  .then(() => log("never"))
  .catch((e: Error) => log(`catch ${e.message}`))
  .then(() => log("after catch"));
Promise.resolve("f")
  .finally(() => log("finally"))
  .then((v) => log(`after finally ${v}`));
Promise.resolve("g")
  .finally(() => Promise.resolve().then(() => log("in finally")))
  .then((v) => log(`after slow finally ${v}`));
Promise.reject(new Error("h"))
  .finally(() => log("finally of a rejection"))
  .catch((e: Error) => log(`passed ${e.message}`));
Promise.resolve(5)
  .then(undefined, undefined)
  .then(null)
  .then((v) => log(`through ${v}`));

const shared = ready(10);
async function waiter(name: string): Promise<void> {
  log(`${name} waits`);
  log(`${name} got ${await shared}`);
}
void waiter("x");
void waiter("y");
shared.then((v) => log(`shared then ${v}`));
const self = Promise.resolve(1);
void (async () => {
  await self;
  log("one tick");
  await self;
  log("two ticks");
})();
log("end of the module");
