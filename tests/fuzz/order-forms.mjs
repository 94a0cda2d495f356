// Expressions of which every part logs, by type. A form is a function of the writer `w` and the depth left; the
// writer gives parts: `w.num(d)`, `w.str(d)`, `w.bool(d)`, `w.list(d)`, `w.box(d)`, and places to assign to.

const OPERATORS = ["+", "-", "*", "|", "&", "^", "<<", ">>>"];
const COMPOUND = ["=", "=", "+=", "-=", "*=", "|=", "??=", "||=", "&&="];
const COMPARED = ["<", "<=", ">", ">=", "===", "!=="];

/** A callback of an array method; its body logs as well. */
const callback = (w, d, result = (body) => body) =>
  `(v${w.fresh("")} => ${result(`v${w.last} + ${w.num(d)}`)})`;

const args = (w, d) => {
  const list = Array.from({ length: 1 + w.random.below(3) }, () => w.num(d));
  if (w.random.once(3)) list.splice(w.random.below(list.length + 1), 0, `...${w.list(d)}`);
  return list.join(", ");
};

export const NUM = [
  (w, d) => `(${w.num(d)} ${w.random.pick(OPERATORS)} ${w.num(d)})`,
  (w, d) => `(${w.place(d)} ${w.random.pick(COMPOUND)} ${w.num(d)})`,
  (w, d) => `(${w.place(d)} ${w.random.pick(COMPOUND)} ${w.num(d)})`,
  (w, d) => w.random.pick([`(${w.place(d)}++)`, `(--${w.place(d)})`]),
  (w) => `(${w.variable()} + bump() - ${w.variable()})`,
  (w, d) => `(${w.bool(d)} ? ${w.num(d)} : ${w.num(d)})`,
  (w, d) => `(${w.place(d)} = ${w.num(d)}, ${w.num(d)})`,
  (w, d) => `(${w.list(d)}[${w.index()}] ?? ${w.num(d)})`,
  (w, d) => `(record[${w.key(d)}] ?? ${w.num(d)})`,
  (w, d) => `${w.box(d)}.n`,
  (w, d) => `${w.box(d)}.add(${w.num(d)}${w.random.once(2) ? `, ${w.num(d)}, ${args(w, d)}` : ""})`,
  (w, d) => `${w.box(d)}.made(${w.num(d)})`,
  (w, d) => `${w.box(d)}["add"](${w.num(d)})`,
  (w, d) => `${w.box(d)}.made((${w.box(d)}.made = t(${w.id()}, (a: number) => a * 2), ${w.num(d)}))`,
  (w, d) => `fns[${w.index()} & 1]!(${w.num(d)}, (fns[0] = t(${w.id()}, f2), ${w.num(d)}))`,
  (w) => `Number((big ${w.random.pick(["+=", "-=", "="])} BigInt(${w.digit()}) + big))`,
  (w, d) => `Date.UTC(${w.digit()} + 1970, ${w.num(d)} & 7)`,
  (w, d) => `f2(${w.num(d)}, ${w.num(d)})`,
  (w, d) => `fv(${w.num(d)}, ${w.num(d)})`,
  (w, d) => `fv(${w.num(d)}, (fv = t(${w.id()}, f2), ${w.num(d)}))`,
  (w, d) => `dflt(${w.num(d)}${w.random.once(2) ? `, ${w.num(d)}` : ""})`,
  (w, d) => `taken({ n: ${w.num(d)}, list: ${w.list(d)} })`,
  (w, d) => `rest(${args(w, d)})`,
  (w, d) => `(maybe(${w.id()}, ${w.flag()})?.add(${w.num(d)}, ${w.num(d)}) ?? ${w.num(d)})`,
  (w, d) =>
    `(maybe(${w.id()}, ${w.flag()})?.list[${w.index()}]?.toFixed(${w.digit()}).length ?? ${w.num(d)})`,
  (w, d) => `(maybe(${w.id()}, ${w.flag()})?.made?.(${w.num(d)}) ?? ${w.num(d)})`,
  (w, d) => `(maybeFn(${w.id()}, ${w.flag()})?.(${w.num(d)}) ?? ${w.num(d)})`,
  (w, d) => `nums.${w.random.pick(["push", "unshift"])}(${args(w, d)})`,
  (w, d) => `${w.list(d)}.${w.random.pick(["indexOf", "lastIndexOf"])}(${w.num(d)}, ${w.num(d)})`,
  (w, d) => `${w.list(d)}.reduce((a, v) => a + v * ${w.num(d - 1)}, ${w.num(d)})`,
  (w, d) => `(nums.pop() ?? ${w.num(d)})`,
  (w, d) => `(${w.list(d)}.at(${w.num(d)}) ?? ${w.num(d)})`,
  (w, d) => `Math.${w.random.pick(["max", "min"])}(${args(w, d)})`,
  (w, d) => `Math.${w.random.pick(["imul", "atan2"])}(${w.num(d)}, ${w.num(d)})`,
  (w, d) => `${w.str(d)}.indexOf(${w.str(d)}, ${w.num(d)})`,
  (w, d) => `parseInt(${w.str(d)}, ${w.digit()} + 8)`,
  (w, d) => `(map.get(${w.key(d)}) ?? ${w.num(d)})`,
  (w, d) => `map.set(${w.key(d)}, ${w.num(d)}).set(${w.key(d)}, ${w.num(d)}).size`,
  (w, d) => `new Map([[${w.key(d)}, ${w.num(d)}], [${w.key(d)}, ${w.num(d)}]]).size`,
  (w, d) => `new Set([${args(w, d)}]).size`,
  (w, d) => `((a: number, b = ${w.num(d)}) => a + b)(${w.num(d)})`,
  (w, d) => `{ a: ${w.num(d)}, b: ${w.num(d)} }.b`,
  (w, d) => `{ ...{ a: ${w.num(d)} }, [kb(${w.id()})]: ${w.num(d)}, c: ${w.num(d)} }.c`,
  (w, d) => `{ ...pair(${w.num(d)}, ${w.num(d)}), p: ${w.num(d)} }.p`,
  (w, d) => `Object.keys({ ...record, [${w.key(d)}]: ${w.num(d)} }).length`,
  (w, d) => `([${w.target(d)}, ${w.target(d)} = ${w.num(d)}] = two(${w.num(d)}, ${w.num(d)}))[0]`,
  (w, d) => `({ p: ${w.place(d)}, q: ${w.place(d)} } = pair(${w.num(d)}, ${w.num(d)})).p`,
  (w, d) => `kept(${w.num(d)}, ${w.num(d)})`,
  (w, d) => `Box.from(${w.num(d)}, ${w.num(d)}).n`,
  (w, d) => `boom(${w.id()}, ${w.num(d)})`,
];

