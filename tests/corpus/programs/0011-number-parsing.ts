const texts = [
  "", " ", "0", "-0", "+5", "12.5", ".5", "5.", "1e3", "1E-3", "  42\n", "0x1F", "0b101", "0o17", "-0x10", "1_000",
  "Infinity", "-Infinity", "infinity", "NaN", "abc", "12abc", "1e", "1e+", "--1", "\u00a07\ufeff", "9007199254740993",
  "1e400", "1e-400", "0.1e1", "00012", "0x", "1 2", "١", "1e1000000000000",
];
for (const t of texts) {
  console.log(JSON.stringify(t), Number(t), parseFloat(t), parseInt(t), parseInt(t, 16));
}
console.log(parseInt("101", 2), parseInt("zz", 36), parseInt("8", 8), parseInt("12", 1), parseInt("12", 37), parseInt("0x1f", 10));
console.log(parseInt("-ff", 16), parseInt("  -0x1A  "), parseInt("123456789012345678901234567890"), parseInt("9".repeat(30), 10));
console.log(parseFloat("3.14.15"), parseFloat("-.5e-2x"), parseFloat("1e1000"), parseFloat("Infinityx"));
console.log(Number(true), Number(false), Number(null), Number(undefined), Number(12n), Number());
console.log(+"3", -Number("4"), +"", +"x");
console.log(Number.parseInt("77", 8), Number.parseFloat("2.50"));
console.log(parseInt("1" + "0".repeat(22)), parseInt("0.00005"), parseInt("1e3"));
