const show = (name: string, f: () => string): void => {
  try { console.log(name, f()); } catch (e) { console.log(name, "!", String(e)); }
};
const te = new TextEncoder(), td = new TextDecoder(), ab = new ArrayBuffer(4), dv = new DataView(ab);
const u = new URL("http://a/b?c=1"), us = new URLSearchParams("a=1&b=2");
const ac = new AbortController(), sig = ac.signal;
const wm = new WeakMap<object, number>(), ws = new WeakSet<object>(), wr = new WeakRef({ a: 1 });
const m = new Map([[1, 2]]), s = new Set([1]), p = Promise.resolve(1);
function* g() { yield 1; }
async function* ag() { yield 1; }
const gi = g(), agi = ag();
const t = setTimeout(() => {}, 0), im = setImmediate(() => {});
const re = /a/g, er = new TypeError("x");
show("te", () => String(te)); show("te2", () => `${te}`); show("te3", () => te + "");
show("td", () => `${td}`);
show("ab", () => `${ab}`);
show("dv", () => `${dv}`);
show("u", () => `${u}`); show("u2", () => u + ""); show("u3", () => String(u));
show("us", () => `${us}`); show("us2", () => String(us));
show("ac", () => `${ac}`);
show("sig", () => `${sig}`);
show("wm", () => `${wm}`);
show("ws", () => `${ws}`);
show("wr", () => `${wr}`);
show("m", () => `${m}`);
show("s", () => `${s}`);
show("p", () => `${p}`);
show("gi", () => `${gi}`);
show("agi", () => `${agi}`);

show("im", () => `${im}`);
show("re", () => `${re}`);
show("er", () => `${er}`);
show("u8", () => `${new Uint8Array(2)}`);
show("arr", () => `${[te, u, us]}`);
show("arr2", () => [ab, dv, wm].join("|"));
const unk: unknown[] = [te, td, ab, dv, u, us, ac, sig, wm, ws, wr, m, s, p, gi, agi, im, re, er, new Uint8Array(2)];
for (const x of unk) show("unk", () => String(x) + "/" + `${x}`);
show("keys", () => Object.keys({ [String(te)]: 1, [`${u}`]: 2 }).join());
show("tag", () => [te, td, ab, dv, u, us, ac, sig, wm, ws, wr, m, s, p, agi, im, re, er, new Date(0)].map((x) => Object.prototype.toString.call(x)).join());
class URL2 { a = 1; } class TextEncoderX {} show("own", () => Object.prototype.toString.call(new URL2()) + Object.prototype.toString.call(new TextEncoderX()));
const all = new Uint8Array(256).map((_, i) => i);
for (const l of ["latin1", "ascii", "iso-8859-1", "utf-16le", "utf-16be", "utf-16", " UTF8 ", "Utf-8\n", "unicode", "nope", "", "x y", "\u00a0utf-8", "ﬀ"]) show(l, () => { const d = new TextDecoder(l); return `${d.encoding} ${d.fatal} ${d.ignoreBOM} ${JSON.stringify(d.decode(all))}`; });
for (const b of [[0x61, 0], [0x61], [0, 0xd8], [0, 0xd8, 0, 0xdc], [0, 0xdc], [0xff, 0xfe, 0x61, 0], [0xfe, 0xff], [0, 0xd8, 0x61, 0], [0, 0xd8, 0x61], [0, 0xd8, 0], [0xff, 0xfe], [], [0xff, 0xfe, 0xff, 0xfe], [0xd8, 0, 0xdc, 0, 0xd8]])
  for (const fatal of [true, false]) for (const ignoreBOM of [true, false]) for (const l of ["utf-16le", "utf-16be", "utf8", "latin1"]) show(b.join(), () => JSON.stringify(new TextDecoder(l, { fatal, ignoreBOM }).decode(Uint8Array.from(b))));
show("code", () => { try { new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.of(0xff)); } catch (e) { return (e as NodeJS.ErrnoException).code! + (e instanceof TypeError); } return ""; });
show("code2", () => { try { new TextDecoder("zzz"); } catch (e) { return (e as NodeJS.ErrnoException).code! + (e instanceof RangeError); } return ""; });
console.log(te.encodeInto("aé😀b", new Uint8Array(4)), te.encodeInto("\ud800x", new Uint8Array(9)), te.encoding, td.decode(new Uint8Array([104, 105]).buffer), td.decode(), td.decode(undefined), td.decode(new DataView(new Uint8Array([1, 65, 66]).buffer, 1)), td.decode(new Uint16Array([0x4142])));
console.log(te instanceof TextEncoder, td instanceof TextDecoder, te.encode(), te.encode(undefined), Object.keys(te), JSON.stringify(td), "encoding" in td, typeof te);
const opts = { fatal: Math.random() < 2 }; show("dyn", () => new TextDecoder("utf-8", opts).decode(Uint8Array.of(255)));
