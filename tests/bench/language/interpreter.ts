/** Discriminated unions: conditions as a tree, evaluated for events, as a rule engine does. */
import { measure } from "./measure.js";

type Expression =
  | { kind: "and" | "or"; parts: Expression[] }
  | { kind: "not"; of: Expression }
  | { kind: "compare"; op: "=" | "<" | ">"; left: Operand; right: Operand }
  | { kind: "in"; left: Operand; values: string[] };

type Operand =
  | { kind: "number"; value: number }
  | { kind: "text"; value: string }
  | { kind: "field"; name: string }
  | { kind: "sum"; left: Operand; right: Operand };

interface Event {
  pid: number;
  bytes: number;
  user: string;
  type: string;
}

function read(event: Event, name: string): number | string {
  switch (name) {
    case "proc.pid":
      return event.pid;
    case "evt.bytes":
      return event.bytes;
    case "user.name":
      return event.user;
    case "evt.type":
      return event.type;
    default:
      throw new Error(`no field ${name}`);
  }
}

function value(operand: Operand, event: Event): number | string {
  switch (operand.kind) {
    case "number":
    case "text":
      return operand.value;
    case "field":
      return read(event, operand.name);
    case "sum":
      return Number(value(operand.left, event)) + Number(value(operand.right, event));
  }
}

function holds(expression: Expression, event: Event): boolean {
  switch (expression.kind) {
    case "and":
      for (const part of expression.parts) if (!holds(part, event)) return false;
      return true;
    case "or":
      for (const part of expression.parts) if (holds(part, event)) return true;
      return false;
    case "not":
      return !holds(expression.of, event);
    case "in":
      return expression.values.includes(String(value(expression.left, event)));
    case "compare": {
      const left = value(expression.left, event);
      const right = value(expression.right, event);
      if (expression.op === "=") return left === right;
      return expression.op === "<" ? left < right : left > right;
    }
  }
}

const field = (name: string): Operand => ({ kind: "field", name });
const text = (value: string): Operand => ({ kind: "text", value });
const number = (value: number): Operand => ({ kind: "number", value });
const rule: Expression = {
  kind: "or",
  parts: [
    {
      kind: "and",
      parts: [
        { kind: "in", left: field("evt.type"), values: ["open", "openat", "creat"] },
        { kind: "compare", op: ">", left: field("evt.bytes"), right: number(512) },
        { kind: "not", of: { kind: "compare", op: "=", left: field("user.name"), right: text("root") } },
      ],
    },
    {
      kind: "compare",
      op: "<",
      left: { kind: "sum", left: field("proc.pid"), right: field("evt.bytes") },
      right: number(300),
    },
  ],
};

const TYPES = ["open", "read", "write", "creat", "close"];
const USERS = ["root", "alice", "bob"];
const events: Event[] = [];
for (let i = 0; i < 20_000; i++)
  events.push({ pid: (i * 31) % 997, bytes: (i * 7919) % 1024, user: USERS[i % 3]!, type: TYPES[i % 5]! });

measure(() => {
  let count = 0;
  for (const event of events) if (holds(rule, event)) count++;
  return count;
});
