type Json = null | boolean | number | string | Json[] | Map<string, Json>;
class JsonReader {
  #at = 0;
  constructor(readonly text: string) {}
  static parse(text: string): Json {
    const r = new JsonReader(text);
    const v = r.#value();
    r.#space();
    if (r.#at < text.length) r.#fail("trailing text");
    return v;
  }
  #fail(why: string): never {
    throw new SyntaxError(`${why} at ${this.#at}`);
  }
  #space(): void {
    while (" \n\t\r".includes(this.text.charAt(this.#at)) && this.#at < this.text.length) this.#at++;
  }
  #expect(c: string): void {
    this.#space();
    if (this.text[this.#at] !== c) this.#fail(`expected ${c}`);
    this.#at++;
  }
  #peek(): string {
    this.#space();
    return this.text.charAt(this.#at);
  }
  #word<T>(w: string, v: T): T {
    if (!this.text.startsWith(w, this.#at)) this.#fail(`expected ${w}`);
    this.#at += w.length;
    return v;
  }
  #value(): Json {
    const c = this.#peek();
    switch (c) {
      case "{":
        return this.#object();
      case "[":
        return this.#array();
      case '"':
        return this.#string();
      case "t":
        return this.#word("true", true);
      case "f":
        return this.#word("false", false);
      case "n":
        return this.#word("null", null);
      case "":
        return this.#fail("unexpected end");
      default:
        return this.#number();
    }
  }
  #object(): Map<string, Json> {
    const out = new Map<string, Json>();
    this.#expect("{");
    if (this.#peek() === "}") {
      this.#at++;
      return out;
    }
    for (;;) {
      if (this.#peek() !== '"') this.#fail("expected a key");
      const k = this.#string();
      this.#expect(":");
      out.set(k, this.#value());
      if (this.#peek() !== ",") break;
      this.#at++;
    }
    this.#expect("}");
    return out;
  }
  #array(): Json[] {
    const out: Json[] = [];
    this.#expect("[");
    if (this.#peek() !== "]") {
      do out.push(this.#value());
      while (this.#peek() === "," && ++this.#at);
    }
    this.#expect("]");
    return out;
  }
  #string(): string {
    let out = "";
    this.#at++;
    for (;;) {
      const c = this.text[this.#at++];
      if (c === undefined) this.#fail("unterminated string");
      if (c === '"') return out;
      if (c !== "\\") {
        out += c;
        continue;
      }
      const e = this.text[this.#at++] ?? "";
      const i = 'nrtbf"\\/'.indexOf(e);
      if (e === "u") {
        out += String.fromCharCode(parseInt(this.text.slice(this.#at, this.#at + 4), 16));
        this.#at += 4;
      } else if (i >= 0 && e !== "") out += '\n\r\t\b\f"\\/'[i];
      else this.#fail("bad escape");
    }
  }
  #number(): number {
    const start = this.#at;
    while ("+-0123456789.eE".includes(this.text.charAt(this.#at)) && this.#at < this.text.length) this.#at++;
    const n = Number(this.text.slice(start, this.#at));
    if (start === this.#at || Number.isNaN(n)) this.#fail("bad number");
    return n;
  }
}
function show(j: Json): string {
  if (j instanceof Map) return `{${[...j].map(([k, v]) => `${k}:${show(v)}`).join(" ")}}`;
  if (Array.isArray(j)) return `[${j.map(show).join(" ")}]`;
  return typeof j === "string" ? `'${j}'` : String(j);
}
for (const t of ['{"a":[1,-2.5e1,true],"b":{"c":null}}', '"\\u00e9\\n\\ud83d\\ude00"', "[]", " [ [ ] , { } ] ", "[1,]", '{"a"}', "", "tru", '"x', "[1 2]", "{}x", "-", '{"k":"v","k":"w"}']) {
  try {
    console.log(show(JsonReader.parse(t)));
  } catch (e) {
    console.log("error:", (e as Error).message);
  }
}
