/** Events whose payload is JSON of a known type: in Node and compiled alike. */
import { describe, expect, test } from "vitest";
import { loadInNode, loadLibrary, testEvent, type TestEvent } from "tsfalco/testing";

const file = "tests/sdk/plugins/payloads.ts";
const ways = [
  ["in Node", () => loadInNode(file)],
  ["compiled", () => loadLibrary(file)],
] as const;

function shop(payload: unknown): TestEvent {
  return testEvent({ text: typeof payload === "string" ? payload : JSON.stringify(payload), source: "shop" });
}
const order = {
  who: "änn",
  items: [
    { name: "nut", price: 1.5 },
    { name: "bolt", price: 20 },
  ],
  paid: null,
};

describe.each(ways)("typed payloads, %s", (_name, load) => {
  test("are read as their type", async () => {
    const plugin = await load();
    const event = shop(order);
    expect(await plugin.extract(event, "shop.who")).toBe("änn");
    expect(await plugin.extract(event, "shop.items")).toEqual(["nut", "bolt"]);
    expect(await plugin.extract(event, "shop.price", 1)).toBe("20.00");
    expect(await plugin.extract(event, "shop.price", 2)).toBeUndefined();
    expect(await plugin.extract(event, "shop.paid")).toBe("no note");
    const card = { by: "card", digits: "1234" };
    expect(await plugin.extract(shop({ ...order, paid: card }), "shop.paid")).toBe("card 1234");
    expect(await plugin.extract(shop({ ...order, paid: { by: "cash" } }), "shop.paid")).toBe("cash");
    expect(await plugin.extract(shop({ ...order, note: "later" }), "shop.paid")).toBe("later");
    expect(await plugin.extract(shop("12.25"), "shop.either")).toBe("12.3");
    expect(await plugin.extract(shop(`\ufeff${JSON.stringify(order)}`), "shop.who")).toBe("änn");
    expect(await plugin.extract(shop(["a", "b"]), "shop.either")).toBe("a+b");
    expect(plugin.errors).toEqual([]);
    await plugin.close();
  });

  test("an event is parsed once, for `parse` and all fields", async () => {
    const plugin = await load();
    const event = shop(order);
    expect(await plugin.extract(event, "shop.number")).toBeUndefined();
    await plugin.parse(event);
    expect(await plugin.extract(event, "shop.number")).toBe(1n);
    const next = shop(order);
    expect(await plugin.extract(next, "shop.number")).toBeUndefined();
    await plugin.parse(next);
    expect(await plugin.extract(next, "shop.number")).toBe(2n);
    expect(plugin.errors).toEqual([]);
    await plugin.close();
  });

  test("asynchronous events have JSON of their own", async () => {
    const plugin = await load();
    const closing = testEvent({ type: 402, name: "closing", text: '{"total":7.5}', source: "shop" });
    await plugin.parse(closing);
    expect(await plugin.extract(closing, "shop.totals")).toEqual(["402", "7.5"]);
    expect(plugin.errors).toEqual([]);
    await plugin.close();
  });

  test.each([
    ["no JSON", "hello", `Unexpected token 'h', "hello" is not valid JSON`],
    ["cut short", '{"who":"a', "Unterminated string in JSON at position 9"],
    ["empty", "", "Unexpected end of JSON input"],
  ])("a payload that is %s is an error with the line, each time", async (_what, text, message) => {
    const plugin = await load();
    const event = shop(text);
    const error = (what: string, line: number) => `${what}: payloads.ts:${line}: SyntaxError: ${message}`;
    await plugin.parse(event);
    expect(await plugin.extract(event, "shop.who")).toBeUndefined();
    expect(await plugin.extract(event, "shop.items")).toBeUndefined();
    expect(plugin.errors).toEqual([error("parse", 38), error("shop.who", 43), error("shop.items", 21)]);
    expect(plugin.logs.map((line) => line.message)).toEqual(plugin.errors);
    expect(await plugin.extract(shop(order), "shop.who")).toBe("änn");
    await plugin.close();
  });

  test("without a type it is unknown", async () => {
    const plugin = await load();
    for (const [text, kind] of [
      ["null", "null"],
      ["1", "number"],
      ['"x"', "string"],
      ["[]", "object"],
    ] as const)
      expect(await plugin.extract(shop(text), "shop.kind")).toBe(kind);
    expect(await plugin.extract(shop("\ufeff{}"), "shop.kind")).toBe("object");
    await plugin.close();
  });

  test("is not first read after the call", async () => {
    const plugin = await load();
    const first = shop(order);
    expect(await plugin.extract(first, "shop.before")).toBeUndefined();
    expect(await plugin.extract(shop({ ...order, who: "bob" }), "shop.before")).toBeUndefined();
    expect(plugin.errors).toEqual([
      "shop.before: payloads.ts:87: TypeError: PluginEvent.text is first read after the call that the event was given to",
    ]);
    await plugin.close();
  });
});

test("what is not of the type is an error where it is read", async () => {
  const plugin = await loadLibrary(file);
  const wrong = shop({ who: 5, items: [{ name: "a", price: "1" }, null], paid: "cash" });
  expect(await plugin.extract(wrong, "shop.who")).toBeUndefined();
  expect(await plugin.extract(wrong, "shop.price", 0)).toBeUndefined();
  expect(await plugin.extract(wrong, "shop.items")).toBeUndefined();
  expect(await plugin.extract(wrong, "shop.paid")).toBeUndefined();
  expect(await plugin.extract(shop("[]"), "shop.who")).toBeUndefined();
  expect(await plugin.extract(shop("null"), "shop.who")).toBeUndefined();
  expect(await plugin.extract(shop({}), "shop.either")).toBeUndefined();
  expect(plugin.errors).toMatchInlineSnapshot(`
    [
      "shop.who: payloads.ts:43: TypeError: who: expected string, found number",
      "shop.price: payloads.ts:65: TypeError: price: expected number, found string",
      "shop.items: payloads.ts:21: TypeError: [1]: expected Item, found null",
      "shop.paid: payloads.ts:58: TypeError: paid: expected { by, digits } | { by }, found string",
      "shop.who: payloads.ts:43: TypeError: expected Order, found array",
      "shop.who: payloads.ts:43: TypeError: expected Order, found null",
      "shop.either: payloads.ts:75: TypeError: expected number | string[], found object",
    ]
  `);
  await plugin.close();
});
