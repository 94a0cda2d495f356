import type { HostCase } from "./host-case.js";

const tick = (n: number, name: string, value: number) => ({
  "tick.n": n,
  "tick.name": name,
  "tick.value": value,
  "tick.parity": value % 2 === 0 ? "even" : "odd",
  "tick.text": `tick ${n} ${name} ${value}`,
});

/** What tests/bench/tick.c does, and tick.ts once it is compiled. */
export const tickCase = {
  name: "tick",
  source: "tick",
  id: 999,
  config: '{"step":2}',
  open: "200",
  fields: ["tick.n", "tick.name", "tick.value", "tick.parity", "tick.text"],
  firstEvents: [
    tick(0, "alpha", 16809),
    tick(1, "beta", 282508865),
    tick(2, "gamma", 40150540),
    tick(3, "delta", 500260624),
    tick(4, "alpha", 481829565),
  ],
  count: 200,
  firstText: "tick 0 alpha 16809",
  filters: [
    { filter: "tick.n < 10", count: 10 },
    { filter: "tick.name = beta", count: 50 },
    { filter: "tick.name in (alpha, delta) and tick.n >= 100", count: 50 },
    { filter: 'tick.text contains "gamma"', count: 50 },
    { filter: "tick.text startswith nothing", count: 0 },
  ],
  badConfigs: [
    {
      config: '{"step":"a"}',
      message: `error in plugin tick init config: In <root>["step"], Value type not permitted by 'type' constraint`,
    },
    { config: '{"step":-1}', message: "Expected number greater than or equal to 0" },
    { config: "{", message: "init config is not a valid json" },
  ],
  badOpens: [{ open: "many", message: "not a number of events: many" }],
} satisfies Omit<HostCase, "title" | "library">;
