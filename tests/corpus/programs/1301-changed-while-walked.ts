// Arrays and objects that a toString or toJSON changes while the runtime makes text, JSON or an order of them.
class Changes {
  constructor(
    readonly list: unknown[],
    readonly how: string,
  ) {}
  toString(): string {
    switch (this.how) {
      case "pop":
        this.list.pop();
        break;
      case "push":
        this.list.push("n", "m");
        break;
      case "join":
        return `<${this.list.join("|")}>`;
      case "clear":
        this.list.length = 0;
        break;
      case "numbers":
        this.list.length = 0;
        this.list.push(1, 2);
        break;
    }
    return this.how;
  }
  toJSON(): unknown {
    return this.toString();
  }
}
const fresh = (how: string): unknown[] => {
  const list: unknown[] = ["b"];
  list.push(new Changes(list, how), "z", 5, "a");
  return list;
};
for (const how of ["pop", "push", "join", "clear", "numbers", "nothing"]) {
  const joined = fresh(how);
  console.log(joined.join(), joined.length);
  const text = fresh(how);
  console.log(String(text), text.length);
  const json = fresh(how);
  console.log(JSON.stringify(json), json.length);
  console.log(JSON.stringify({ list: fresh(how) }, null, 1));
  const sorted = fresh(how);
  sorted.sort();
  // How often toString is called is not told: only that nothing breaks.
  console.log(sorted.length >= 5, sorted.includes("z"));
}

// An array that is being joined is empty when it is met again, also through a toString.
const cycle: unknown[] = [1];
cycle.push(cycle, [cycle, 2], new Changes(cycle, "join"), 3);
console.log(cycle.join("-"), String(cycle));
const ping: unknown[] = ["ping"];
const pong: unknown[] = ["pong", ping];
ping.push(pong);
console.log(String(ping), `${pong as unknown}`);

class Deletes {
  constructor(readonly of: Record<string, unknown>) {}
  toJSON(): string {
    delete this.of["c"];
    this.of["new"] = 1;
    this.of["5"] = 2;
    this.of["b"] = "changed";
    return "deleted";
  }
}
const record: Record<string, unknown> = {};
record["x"] = 1;
record["a"] = new Deletes(record);
record["b"] = 2;
record["c"] = 3;
record["d"] = 4;
console.log(JSON.stringify(record), Object.keys(record).join());

interface Optional {
  a: unknown;
  b?: number;
  c?: string | undefined;
  d: number;
}
class Sets {
  of: Optional | undefined;
  toJSON(): string {
    if (this.of) {
      this.of.b = 5;
      this.of.d = 9;
    }
    return "set";
  }
}
const sets = new Sets();
const optional: Optional = { a: sets, c: "c", d: 1 };
sets.of = optional;
console.log(JSON.stringify(optional));

// What is taken off by a toString in a loop is not read.
const shrinking = [1, 2, 3, 4, 5];
class Shrinks {
  toString(): string {
    shrinking.pop();
    return "s";
  }
}
const shrinks: unknown = new Shrinks();
let seen = "";
for (let i = 0; i < shrinking.length; i++) seen += `${shrinks}${shrinking[i]} `;
console.log(seen, shrinking.length);
