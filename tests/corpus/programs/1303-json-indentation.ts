// The gap of JSON.stringify: a number between 0 and 1 gives lines without indentation.
const value = { a: 1, b: [2, { c: 3 }], d: {}, e: [] as number[] };
for (const gap of [0.5, 0.999, 1, 1.9, 2, 10, 11, 1e9, Infinity, 0, -0, -0.5, -3, NaN, 1e-300])
  console.log(gap, JSON.stringify(value, null, gap), JSON.stringify([1, [2]], null, gap));
for (const gap of ["", " ", "--", "0123456789abc", "é"]) console.log(gap, JSON.stringify(value, null, gap));
const given: (number | string | undefined)[] = [0.25, "", undefined, "x"];
for (const gap of given) console.log(JSON.stringify([1], null, gap));
