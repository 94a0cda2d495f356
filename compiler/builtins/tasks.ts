import type { ts } from "../project/typescript.js";
import type { CFunction, FunctionId, ValueId } from "../ir/ir.js";
import type { FunctionContext, FunctionInstance } from "../lower/context.js";
import { describeType } from "../types/describe.js";
import * as T from "../types/type.js";
import type { ObjectType, Type } from "../types/type.js";
import { callSignature, signature, type Signature } from "./c-functions.js";
import { knownFunction } from "./module-function.js";
import { callStdlibValues } from "./stdlib-calls.js";

/** Of asynchronous events and threads: AsyncEvents, Task, TaskHandle, StateDump. Their C functions take this struct. */
const STRUCTS: Readonly<Record<string, string>> = {
  events: "tsf_emitter *",
  task: "tsf_emitter *",
  dump: "tsf_emitter *",
  handle: "tsf_handle *",
  capture: "tsf_obj *",
};

function cFunction(receiver: string, name: string, flags: string): CFunction {
  return {
    name,
    realm: flags.includes("r"),
    throws: flags.includes("t"),
    pure: false,
    params: [STRUCTS[receiver]!],
  };
}

function kindOf(f: FunctionContext, receiver: ValueId): string {
  return (f.b.typeOf(receiver) as T.NativeType).name;
}

/** A method of them; undefined when there is no such one. */
export function taskMethod(
  f: FunctionContext,
  receiver: ValueId,
  name: string,
  node: ts.CallExpression,
): ValueId | undefined {
  const kind = kindOf(f, receiver);
  switch (`${kind}.${name}`) {
    case "events.run":
      return run(f, receiver, cFunction(kind, "tsf_events_run", "rt"), node);
    case "capture.run":
      return run(f, receiver, cFunction(kind, "tsf_capture_run", "rt"), node);
    case "events.emit":
    case "task.emit":
    case "dump.emit":
      return emit(f, receiver, kind, node);
    case "task.post":
    case "handle.post": {
      const message = sent(f, node, 0);
      return f.b.callC(cFunction(kind, `tsf_${kind}_post`, "rt"), [receiver, message], T.BOOL);
    }
    case "task.receive": {
      const ms = T.nullable(T.NUM, true, false);
      const [given] = node.arguments;
      const limit = given ? f.expression(given, ms) : f.b.undef(ms);
      return received(f, cFunction(kind, "tsf_task_receive", "rt"), [receiver, limit], node);
    }
    case "handle.receive":
      return received(f, cFunction(kind, "tsf_handle_receive", "rt"), [receiver], node);
    case "handle.stop":
      f.b.callC(cFunction(kind, "tsf_handle_stop", "r"), [receiver], undefined);
      return f.b.undef();
    case "task.sleep": {
      const ms = f.expression(node.arguments[0]!, T.NUM);
      return f.b.callC(cFunction(kind, "tsf_task_sleep", ""), [receiver, ms], T.BOOL);
    }
    default:
      return undefined;
  }
}

/** A property of them. */
export function taskProperty(
  f: FunctionContext,
  receiver: ValueId,
  name: string,
  node: ts.Node,
): ValueId | undefined {
  const kind = kindOf(f, receiver);
  switch (`${kind}.${name}`) {
    case "task.input":
      return received(f, cFunction(kind, "tsf_task_input", ""), [receiver], node);
    case "task.signal":
      f.program.noteLinux(node, "task.signal");
      f.program.noteLater(f.fn.id, node);
      return callStdlibValues(f, "taskSignal", [], [f.b.convert(receiver, T.VAL)], node);
    case "task.stopping":
      return f.b.callC(cFunction(kind, "tsf_task_stopping", ""), [receiver], T.BOOL);
    case "task.log":
      return f.b.callC(cFunction(kind, "tsf_task_log", ""), [receiver], T.nativeOf("logger"));
    case "handle.running":
      return f.b.callC(cFunction(kind, "tsf_handle_running", "r"), [receiver], T.BOOL);
    default:
      return undefined;
  }
}

/** events.run(fn, input), capture.run(fn, input): the function is known when compiling, the input is copied. */
function run(f: FunctionContext, receiver: ValueId, c: CFunction, node: ts.CallExpression): ValueId {
  const [fn] = node.arguments;
  const written = fn && knownFunction(f, fn);
  if (!written || written.typeParameters || written.asteriskToken) return f.refuse(fn ?? node, "TSF5030");
  const name = written.name?.getText() ?? fn.getText(); // an arrow function has the name of its variable
  const instance = f.program.functionInstance(written, new Map());
  const [taken] = instance.params;
  if (taken && T.nonNullable(taken).kind === "obj")
    return f.refuse(fn, "TSF3006", { from: "Task", to: describeType(taken) });
  const task = f.program.task(runnable(f, instance, node), name);
  const input = node.arguments.length > 1 ? sent(f, node, 1) : f.b.undef(T.VAL);
  const extra = [`&program_tasks[${task}]`];
  return f.b.callC({ ...c, extra }, [receiver, input], T.nativeOf("handle"));
}

