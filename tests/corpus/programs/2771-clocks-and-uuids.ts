// performance and crypto as global names.
const start = performance.now();
let work = 0;
for (let i = 0; i < 1e5; i++) work += i % 7;
const end = performance.now();
console.log(work, end >= start, start >= 0, end - start < 60_000, typeof performance.timeOrigin);
const now = Date.now();
console.log(Math.abs(performance.timeOrigin + performance.now() - now) < 1000, performance.timeOrigin === performance.timeOrigin);
const ids = new Set<string>();
for (let i = 0; i < 100; i++) ids.add(crypto.randomUUID());
console.log(ids.size, [...ids].every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)));
const clock = { now: (): number => performance.now() };
const timed = <T>(run: () => T): [T, boolean] => {
  const from = clock.now();
  const value = run();
  return [value, clock.now() - from >= 0];
};
console.log(timed(() => crypto.randomUUID().length));