export const STR = [
  (w, d) => `(${w.str(d)} + ${w.str(d)})`,
  (w, d) => `(${w.str(d)} + ${w.num(d)})`,
  (w, d) => `("" + ${w.box(d)})`,
  (w, d) => `(${w.text()} = ${w.str(d)})`,
  (w, d) => `(${w.text()} += ${w.str(d)})`,
  (w, d) => `(${w.text()} ||= ${w.str(d)})`,
  (w, d) => `(${w.box(d)}.name = ${w.str(d)})`,
  (w, d) => `\`\${${w.num(d)}}-\${${w.str(d)}}\${${w.box(d)}}\``,
  (w, d) => `${w.str(d)}.concat(${w.str(d)}, ${w.str(d)})`,
  (w, d) => `${w.str(d)}.replace(${w.str(d)}, ${w.str(d)})`,
  (w, d) => `${w.str(d)}.slice(${w.num(d)}, ${w.num(d)})`,
  (w, d) => `${w.str(d)}.padEnd(${w.digit()} + 3, ${w.str(d)})`,
  (w, d) => `${w.str(d)}.split(${w.str(d)}).join(${w.str(d)})`,
  (w, d) => `${w.list(d)}.join(${w.str(d)})`,
  (w, d) => `String(${w.num(d)})`,
  (w, d) => `JSON.stringify({ a: ${w.num(d)}, b: ${w.str(d)}, c: ${w.box(d)} }, null, ${w.digit()})`,
  (w, d) => `(typeof ${w.num(d)})`,
  (w, d) => `(${w.bool(d)} ? ${w.str(d)} : ${w.str(d)})`,
  (w) => `String.fromCharCode(${w.digit()} + 65, ${w.digit()} + 97)`,
];

