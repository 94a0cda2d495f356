// Every way on which the runtime calls the program ends in RangeError when it goes on without end.
class Text {
  constructor(readonly how: string) {}
  toString(): string {
    return again(this.how);
  }
  toJSON(): unknown {
    return again(this.how);
  }
}
class Holder {
  constructor(readonly how: string) {}
  get value(): string {
    return again(this.how);
  }
  set value(text: string) {
    again(this.how + text);
  }
}
function* turns(how: string): Generator<string> {
  yield again(how);
}
function* ends(how: string): Generator<string> {
  try {
    yield how;
  } finally {
    again(how);
  }
}
function* loops(how: string): Generator<string> {
  for (const part of loops(how)) yield part;
}
function* delegates(how: string): Generator<string> {
  yield* delegates(how);
}
const table: ((how: string) => string)[] = [(how) => again(how), again];

function again(how: string): string {
  switch (how) {
    case "template":
      return `${new Text(how) as unknown}`;
    case "concatenation":
      return "a" + (new Text(how) as unknown as string | Text);
    case "join":
      return [new Text(how), new Text(how)].join("-");
    case "nested join":
      return String([[[new Text(how) as unknown]]]);
    case "sort":
      return String([new Text(how), new Text(how)].sort().length);
    case "stringify":
      return JSON.stringify({ a: [new Text(how)] });
    case "stringify record":
      return JSON.stringify({ a: new Text(how) } as Record<string, unknown>);
    case "getter":
      return new Holder(how).value;
    case "setter":
      new Holder(how).value = "";
      return "";
    case "closure":
      return table[how.length % 2]!(how);
    case "callback":
      return [1].map(() => again(how)).join();
    case "comparator":
      return String([2, 1].sort((a, b) => a - b + again(how).length).length);
    case "turn":
      return [...turns(how)].join();
    case "first turn": {
      const [first] = turns(how);
      return first ?? "";
    }
    case "close":
      for (const part of ends(how)) return part;
      return "";
    case "finally":
      try {
        return how;
      } finally {
        again(how);
      }
    case "catch":
      try {
        throw new Error(how);
      } catch {
        return again(how);
      }
    case "loop":
      return [...loops(how)].join();
    case "delegate":
      return [...delegates(how)].join();
    case "spread":
      return Math.max(...[1].map(() => again(how).length)).toString();
    case "optional":
      return table.at(0)?.(how) ?? "";
    default:
      return how;
  }
}

const ways = [
  "template", "concatenation", "join", "nested join", "sort", "stringify", "stringify record", "getter", "setter",
  "closure", "callback", "comparator", "turn", "first turn", "close", "finally", "catch", "loop", "delegate", "spread", "optional",
]; // prettier-ignore
for (const how of ways) {
  try {
    console.log(how, again(how).length);
  } catch (error) {
    console.log(how, String(error), error instanceof RangeError);
  }
}
// All is as it was before.
const done = [new Text("fine"), new Text("too")];
console.log(done.join(), JSON.stringify(done), `${done as unknown}`);

// A generator whose turn found no stack has ended.
function depth(n: number): number {
  try {
    return depth(n + 1);
  } catch {
    return n;
  }
}
console.log(depth(0) > 1000);
