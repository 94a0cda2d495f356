// An object that JSON.parse made is none of a class: neither by way of `in`, nor of a mapped type with known keys.
class Config {
  port = 80;
  host = "localhost";
  url(): string {
    return `${this.host}:${this.port}`;
  }
}
class Extended extends Config {
  extra = true;
  note = "note";
}
const attempt = (run: () => unknown): void => {
  try {
    console.log(String(run()));
  } catch (e) {
    console.log(String(e));
  }
};
const json = JSON.parse('{"port":7,"host":"there","extra":false,"note":"abc"}') as object;
const part = JSON.parse('{"port":443}') as Partial<Config>;
const filled = Object.assign(new Config(), part);
console.log(filled.url(), filled.port);
const has = <K extends string>(x: object, key: K): x is Record<K, unknown> => key in x;

attempt(() => ("port" in json ? (json as Config).port + 1 : "no"));
attempt(() => ("host" in json ? (json as Config).host.length : "no"));
attempt(() => ("note" in json ? (json as Extended).note.length : "no"));
attempt(() => (has(json, "port") ? (json as unknown as Config).port : "no"));
attempt(() => ((json as Record<"port" | "host", unknown>) as Config).url());
attempt(() => ((json as { [K in "port" | "host"]: unknown }) as Config).url());
attempt(() => {
  const config = json as Record<"port", unknown> as Config;
  config.port = 9;
  return config.port;
});
const things: unknown[] = [new Extended(), json];
for (const thing of things)
  if (typeof thing === "object" && thing !== null && "note" in thing) attempt(() => (thing as Extended).note.length);
const real: object = new Extended();
if ("port" in real) attempt(() => (real as Config).url() + (real as Extended).extra);
attempt(() => (part as { port: number }).port);
