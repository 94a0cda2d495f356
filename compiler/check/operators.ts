import { ts } from "../project/typescript.js";
import type { CheckContext, RuleTable } from "./rule.js";

const K = ts.SyntaxKind;

function binary(node: ts.BinaryExpression, c: CheckContext): void {
  switch (node.operatorToken.kind) {
    case K.EqualsEqualsToken:
    case K.ExclamationEqualsToken: {
      const operator = node.operatorToken.getText();
      if (!isNullish(node.left) && !isNullish(node.right))
        c.report(node.operatorToken, "TSF2017", { operator, strict: `${operator}=` });
      return;
    }
    case K.InKeyword:
      if (ts.isPrivateIdentifier(node.left)) c.report(node, "TSF2031");
      return;
    default:
  }
}

/** `== null` is the one loose comparison that says what it means. */
function isNullish(node: ts.Expression): boolean {
  return node.kind === K.NullKeyword || (ts.isIdentifier(node) && node.text === "undefined");
}

/** Operators. */
export const operatorRules: RuleTable = [[K.BinaryExpression, binary]];
