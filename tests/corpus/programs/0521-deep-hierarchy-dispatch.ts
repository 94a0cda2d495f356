abstract class Token {
  constructor(readonly text: string) {}
  abstract kind(): string;
  weight(): number {
    return 1;
  }
  describe(): string {
    return `${this.kind()}(${this.text})*${this.weight()}`;
  }
}
class Word extends Token {
  kind(): string {
    return "word";
  }
}
class Keyword extends Word {
  override kind(): string {
    return `key${super.kind()}`;
  }
  override weight(): number {
    return super.weight() + 1;
  }
}
class Reserved extends Keyword {
  override weight(): number {
    return super.weight() * 10;
  }
}
class Num extends Token {
  readonly value = Number(this.text);
  kind(): string {
    return Number.isInteger(this.value) ? "int" : "float";
  }
  override weight(): number {
    return this.value;
  }
}
class Blank extends Token {
  static readonly instance = new Blank();
  private constructor() {
    super(" ");
  }
  kind(): string {
    return "blank";
  }
  override describe(): string {
    return "_";
  }
}
const classify = (t: string): Token => (t === "" ? Blank.instance : t >= "0" && t < ":" ? new Num(t) : ["if", "for"].includes(t) ? new Keyword(t) : t === "goto" ? new Reserved(t) : new Word(t));
const tokens = "if x  goto 10 2.5 for".split(" ").map(classify);
console.log(tokens.map((t) => t.describe()).join(" "));
console.log(tokens.reduce((n, t) => n + t.weight(), 0), tokens.filter((t) => t instanceof Keyword).length, tokens.filter((t) => t instanceof Word).length, tokens.some((t) => t === Blank.instance));
interface Sized {
  size(): number;
}
class Leaf implements Sized {
  constructor(private n: number) {}
  size(): number {
    return this.n;
  }
}
class Branch<T extends Sized> implements Sized {
  constructor(protected readonly parts: T[]) {}
  size(): number {
    return this.parts.reduce((n, p) => n + p.size(), 0);
  }
}
class Counted extends Branch<Sized> {
  static calls = 0;
  override size(): number {
    Counted.calls++;
    return super.size() + this.parts.length;
  }
}
const tree = new Counted([new Leaf(1), new Branch([new Leaf(2), new Leaf(3)]), new Counted([]), { size: () => 100 }]);
console.log(tree.size(), Counted.calls);
