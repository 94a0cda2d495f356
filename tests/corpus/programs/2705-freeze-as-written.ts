// Object.freeze as people write it.
const LEVELS = Object.freeze({ debug: 10, info: 20, warn: 30 });
type Level = keyof typeof LEVELS;
const ORDER = Object.freeze(["debug", "info", "warn"] as const);
const COLORS = Object.freeze({ red: "#f00", green: "#0f0" } as const);
const DEFAULTS = Object.freeze({ retries: 3, tags: Object.freeze(["a"]), nested: Object.freeze({ on: true }) });
const TABLE: Readonly<Record<string, number>> = Object.freeze({ a: 1, b: 2 });
for (const level of ORDER) console.log(level, LEVELS[level], Object.keys(COLORS).length);
const least = (a: Level, b: Level): Level => (LEVELS[a] < LEVELS[b] ? a : b);
console.log(least("info", "debug"), { ...DEFAULTS, retries: 5 }.retries, DEFAULTS.tags.concat("b").join(), TABLE["b"]);

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value as object)) deepFreeze(inner);
  }
  return value;
}
const config = deepFreeze({ server: { host: "h", ports: [1, 2] }, users: [{ name: "u" }] });
const attempts: (() => void)[] = [
  () => { config.server.host = "other"; },
  () => { config.server.ports.push(3); },
  () => { config.users[0]!.name = "v"; },
  () => { config.users = []; },
];
for (const attempt of attempts) {
  try {
    attempt();
  } catch (e) {
    console.log(e instanceof TypeError, String(e));
  }
}
class Money {
  private constructor(readonly cents: number, readonly currency: string) {
    Object.freeze(this);
  }
  static of(cents: number, currency = "EUR"): Money { return new Money(cents, currency); }
  plus(other: Money): Money { return new Money(this.cents + other.cents, this.currency); }
}
console.log(JSON.stringify(Money.of(5).plus(Money.of(7))), Object.isFrozen(Money.of(1)));
function reducer(state: Readonly<{ n: number; log: readonly string[] }>, by: number): typeof state {
  return Object.freeze({ ...state, n: state.n + by, log: Object.freeze([...state.log, `+${by}`]) });
}
console.log(JSON.stringify([1, 2, 3].reduce(reducer, Object.freeze({ n: 0, log: [] as readonly string[] }))));
function texts(strings: TemplateStringsArray, ...values: unknown[]): readonly string[] {
  if (!Object.isFrozen(strings) || !Object.isFrozen(strings.raw)) console.log("not frozen");
  try {
    (strings as unknown as string[]).push(String(values.length));
  } catch (e) {
    console.log(String(e));
  }
  return strings;
}
const once = (n: number) => texts`a${n}b`;
console.log(once(1) === once(2), once(1).join("|"));
const cache = new Map<string, Readonly<{ at: number }>>();
for (let i = 0; i < 200; i++) cache.set(`k${i % 50}`, Object.freeze({ at: i }));
let sum = 0;
for (const entry of cache.values()) if (Object.isFrozen(entry)) sum += entry.at;
console.log(sum, cache.size);
export const Direction = Object.freeze({ Up: "UP", Down: "DOWN" } as const);
export type Direction = (typeof Direction)[keyof typeof Direction];
const turn = (d: Direction): Direction => (d === Direction.Up ? Direction.Down : Direction.Up);
console.log(turn("UP"), Object.entries(Direction).flat().join());
