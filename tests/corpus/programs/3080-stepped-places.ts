/** Fields, module variables and parameters that are counted up and down: integers as long as nothing else comes in. */
class Cursor {
  at = 0;
  down = 0;
  wide = 9007199254740990;
  half = 0.5;
  sign = -0;

  constructor(private readonly items: readonly number[]) {}

  next(): number | undefined {
    return this.items[this.at++];
  }

  back(): number | undefined {
    return this.items[--this.at];
  }
}

const cursor = new Cursor([5, 6, 7]);
console.log(cursor.next(), cursor.next(), cursor.next(), cursor.next(), cursor.at);
console.log(cursor.back(), cursor.back(), cursor.back(), cursor.back(), cursor.back(), cursor.at);
for (let i = 0; i < 4; i++) cursor.wide++;
for (let i = 0; i < 3; i++) cursor.half += 2;
for (let i = 0; i < 3; i++) cursor.down -= 3;
console.log(cursor.wide, cursor.half, [1, 2, 3][cursor.half], cursor.down, [1, 2, 3][cursor.down]);
console.log(Object.is(cursor.sign, -0), [9][cursor.sign], Object.is(cursor.sign + 0, 0));
cursor.sign -= 0;
console.log(Object.is(cursor.sign, -0));

/** Of the same name, in another class, with what is no integer. */
class Ratio {
  at = 1 / 3;
  step(): number {
    this.at++;
    return this.at;
  }
}
console.log(new Ratio().step());

let seen = 0;
let lost = 2 ** 53;
let backwards = 3;
function count(): number {
  seen += 2;
  lost++;
  backwards--;
  return [10, 20, 30, 40][backwards] ?? seen;
}
for (let i = 0; i < 5; i++) console.log(count(), seen, lost, backwards);

function depth(n: number, limit: number): number {
  return n === limit ? n : depth(n + 1, limit);
}
function fall(n: number): number {
  return n <= -3 ? n : fall(n - 1);
}
function pick(values: readonly string[], from: number): string {
  const value = values[from];
  return value === undefined ? `${from}.` : value + pick(values, from + 1);
}
console.log(depth(0, 50), depth(0.5, 3.5), depth(-0, 0), Object.is(depth(-0, 0), -0), fall(2), fall(0.25));
console.log(depth(9007199254740989, 9007199254740992), pick(["a", "b", "c"], 0), pick(["a"], -1), pick(["x"], 0.5));

/** The parameter changes on the way, so that it is no plain step. */
function doubling(n: number, rounds: number): number {
  n *= 2;
  return rounds === 0 ? n : doubling(n + 1, rounds - 1);
}
console.log(doubling(1, 60), doubling(0.1, 3));

/** Bytes that may not be there are integers where they are. */
function byte(bytes: Uint8Array, at: number): number {
  const value = bytes[at];
  if (value === undefined) throw new RangeError(`nothing at ${at}`);
  return value;
}
function word(bytes: Uint8Array, at: number): number {
  return (byte(bytes, at) << 8) | byte(bytes, at + 1);
}
const bytes = new Uint8Array([255, 1, 2]);
console.log(word(bytes, 0), word(bytes, 1), byte(bytes, 0) / 2, -byte(bytes, 1), byte(bytes, 1.0));
for (const at of [3, -1, 0.5, NaN, 4294967296, Infinity]) {
  try {
    console.log(byte(bytes, at));
  } catch (error) {
    console.log(String(error));
  }
}
const floats = new Float32Array([0.5, -0, NaN]);
function float(at: number): number {
  const value = floats[at];
  return value === undefined ? -1 : value;
}
console.log(float(0), Object.is(float(1), -0), float(2), float(3));
let latest: number | undefined;
for (const b of bytes) latest = b === 1 ? undefined : b;
console.log(latest === undefined ? "none" : latest % 2, (latest ?? 7) * 1.5);
