// Leaving a loop over a generator: what its finally throws takes the place of break and return, not of an exception.
function* closing(log: string): Generator<number> {
  try {
    yield 1;
    yield 2;
  } finally {
    console.log("closing", log);
    throw new Error(`closing ${log}`);
  }
}
function left(how: string): string {
  for (const n of closing(how)) {
    if (how === "return") return `returned ${n}`;
    if (how === "break") break;
    if (how === "throw") throw new Error("thrown in the loop");
  }
  return "left";
}
for (const how of ["return", "break", "throw", "end"]) {
  try {
    console.log(left(how));
  } catch (error) {
    console.log(String(error));
  }
}
function fails(): number {
  throw new RangeError("a default fails");
}
try {
  const [a = 0, b = fails()] = closing("a pattern");
  console.log(a, b);
} catch (error) {
  console.log(String(error));
}
function* nothing(): Generator<number | undefined> {
  try {
    yield undefined;
  } finally {
    throw new Error("closing nothing");
  }
}
try {
  const [c = fails()] = nothing();
  console.log(c);
} catch (error) {
  console.log(String(error));
}
// From inside to outside, each with its own exception.
try {
  for (const a of closing("outer")) for (const b of closing("inner")) throw new Error(`thrown ${a} ${b}`);
} catch (error) {
  console.log(String(error));
}
function* through(): Generator<number> {
  for (const n of closing("through")) yield n;
}
try {
  for (const n of through()) {
    console.log(n);
    break;
  }
} catch (error) {
  console.log(String(error));
}
