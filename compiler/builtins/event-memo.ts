import { ts } from "../project/typescript.js";
import type { CFunction, FunctionId, ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { isTellable } from "../types/narrowing.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { ownerOf } from "./events.js";
import { knownFunction } from "./module-function.js";

/** TSF_MEMO_MAX of the runtime. */
const MEMO_MAX = 64;

/** event.memo(parse): each parse function has a slot, filled once an event. */
export function memo(f: FunctionContext, receiver: ValueId, node: ts.CallExpression): ValueId {
  const [parse] = node.arguments;
  const written = parse && knownFunction(f, parse);
  if (!written || written.typeParameters)
    return f.refuse(parse ?? node, "TSF5012", { rewrite: parse ? memoRewrite(parse) : "pass one" });
  const instance = f.program.functionInstance(written, new Map());
  const at = parse ?? node;
  return remembered(f, receiver, instance.id, instance.result, at, (event) => {
    const given = instance.params.map((type, i) => f.coerce(i === 0 ? event() : f.b.undef(), type, at));
    return f.b.emit("call", given, instance.result, { fn: instance.id });
  });
}

/**
 * event.json: JSON.parse of its text without a byte order mark, once an event; looked at, as a cast of it is, at each place
 * that says what it is. undefined when the type says nothing of `json`.
 */
export function payloadJson(f: FunctionContext, event: ValueId, node: ts.Node): ValueId | undefined {
  const owner = ownerOf(f, node);
  const property = f.checker.getPropertyOfType(owner, "json");
  if (!property) return undefined;
  const told = f.checker.getTypeOfSymbol(property);
  const declared = f.convertType(told, node);
  if (!isTellable(T.VAL, declared))
    f.refuse(node, "TSF3009", { from: "unknown", to: f.checker.typeToString(told) });
  const parsed = remembered(f, event, "json", T.VAL, node, (held) => {
    const text = f.b.callC(textOf, [held()], T.STR);
    return f.b.callC({ name: "tsf_json_parse", realm: true, throws: true, pure: false }, [text], T.VAL);
  });
  if (declared === T.VAL || declared === T.NEVER) return parsed;
  return f.narrow(f.fit(parsed, declared), node, false);
}

const textOf: CFunction = {
  name: "tsf_event_json_text",
  realm: true,
  throws: true,
  pure: false,
  params: ["tsf_event *"],
};

/** What the event's slot for `key` holds; made first where that is empty. */
function remembered(
  f: FunctionContext,
  event: ValueId,
  key: FunctionId | "json",
  result: Type,
  at: ts.Node,
  make: (event: () => ValueId) => ValueId,
): ValueId {
  const slot = f.program.memoSlot(key);
  if (slot >= MEMO_MAX)
    return f.refuse(at, "TSF2001", { what: `more than ${MEMO_MAX} memo functions in one plugin` });
  const held = f.b.slot("event", f.b.typeOf(event));
  f.b.set(held, event);
  const has = f.b.callC(onSlot("tsf_event_memo_has", slot), [event], T.BOOL);
  return f.b.choose(
    result,
    has,
    () => {
      const kept = f.b.callC(onSlot("tsf_event_memo_get", slot), [f.b.get(held)], T.VAL);
      return result === T.VAL ? kept : f.b.convert(kept, result, "checked");
    },
    () => {
      const value = make(() => f.b.get(held));
      const put: CFunction = { ...onSlot("tsf_event_memo_put", slot), realm: true };
      f.b.callC(
        { ...put, params: ["tsf_event *", "tsf_val"] },
        [f.b.get(held), f.b.convert(value, T.VAL)],
        undefined,
      );
      return value;
    },
  );
}

function onSlot(name: string, slot: number): CFunction {
  return { name, realm: false, throws: false, pure: false, params: ["tsf_event *"], extra: [`${slot}u`] };
}

/** What to write in place of a function that memo would not find again. */
function memoRewrite(parse: ts.Expression): string {
  if (ts.isArrowFunction(parse) || ts.isFunctionExpression(parse)) {
    const [event] = parse.parameters;
    const parameter = event ? `${event.name.getText()}: PluginEvent` : "";
    const body = parse.body.getText();
    const short = body.length <= 60 && !body.includes("\n") ? body : "{ ... }";
    return `write \`const parse = (${parameter}) => ${short};\` above the class and \`e.memo(parse)\` here`;
  }
  if (ts.isPropertyAccessExpression(parse) && parse.expression.kind === ts.SyntaxKind.ThisKeyword) {
    const { text } = parse.name;
    return `make it \`static ${text}(e: PluginEvent) { ... }\` and pass \`${enclosingClass(parse)}.${text}\``;
  }
  return "write `function parse(e: PluginEvent) { ... }` outside of the class and pass `parse`";
}

function enclosingClass(node: ts.Node): string {
  let at = node;
  while (!ts.isClassDeclaration(at) && !ts.isSourceFile(at)) at = at.parent;
  return ts.isClassDeclaration(at) ? (at.name?.text ?? "C") : "C";
}
