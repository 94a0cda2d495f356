import { ts } from "../project/typescript.js";
import type { CFunction, ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import type { ExpressionVisitor, FunctionContext } from "./context.js";
import { toText } from "./text.js";

const STRINGS = T.arrayOf(T.STR);
const TEMPLATES = T.mapOf(T.VAL, T.VAL);
const made = { realm: true, throws: false, pure: false } as const;
const NEW_MAP: CFunction = { name: "tsf_map_new", ...made };
const NOTE: CFunction = { name: "tsf_map_set", ...made, params: ["tsf_table *", "tsf_val", "tsf_val"] };
const FIND: CFunction = { ...NOTE, name: "tsf_map_get", realm: false, params: ["tsf_table *", "tsf_val"] };

/** A call of the tag with the template's texts and the values between them. */
function visitTagged(
  f: FunctionContext,
  node: ts.TaggedTemplateExpression,
  want: T.Type | undefined,
): ValueId {
  if (isRaw(f, node.tag)) return rawText(f, node.template);
  const values = spansOf(node.template).map((span) => span.expression);
  // What the checker knows of the call it knows of this node.
  const call = Object.create(node, {
    expression: { value: node.tag },
    arguments: { value: [node.template, ...values] },
  }) as ts.CallExpression;
  return f.visitors.expressions.get(ts.SyntaxKind.CallExpression)!(f, call as never, want);
}

/** The array of the texts of a tagged template: one for each place in the program, made when it first runs. */
export function templateStrings(f: FunctionContext, template: ts.TemplateLiteral): ValueId {
  const type = T.nullable(STRINGS, true, false);
  const global = f.program.literalVariable(template, type);
  const known = (): ValueId => f.b.emit("global.get", [], type, { global });
  f.b.if_(f.b.is("undefined", known()), () => {
    const pieces = piecesOf(template);
    const strings = f.b.emit(
      "array.new",
      pieces.map((piece) => f.b.str(cooked(f, piece))),
      STRINGS,
      {},
    );
    f.b.emit("fix", [strings], undefined, { how: "frozen" });
    f.b.emit("global.set", [f.b.convert(strings, type)], undefined, { global });
    const raw = f.b.emit(
      "array.new",
      pieces.map((piece) => f.b.str(rawOf(piece))),
      STRINGS,
      {},
    );
    f.b.emit("fix", [raw], undefined, { how: "frozen" });
    f.b.callC(NOTE, [rawTexts(f), f.b.convert(strings, T.VAL), f.b.convert(raw, T.VAL)], undefined);
  });
  return f.b.convert(known(), STRINGS, "checked");
}

/** `strings.raw`. */
export function rawTextsOf(f: FunctionContext, strings: ValueId): ValueId {
  const found = f.b.callC(FIND, [rawTexts(f), f.b.convert(strings, T.VAL)], T.VAL);
  return f.b.convert(found, STRINGS, "checked");
}

/** A variable of the realm: a Map from the arrays of texts to those of the texts as they are written. */
function rawTexts(f: FunctionContext): ValueId {
  const type = T.nullable(TEMPLATES, true, false);
  const global = f.program.literalVariable(f.program.anchor, type);
  const known = (): ValueId => f.b.emit("global.get", [], type, { global });
  f.b.if_(f.b.is("undefined", known()), () => {
    const map = f.b.callC(NEW_MAP, [], TEMPLATES);
    f.b.emit("global.set", [f.b.convert(map, type)], undefined, { global });
  });
  return f.b.convert(known(), TEMPLATES, "checked");
}

function isRaw(f: FunctionContext, tag: ts.Expression): boolean {
  if (!ts.isPropertyAccessExpression(tag) || tag.name.text !== "raw") return false;
  const declaration = f.checker.getSymbolAtLocation(tag.name)?.valueDeclaration;
  return (
    declaration !== undefined &&
    f.program.originOf(declaration) === "lib" &&
    tag.expression.getText() === "String"
  );
}

/** String.raw: the values are text once all of them have been evaluated. */
function rawText(f: FunctionContext, template: ts.TemplateLiteral): ValueId {
  const pieces = piecesOf(template).map((piece) => f.b.str(rawOf(piece)));
  const spans = spansOf(template);
  const values = spans.map((span) => f.expression(span.expression));
  const parts = pieces.flatMap((piece, i) => {
    const value = values[i];
    return value === undefined ? [piece] : [piece, toText(f, value, spans[i]!.expression)];
  });
  return parts.length === 1 ? parts[0]! : f.b.emit("string.concat", parts, T.STR, {});
}

function spansOf(template: ts.TemplateLiteral): readonly ts.TemplateSpan[] {
  return ts.isTemplateExpression(template) ? template.templateSpans : [];
}

function piecesOf(template: ts.TemplateLiteral): readonly ts.TemplateLiteralLikeNode[] {
  return ts.isTemplateExpression(template)
    ? [template.head, ...template.templateSpans.map((span) => span.literal)]
    : [template];
}

/** Of TypeScript's TokenFlags, which it does not export. */
const INVALID_ESCAPE = 1 << 11;

/** An escape that means nothing leaves undefined in JavaScript's array, which is one of texts here. */
function cooked(f: FunctionContext, piece: ts.TemplateLiteralLikeNode): string {
  const { templateFlags } = piece as ts.TemplateLiteralLikeNode & { readonly templateFlags?: number };
  return templateFlags && templateFlags & INVALID_ESCAPE ? f.refuse(piece, "TSF2013", {}) : piece.text;
}

/** The text as it is written, line ends as `\n` (ECMA-262 12.9.6). */
function rawOf(piece: ts.TemplateLiteralLikeNode): string {
  const text = piece.getText();
  const end = text.endsWith("${") ? 2 : 1;
  return text.slice(1, -end).replace(/\r\n?/g, "\n");
}

export const taggedTemplateVisitors: readonly [ts.SyntaxKind, ExpressionVisitor][] = [
  [ts.SyntaxKind.TaggedTemplateExpression, visitTagged],
];
