import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PACKAGE_ROOT } from "../../compiler/project/package-root.js";
import { SCHEMA_VERSION } from "../../compiler/schema/event-table.js";
import { accessOf, eventsByCode, flagTable, type ParamInfo } from "../../compiler/schema/events.js";

/** The schema as somebody else has read it from the same sources, beside the project. */
const OTHER = join(PACKAGE_ROOT, "..", "shared", "data", "event_schema.json");

interface OtherParam {
  readonly name: string;
  readonly type: string;
  readonly flags?: string;
  readonly dirfdParam?: number;
  readonly variants?: readonly { readonly type: string }[];
}
interface OtherSchema {
  readonly schemaVersion: string;
  readonly flags: Readonly<Record<string, readonly (readonly [string, number])[]>>;
  readonly events: readonly {
    readonly code: number;
    readonly name: string;
    readonly flags: readonly string[];
    readonly params: readonly OtherParam[];
  }[];
}

/** Those with interfaces of their own. */
const BY_HAND = [322, 402];

const told = ({ name, type, flags, variants }: ParamInfo): object => ({
  name,
  type: type === "STRINGS" ? "BYTEBUF" : type,
  flags: type === "SIGSET" ? undefined : flags,
  variants,
});
const asOther = ({ name, type, flags, variants }: OtherParam): object => ({
  name,
  type,
  flags,
  variants: variants?.map((variant) => variant.type) ?? [],
});

describe.skipIf(!existsSync(OTHER))("the table of events beside another reading of the schema", () => {
  const other = JSON.parse(existsSync(OTHER) ? readFileSync(OTHER, "utf8") : "{}") as OtherSchema;

  it("has its version and its events in use", () => {
    expect(SCHEMA_VERSION).toBe(other.schemaVersion);
    const used = other.events.filter(
      ({ code, flags }) => !flags.includes("EF_UNUSED") && !BY_HAND.includes(code),
    );
    expect([...eventsByCode().keys()]).toEqual(used.map(({ code }) => code));
  });

  it("has their names and parameters", () => {
    for (const { code, name, params } of eventsByCode().values()) {
      const event = other.events[code]!;
      expect([code, name, params.map(told)]).toEqual([code, event.name, event.params.map(asOther)]);
    }
  });

  it("has the values of their flags, in the same order", () => {
    const names = [...eventsByCode().values()].flatMap(({ params }) =>
      params.flatMap(({ flags }) => flags ?? []),
    );
    for (const name of new Set(names))
      if (name !== "signals") expect([name, flagTable(name)]).toEqual([name, other.flags[name]]);
  });
});

describe("the table of events", () => {
  it("names every type and every property of an event once", () => {
    const events = [...eventsByCode().values()];
    expect(new Set(events.map(({ typeName }) => typeName)).size).toBe(events.length);
    for (const { code, params } of events) {
      const properties = params.flatMap(({ property }) => property ?? []);
      expect([code, properties]).toEqual([code, [...new Set(properties)]]);
    }
  });

  it("knows how to read every parameter that is a property", () => {
    for (const { params } of eventsByCode().values())
      for (const param of params)
        if (param.type.startsWith("CHARBUF_") || param.type === "CHARBUFARRAY")
          expect(param.property).toBeUndefined();
        else expect(accessOf(param)).toBeTypeOf("string");
  });
});
