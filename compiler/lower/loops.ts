import { ts } from "../project/typescript.js";
import type { LabelId, ValueId } from "../ir/ir.js";
import * as T from "../types/type.js";
import { CELL } from "./bindings.js";
import type { FunctionContext, JumpTarget, StatementVisitor } from "./context.js";
import { iterateAsync } from "./async-iteration.js";
import { collectNames } from "./closures.js";
import { builtinView, iterate, iterateExpression, table } from "./iteration.js";
import { assign, bind } from "./patterns.js";
import { equal } from "./comparisons.js";
import { isInObject, walkedKeys } from "./records.js";
import { block, declareAll } from "./statements.js";
import { isVar } from "./variables.js";

const K = ts.SyntaxKind;

/** Labels written before a statement; a loop takes them as its own. */
const pendingLabels = new WeakMap<ts.Node, string[]>();

function namesOf(node: ts.Node): string[] {
  return pendingLabels.get(node) ?? [];
}

/** Emits `break` block and loop for one statement and registers where its jumps go. */
function jumpable(f: FunctionContext, node: ts.Node, target: JumpTarget, body: () => void): void {
  f.jumps.push({ ...target, names: namesOf(node) });
  body();
  f.jumps.pop();
}

function loopLabels(f: FunctionContext): { breakLabel: LabelId; continueLabel: LabelId } {
  return { breakLabel: f.b.label(), continueLabel: f.b.label() };
}

function visitWhile(f: FunctionContext, node: ts.WhileStatement): void {
  const { breakLabel, continueLabel } = loopLabels(f);
  f.b.block(breakLabel, () => {
    f.b.loop(continueLabel, () => {
      f.b.if_(
        f.condition(node.expression),
        () => {},
        () => f.b.break_(breakLabel),
      );
      jumpable(f, node, { breakLabel, continueLabel, names: [] }, () => f.statement(node.statement));
    });
  });
}

function visitDo(f: FunctionContext, node: ts.DoStatement): void {
  const { breakLabel, continueLabel } = loopLabels(f);
  f.b.block(breakLabel, () => {
    f.b.loop(
      continueLabel,
      () => jumpable(f, node, { breakLabel, continueLabel, names: [] }, () => f.statement(node.statement)),
      () =>
        f.b.if_(
          f.condition(node.expression),
          () => {},
          () => f.b.break_(breakLabel),
        ),
    );
  });
}

function visitFor(f: FunctionContext, node: ts.ForStatement): void {
  const { breakLabel, continueLabel } = loopLabels(f);
  if (node.initializer) {
    if (ts.isVariableDeclarationList(node.initializer)) {
      declareAll(f, node.initializer);
      // Functions made here keep the variables that no round has.
      if (makesFunction(node.initializer)) renewCells(f, node.initializer);
    } else f.effect(node.initializer);
  }
  f.b.block(breakLabel, () => {
    f.b.loop(
      continueLabel,
      () => {
        if (node.condition)
          f.b.if_(
            f.condition(node.condition),
            () => {},
            () => f.b.break_(breakLabel),
          );
        jumpable(f, node, { breakLabel, continueLabel, names: [] }, () => f.statement(node.statement));
      },
      () => {
        renewCells(f, node.initializer);
        if (node.incrementor) {
          f.b.at = f.program.locationOf(node.incrementor);
          f.effect(node.incrementor);
        }
      },
    );
  });
}

/** Each round of `for (let i ...)` has variables of its own (ECMA-262 14.7.4.4): captured ones get new cells. */
function renewCells(f: FunctionContext, initializer: ts.ForInitializer | undefined): void {
  if (!initializer || !ts.isVariableDeclarationList(initializer) || isVar(initializer)) return;
  const names: ts.Identifier[] = [];
  for (const { name } of initializer.declarations) collectNames(name, names);
  for (const name of names) {
    const symbol = f.checker.getSymbolAtLocation(name);
    const binding = symbol && f.bindings.get(symbol);
    if (binding?.kind !== "cell") continue;
    const type = binding.late ? T.nullable(binding.type, true, false) : binding.type;
    const held = f.b.emit("cell.get", [f.b.get(binding.slot)], type, {});
    f.b.set(binding.slot, f.b.emit("cell.new", [held], CELL, {}));
  }
}

function makesFunction(node: ts.Node): boolean {
  return ts.isFunctionLike(node) || (ts.forEachChild(node, makesFunction) ?? false);
}

