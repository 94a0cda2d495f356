import type { EnumValue, FlagSet } from "./values.js";

/** What a value of a parameter is made of. */
type Given<Value> =
  Value extends FlagSet<infer Name>
    ? readonly Name[] | number
    : Value extends EnumValue<infer Name>
      ? Name | number
      : Value extends bigint
        ? bigint | number
        : Value;

/** What every event has besides its parameters. */
type NoParameter = "type" | "name" | "time" | "num" | "source" | "tid" | "nparams" | "param" | "memo";

/** The parameters of an event that is made, each of which may be left out. */
export type GivenParameters<Event> = {
  [Property in Exclude<keyof Event, NoParameter>]?: Given<Exclude<Event[Property], undefined>> | undefined;
};
