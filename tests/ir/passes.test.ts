import { describe, expect, test } from "vitest";
import { printProgram } from "../../compiler/ir/print.js";
import { verify } from "../../compiler/ir/verify.js";
import { inOrder, lowered, optimized, textOf } from "./lower.js";

describe("printing", () => {
  test("regions are indented, slots and values typed, lines noted", () => {
    const text = textOf(
      lowered("function f(n: number): number {\n  if (n > 1) return n;\n  return 0;\n}\nconsole.log(f(2));"),
      "f",
    );
    inOrder(
      text,
      "fn f(n: num) -> num tests-stack @1",
      "  slot $n_0: num = param 0",
      "compare gt num",
      "  if %",
      "    %",
      "    return %",
      "  return %",
    );
  });
});

describe("verifying", () => {
  const broken = (
    change: (insts: ReturnType<typeof lowered>["functions"][number]["body"]["insts"]) => void,
  ): (() => void) => {
    const program = lowered(
      "function f(a: number, b: string): number { return a * 2 + b.length; }\nconsole.log(f(1, 'x'));",
    );
    change(program.functions.find((fn) => fn.name === "f")!.body.insts);
    return () => verify(program, "a test");
  };

  test("names the function, the line and the instruction", () => {
    expect(broken((insts) => insts.splice(0, 1))).toThrow(
      /bad IR after a test, f \(main\.ts:1\): .*arith mul.*used where it is not made/,
    );
  });
  test("finds operands of wrong types", () => {
    expect(
      broken(
        (insts) => void (insts.find((i) => i.op === "call.c")!.out = insts.find((i) => i.op === "get")!.out),
      ),
    ).toThrow(/made twice/);
    const wrong = broken((insts) => {
      const text = insts.find((i) => i.op === "get" && i.slot === 1)!;
      insts.splice(insts.indexOf(text), 1);
      insts.unshift(text);
      insts.find((i) => i.op === "arith")!.args[0] = text.out;
    });
    expect(wrong).toThrow(/a str where num is wanted/);
  });
  test("finds jumps to nowhere and slots that are not there", () => {
    expect(
      broken((insts) =>
        insts.unshift({ op: "break", label: 7, args: [], out: -1, loc: { file: 0, line: 1 } }),
      ),
    ).toThrow(/L7 is not around it/);
    expect(
      broken((insts) =>
        Object.assign(
          insts.find((i) => i.op === "get")!,
          { slot: 9 },
        ),
      ),
    ).toThrow(/no slot 9/);
  });
});

describe("effects", () => {
  const source = `
    function twice(x: number): number { return x * 2; }
    function even(n: number): boolean { return n === 0 || odd(n - 1); }
    function odd(n: number): boolean { return n !== 0 && even(n - 1); }
    function fails(): number { throw new Error("no"); }
    function saved(): number { try { return fails(); } catch { return 1; } }
    function calls(f: () => number): number { return f(); }
    console.log(twice(2), even(4), saved(), calls(() => 1));`;
  const program = optimized(source);

  test("leaf functions neither throw nor recur", () => expect(textOf(program, "twice")).toMatch(/nothrow @/));
  test("cycles of calls are found, and may exhaust the stack", () => {
    for (const name of ["even", "odd"])
      expect(textOf(program, name).split("\n")[0]).toMatch(/-> bool tests-stack @/);
  });
  test("exceptions end at their handlers", () => {
    expect(textOf(program, "fails").split("\n")[0]).not.toMatch(/nothrow/);
    expect(textOf(program, "saved").split("\n")[0]).toMatch(/nothrow/);
  });
  test("closures may do anything", () =>
    expect(textOf(program, "calls").split("\n")[0]).not.toMatch(/nothrow/));
});

