function brainfuck(program: string, input = ""): string {
  const jumps = new Map<number, number>();
  const open: number[] = [];
  [...program].forEach((c, i) => {
    if (c === "[") open.push(i);
    if (c === "]") {
      const start = open.pop();
      if (start === undefined) throw new SyntaxError(`unmatched ] at ${i}`);
      jumps.set(start, i).set(i, start);
    }
  });
  if (open.length > 0) throw new SyntaxError("unmatched [");
  const tape = new Uint8Array(300);
  let out = "";
  let read = 0;
  for (let pc = 0, p = 0; pc < program.length; pc++) {
    switch (program[pc]) {
      case ">": p++; break;
      case "<": p--; break;
      case "+": tape[p]!++; break;
      case "-": tape[p]!--; break;
      case ".": out += String.fromCharCode(tape[p]!); break;
      case ",": tape[p] = input.charCodeAt(read++) | 0; break;
      case "[": if (tape[p] === 0) pc = jumps.get(pc)!; break;
      case "]": if (tape[p] !== 0) pc = jumps.get(pc)!; break;
    }
  }
  return out;
}
console.log(brainfuck("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+."));
console.log(brainfuck(",[.-]", "\x05").length, brainfuck(",+.,+.,+.", "HAL"));
for (const bad of ["[", "]"]) {
  try {
    brainfuck(bad);
  } catch (e) {
    console.log((e as Error).message);
  }
}
type Op = { op: "push" | "jmpnz"; arg: number } | { op: "add" | "mul" | "dup" | "swap" | "dec" | "pop" | "halt" };
function assemble(text: string): Op[] {
  return text.split(";").map((line): Op => {
    const [op = "", arg = ""] = line.trim().split(" ");
    switch (op) {
      case "push":
      case "jmpnz":
        return { op, arg: Number(arg) };
      case "add":
      case "mul":
      case "dup":
      case "swap":
      case "dec":
      case "pop":
      case "halt":
        return { op };
      default:
        throw new SyntaxError(`no such instruction: ${op}`);
    }
  });
}
function run(code: readonly Op[]): { stack: number[]; steps: number } {
  const stack: number[] = [];
  const pop = (): number => {
    const v = stack.pop();
    if (v === undefined) throw new RangeError("stack underflow");
    return v;
  };
  let steps = 0;
  for (let pc = 0; pc < code.length; steps++) {
    const instruction = code[pc++]!;
    switch (instruction.op) {
      case "push":
        stack.push(instruction.arg);
        break;
      case "add":
        stack.push(pop() + pop());
        break;
      case "mul":
        stack.push(pop() * pop());
        break;
      case "dup": {
        const v = pop();
        stack.push(v, v);
        break;
      }
      case "swap": {
        const [b, a] = [pop(), pop()];
        stack.push(b, a);
        break;
      }
      case "dec":
        stack.push(pop() - 1);
        break;
      case "pop":
        pop();
        break;
      case "jmpnz":
        if (stack[stack.length - 1] !== 0) pc = instruction.arg;
        break;
      case "halt":
        return { stack, steps };
    }
  }
  return { stack, steps };
}
const doubled = run(assemble("push 1; push 10; swap; push 2; mul; swap; dec; jmpnz 2; pop; halt"));
console.log(doubled.stack.join(), doubled.steps);
for (const bad of ["add", "fly"]) {
  try {
    run(assemble(bad));
  } catch (e) {
    console.log(e instanceof RangeError, (e as Error).message);
  }
}
