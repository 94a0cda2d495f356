const text = "  Hello, Wörld  ";
console.log([text.trimLeft(), text.trimRight(), text.toLocaleUpperCase(), text.toLocaleLowerCase(), "ß".toLocaleUpperCase()]);
for (const [start, length] of [[2, 3], [-4, 2], [0, undefined], [3, 0], [3, -1], [100, 5], [-100, 4], [2.9, 1.9], [NaN, 2], [1, Infinity], [Infinity, 1], [-Infinity, 3]] as [number, number | undefined][])
  console.log([text.substr(start, length), text.substr(start)]);
const other: any = " any ";
console.log([other.trimLeft(), other.substr(1, 2)]);
