import { ts } from "../project/typescript.js";
import type { CTable, ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { flagTable, flagTableOf, type FlagTable } from "../schema/events.js";
import * as T from "../types/type.js";

/** The names of flags, as C has them. */
export function namesTable(name: string): CTable {
  const rows = flagTable(name).map(([flag, value]) => `{"${flag}", ${value}u}`);
  return { type: "tsf_flag_table", init: `{${rows.length}, (const tsf_flag[]){${rows.join(", ")}}}` };
}

/**
 * `has` and `is` of a name that is written there: a look at bits, where these say it. What the receiver's type says of
 * its table is looked at when it runs; another table goes the way of any name.
 */
export function testFlag(
  f: FunctionContext,
  receiver: ValueId,
  method: string,
  node: ts.CallExpression,
): ValueId | undefined {
  const [given] = node.arguments;
  if (!given || !ts.isStringLiteralLike(given)) return undefined;
  const name = namedTable(f, node);
  const word = name && (method === "has" ? bitsOf : valueOf)(flagTable(name), given.text);
  if (!name || word === undefined) return undefined;
  return f.b.callC(
    {
      name: method === "has" ? "tsf_flags_has_bits" : "tsf_enum_is_value",
      realm: false,
      throws: false,
      pure: false,
      params: ["const tsf_flags *", "const tsf_str *"],
      extra: [`${word}u`],
      tables: [namesTable(name)],
    },
    [receiver, f.b.str(given.text)],
    T.BOOL,
  );
}

/** The schema's table with just the names that the receiver's type has. */
function namedTable(f: FunctionContext, node: ts.CallExpression): string | undefined {
  const receiver = (node.expression as ts.AccessExpression).expression;
  const type = f.checker.getNonNullableType(f.checker.getTypeAtLocation(receiver));
  const [names] = f.checker.getTypeArguments(type as ts.TypeReference);
  const parts = names?.isUnion() ? names.types : names ? [names] : [];
  return flagTableOf(parts.flatMap((part) => (part.isStringLiteral() ? [part.value] : [])));
}

/** Of a flag that shares its bits with no other: it is named when they are there. */
function bitsOf(table: FlagTable, name: string): number | undefined {
  const [flag, ...more] = table.filter(([other]) => other === name);
  const shares = ([other, bits]: FlagTable[number]): boolean =>
    other !== name && (BigInt(bits) & BigInt(flag![1])) !== 0n;
  return !flag || more.length > 0 || flag[1] === 0 || table.some(shares) ? undefined : flag[1];
}

function valueOf(table: FlagTable, name: string): number | undefined {
  const found = table.filter(([other]) => other === name);
  return found.length === 1 ? found[0]![1] : undefined;
}
