console.log("before");
function fail(): never {
  throw new RangeError("nobody catches this");
}
if (Date.now() > 0) {
  try {
    fail();
  } finally {
    console.log("finally runs");
  }
}
console.log("not reached");
