/* Unicode's properties of characters. The tables are too large for every library, so they are asked for. */
import type { CharacterSet } from "./tree.js";

export interface UnicodeProperties {
  /**
   * The code points with a property, as `\p{name}` or `\p{name=value}` says it; undefined when there is no such
   * property. `value` is "" where none is written.
   */
  set(name: string, value: string): CharacterSet | undefined;
}
