import type { ConstantTree, Program } from "../ir/ir.js";
import type { Form, PlainValue } from "../project/plain-data.js";
import type { StandIn } from "../project/stand-ins.js";

/** A literal of which some elements were seen is not made of constants after all. */
export class NoTable extends Error {}

/**
 * All elements of a table as those that were seen were made: by their forms, with their own values.
 * @throws NoTable when it does not show where a value went.
 */
export function wholeItems(
  { whole, seen }: StandIn,
  items: readonly ConstantTree[],
  shapes: Program["shapes"],
): ConstantTree[] {
  const makers = new Map<Form, Maker>();
  for (const [i, { form, values }] of seen.entries())
    if (!makers.has(form)) makers.set(form, makerOf(form, items[i]!, values, shapes));
  return whole.map(({ form, values }) => makers.get(form)!(values));
}

type Maker = (values: readonly PlainValue[]) => ConstantTree;

/** @param tree What the form was made to, with these values. */
function makerOf(
  form: Form,
  tree: ConstantTree,
  values: readonly PlainValue[],
  shapes: Program["shapes"],
): Maker {
  if (form.kind === "value") {
    const { index } = form;
    if (tree.kind !== "leaf" || !Object.is(tree.value, values[index])) throw new NoTable();
    return (own) => ({ kind: "leaf", value: own[index]! });
  }
  if (form.kind === "array") {
    if (tree.kind !== "array" || tree.items.length !== form.items.length) throw new NoTable();
    const items = form.items.map((item, i) => makerOf(item, tree.items[i]!, values, shapes));
    return (own) => ({ ...tree, items: items.map((make) => make(own)) });
  }
  const entries = new Map(form.entries);
  if (entries.size !== form.entries.length) throw new NoTable();
  if (tree.kind === "record") {
    if (!tree.entries.every(({ key }, i) => key === form.entries[i]?.[0])) throw new NoTable();
    if (tree.entries.length !== entries.size) throw new NoTable();
    const made = tree.entries.map(({ key, value }) => ({
      key,
      make: makerOf(entries.get(key)!, value, values, shapes),
    }));
    return (own) => ({ kind: "record", entries: made.map(({ key, make }) => ({ key, value: make(own) })) });
  }
  if (tree.kind !== "object") throw new NoTable();
  const { fields } = shapes[tree.shape]!;
  const makers = tree.fields.map((field, i): Maker => {
    const given = entries.get(fields[i]!.name);
    entries.delete(fields[i]!.name);
    if (given) return makerOf(given, field, values, shapes);
    // An optional property that is not given.
    if (field.kind !== "leaf") throw new NoTable();
    return () => field;
  });
  if (entries.size > 0) throw new NoTable();
  return (own) => ({ ...tree, fields: makers.map((make) => make(own)) });
}