describe("folding", () => {
  test("calculates as JavaScript does, and drops branches not taken", () => {
    const text = printProgram(
      optimized(
        `const off = false;\nif (off) console.log("never");\nconsole.log(-0 * 1, 1 / 3, 7 % -2, 1 << 33, 0.1 + 0.2, "a" + "b" + 1);`,
      ),
    );
    expect(text).not.toContain("never");
    inOrder(
      text,
      "const -0",
      `const ${1 / 3}`,
      "const 1",
      "const 2",
      "const 0.30000000000000004",
      'const "ab1"',
    );
  });
});

describe("devirtualizing", () => {
  test("a method that only one class has is called directly", () => {
    const text = textOf(
      optimized(
        `class A { n = 1; get(): number { return this.n; } }\nfunction f(a: A): number { return a.get(); }\nconsole.log(f(new A()));`,
      ),
      "f",
    );
    inOrder(text, "call A_get");
    expect(text).not.toContain("call.method");
  });
  test("an overridden one is not", () => {
    const source = `class A { get(): number { return 1; } }\nclass B extends A { override get(): number { return 2; } }\nfunction f(a: A): number { return a.get(); }\nconsole.log(f(new A()), f(new B()));`;
    inOrder(textOf(optimized(source), "f"), "call.method A.get");
  });
});

describe("elements", () => {
  test("what a guard proves is in bounds is read without a test", () => {
    const text = textOf(
      optimized(
        `function sum(a: number[]): number { let s = 0; for (let i = 0; i < a.length; i++) s += a[i]!; return s; }\nconsole.log(sum([1.5]));`,
      ),
      "sum",
    );
    inOrder(text, "array.length", "compare lt", "array.at");
    expect(text).not.toContain("array.want");
  });
  test("not after the array may have become shorter, or another one", () => {
    const wants = (body: string): string =>
      textOf(
        optimized(
          `function f(a: number[], b: number[]): number { let s = 0; for (let i = 0; i < a.length; i++) { ${body} } return s; }\nconsole.log(f([1], [2]));`,
        ),
        "f",
      );
    expect(wants("a.pop(); s += a[i]!;")).toContain("array.want");
    expect(wants("i += 1; s += a[i]!;")).toContain("array.want");
    expect(wants("if (s > 3) a = b; s += a[i]!;")).toContain("array.want");
    expect(wants("s += b[i]!;")).toContain("array.want");
    expect(wants("b.push(1); s += a[i]!;")).not.toContain("array.want");
  });
  test("the length may come from a variable", () => {
    const text = textOf(
      optimized(
        `function f(a: number[]): number { const n = a.length; let s = 0; for (let i = 0; i < n; i++) s += a[i]!; return s; }\nconsole.log(f([1.5]));`,
      ),
      "f",
    );
    expect(text).not.toContain("array.want");
  });
});

