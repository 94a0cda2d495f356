// What an async generator has ready is handed on without a turn of its own: the order of everything else stays.
const told: string[] = [];
const tell = (text: string): void => {
  told.push(text);
};

async function* numbers(name: string, count: number): AsyncGenerator<number, void, undefined> {
  try {
    for (let i = 0; i < count; i++) {
      tell(`${name} ${i}`);
      yield i;
    }
    tell(`${name} ends`);
  } finally {
    tell(`${name} finally`);
  }
}

async function* doubled(source: AsyncGenerator<number, void, undefined>): AsyncGenerator<number, void, undefined> {
  for await (const value of source) yield value * 2;
}

async function* both(): AsyncGenerator<number, void, undefined> {
  yield* numbers("first", 2);
  yield* doubled(numbers("second", 2));
}

async function take(name: string, source: AsyncGenerator<number, void, undefined>, most = 99): Promise<number> {
  let sum = 0;
  for await (const value of source) {
    tell(`${name} takes ${value}`);
    sum += value;
    if (--most === 0) break;
  }
  tell(`${name} has ${sum}`);
  return sum;
}

/** Others' turns come between those of the generator. */
async function* noisy(): AsyncGenerator<number, void, undefined> {
  for (let i = 0; i < 3; i++) {
    queueMicrotask(() => tell(`microtask ${i}`));
    void Promise.resolve(i).then((n) => tell(`then ${n}`));
    yield i;
  }
  await undefined;
  yield 3;
}

async function* failing(at: number): AsyncGenerator<number, void, undefined> {
  for (let i = 0; ; i++) {
    if (i === at) throw new RangeError(`at ${i}`);
    yield i;
  }
}

/** Asked by two: the second while it runs for the first. */
let shared: AsyncGenerator<number, void, undefined> | undefined;
async function* asked(): AsyncGenerator<number, void, undefined> {
  for (let i = 0; i < 6; i++) {
    if (i === 2) void take("inner", shared!, 2);
    yield i;
  }
}

async function* closedWhileItRuns(): AsyncGenerator<number, void, undefined> {
  yield 1;
  for await (const x of numbers("left", 5)) {
    if (x === 1) return;
    yield x + 10;
  }
}

async function* endless(): AsyncGenerator<number, void, undefined> {
  for (let i = 0; ; i++) yield i;
}

async function main(): Promise<void> {
  await take("plain", numbers("n", 3));
  await take("chain", doubled(doubled(numbers("deep", 3))));
  await take("delegated", both());
  await take("early", doubled(numbers("early", 5)), 2);
  await take("noisy", noisy());
  await take("noisy chain", doubled(noisy()));
  for (const at of [0, 2]) {
    try {
      await take("failing", doubled(failing(at)));
    } catch (e) {
      tell(`caught ${String(e)}`);
    }
  }
  shared = asked();
  await take("outer", shared, 4);
  await Promise.resolve();
  await take("closed", closedWhileItRuns());
  // Two at a time have their turns one after the other.
  await Promise.all([take("a", numbers("A", 3)), take("b", doubled(numbers("B", 3)))]);
  // A microtask is not kept waiting by what is ready for ever.
  let isOver = false;
  queueMicrotask(() => (isOver = true));
  let seen = 0;
  for await (const i of endless()) {
    seen = i;
    if (isOver) break;
  }
  tell(`seen ${seen}`);
  setTimeout(() => tell("timer"), 0);
  // So many that the direct way has to be left now and then.
  let sum = 0;
  for await (const i of doubled(numbersTo(2000))) sum += i;
  tell(`sum ${sum}`);
}

async function* numbersTo(count: number): AsyncGenerator<number, void, undefined> {
  for (let i = 0; i < count; i++) yield i;
}

void main().then(
  () => console.log(told.join("\n")),
  (e: unknown) => console.log(String(e)),
);
