// Variables that closures share, read before and after they are set, in every place that declares one.
function told(f: () => unknown): void {
  try {
    console.log(f());
  } catch (error) {
    console.log(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }
}

function hoisted(): void {
  told(() => early);
  told(() => later());
  let early: string | number = 1;
  const add = (): void => {
    early = `${early}!`;
  };
  add();
  add();
  told(() => early);
  function later(): number {
    count += 1;
    return count;
  }
  let count = 10;
  told(later);
  told(later);
}
hoisted();

function unset(flag: boolean): void {
  let value: number | undefined;
  let list: string[] | null = null;
  var old: number | undefined;
  const set = (): void => {
    value = (value ?? 0) + 1;
    (list ??= []).push(`${value}`);
    old = (old ?? 100) + value;
  };
  told(() => value);
  if (flag) set();
  set();
  told(() => [value, list, old]);
}
unset(true);
unset(false);

function parameters(total: number, { step, names: [first = "none"] }: { step: number; names: string[] }): () => string {
  const next = (): void => {
    total += step;
    first = first + total;
  };
  next();
  next();
  return () => `${total} ${first}`;
}
console.log(parameters(1, { step: 0.5, names: [] })(), parameters(-0, { step: -0, names: ["a"] })());

function loops(): void {
  const seen: (() => string)[] = [];
  for (let i = 0, text = ""; i < 3; i++, text += i) {
    seen.push(() => `${i}${text}`);
    if (i === 1) text = "one";
  }
  for (let of of [1, 2]) {
    seen.push(() => `${of}`);
    of *= 10;
  }
  for (let key in { a: 1, b: 2 }) {
    const late = (): string => key + again;
    let again = key;
    again += key;
    key += "?";
    seen.push(late);
  }
  try {
    throw new Error("thrown");
  } catch (error) {
    seen.push(() => (error instanceof Error ? error.message : "?"));
    error = undefined;
  }
  console.log(seen.map((f) => f()).join(" "));
}
loops();

function classes(start: bigint): void {
  let made = start;
  let last: Counter | undefined;
  class Counter {
    readonly id = (made += 1n);
    static total = 0;
    constructor(before = last) {
      Counter.total += before === undefined ? 1 : Number(before.id);
      last = this;
    }
    get others(): bigint {
      return made - this.id;
    }
  }
  const all = [new Counter(), new Counter(), new Counter(undefined)];
  console.log(
    all.map((c) => `${c.id}/${c.others}`),
    Counter.total,
    last?.id,
  );
}
classes(0n);
classes(2n ** 63n - 2n);

function* generators(): Generator<number, string, number> {
  let sum = 0;
  const add = (n: number): number => (sum += n);
  while (sum < 10) add(yield add(1));
  return `sum ${sum}`;
}
const walk = generators();
for (let step = walk.next(); ; step = walk.next(3)) {
  console.log(step.value, step.done);
  if (step.done) break;
}

async function asynchronous(): Promise<void> {
  let open = 0;
  let most = 0;
  const log: string[] = [];
  await Promise.all(
    [3, 1, 2].map(async (turns, i) => {
      open++;
      most = Math.max(most, open);
      for (let t = 0; t < turns; t++) await null;
      log.push(`${i}:${open--}`);
    }),
  );
  console.log(open, most, log.join(" "));
}
void asynchronous();

// What is read before a call is what it was before it.
function order(): void {
  let sum = 1;
  const twice = (): number => (sum *= 2);
  sum += twice() + twice();
  console.log(sum, sum + twice(), sum, twice() + sum);
  const held = { sum: 1, grow: (): number => (held.sum += 5) };
  held.sum += held.grow() * 10;
  console.log(held.sum);
}
order();
