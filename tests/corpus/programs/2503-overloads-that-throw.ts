// An overload that throws: its error arrives, not one about the value that it did not give.
class Once {
  #isDone = false;
  take(): number;
  take(text: string): string;
  take(text?: string): number | string {
    if (this.#isDone) throw new RangeError("taken already");
    this.#isDone = true;
    return text ?? 1;
  }
}
interface Taker {
  take: (text: string) => unknown;
}
const once = new Once();
console.log(once.take("first"));
const calls: (() => unknown)[] = [() => once.take("again"), () => once.take()];
for (const call of calls) {
  try {
    console.log(call() === undefined);
  } catch (e) {
    console.log(String(e), e instanceof RangeError);
  }
}
try {
  const text: string = once.take("z");
  console.log(text);
} catch (e) {
  console.log(String(e));
}
const failing: Taker = {
  take: (text: string): string => {
    throw new Error(text);
  },
};
try {
  const got: unknown = failing.take("closure");
  console.log(typeof got);
} catch (e) {
  console.log(String(e));
}
