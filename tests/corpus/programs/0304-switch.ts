function numbers(n: number): string {
  switch (n) {
    case 1:
    case 2:
      return "small";
    case 3: {
      const local = "three";
      return local;
    }
    case NaN:
      return "never";
    case -0:
      return "zero";
    default:
      return "other";
  }
}
console.log(numbers(1), numbers(2), numbers(3), numbers(NaN), numbers(0), numbers(-0), numbers(9), numbers(2.5));
function fall(n: number): string {
  let out = "";
  switch (n) {
    default:
      out += "d";
    case 1:
      out += "1";
    case 2:
      out += "2";
      break;
    case 3:
      out += "3";
  }
  return out;
}
console.log(fall(0), fall(1), fall(2), fall(3));
function middle(s: string): string {
  let out = "";
  switch (s) {
    case "a":
      out += "a";
    default:
      out += "?";
    case "b":
      out += "b";
      break;
    case "":
      out += "empty";
  }
  return out;
}
console.log(middle("a"), middle("b"), middle("z"), middle(""), middle("é"));
let calls = 0;
const cost = (v: number): number => {
  calls++;
  return v;
};
switch (2) {
  case cost(1):
    console.log("one");
    break;
  case cost(2):
    console.log("two", calls);
    break;
  case cost(3):
    console.log("three");
}
const grade = (score: number): string => {
  switch (true) {
    case score >= 90:
      return "A";
    case score >= 80:
      return "B";
    default:
      return "C";
  }
};
console.log(grade(95), grade(80), grade(3));
for (const v of ["x", 1, true, null, undefined] as const) {
  switch (v) {
    case "x":
      console.log("text");
      break;
    case 1:
      console.log("one");
      break;
    case null:
      console.log("null");
      break;
    case undefined:
      console.log("undefined");
      break;
    default:
      console.log("boolean", v);
  }
}
switch (3 as number) {
}
switch (big(5)) {
  case 5n:
    console.log("five");
}
function big(n: number): bigint {
  return BigInt(n);
}
