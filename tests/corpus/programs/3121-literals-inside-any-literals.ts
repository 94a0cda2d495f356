// A literal inside of one that is written as any takes other properties, elements and delete as that one does.
const state: any = { users: {}, list: [], opts: { a: 1, deep: { b: [1, 2] } } };
state.users["bob"] = { n: 1 };
state.users.bob.m = 2;
state.list.push("x", 1);
state.opts.c = "new";
state.opts.deep.b.push("s");
state.opts.deep.z = null;
delete state.opts.a;
console.log(JSON.stringify(state), state);
interface Deep { b: (number | string)[]; z: null }
const d: Deep = state.opts.deep;
console.log(d.b.length, d.z);
const cfg = { name: "x", nested: { a: 1 }, items: [{ id: 1 }] } as any;
cfg.nested.b = 2;
cfg.items[0].tag = "t";
cfg.items.push({ id: "two" });
console.log(cfg, Object.keys(cfg.nested));
function build(input: any): any {
  const out: any = { meta: { ts: 1 }, tags: [] };
  for (const k of Object.keys(input)) {
    out.meta[k] = input[k];
    if (typeof input[k] === "object") out.tags.push({ k, v: [input[k]] });
  }
  out.tags.forEach((t: any) => { t.seen = true; });
  return out;
}
console.log(JSON.stringify(build({ a: 1, b: { c: [] } })));