/** An async function is gone on with by the task's loop, and may end by the task's own signal. */
function runnable(f: FunctionContext, { id, params, result }: FunctionInstance, node: ts.Node): FunctionId {
  if (result.kind !== "promise") return id;
  const given = params.map((type, i) => ({ name: `p${i}`, type }));
  const g = f.program.glue({ name: "task", params: given, result: T.UNDEF, node });
  const args = params.map((type, i) => g.b.get(g.b.slot(`p${i}`, type, i)));
  callStdlibValues(g, "taskBegin", [], [], node);
  const running = g.b.emit("call", args, result, { fn: id });
  callStdlibValues(g, "taskEnd", [], [running], node);
  g.b.emit("return", [], undefined, {});
  return g.fn.id;
}

/** What stdlib/timers/task.ts asks of the runtime. */
const ASKED: ReadonlyMap<string, Signature> = new Map([
  ["taskAsked", signature("tsf_task_asked", "val bool -> promise<num>", "rt")],
  ["taskReleased", signature("tsf_task_released", "val -> void", "")],
]);

export function taskCall(f: FunctionContext, name: string, node: ts.CallExpression): ValueId | undefined {
  const found = ASKED.get(name);
  return found && callSignature(f, found, undefined, node.arguments, node);
}

/** emit(name, data, { source, time }?) */
function emit(f: FunctionContext, receiver: ValueId, kind: string, node: ts.CallExpression): ValueId {
  const [name, data, options] = node.arguments;
  const held = [f.expression(name!, T.STR), f.b.convert(f.expression(data!), T.VAL)].map((value) => {
    const slot = f.b.slot("emitted", f.b.typeOf(value));
    f.b.set(slot, value);
    return slot;
  });
  const [source, time] = emitOptions(f, options);
  const values = [receiver, ...held.map((slot) => f.b.get(slot)), source, time];
  f.b.callC(cFunction(kind, "tsf_async_emit", "rt"), values, undefined);
  return f.b.undef();
}

const SOURCE = T.nullable(T.STR, true, false);
const TIME = T.nullable(T.BIG, true, false);

function emitOptions(f: FunctionContext, node: ts.Expression | undefined): readonly [ValueId, ValueId] {
  const none = (): readonly [ValueId, ValueId] => [f.b.undef(SOURCE), f.b.undef(TIME)];
  if (!node) return none();
  const options = f.expression(node);
  const type = f.b.typeOf(options);
  if (type === T.UNDEF) return none();
  if (type.kind !== "obj") return f.refuse(node, "TSF4004", { name: "emit", option: "source and time" });
  const held = f.b.slot("options", type);
  f.b.set(held, options);
  const read = (name: string, wanted: Type): ValueId => {
    const property = type.object.properties.get(name);
    if (!property) return f.b.undef(wanted);
    f.program.requestMethod(name, []);
    const value = f.b.emit("field.get", [f.b.get(held)], property.type, { view: type.object, name });
    return f.b.convert(value, wanted, "checked");
  };
  const source = f.b.slot("source", SOURCE);
  f.b.set(source, read("source", SOURCE));
  return [f.b.get(source), read("time", TIME)];
}

/** The argument that goes to another thread, as the callee declares it. */
function sent(f: FunctionContext, node: ts.CallExpression, index: number): ValueId {
  const argument = node.arguments[index]!;
  const parameter = f.checker.getResolvedSignature(node)?.parameters[index];
  const declared = parameter && f.checker.getTypeOfSymbolAtLocation(parameter, node);
  const type = declared ? f.program.types.convert(declared, f.env, argument) : f.typeOf(argument);
  const reason = unsendable(type, new Set());
  if (reason !== undefined) return f.refuse(argument, "TSF5031", { what: reason });
  return f.b.convert(f.expression(argument, type), T.VAL);
}

/** What of a type cannot be copied to another thread, whatever the value; the value is looked at, too. */
function unsendable(type: Type, seen: Set<Type>): string | undefined {
  if (seen.has(type)) return undefined;
  seen.add(type);
  for (const member of T.membersOf(type)) {
    const found = unsendableMember(member, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

function unsendableMember(type: Type, seen: Set<Type>): string | undefined {
  switch (type.kind) {
    case "fn":
      return "a function";
    case "iter":
      return "an iterator";
    case "native":
      return "an object of the library";
    case "obj":
      return unsendableObject(type.object, seen);
    case "arr":
    case "set":
    case "dict":
      return unsendable(type.element, seen);
    case "map":
      return unsendable(type.from, seen) ?? unsendable(type.to, seen);
    default:
      return undefined;
  }
}

function unsendableObject(object: ObjectType, seen: Set<Type>): string | undefined {
  if (object.members) return first(object.members, (member) => unsendable(T.objectRef(member), seen));
  if (object.classDeclaration ?? object.builtinError) return `an instance of ${object.name}`;
  return first([...object.properties.values()], (property) =>
    property.kind === "method" ? "an object with methods" : unsendable(property.type, seen),
  );
}

function first<A>(items: readonly A[], find: (item: A) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What came from another thread: it has the type if nobody lied, and that is looked at. */
function received(f: FunctionContext, c: CFunction, args: readonly ValueId[], node: ts.Node): ValueId {
  return f.b.convert(f.b.callC(c, [...args], T.VAL), f.typeOf(node), "checked");
}
