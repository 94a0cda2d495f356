/** Switches whose cases are all texts: by length and content, with fall-through, a default in the middle, duplicates. */
function kind(text: string): number {
  switch (text) {
    case "":
      return 0;
    case "a":
      return 1;
    case "b":
      return 2;
    case "open":
    case "read":
      return 3;
    case "write-to-a-rather-long-name":
      return 4;
    case "write-to-a-rather-long-nama":
      return 5;
    case "é":
      return 6;
    case "\ud83d":
      return 7;
    case "😀":
      return 8;
    case "x\0y":
      return 9;
    default:
      return -1;
  }
}
const texts = ["", "a", "b", "c", "open", "read", "ope", "opens", "write-to-a-rather-long-name", "é", "\ud83d", "😀", "x\0y", "x\0z"];
console.log(texts.map((text) => kind(text)).join());
console.log([..."ab"].map(kind).join(), kind("read".slice(0, 4)), kind("write-to-a-rather-long-nam" + "a"), kind("\ud83d" + "\ude00"));

function without(text: string): string {
  let seen = "";
  switch (text) {
    case "one":
      seen += 1;
    case "two":
      seen += 2;
      break;
    case "three":
      seen += 3;
    case "four":
      seen += 4;
  }
  return seen;
}
console.log(["one", "two", "three", "four", "five"].map(without).join());

function middle(text: string): string {
  switch (text) {
    case "x":
      return "x";
    default:
      return "other";
    case "y":
      return "y";
    case "z":
      return "z";
  }
}
console.log(["x", "y", "z", "w"].map(middle).join());

function twice(text: string): number {
  switch (text) {
    case "k":
      return 1;
    case "k":
      return 2;
    case "l":
      return 3;
    case "m":
      return 4;
  }
  return 5;
}
console.log(twice("k"), twice("l"), twice("m"), twice("n"));

function maybe(text: string | undefined | number): string {
  switch (text) {
    case "a":
      return "A";
    case "b":
      return "B";
    case "c":
      return "C";
    default:
      return text === undefined ? "undefined" : typeof text;
  }
}
console.log(maybe("a"), maybe("c"), maybe("d"), maybe(undefined), maybe(7));

type Shape = { kind: "circle"; r: number } | { kind: "square"; side: number } | { kind: "line" };
function area(shape: Shape): number {
  switch (shape.kind) {
    case "circle":
      return 3 * shape.r * shape.r;
    case "square":
      return shape.side ** 2;
    case "line":
      return 0;
  }
}
const shapes: Shape[] = [{ kind: "circle", r: 2 }, { kind: "square", side: 3 }, { kind: "line" }];
console.log(shapes.map(area).join(), area(JSON.parse('{"kind":"square","side":5}') as Shape));

/** Math.imul of what is no integer, and of what is. */
const odd = [NaN, Infinity, -0, 1.9, -1.9, 4294967297, 2 ** 53 + 2, -(2 ** 31), 0.5, 1e300];
console.log(odd.map((x) => Math.imul(x, 3)).join(), Object.is(Math.imul(-1, 0), 0), Math.imul(0xffffffff, 5));
let h = 0x811c9dc5;
for (let i = 0; i < 20; i++) h = Math.imul(h ^ i, 0x01000193);
console.log(h, h >>> 0, Math.imul(h, h) / 2, [1, 2, 3][Math.imul(1, 2)], Math.imul(65536, 65536), Math.imul(2, -2147483648));
