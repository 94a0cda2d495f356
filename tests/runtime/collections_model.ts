/**
 * What collections_driver.c does, done by Node: one line in, one line out. Slots hold Map, Set, Array,
 * Uint8Array and iterators; dicts are plain objects.
 */

type Fn = () => void;

const strings = new Map<string, string>();

export class Model {
  readonly slots: unknown[] = [];
  /** Whether a cursor has come to its end: the runtime's must not be moved then. */
  readonly ended: boolean[] = [];
  private readonly cursors: Iterator<[unknown, unknown]>[] = [];
  private readonly objects: Uint8Array[] = Array.from({ length: 12 }, () => new Uint8Array(0));
  private readonly functions: Fn[] = Array.from({ length: 12 }, () => () => undefined);

  /** Result line of an operation. */
  run(line: string): string {
    const words = line.split(" ");
    try {
      return this.dispatch(words) ?? "";
    } catch (e) {
      const error = e as Error;
      return `!${error.name}: ${error.message}`;
    }
  }

  /** A value as the driver prints it; objects and functions by the number they were asked for. */
  show(v: unknown): string {
    if (v === null) return "z";
    switch (typeof v) {
      case "undefined":
        return "u";
      case "boolean":
        return v ? "t" : "f";
      case "number":
        return `n${Object.is(v, -0) ? "-0" : String(v)}`;
      case "bigint":
        return `b${hex(String(v))}`;
      case "string":
        return hex(v);
      case "function":
        return `c${this.functions.indexOf(v as Fn)}`;
      default:
        return Array.isArray(v) ? this.list(v) : `o${this.objects.indexOf(v as Uint8Array)}`;
    }
  }

  private list(values: Iterable<unknown>): string {
    return `[${Array.from(values, (v) => this.show(v)).join(" ")}]`;
  }

  private value(word: string): unknown {
    const rest = word.slice(1);
    switch (word[0]) {
      case "u":
        return undefined;
      case "z":
        return null;
      case "t":
        return true;
      case "f":
        return false;
      case "n":
        return Number(rest);
      case "b":
        return BigInt(rest);
      case "s":
        return unhex(rest);
      case "c":
      case "a":
        return this.functions[Number(rest)];
      case "r":
        return this.slots[Number(rest)];
      default:
        return this.objects[Number(rest)];
    }
  }

  private dispatch(words: string[]): string | undefined {
    const [op = "", first = ""] = words;
    const [family, method = ""] = op.replace("!", "").split(".");
    const n = Number(first);
    if (family === "map") return this.map(method, n, words);
    if (family === "set") return this.set(method, n, words);
    if (family === "dict") return this.dict(method, n, words);
    if (family === "arr") return this.arr(method, n, words);
    if (family === "bytes") return this.bytes(method, n, words);
    if (family === "val") return this.val(method, words);
    return this.iteration(op, n, words);
  }

  private map(method: string, n: number, words: string[]): string | undefined {
    const m = this.slots[n] as Map<unknown, unknown>;
    const key = this.value(words[2] ?? "u");
    switch (method) {
      case "new":
        this.slots[n] = new Map();
        return undefined;
      case "set":
        m.set(key, this.value(words[3] ?? "u"));
        return undefined;
      case "get":
        return this.show(m.get(key));
      case "has":
        return this.show(m.has(key));
      case "delete":
        return this.show(m.delete(key));
      case "clear":
        m.clear();
        return undefined;
      case "size":
        return this.show(m.size);
      case "keys":
        return this.list(m.keys());
      default:
        return this.list(m.values());
    }
  }

  private set(method: string, n: number, words: string[]): string | undefined {
    const s = this.slots[n] as Set<unknown>;
    const key = this.value(words[2] ?? "u");
    switch (method) {
      case "new":
        this.slots[n] = new Set();
        return undefined;
      case "add":
        s.add(key);
        return undefined;
      case "has":
        return this.show(s.has(key));
      case "delete":
        return this.show(s.delete(key));
      case "clear":
        s.clear();
        return undefined;
      case "size":
        return this.show(s.size);
      default:
        return this.list(s);
    }
  }

  private iteration(op: string, n: number, words: string[]): string | undefined {
    if (op === "cur.begin") {
      this.cursors[n] = (this.slots[Number(words[2])] as Map<unknown, unknown>).entries();
      this.ended[n] = false;
      return undefined;
    }
    if (op === "cur.next") {
      const next = this.cursors[n]!.next();
      this.ended[n] = next.done === true;
      return next.done ? "end" : `${this.show(next.value[0])} ${this.show(next.value[1])}`;
    }
    if (op === "iter.new") {
      const source = this.slots[Number(words[2])] as unknown[];
      const iterator =
        words[3] === "0" ? source.keys() : words[3] === "1" ? source.values() : source.entries();
      this.slots[32 + n] = { iterator, pairs: words[3] === "2" };
      return undefined;
    }
    const { iterator, pairs } = this.slots[32 + n] as { iterator: IterableIterator<unknown>; pairs: boolean };
    if (op === "iter.rest") return this.list(iterator);
    const next = iterator.next();
    if (next.done) return "end";
    return pairs ? (next.value as unknown[]).map((v) => this.show(v)).join(" ") : this.show(next.value);
  }