function visitForOf(f: FunctionContext, node: ts.ForOfStatement): void {
  const labels = loopLabels(f);
  const target: JumpTarget = { ...labels, names: [] };
  const run = (item: ValueId): void => {
    bindItem(f, node.initializer, item);
    jumpable(f, node, target, () => f.statement(node.statement));
  };
  if (node.awaitModifier) return void iterateAsync(f, node.expression, run, labels);
  if (mapEntries(f, node, labels)) return;
  iterateExpression(f, node.expression, run, labels);
}

function bindItem(f: FunctionContext, initializer: ts.ForInitializer, item: ValueId): void {
  if (!ts.isVariableDeclarationList(initializer)) return assign(f, initializer, item);
  const [declaration] = initializer.declarations;
  freshBindings(f, declaration!.name);
  bind(f, declaration!.name, item);
}

/** The loop variable of each round is a new one: forget the cell of the round before. */
function freshBindings(f: FunctionContext, name: ts.BindingName): void {
  if (ts.isIdentifier(name)) {
    const symbol = f.checker.getSymbolAtLocation(name);
    if (symbol && !isVar(name.parent)) f.bindings.delete(symbol);
    return;
  }
  for (const element of name.elements) if (ts.isBindingElement(element)) freshBindings(f, element.name);
}

/** `for (const [key, value] of map)`: no pair is made. */
function mapEntries(
  f: FunctionContext,
  node: ts.ForOfStatement,
  labels: { breakLabel: LabelId; continueLabel: LabelId },
): boolean {
  if (!ts.isVariableDeclarationList(node.initializer)) return false;
  const { name } = node.initializer.declarations[0]!;
  if (!ts.isArrayBindingPattern(name) || name.elements.length > 2) return false;
  if (name.elements.some((e) => !ts.isOmittedExpression(e) && (e.dotDotDotToken || e.initializer)))
    return false;
  const view = builtinView(f, node.expression);
  if (view && view.method !== "entries") return false;
  const source = view ? view.receiver : node.expression;
  const type = T.nonNullable(f.typeOf(source));
  if (type.kind !== "map") return false;
  const held = f.b.slot("iterated", type);
  f.b.set(held, f.expression(source, type));
  f.b.block(labels.breakLabel, () => {
    table(f, held, type.from, type.to, labels.continueLabel, labels.breakLabel, (key, value) => {
      [key, value].forEach((part, i) => {
        const element = name.elements[i];
        if (!element || ts.isOmittedExpression(element)) return;
        freshBindings(f, element.name);
        bind(f, element.name, part);
      });
      jumpable(f, node, { ...labels, names: [] }, () => f.statement(node.statement));
    });
  });
  return true;
}

/** for-in over an object: its keys as they are when the loop starts, but for those that are gone when their turn comes. */
function visitForIn(f: FunctionContext, node: ts.ForInStatement): void {
  const object = f.present(f.expression(node.expression));
  const { kind } = f.b.typeOf(object);
  if (!["dict", "obj", "val", "arr", "bytes", "map", "set", "fn"].includes(kind))
    f.refuse(node.expression, "TSF2024", { type: f.typeText(node.expression) });
  const keys = walkedKeys(f, object);
  const labels = loopLabels(f);
  iterate(
    f,
    keys,
    node,
    (key) => {
      const present = isStillIn(f, object, key);
      f.b.if_(f.b.not(present), () => f.b.continue_(labels.continueLabel));
      bindItem(f, node.initializer, key);
      jumpable(f, node, { ...labels, names: [] }, () => f.statement(node.statement));
    },
    labels,
  );
}

/** A key of what was walked may be gone; those of a text cannot, where the checker knows nothing of it. */
function isStillIn(f: FunctionContext, object: ValueId, key: ValueId): ValueId {
  if (f.b.typeOf(object) !== T.VAL) return isInObject(f, object, key);
  return f.b.choose(
    T.BOOL,
    f.b.emit("typeof.is", [object], T.BOOL, { what: "string" }),
    () => f.b.bool(true),
    () => isInObject(f, object, key),
  );
}

