const show = (text: string): void => {
  const v = JSON.parse(text);
  console.log(typeof v, JSON.stringify(v));
};
show("1");
show(" -1.5e3 ");
show("-0");
show("0.000001");
show("1e400");
show("123456789012345678901234567890");
show('"a\\u00e9\\n\\t\\"\\\\\\/\\b\\f\\r\\ud83d\\ude00"');
show('"\\ud83d"');
show('"é😀"');
show("true");
show("null");
show("[]");
show(" [ 1 , [ 2 ] , { } ] \n");
show('{"b":1,"a":2,"b":3}');
show('{"10":1,"2":2,"x":3,"01":4}');
show('{"a":{"b":{"c":[{"d":null}]}}}');
show('{"":1," ":2,"__proto__x":3}');
console.log(JSON.parse("-0") === 0 && 1 / (JSON.parse("-0") as number));
const bad = ["", " ", "{", "}", "[1,]", "{\"a\":1,}", "01", "1.", ".5", "+1", "-", "1e", "'a'", "\"\n\"", "\"\\x41\"", "\"\\u12\"", "nul", "truex", "[1 2]", "{a:1}", "{\"a\" 1}", "\"abc", "[", "1 2", "\u00a01", "NaN", "undefined", "\"\u0001\""];
let failures = 0;
for (const text of bad) {
  try {
    JSON.parse(text);
    console.log("accepted", JSON.stringify(text));
  } catch (e) {
    if (e instanceof SyntaxError) failures++;
    else console.log("wrong error", text);
  }
}
console.log(failures, bad.length);
let deep = "";
for (let i = 0; i < 200; i++) deep += "[";
for (let i = 0; i < 200; i++) deep += "]";
console.log(JSON.stringify(JSON.parse(deep)).length);
const long = JSON.stringify("x".repeat(5000) + "\n".repeat(10));
console.log(long.length, (JSON.parse(long) as string).length);
