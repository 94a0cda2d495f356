import { ts } from "../project/typescript.js";
import { Refusal } from "../project/refusal.js";

const K = ts.SyntaxKind;

/**
 * Links of a chain that TypeScript gets through in a few seconds. For each variable in a link it goes back over all the
 * links before; for `?:` in a return, and for `??`, it does so once more for each.
 */
const LONGEST = { "?:": 150, "??": 150, "&&": 500, "||": 500, "else if": 500, "+": 5000 };
type Kind = keyof typeof LONGEST;

const OPERATORS = new Map<ts.SyntaxKind, Kind>([
  [K.QuestionQuestionToken, "??"],
  [K.AmpersandAmpersandToken, "&&"],
  [K.BarBarToken, "||"],
]);

/** Chains of conditions and operators that checking would not come to an end with. To be looked at before anything is checked. */
export function longChains(files: readonly ts.SourceFile[]): Refusal[] {
  const found: Refusal[] = [];
  const links = new Map<ts.Node, number>();
  // No recursion: what nests deeply is what is looked for.
  const pending: ts.Node[] = [...files];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const chain = linkOf(node);
    if (chain) {
      const { kind, next } = chain;
      const count = (links.get(node) ?? 0) + 1;
      if (count === LONGEST[kind] + 1)
        found.push(new Refusal(node, "TSF2042", { chain: kind, limit: String(LONGEST[kind]) }));
      for (const link of next.map(unwrapped)) if (linkOf(link)?.kind === kind) links.set(link, count);
    }
    ts.forEachChild(node, (child) => void pending.push(child));
  }
  return found;
}

/** What kind of chain the node is a link of, and where the next link may be. */
function linkOf(node: ts.Node): { readonly kind: Kind; readonly next: readonly ts.Node[] } | undefined {
  if (ts.isConditionalExpression(node)) return { kind: "?:", next: [node.whenTrue, node.whenFalse] };
  if (ts.isIfStatement(node))
    return { kind: "else if", next: node.elseStatement ? [node.elseStatement] : [] };
  if (!ts.isBinaryExpression(node)) return undefined;
  // Every other operator is one of a sum's: TypeScript goes up through all of them for each name.
  return { kind: OPERATORS.get(node.operatorToken.kind) ?? "+", next: [node.left, node.right] };
}

/** What is in brackets, or alone in a block. */
function unwrapped(node: ts.Node): ts.Node {
  let inner = node;
  while (ts.isParenthesizedExpression(inner) || (ts.isBlock(inner) && inner.statements.length === 1))
    inner = ts.isBlock(inner) ? inner.statements[0]! : inner.expression;
  return inner;
}