describe("ranges", () => {
  test("arguments and results of direct calls are integers", () => {
    const text = textOf(
      optimized(
        "function fib(n: number): number { return n < 2 ? n : fib(n - 1) + fib(n - 2); }\nconsole.log(fib(30));",
      ),
      "fib",
    );
    inOrder(text, "fn fib(n: num/i32) -> num ");
  });
  test("a counter that nothing bounds has 64 bits", () => {
    const text = textOf(
      optimized(
        "function f(a: boolean[]): number { let n = 0; for (const x of a) if (x) n++; return n; }\nconsole.log(f([true]));",
      ),
      "f",
    );
    inOrder(text, "-> num/i64", "slot $n_1: num/i64");
  });
  test("remainders of what is not negative are integers", () => {
    const text = textOf(
      optimized(
        "function f(a: string): number { let h = 7; for (let i = 0; i < a.length; i++) h = (h * 31 + i) % 1000003; return h; }\nconsole.log(f('abc'));",
      ),
      "f",
    );
    inOrder(text, "-> num/i32", "slot $h_1: num/i32", "arith mod");
  });
  test("what may be -0, NaN, fractional or too large stays a double", () => {
    const rep = (body: string, call = "3"): string =>
      textOf(
        optimized(
          `function f(n: number): number { ${body} }\nfunction show(x: number): void { console.log(x); }\nshow(f(${call}));\nshow(f(-4));`,
        ),
        "f",
      ).split("\n")[0]!;
    expect(rep("return n % 2;")).toContain("-> num ");
    expect(rep("return n * 0;")).toContain("-> num ");
    expect(rep("return n / 2;")).toContain("-> num ");
    expect(rep("return n;", "0.5")).toContain("(n: num)");
    expect(rep("let x = n; for (let i = 0; i < 100; i++) x *= 3; return x;")).toContain("-> num ");
    expect(rep("return n + 1;")).toContain("(n: num/i32) -> num/i32");
    expect(rep("return n | 0;", "NaN")).toContain("(n: num) -> num/i32");
  });
  test("-0 does not matter where nobody can see it", () => {
    const text = textOf(
      optimized("function even(n: number): boolean { return n % 2 === 0; }\nconsole.log(even(3), even(-4));"),
      "even",
    );
    inOrder(text, "num/i32 = arith mod", "compare eq num");
  });
  test("&& narrows like nested conditions", () => {
    const text = textOf(
      optimized(
        "function f(n: number): number { let x = 0; while (x >= 0 && x < n) x = x * 2 + 1; return x < 1000 ? x : 0; }\nconsole.log(f(50));",
      ),
      "f",
    );
    inOrder(text, "slot $x_1: num/i32");
  });
  test("functions known as values take doubles", () => {
    const text = printProgram(
      optimized(
        "const f = (n: number): number => n + 1;\nfunction g(h: (n: number) => number): number { return h(1); }\nconsole.log(g(f), g((n) => n));",
      ),
    );
    expect(text).not.toMatch(/fn .*num\/i.*closure/);
  });
});

describe("bigints of which only 64 bits are wanted", () => {
  const HASH = "function f(a: bigint, b: bigint): bigint { return ";
  const body = (expression: string): string =>
    textOf(optimized(`${HASH}${expression}; }\nconsole.log(f(BigInt(Date.now()), 3n));`), "f");

  test("what is cut wraps, through all that nobody else looks at", () => {
    const text = body("BigInt.asUintN(64, (a ^ b) * 7n + (a << 3n))");
    inOrder(text, "tsf_low_xor", "tsf_low_mul", "tsf_low_shl", "tsf_low_add", "tsf_low_unsigned");
    expect(text).not.toContain("tsf_big_");
    expect(text).toContain("nothrow");
  });
  test("a mask cuts too, a negative one does not", () => {
    expect(body("(a * b) & 0xffn")).toContain("tsf_low_mul");
    expect(body("(a * b) & -2n")).toContain("tsf_big_mul");
  });
  test("what is used twice or shifted down stays exact", () => {
    expect(body("((c: bigint) => BigInt.asUintN(8, c) + c)(a * b)")).not.toContain("tsf_low_mul");
    expect(body("BigInt.asUintN(64, (a + b) >> 3n)")).toContain("tsf_big_add");
  });
  test("a product is divided as it is", () => {
    expect(body("(a * b) % 9n")).toContain("tsf_big_mul_mod");
    expect(body("(a * b) >> 64n")).toContain("tsf_big_mul_shr");
  });
});

describe("late reads", () => {
  const source = (body: string): string => `
    import { hostTable, Plugin, type UInt32 } from "tsfalco";
    import type { CloseExit } from "tsfalco/events";
    export default class Counting extends Plugin {
      readonly items = hostTable<UInt32, { total: UInt32 }>("items");
      sum = 0;
      parse(e: CloseExit): void {
        const item = this.items.get(e.type);
        if (item) ${body}
      }
    }`;

  test("a field is read behind what the host is asked for", () => {
    inOrder(
      textOf(optimized(source("this.sum += item.total;")), "Counting_parse"),
      "tsf_entry_u32",
      "field.get",
      "field.set",
    );
  });
  test("and before what may change it", () => {
    const text = textOf(optimized(source("this.sum += item.total + (item.total = 1);")), "Counting_parse");
    inOrder(text, "field.get Counting.sum", "tsf_entry_u32", "tsf_entry_set_u32");
  });
});
