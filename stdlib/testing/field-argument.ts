import type { FieldArgument } from "../../compiler/abi/fields.js";
import { wellFormed } from "./host-text.js";
import { PluginError } from "./plugin-error.js";

/**
 * What stands in a field's brackets, as the host reads it and the plugin gets it: a number where the text is an index.
 * A RangeError is for the call to throw.
 * @throws PluginError in the host's words.
 */
export function fieldArgument(
  field: string,
  takes: FieldArgument | undefined,
  given: string | number | undefined,
): string | number | RangeError | undefined {
  const refuse = (what: string): never => {
    throw new PluginError(`field ${field} ${what}`);
  };
  if (given === undefined) return takes?.isRequired ? refuse("requires an argument") : undefined;
  if (!takes) return refuse("takes no argument");
  const text = String(given);
  const isIndex = takes.isIndex && /^(0|[1-9]\d*)$/.test(text) && BigInt(text) < 2n ** 64n;
  if (isIndex && BigInt(text) <= 2n ** 53n) return Number(text);
  if (isIndex && !takes.isKey) return new RangeError("the argument is not within 0 .. 2^53");
  return takes.isKey ? wellFormed(text) : refuse("takes an index: digits without a leading zero");
}
