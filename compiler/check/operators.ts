import { ts } from "../project/typescript.js";
import type { CheckContext, RuleTable } from "./rule.js";

const K = ts.SyntaxKind;

function binary(node: ts.BinaryExpression, c: CheckContext): void {
  switch (node.operatorToken.kind) {
    case K.InKeyword:
      if (ts.isPrivateIdentifier(node.left)) c.report(node, "TSF2031");
      return;
    default:
  }
}

/** Operators. */
export const operatorRules: RuleTable = [[K.BinaryExpression, binary]];
