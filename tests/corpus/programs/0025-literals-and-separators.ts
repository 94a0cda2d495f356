console.log(0xff, 0b1010, 0o777, 1_000_000, 0xdead_beef, 1e3, .5, 5., 0.1e-2);
console.log(0xffn, 0b11n, 0o7n, 1_000n);
console.log("\x41\u0042\u{43}\n\t\\\'\"\0".length, "\x41\u0042\u{1F600}");
console.log('single "double"', "double 'single'", `back \`tick\` $ { } \${x}`);
console.log(`line one
line two\tand tab`);
console.log("a\
b");
console.log("\u{10FFFF}".length, "\u{10000}".length, "\uD83D\uDE00" === "😀");
const hex = [0x7fffffff, 0x80000000, 0xffffffff, 0x1fffffffffffff];
console.log(hex.join(), hex.map((h) => h | 0).join());
console.log(true, false, null, undefined);
console.log((-5) ** 0 === 1 ? 1 : 2);
