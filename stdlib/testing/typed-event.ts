import { eventOfType, type EventInfo } from "../../compiler/schema/events.js";
import { encodeParameters } from "../falco/event/encode-node.js";
import type { GivenParameters } from "../falco/event/given.js";
import type { EventsByName } from "../falco/events/index.js";
import type { TestEvent } from "./plugin-under-test.js";
import { testEvent as plain, type TestEventInit } from "./test-event.js";

/** The parameters of an event, those that are left out without a value, and what its header says. */
export type TypedEventInit<Event> = GivenParameters<Event> &
  Pick<TestEventInit, "time" | "num" | "source" | "tid"> & {
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

function builder(typeName: string): ((values?: Record<string, unknown>) => TestEvent) | undefined {
  const event = eventOfType(typeName);
  return event && ((values = {}) => build(event, values));
}

function build(event: EventInfo, values: Record<string, unknown>): TestEvent {
  const { time, num, tid, source = "syscall", nparams, ...given } = values;
  const params = encodeParameters(event, given).slice(0, nparams as number | undefined);
  return plain({ ...definedOf({ time, num, tid }), source: source as string, type: event.code, params });
}

function definedOf(header: Record<string, unknown>): TestEventInit {
  return Object.fromEntries(Object.entries(header).filter(([, value]) => value !== undefined));
}
