import { eventsByCode } from "../../compiler/schema/events.js";
import type { EnumValue, FlagSet } from "../falco/event/values.js";
import type { EventsByName } from "../falco/events/index.js";
import { encodeParameter } from "./encode-parameter.js";
import type { TestEvent } from "./plugin-under-test.js";
import { testEvent as plain, type TestEventInit } from "./test-event.js";

/** What a value of a parameter is made of. */
type Given<Value> =
  Value extends FlagSet<infer Name>
    ? readonly Name[] | number
    : Value extends EnumValue<infer Name>
      ? Name | number
      : Value extends Uint8Array
        ? Uint8Array
        : Value extends bigint
          ? bigint | number
          : Value;

type Header = "time" | "num" | "source" | "tid";
type NoParameter = Header | "type" | "name" | "nparams" | "param" | "memo";

/** The parameters of an event, those that are left out without a value, and what its header says. */
export type TypedEventInit<Event> = {
  [Property in Exclude<keyof Event, NoParameter>]?: Given<Exclude<Event[Property], undefined>> | undefined;
} & Pick<TestEventInit, Header> & {
    /** How many parameters the event has, as in captures of older hosts; all when absent. */
    nparams?: number;
  };

type Builders = {
  readonly [Name in keyof EventsByName]: (values?: TypedEventInit<EventsByName[Name]>) => TestEvent;
};

/**
 * An event made by hand, to extract fields from without a source. A string is a payload's text; events of the kernel are
 * made by the name of their type in `tsfalco/events`, `testEvent.ExecveExit({ exe: "ls", args: ["-l"] })`, and encoded
 * as the kernel's side does it.
 */
export const testEvent: typeof plain & Builders = new Proxy(plain as typeof plain & Builders, {
  get: (target, name, receiver) =>
    (typeof name === "string" && builder(name)) || (Reflect.get(target, name, receiver) as unknown),
});

let codes: ReadonlyMap<string, number> | undefined;

function builder(typeName: string): ((values?: Record<string, unknown>) => TestEvent) | undefined {
  codes ??= new Map([...eventsByCode().values()].map(({ code, typeName }) => [typeName, code]));
  const code = codes.get(typeName);
  return code === undefined ? undefined : (values = {}) => build(code, values);
}

function build(type: number, values: Record<string, unknown>): TestEvent {
  const { params } = eventsByCode().get(type)!;
  const { time, num, tid, source = "syscall", nparams = params.length, ...given } = values;
  for (const name of Object.keys(given))
    if (!params.some(({ property }) => property === name)) throw new TypeError(`the event has no ${name}`);
  const encoded = params.slice(0, nparams as number).map((param) => {
    const value = param.property === undefined ? undefined : given[param.property];
    return encodeParameter(value, param);
  });
  return plain({ ...definedOf({ time, num, tid }), source: source as string, type, params: encoded });
}

function definedOf(header: Record<string, unknown>): TestEventInit {
  return Object.fromEntries(Object.entries(header).filter(([, value]) => value !== undefined));
}
