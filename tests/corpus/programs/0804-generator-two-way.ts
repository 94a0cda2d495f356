function* accumulator(): Generator<number, string, number> {
  let total = 0;
  while (true) {
    const received = yield total;
    if (received < 0) return `final ${total}`;
    total += received;
  }
}
const g = accumulator();
console.log(g.next(0).value, g.next(5).value, g.next(10).value, g.next(2).value);
const last = g.next(-1);
console.log(last.done, last.value);
function* dialogue(): Generator<string, void, string> {
  const name = yield "name?";
  const color = yield `hello ${name}, color?`;
  yield `${name} likes ${color}`;
}
const d = dialogue();
console.log(`${d.next("").value}; ${d.next("Ann").value}; ${d.next("red").value}; ${d.next("").done}`);
function* idGenerator(): Generator<number, void, boolean | undefined> {
  let id = 1;
  while (true) {
    const reset = yield id++;
    if (reset) id = 1;
  }
}
const ids = idGenerator();
console.log([ids.next(), ids.next(), ids.next(true), ids.next()].map((r) => (r.done ? "done" : r.value)).join());
