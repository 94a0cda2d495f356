import type { Type } from "../types/type.js";
import type { Inst, IRFunction, NumberRep, Program, Region } from "./ir.js";

/**
 * A program as text, for people and tests:
 *
 *   fn hash(values: num[], seed: num/i32) -> num/i32 nothrow @4
 *     slot $h_2: num/i32
 *     %3: num/i32 = get $seed_1 @7
 */
export function printProgram(program: Program): string {
  const globals = program.globals.map((g) => `global ${g.name}: ${typeText(g.type)}`);
  return [...globals, ...program.functions.map((fn) => printFunction(fn, program))].join("\n\n");
}

function printFunction(fn: IRFunction, program: Program): string {
  const lines: string[] = [];
  const params = fn.params.map((p) => `${p.name}: ${typed(p.type, p.rep)}`).join(", ");
  const marks = [
    ...(fn.closure ? [`closure[${fn.captures.map(typeText).join(", ")}]`] : []),
    ...(fn.yields ? [`yields ${typeText(fn.yields)}`] : []),
    ...(fn.mayThrow ? [] : ["nothrow"]),
    ...(fn.testsStack ? ["tests-stack"] : []),
  ];
  lines.push(
    `fn ${fn.name}(${params}) -> ${typed(fn.result, fn.resultRep)}${marks.map((m) => ` ${m}`).join("")} @${fn.loc.line}`,
  );
  for (const slot of fn.slots) {
    const from = slot.param === undefined ? "" : ` = param ${slot.param}`;
    lines.push(`  slot ${slotText(fn, slot.id)}: ${typed(slot.type, slot.rep)}${from}`);
  }
  printRegion(fn.body, fn, program, "  ", lines);
  return lines.join("\n");
}

function printRegion(
  region: Region,
  fn: IRFunction,
  program: Program,
  indent: string,
  lines: string[],
): void {
  let line = -1;
  for (const inst of region.insts) {
    const at = inst.loc.line === line ? "" : ` @${inst.loc.line}`;
    line = inst.loc.line;
    lines.push(`${indent}${printInstruction(inst, fn, program)}${at}`);
    for (const [name, inner] of namedRegions(inst)) {
      if (name) lines.push(`${indent}${name}`);
      printRegion(inner, fn, program, `${indent}  `, lines);
    }
  }
}

/** One instruction without its regions. */
export function printInstruction(inst: Inst, fn: IRFunction, program: Program): string {
  const value = inst.out < 0 ? undefined : fn.values[inst.out];
  const out = value ? `%${inst.out}: ${typed(value.type, value.rep)} = ` : "";
  return `${out}${[inst.op, ...attributes(inst, fn, program), ...inst.args.map((a) => `%${a}`)].join(" ")}`;
}

function namedRegions(inst: Inst): [string, Region][] {
  switch (inst.op) {
    case "if":
      return inst.else.insts.length > 0
        ? [
            ["", inst.then],
            ["else", inst.else],
          ]
        : [["", inst.then]];
    case "loop":
      return inst.update.insts.length > 0
        ? [
            ["", inst.body],
            ["update", inst.update],
          ]
        : [["", inst.body]];
    case "block":
      return [["", inst.body]];
    case "switch":
      return inst.cases.map((region, i) => [`case ${i}`, region]);
    case "try": {
      const regions: [string, Region][] = [["", inst.body]];
      if (inst.handler) regions.push(["catch", inst.handler]);
      if (inst.finalizer) regions.push(["finally", inst.finalizer]);
      return regions;
    }
    default:
      return [];
  }
}

function attributes(inst: Inst, fn: IRFunction, program: Program): string[] {
  switch (inst.op) {
    case "const":
      return [constantText(inst.value)];
    case "get":
    case "set":
      return [slotText(fn, inst.slot)];
    case "global.get":
    case "global.set":
      return [program.globals[inst.global]?.name ?? `?${inst.global}`];
    case "captured":
      return [String(inst.index)];
    case "arith":
      return [inst.fn];
    case "compare":
      return [inst.fn, inst.kind];
    case "convert":
      return [inst.mode];
    case "is":
    case "typeof.is":
    case "generator.resume":
      return [inst.what];
    case "instanceof":
    case "instance.of":
      return [inst.view.name];
    case "object.new":
    case "instance.new":
      return [program.shapes[inst.shape]?.name ?? `?${inst.shape}`];
    case "field.get":
    case "field.set":
    case "field.own":
    case "field.delete":
    case "guard":
    case "call.property":
      return [`${inst.view.name}.${inst.name}`];
    case "call.method":
      return [`${inst.view.name}.${inst.name}${inst.rest ? "..." : ""}`];
    case "fix":
      return [inst.how];
    case "field.has":
      return [inst.name];
    case "call":
    case "closure":
    case "generator.new":
      return [program.functions[inst.fn]?.name ?? `?${inst.fn}`];
    case "call.c":
      return [inst.c.name];
    case "map.cursor":
      return [slotText(fn, inst.cursor)];
    case "split":
    case "split.piece":
    case "split.count":
      return [slotText(fn, inst.pieces), ...splitAttributes(inst)];
    case "map.next":
      return [slotText(fn, inst.cursor), slotText(fn, inst.key), slotText(fn, inst.value)];
    default:
      if ("texts" in inst) return inst.texts.map(constantText);
      return "label" in inst ? [`L${inst.label}`] : [];
  }
}

function splitAttributes(inst: Extract<Inst, { op: "split" | "split.piece" | "split.count" }>): string[] {
  if (inst.op === "split") return [String(inst.wanted), ...(inst.counted ? ["counted"] : [])];
  return inst.op === "split.count" ? [] : [String(inst.index), ...(inst.required ? ["required"] : [])];
}

function constantText(value: Extract<Inst, { op: "const" }>["value"]): string {
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "string") return JSON.stringify(value);
  return Object.is(value, -0) ? "-0" : String(value);
}

function slotText(fn: IRFunction, slot: number): string {
  const found = fn.slots[slot];
  return found ? `$${found.name}_${slot}` : `$?${slot}`;
}

function typed(type: Type, rep: NumberRep): string {
  return rep === "f64" ? typeText(type) : `${typeText(type)}/${rep}`;
}

/** A type by the names of the program: object types are printed by name, not by number. */
export function typeText(type: Type): string {
  switch (type.kind) {
    case "opt":
      return `${type.of.kind === "fn" ? `(${typeText(type.of)})` : typeText(type.of)}${type.undef ? "?" : ""}${type.nul ? "!" : ""}`;
    case "obj":
      return type.object.name;
    case "arr":
      return `${typeText(type.element)}[]`;
    case "map":
      return `map<${typeText(type.from)}, ${typeText(type.to)}>`;
    case "set":
    case "dict":
    case "promise":
    case "asynciter":
      return type.key;
    case "iter":
      return `${type.kind}<${typeText(type.element)}>`;
    case "fn":
      return `(${type.params.map(typeText).join(", ")}) => ${typeText(type.result)}`;
    default:
      return type.kind === "native" ? type.name : type.kind;
  }
}
