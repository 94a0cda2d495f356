const m: (number | number[])[] = [1, [2, 3], 4, []]; console.log(m.flat(), m.flat().map((x) => x + 1));
const d: (number | (number | number[])[])[] = [1, [2, [3]]]; console.log(d.flat(), d.flat(2), d.flat(0), d.flat(9));
console.log([[1], [2]].flat(1), [[[1]], [[2, 3]]].flat(2), [[["a"]]].flat(2).join(), [1, 2].flat(), ["x", ["y", ["z"]]].flat(Infinity));
const u: unknown[] = [1, [2, [3, [4, [5]]]], "x", { a: [1] }, undefined, null, [undefined]]; console.log(u.flat(), u.flat(2), u.flat(Infinity));
const deepN: (string | string[])[][] = [["a", ["b"]], []]; console.log(deepN.flat(2).map((s) => s.toUpperCase()), deepN.flat(), deepN.flat().flat());
const objs: ({ id: number } | { id: number }[])[] = [{ id: 1 }, [{ id: 2 }]]; console.log(objs.flat().map((o) => o.id), objs.flat()[0] === objs[0]); const cyc: any[] = [1]; cyc.push(cyc); try { cyc.flat(Infinity); } catch (e) { console.log(String(e)); }
console.log([[1, 2], [3]].flat(2 as number), [true, [false]].flat(), [1n, [2n]].flat(), [new Date(0), [new Date(1)]].flat().length);
const cooked = (st: TemplateStringsArray, ...v: unknown[]) => st.join("|") + "/" + st.raw.join("|") + v.length;
console.log(cooked`a\u0041${1}\x42\n`);
console.log(cooked`\u{1f600}${2}\x41\u0000`, cooked`plain`, cooked`${1}\t\u0062`);