  private dict(method: string, n: number, words: string[]): string | undefined {
    const d = this.slots[n] as Record<string, unknown>;
    const key = words[2]?.startsWith("s") ? unhex(words[2].slice(1)) : "";
    switch (method) {
      case "new":
        this.slots[n] = Object.create(null);
        return undefined;
      case "set":
        d[key] = this.value(words[3] ?? "u");
        return undefined;
      case "get":
        return this.show(d[key]);
      case "has":
        return this.show(key in d);
      case "delete": {
        const had = key in d;
        delete d[key];
        return this.show(had);
      }
      case "size":
        return this.show(Object.keys(d).length);
      case "keys":
        return this.list(Object.keys(d));
      case "values":
        return this.list(Object.values(d));
      default:
        Object.assign(d, this.slots[Number(words[2])]);
        return undefined;
    }
  }

  private arr(method: string, n: number, words: string[]): string | undefined {
    const a = this.slots[n] as unknown[];
    const args = words.slice(2).map((w) => (/^\d/.test(w) ? this.slots[Number(w)] : this.value(w)));
    const numbers = args as (number | undefined)[];
    switch (method) {
      case "new":
        this.slots[n] = [];
        return undefined;
      case "sized":
        this.slots[n] = new Array<undefined>(numbers[1]!).fill(undefined);
        return undefined;
      case "read":
        return this.show(a[numbers[0]!]);
      case "put":
        if (!(numbers[1]! <= a.length) || !Number.isInteger(numbers[1]) || numbers[1]! < 0) throw hole();
        a[numbers[1]!] = args[0];
        return undefined;
      case "setLength":
        if (numbers[0]! > a.length && Number.isInteger(numbers[0]) && numbers[0]! < 2 ** 32) throw hole();
        a.length = numbers[0]!;
        return undefined;
      case "splice":
        return this.list(a.splice(numbers[0]!, numbers[1]!, ...((args[2] as unknown[] | undefined) ?? [])));
      case "append":
        return this.show(a.push(...(args[0] as unknown[])));
      case "prepend":
        return this.show(a.unshift(...(args[0] as unknown[])));
      case "copy":
        this.slots[Number(words[2])] = [...a];
        return undefined;
      case "specialize":
        return undefined;
      case "dump":
        return this.list(a);
      case "fill":
        a.fill(...(args as [unknown, number?, number?]));
        return undefined;
      default: {
        const call = (a as unknown as Record<string, (...args: unknown[]) => unknown>)[method]!;
        return this.show(call.apply(a, args));
      }
    }
  }

  private bytes(method: string, n: number, words: string[]): string | undefined {
    const b = this.slots[n] as Uint8Array;
    const args = words.slice(2).map((w) => (/^\d/.test(w) ? this.slots[Number(w)] : this.value(w)));
    const numbers = args as number[];
    switch (method) {
      case "new":
        this.slots[n] = new Uint8Array(numbers[0]!);
        return undefined;
      case "of":
        this.slots[n] = new Uint8Array(args[0] as number[]);
        return undefined;
      case "get":
        return this.show(b[numbers[0]!]);
      case "put":
        b[numbers[0]!] = numbers[1]!;
        return undefined;
      case "subarray":
        this.slots[Number(words[2])] = b.subarray(numbers[1], numbers[2]);
        return undefined;
      case "set":
      case "setArr":
        b.set(args[0] as number[], numbers[1]);
        return undefined;
      case "encode":
        this.slots[n] = new TextEncoder().encode(args[0] as string);
        return undefined;
      case "decode":
        return hex(
          new TextDecoder("utf-8", { fatal: numbers[0] === 1, ignoreBOM: numbers[1] === 1 }).decode(b),
        );
      case "spread":
        return this.list(b);
      case "dump":
        return `<${Buffer.from(b).toString("hex")}>`;
      default: {
        const call = (b as unknown as Record<string, (...args: unknown[]) => unknown>)[method]!;
        const result = call.apply(b, args);
        return result instanceof Uint8Array ? `<${Buffer.from(result).toString("hex")}>` : this.show(result);
      }
    }
  }

  private val(method: string, words: string[]): string {
    const a = this.value(words[1] ?? "u");
    const b = this.value(words[2] ?? "u");
    switch (method) {
      case "typeof":
        return hex(typeof a);
      case "string":
        return hex(String(a));
      case "truthy":
        return this.show(Boolean(a));
      case "equal":
        return this.show(a === b);
      case "same":
        return this.show([a].includes(b));
      default:
        return this.show(Object.is(a, b));
    }
  }
}

function hole(): RangeError {
  return new RangeError("array holes are not supported");
}

/** A string as WTF-8 in hex, `s` in front: lone surrogates keep their three bytes. */
export function hex(s: string): string {
  let out = "s";
  for (const c of s) {
    const cp = c.codePointAt(0)!;
    const lone = cp >= 0xd800 && cp < 0xe000;
    const bytes = lone ? Buffer.from([0xed, 0x80 | ((cp >> 6) & 63), 0x80 | (cp & 63)]) : Buffer.from(c);
    out += bytes.toString("hex");
  }
  strings.set(out, s);
  return out;
}

/** The string that hex made the text of. */
function unhex(text: string): string {
  return strings.get(`s${text}`) ?? "";
}
