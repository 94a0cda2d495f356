import type { Form, PlainKind } from "./plain-data.js";
import type { StandIn } from "./stand-ins.js";
import { ts } from "./typescript.js";

/**
 * The array literal that a stand-in is seen as; undefined when the text at its place was something else, such as a
 * comment, or when the literal's type may depend on elements that are not seen.
 */
export function literalOfStandIn(
  file: ts.SourceFile,
  checker: ts.TypeChecker,
  standIn: StandIn,
): ts.ArrayLiteralExpression | undefined {
  const node = nodeAt(file, standIn);
  if (!node || !isPlainDeclaration(node)) return undefined;
  const { seen, unseen, hasCombinations } = standIn;
  if (node.elements.length !== seen.length) return undefined;
  if (!node.elements.every((element, i) => element.getStart(file) === seen[i]!.start)) return undefined;
  const context = checker.getContextualType(node);
  // Without one, literals have the types number, string and so on.
  if (!context) return node;
  const fits = new Fitting(checker, hasCombinations);
  return [...unseen].every(([form, values]) => fits.element(context, form, values)) ? node : undefined;
}

function nodeAt(file: ts.SourceFile, { start, end }: StandIn): ts.ArrayLiteralExpression | undefined {
  let node: ts.Node | undefined = file;
  while (node) {
    if (ts.isArrayLiteralExpression(node) && node.getStart(file) === start && node.end === end) return node;
    node = ts.forEachChild(node, (child) => (child.pos <= start && child.end >= end ? child : undefined));
  }
  return undefined;
}

/** The value of a variable, or of a static member of a class that stands alone, and as it is written. */
function isPlainDeclaration(node: ts.ArrayLiteralExpression): boolean {
  const { parent } = node;
  if (ts.isVariableDeclaration(parent)) return parent.initializer === node && ts.isIdentifier(parent.name);
  if (!ts.isPropertyDeclaration(parent) || parent.initializer !== node) return false;
  return ts.isIdentifier(parent.name) && !parent.parent.heritageClauses;
}

const KINDS: Readonly<Record<PlainKind, number>> = {
  number: ts.TypeFlags.Number,
  string: ts.TypeFlags.String,
  bigint: ts.TypeFlags.BigInt,
  // All of their values are seen.
  boolean: 0,
  null: 0,
};
const ANYTHING = ts.TypeFlags.Any | ts.TypeFlags.Unknown;
const PRIMITIVE =
  ts.TypeFlags.StringLike |
  ts.TypeFlags.NumberLike |
  ts.TypeFlags.BigIntLike |
  ts.TypeFlags.BooleanLike |
  ts.TypeFlags.ESSymbolLike |
  ts.TypeFlags.Undefined |
  ts.TypeFlags.Null |
  ts.TypeFlags.Void |
  ts.TypeFlags.Never;

/** Whether a type that takes the values that are seen takes any others of their kinds. In doubt it does not. */
class Fitting {
  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly hasCombinations: boolean,
  ) {}

  /** `context`: the type of the array. `unseen`: the numbers of values that are not all seen. */
  element(context: ts.Type, form: Form, unseen: ReadonlySet<number>): boolean {
    if (context.flags & ANYTHING) return true;
    const members = context.isUnion() ? context.types : [context];
    const [array, ...others] = members.filter((member) => !(member.flags & PRIMITIVE));
    return array !== undefined && others.length === 0 && !this.checker.isTupleType(array)
      ? this.items(array, [form], unseen)
      : false;
  }

  private any(type: ts.Type, form: Form, unseen: ReadonlySet<number>): boolean {
    if (type.flags & ANYTHING) return true;
    const members = type.isUnion() ? type.types : [type];
    if (form.kind === "value")
      return !unseen.has(form.index) || members.some((member) => member.flags & KINDS[form.of]);
    if (members.some((member) => !(member.flags & (PRIMITIVE | ts.TypeFlags.Object)))) return false;
    const objects = members.filter((member) => member.flags & ts.TypeFlags.Object);
    // Which of several is meant is told by values together.
    if (objects.length > 1 && !this.hasCombinations) return false;
    return objects.every((object) =>
      form.kind === "array"
        ? this.items(object, form.items, unseen)
        : form.entries.every(([key, value]) => this.property(object, key, value, unseen)),
    );
  }

  private items(type: ts.Type, items: readonly Form[], unseen: ReadonlySet<number>): boolean {
    if (this.checker.isTupleType(type)) {
      const { target } = type as ts.TupleTypeReference;
      const elements = this.checker.getTypeArguments(type as ts.TupleTypeReference);
      if (target.hasRestElement) return false;
      return items.every((item, i) => !elements[i] || this.any(elements[i], item, unseen));
    }
    if (!this.checker.isArrayType(type)) return false;
    const [element] = this.checker.getTypeArguments(type as ts.TypeReference);
    return element !== undefined && items.every((item) => this.any(element, item, unseen));
  }

  private property(type: ts.Type, key: string, value: Form, unseen: ReadonlySet<number>): boolean {
    const property = type.getProperty(key);
    if (property) return this.any(this.checker.getTypeOfSymbol(property), value, unseen);
    // Without a property it is an error, or not, whatever the value is.
    return this.checker.getIndexInfosOfType(type).every((index) => this.any(index.type, value, unseen));
  }
}
