// node:util, node:timers/promises, node:perf_hooks.
import util, { inspect, format } from "node:util";
import { setTimeout as sleep, setImmediate as turn, scheduler } from "node:timers/promises";
import { performance } from "node:perf_hooks";
console.log(inspect("a'b"), inspect({ a: { b: { c: { d: 1 } } } }), inspect({ a: { b: { c: { d: 1 } } } }, { depth: null }), inspect([1, undefined] as unknown), util.inspect(new Map([["a", 1]])), inspect({ a: { b: 1 } }, { depth: 0 }));
console.log(format("%s is %d%% of %j", "x", 5, { a: 1 }, "more"), format(), format("a", "b"), format(1, 2, "x"), format("%O %%", [1]), util.format("%i", "12.5"));
const began = performance.now();
(async () => {
  console.log(await sleep(5, "value"), await sleep(1), await turn("now"), performance.now() - began > 4, performance.timeOrigin > 1e12);
  await scheduler.wait(1);
  const c = new AbortController();
  setTimeout(() => c.abort(new Error("why")), 2);
  try { await sleep(10_000, 1, { signal: c.signal }); } catch (e) { const x = e as Error & { code: string }; console.log(String(e), x.code, x.name, String(x.cause)); }
  try { await sleep(1, 1, { signal: AbortSignal.abort() }); } catch (e) { console.log(String(e), String((e as Error).cause)); }
  console.log(await Promise.race([sleep(1, "a"), sleep(50, "b", { signal: c.signal }).catch(() => "c")]));
})();
