import type { Shape } from "../ir/ir.js";
import { BUILTIN_ERRORS } from "../types/builtin-errors.js";
import type { ObjectType } from "../types/type.js";
import { typeIndex, viewName } from "./layout.js";
import type { ProgramC } from "./program-c.js";
import { cString, type CWriter } from "./writer.js";

/** From here on all views with the same shapes share their functions: a thousand views of a thousand shapes are no million cases. */
const SHARED_FROM = 8;

/** Who a function that looks at what stands behind a view is made for. */
export interface Audience {
  /** Its part in the function's name. */
  readonly name: string;
  /** The view's name for messages, in C. */
  readonly wanted: string;
  /** The last parameter and argument of a function that several views share; else "". */
  readonly parameter: string;
  readonly argument: string;
}

export function audienceOf(p: ProgramC, view: ObjectType): Audience {
  const { id, shapes } = p.shapes.setOf(view);
  const wanted = cString(view.name);
  if (shapes.length < SHARED_FROM) return { name: viewName(view), wanted, parameter: "", argument: "" };
  const dicts = p.shapes.admitsDicts(view) ? "_or_dict" : "";
  const parameter = ", const char *wanted";
  return { name: `set${id}${dicts}`, wanted: "wanted", parameter, argument: `, ${wanted}` };
}

/** The cases of a `switch` over what an object is; those that do the same are written once. */
export class ShapeCases {
  private readonly bodies = new Map<
    string,
    { readonly shapes: Shape[]; readonly lines: readonly string[] }
  >();

  add(shape: Shape, ...lines: readonly string[]): void {
    const key = lines.join("\n");
    const same = this.bodies.get(key);
    if (same) same.shapes.push(shape);
    else this.bodies.set(key, { shapes: [shape], lines });
  }

  write(w: CWriter): void {
    for (const { shapes, lines } of this.bodies.values()) {
      const [only] = lines;
      if (lines.length === 1) w.line(`${labels(shapes)} ${only!}`);
      else {
        w.open(`${labels(shapes)} {`);
        lines.forEach((line) => w.line(line));
        w.close();
      }
    }
  }
}

/** `case` labels; neighbours are one range, the builtin errors aside, whose indices are the runtime's. */
export function labels(shapes: readonly Shape[]): string {
  const ranges: { readonly first: Shape; last: Shape }[] = [];
  for (const shape of shapes) {
    const range = ranges.at(-1);
    if (range && range.last.id + 1 === shape.id && range.first.id >= BUILTIN_ERRORS.size) range.last = shape;
    else ranges.push({ first: shape, last: shape });
  }
  return ranges
    .map(({ first, last }) =>
      first === last ? `case ${typeIndex(first)}:` : `case ${typeIndex(first)} ... ${typeIndex(last)}:`,
    )
    .join(" ");
}
