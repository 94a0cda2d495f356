import { ts } from "../project/typescript.js";
import { tableArguments } from "../types/state-type.js";

/** Which fields of tables a program names: in reads and writes of entries, in patterns, and in what `set` is given. */
export class UsedFields {
  private readonly declarations = new Set<ts.Declaration>();

  constructor(
    private readonly checker: ts.TypeChecker,
    files: readonly ts.SourceFile[],
  ) {
    for (const file of files) this.visit(file);
  }

  has(property: ts.Symbol): boolean {
    return (property.declarations ?? []).some((declaration) => this.declarations.has(declaration));
  }

  private visit(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node)) this.note(node.expression, [node.name.text]);
    else if (ts.isElementAccessExpression(node)) this.element(node);
    else if (ts.isObjectBindingPattern(node)) this.note(node, node.elements.map(nameOfElement));
    else if (ts.isBinaryExpression(node) && ts.isObjectLiteralExpression(node.left))
      this.note(node.right, namesIn(node.left));
    else if (ts.isCallExpression(node)) this.given(node);
    ts.forEachChild(node, (child) => this.visit(child));
  }

  private element({ expression, argumentExpression }: ts.ElementAccessExpression): void {
    if (ts.isStringLiteralLike(argumentExpression)) this.note(expression, [argumentExpression.text]);
  }

  /** Names of fields of what is an entry. */
  private note(owner: ts.Node, names: readonly (string | undefined)[]): void {
    const type = this.checker.getNonNullableType(this.checker.getTypeAtLocation(owner));
    if (this.checker.getPropertyOfType(type, "~entry")) this.add(type, names);
  }

  private add(type: ts.Type, names: readonly (string | undefined)[]): void {
    for (const name of names) {
      const property = name === undefined ? undefined : this.checker.getPropertyOfType(type, name);
      for (const declaration of property?.declarations ?? []) this.declarations.add(declaration);
    }
  }

  /** `table.set(key, values)`. */
  private given({ expression, arguments: [, values] }: ts.CallExpression): void {
    if (!values || !ts.isPropertyAccessExpression(expression) || expression.name.text !== "set") return;
    const table = tableArguments(this.checker, this.checker.getTypeAtLocation(expression.expression));
    if (!table) return;
    const given = this.checker.getPropertiesOfType(this.checker.getTypeAtLocation(values));
    this.add(
      table.values,
      given.map((property) => property.name),
    );
  }
}

function nameOfElement({ propertyName, name }: ts.BindingElement): string | undefined {
  const key = propertyName ?? name;
  return ts.isIdentifier(key) || ts.isStringLiteralLike(key) ? key.text : undefined;
}

function namesIn({ properties }: ts.ObjectLiteralExpression): (string | undefined)[] {
  return properties.map(({ name }) =>
    name && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? name.text : undefined,
  );
}