function visitSwitch(f: FunctionContext, node: ts.SwitchStatement): void {
  const breakLabel = f.b.label();
  const subject = f.b.slot("subject", f.typeOf(node.expression));
  const value = f.expression(node.expression);
  const held =
    f.b.typeOf(value) === f.fn.slots[subject]!.type ? subject : f.b.slot("subject", f.b.typeOf(value));
  f.b.set(held, value);
  const { clauses } = node.caseBlock;
  const chosen = chooseCase(f, clauses, held);
  const cases = clauses.map((clause) =>
    f.b.inRegion(() =>
      jumpable(f, node, { breakLabel, continueLabel: undefined, names: [] }, () =>
        block(f, clause.statements),
      ),
    ),
  );
  const total = clauses.some((clause) => ts.isDefaultClause(clause));
  f.b.emit("switch", [chosen], undefined, { label: breakLabel, cases, total });
}

/** The index of the first clause that matches, tested in order; the default clause's, or past the end. */
function chooseCase(
  f: FunctionContext,
  clauses: readonly ts.CaseOrDefaultClause[],
  subject: number,
): ValueId {
  const texts = textsOf(clauses);
  if (texts && f.fn.slots[subject]!.type === T.STR)
    return f.b.emit("string.case", [f.b.get(subject)], T.NUM, { texts });
  const index = f.b.slot("case", T.NUM);
  const fallback = clauses.findIndex((c) => ts.isDefaultClause(c));
  const done = f.b.label();
  f.b.block(done, () => {
    clauses.forEach((clause, i) => {
      if (ts.isDefaultClause(clause)) return;
      const test = equal(f, "eq", f.b.get(subject), f.expression(clause.expression));
      f.b.if_(test, () => {
        f.b.set(index, f.b.num(i));
        f.b.break_(done);
      });
    });
    f.b.set(index, f.b.num(fallback < 0 ? clauses.length : fallback));
  });
  return f.b.get(index);
}

/** The cases, where all are texts, each another one, and what is none of them goes to the end. */
function textsOf(clauses: readonly ts.CaseOrDefaultClause[]): string[] | undefined {
  const cases = clauses.at(-1)?.kind === K.DefaultClause ? clauses.slice(0, -1) : clauses;
  const texts = new Set<string>();
  for (const clause of cases) {
    if (!ts.isCaseClause(clause) || !ts.isStringLiteralLike(clause.expression)) return undefined;
    if (texts.has(clause.expression.text)) return undefined;
    texts.add(clause.expression.text);
  }
  return texts.size < LEAST_TEXTS ? undefined : [...texts];
}

/** Fewer are compared one by one. */
const LEAST_TEXTS = 3;

function visitBreak(f: FunctionContext, node: ts.BreakStatement): void {
  const target = node.label
    ? f.jumps.findLast((j) => j.names.includes(node.label!.text))
    : f.jumps.findLast((j) => j.breakLabel !== undefined && !j.names.includes("#block"));
  if (target?.breakLabel === undefined) return f.refuse(node, "TSF2001", { what: "`break` here" });
  f.b.break_(target.breakLabel);
}

function visitContinue(f: FunctionContext, node: ts.ContinueStatement): void {
  const target = node.label
    ? f.jumps.findLast((j) => j.names.includes(node.label!.text))
    : f.jumps.findLast((j) => j.continueLabel !== undefined);
  if (target?.continueLabel === undefined) return f.refuse(node, "TSF2001", { what: "`continue` here" });
  f.b.continue_(target.continueLabel);
}

function visitLabeled(f: FunctionContext, node: ts.LabeledStatement): void {
  const names = [...namesOf(node), node.label.text];
  const { statement } = node;
  const takesLabels = ts.isIterationStatement(statement, false) || ts.isLabeledStatement(statement);
  if (takesLabels) {
    pendingLabels.set(statement, names);
    return f.statement(statement);
  }
  // A labelled block can only be broken out of, by its name.
  const breakLabel = f.b.label();
  f.b.block(breakLabel, () => {
    f.jumps.push({ breakLabel, continueLabel: undefined, names: [...names, "#block"] });
    f.statement(statement);
    f.jumps.pop();
  });
}

export const loopVisitors: readonly [ts.SyntaxKind, StatementVisitor][] = [
  [K.WhileStatement, visitWhile],
  [K.DoStatement, visitDo],
  [K.ForStatement, visitFor],
  [K.ForOfStatement, visitForOf],
  [K.ForInStatement, visitForIn],
  [K.SwitchStatement, visitSwitch],
  [K.BreakStatement, visitBreak],
  [K.ContinueStatement, visitContinue],
  [K.LabeledStatement, visitLabeled],
];