export const BOOL = [
  (w, d) => `(${w.num(d)} ${w.random.pick(COMPARED)} ${w.num(d)})`,
  (w, d) => `(${w.str(d)} ${w.random.pick(COMPARED)} ${w.str(d)})`,
  (w, d) => `!${w.bool(d)}`,
  (w, d) => `(${w.bool(d)} ${w.random.pick(["&&", "||"])} ${w.bool(d)})`,
  (w, d) => `(${w.key(d)} in t(${w.id()}, record))`,
  (w, d) => `delete t(${w.id()}, record)[${w.key(d)}]`,
  (w, d) => `(t<unknown>(${w.id()}, ${w.box(d)}) instanceof Child)`,
  (w, d) => `${w.list(d)}.includes(${w.num(d)}, ${w.num(d)})`,
  (w, d) => `${w.str(d)}.startsWith(${w.str(d)}, ${w.num(d)})`,
  (w, d) => `map.${w.random.pick(["has", "delete"])}(${w.key(d)})`,
  (w, d) => `Object.hasOwn(t(${w.id()}, record), ${w.key(d)})`,
  (w, d) => `${w.list(d)}.some(${callback(w, d - 1, (body) => `${body} > ${w.num(d - 1)}`)})`,
  (w, d) => `(${w.box(d)} === ${w.box(d)})`,
];

export const LIST = [
  (w, d) => `[${args(w, d)}]`,
  (w, d) => `[${args(w, d)}]`,
  (w, d) => `${w.list(d)}.map(${callback(w, d - 1)})`,
  (w, d) => `${w.list(d)}.filter(${callback(w, d - 1, (body) => `${body} > ${w.num(d - 1)}`)})`,
  (w, d) => `${w.list(d)}.slice(${w.num(d)}, ${w.num(d)})`,
  (w, d) => `nums.splice(${w.num(d)}, ${w.num(d)}, ${args(w, d)})`,
  (w, d) => `${w.list(d)}.concat(${w.list(d)}, ${w.num(d)}, ${w.list(d)})`,
  (w, d) => `[...items(${w.id()}, ${w.digit()}), ${w.num(d)}]`,
  (w, d) => `[...t(${w.id()}, new Set(${w.list(d)})), ...${w.list(d)}.keys()]`,
  (w, d) => `(nums = ${w.list(d)})`,
  (w, d) => `(${w.box(d)}.list = ${w.list(d)})`,
  (w, d) => `${w.box(d)}.list`,
  (w, d) => `Array.from(${w.list(d)}, ${callback(w, d - 1)})`,
  (w, d) => `Array.of(${args(w, d)})`,
  (w, d) => `[...${w.list(d)}].sort((a, b) => a - b + ${w.num(d - 2)} * 0)`,
  (w, d) => `${w.list(d)}.fill(${w.num(d)}, ${w.num(d)}, ${w.num(d)})`,
  (w, d) => `[...${w.list(d)}, 0].with(${w.digit()} - ${w.digit()}, ${w.num(d)})`,
  (w, d) => `(${w.bool(d)} ? ${w.list(d)} : ${w.list(d)})`,
];

export const BOX = [
  (w, d) => `new Box(${w.num(d)}, ${w.list(d)})`,
  (w, d) => `new Box(${w.random.once(2) ? "" : w.num(d)})`,
  (w, d) => `new Child(${w.num(d)})`,
  (w, d) => `(box = ${w.box(d)})`,
  (w, d) => `${w.box(d)}.self(${w.num(d)})`,
  (w, d) => `(${w.bool(d)} ? ${w.box(d)} : ${w.box(d)})`,
  (w, d) => `(maybe(${w.id()}, ${w.flag()}) ?? ${w.box(d)})`,
  (w, d) => `(bump(), ${w.box(d)})`,
];
