import type { Shape, ShapeField } from "../ir/ir.js";
import { isErrorField } from "../ir/shape-sets.js";
import * as T from "../types/type.js";

/** For shapes that keep a field at one place, the first of them: its struct serves for all. */
export class Layouts {
  private readonly first = new Map<string, { readonly shape: Shape; readonly field: ShapeField }>();

  of(shape: Shape, field: ShapeField): { readonly shape: Shape; readonly field: ShapeField } {
    const before = shape.fields.slice(0, shape.fields.indexOf(field) + 1);
    const kinds = before.map((f) => T.representationOf(f.type)).join();
    const key = [
      field.name,
      isErrorField(shape, "message"),
      before.length,
      kinds,
      T.cTypeOf(field.type),
    ].join("|");
    let known = this.first.get(key);
    if (!known) this.first.set(key, (known = { shape, field }));
    return known;
  }
}
