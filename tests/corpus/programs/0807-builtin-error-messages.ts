function message(f: () => unknown): string {
  try {
    f();
    return "no error";
  } catch (e) {
    return e instanceof Error ? `${e.name}: ${e.message}` : "not an error";
  }
}
console.log(message(() => "x".repeat(-1)));
console.log(message(() => (5).toFixed(200)));
console.log(message(() => (5).toString(99)));
console.log(message(() => (5).toPrecision(0)));
console.log(message(() => String.fromCodePoint(-1)));
console.log(message(() => [1].with(5, 0)));
console.log(message(() => ([] as number[]).reduce((a, b) => a + b)));
console.log(message(() => ([] as number[]).reduceRight((a, b) => a + b)));
console.log(message(() => BigInt(1.5)));
console.log(message(() => BigInt("12x")));
console.log(message(() => BigInt(NaN)));
console.log(message(() => 1n / 0n));
console.log(message(() => 1n % 0n));
console.log(message(() => JSON.parse("")));
console.log(message(() => JSON.parse("{")));
console.log(message(() => JSON.parse("[1,]")));
console.log(message(() => JSON.parse("nope")));
console.log(message(() => JSON.parse('{"a":1}x')));
console.log(message(() => new Uint8Array(-1)));
console.log(message(() => new Uint8Array(2).set([1, 2, 3])));
console.log(message(() => BigInt.asIntN(-1, 5n)));
