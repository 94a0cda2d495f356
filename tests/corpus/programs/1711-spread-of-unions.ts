// A spread of a union is one of its members, which one is known at run time.
type Event = { type: "open"; port: number; note?: string } | { type: "data"; bytes: number[] } | { type: "end" };
const events: Event[] = [
  { type: "open", port: 80 },
  { type: "open", port: 81, note: "n" },
  { type: "data", bytes: [1, 2] },
  { type: "end" },
];
function copy(event: Event): Event {
  return { ...event };
}
function size(event: Event): number {
  switch (event.type) {
    case "open":
      return event.port;
    case "data":
      return event.bytes.length;
    case "end":
      return 0;
  }
}
for (const event of events) {
  const same: Event = { ...event };
  const tagged: Event & { at: number } = { ...event, at: size(event) };
  const held: { seq: number; event: Event } = { seq: 1, event: { ...event } };
  console.log(JSON.stringify(same), JSON.stringify(tagged), JSON.stringify(held), size(copy(same)), tagged.at);
}
console.log(JSON.stringify(events.map((event) => ({ id: 1, ...event }))));
type Named = { key: "a"; one: number } | { key: "b"; two: string } | string;
function again(value: Named): Named {
  return typeof value === "string" ? value : { ...value };
}
for (const value of [{ key: "a", one: 1 }, { key: "b", two: "s" }, "text"] as Named[]) {
  const got = again(value);
  console.log(typeof got === "string" ? got : got.key === "a" ? got.one : got.two);
}
