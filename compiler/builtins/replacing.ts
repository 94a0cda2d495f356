import { ts } from "../project/typescript.js";
import type { CFunction, ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import type { KnownPattern } from "../lower/regexps.js";
import { namesText } from "../../stdlib/regexp/names.js";
import { skipParentheses } from "../lower/syntax.js";
import { toText } from "../lower/text.js";
import { describeType } from "../types/describe.js";
import { isTellable } from "../types/narrowing.js";
import * as T from "../types/type.js";
import type { Type } from "../types/type.js";
import { callStdlibValues } from "./stdlib-calls.js";

const GROUP: CFunction = { name: "tsf_regexp_group", realm: true, throws: false, pure: false };
const GROUPS: CFunction = { name: "tsf_regexp_groups", realm: true, throws: false, pure: false };

export interface Replacement {
  readonly text: ValueId;
  /** What is looked for: a RegExp, or text. */
  readonly sought: ValueId;
  /** Of `replaceAll`. */
  readonly all: boolean;
  /** The pattern, where the program says which it is. */
  readonly known: KnownPattern | undefined;
  readonly node: ts.CallExpression;
  /** The function. */
  readonly written: ts.Expression;
}

/**
 * `replace` and `replaceAll` with a function (ECMA-262 22.2.6.11): a loop over the matches, which calls it with as many
 * arguments as it takes, each looked at for what the parameter says.
 */
export function replaceWithFunction(f: FunctionContext, replacement: Replacement): ValueId {
  const { text, sought, all, node, written } = replacement;
  const closure = f.present(f.expression(written, ownType(f, written)), written);
  const type = f.b.typeOf(closure);
  if (type.kind !== "fn") return f.refuse(written, "TSF4006", { name: "replace", type: f.typeText(written) });
  const isText = f.b.typeOf(sought) === T.STR;
  const run = (name: string, ...values: ValueId[]): ValueId => callStdlibValues(f, name, [], values, node);
  const begun = run(isText ? "replacingText" : "replacingMatches", sought, text, f.b.bool(all));
  const held = f.b.slot("replacing", f.b.typeOf(begun));
  f.b.set(held, begun);
  const given = new Arguments(f, replacement, isText, () => f.b.get(held));
  const done = f.b.label();
  f.b.block(done, () => {
    f.b.loop(f.b.label(), () => {
      f.b.if_(f.b.not(run("nextReplaced", f.b.get(held))), () => f.b.break_(done));
      const args = given.of(type);
      const result = f.b.emit("call.closure", [closure, ...args], type.result, {});
      run("putReplacement", f.b.get(held), toText(f, result, written));
    });
  });
  return run("finishReplacing", f.b.get(held));
}

/** Of a function that is written here the type that it has itself: the library's says `any` of what it is called with. */
function ownType(f: FunctionContext, written: ts.Expression): T.FunctionType | undefined {
  const node = skipParentheses(written);
  if (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) return undefined;
  const type = f.program.types.functionType(f.checker.getSignatureFromDeclaration(node)!, f.env, node);
  const params = type.params.map((param, i) => {
    const { name, type: told, initializer } = node.parameters[i]!;
    const symbol = told || initializer ? undefined : f.checker.getSymbolAtLocation(name);
    return symbol ? f.program.types.variable(symbol, f.env, node) : param;
  });
  return T.functionOf(params, type.result, type.rest);
}

/** What a replacement function is called with: the match, the groups, where it begins, the text, the groups by name. */
class Arguments {
  constructor(
    private readonly f: FunctionContext,
    private readonly replacement: Replacement,
    private readonly isText: boolean,
    private readonly replacing: () => ValueId,
  ) {}

  of(type: T.FunctionType): ValueId[] {
    const fixed = type.rest ? type.params.slice(0, -1) : type.params;
    const values = fixed.map((param, i) => this.fitted(i, param));
    if (type.rest) values.push(this.rest(fixed.length, type.params.at(-1)!));
    return values;
  }

  private fitted(index: number, param: Type): ValueId {
    const { f } = this;
    const value = this.known(index) ?? this.call("replacementArgument", index);
    const given = f.b.typeOf(value);
    if (!mayBe(given, param) || !isTellable(given, param)) return this.refuse(index, given, param);
    // The groups by name as an object that has them for properties: the conversion knows of them.
    if (given.kind === "dict" && T.nonNullable(param).kind === "obj")
      return f.b.convert(f.b.convert(value, T.nonNullable(param), "checked"), param);
    return param === given ? value : f.b.convert(f.b.convert(value, T.VAL), param, "checked");
  }

  private rest(from: number, type: Type): ValueId {
    return this.f.coerce(this.call("replacementArguments", from), type, this.replacement.written);
  }

  private call(name: string, index: number): ValueId {
    const { f } = this;
    return callStdlibValues(f, name, [], [this.replacing(), f.b.num(index)], this.replacement.node);
  }

  /** The argument where the pattern says what it is. */
  private known(index: number): ValueId | undefined {
    const { f, isText } = this;
    const { known, text, sought, node } = this.replacement;
    if (!known && !isText) return undefined;
    const groups = known?.groups ?? 1;
    if (index === 0 && isText) return sought;
    if (index < groups) {
      const group = f.b.callC(GROUP, [text, f.b.num(index)], T.nullable(T.STR, true, false));
      return index === 0 ? f.b.convert(group, T.STR, "checked") : group;
    }
    if (index === groups) return callStdlibValues(f, "replacedAt", [], [this.replacing()], node);
    if (index === groups + 1) return text;
    const hasNames = known !== undefined && known.names.length > 0;
    if (index > groups + 2 || !hasNames) return f.b.undef();
    const named = T.dictOf(T.STR);
    const value = f.b.callC(GROUPS, [text, f.b.str(namesText(known.names))], T.nullable(named, true, false));
    return f.b.convert(value, named, "checked");
  }

  private refuse(index: number, given: Type, param: Type): never {
    const { f } = this;
    const { written } = this.replacement;
    const parameter = ts.isFunctionLike(written) ? written.parameters[index] : undefined;
    return f.refuse(parameter ?? written, "TSF4009", {
      name: parameter?.name.getText() ?? `number ${index + 1}`,
      given: describeType(given),
      type: describeType(param),
    });
  }
}

/** Whether some value of `given` may be one of `param`. */
function mayBe(given: Type, param: Type): boolean {
  if (given === T.VAL || param === T.VAL) return true;
  return T.membersOf(given).some((g) =>
    T.membersOf(param).some((p) => p === g || (g.kind === "dict" && (p.kind === "obj" || p.kind === "dict"))),
  );
}
