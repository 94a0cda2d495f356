import { ts } from "../project/typescript.js";

/** Which parts of the iteration protocol the program's own classes and object literals have. */
export class OwnIterators {
  /** Some object has `[Symbol.iterator]`. */
  hasIterable = false;
  /** Some object has `[Symbol.asyncIterator]`. */
  hasAsyncIterable = false;
  /** Some object has `next`. */
  hasNext = false;
  /** Some object has `return`, which closes it. */
  hasReturn = false;

  constructor(files: readonly ts.SourceFile[]) {
    for (const file of files) this.visit(file);
  }

  private visit(node: ts.Node): void {
    const isMember = ts.isClassElement(node) || ts.isObjectLiteralElementLike(node);
    if (isMember && node.name) this.note(node.name);
    ts.forEachChild(node, (child) => this.visit(child));
  }

  private note(name: ts.PropertyName): void {
    const computed = ts.isComputedPropertyName(name) ? name.expression.getText() : "";
    if (computed === "Symbol.iterator") this.hasIterable = true;
    else if (computed === "Symbol.asyncIterator") this.hasAsyncIterable = true;
    else if (ts.isComputedPropertyName(name)) this.hasNext = this.hasReturn = true;
    const text = ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : "";
    this.hasNext ||= text === "next";
    this.hasReturn ||= text === "return";
  }
}
