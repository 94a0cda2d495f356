interface Command {
  readonly label: string;
  apply(): void;
  revert(): void;
}
class Document_ {
  text = "";
  insert(at: number, s: string): void {
    this.text = this.text.slice(0, at) + s + this.text.slice(at);
  }
  remove(at: number, length: number): string {
    const removed = this.text.slice(at, at + length);
    this.text = this.text.slice(0, at) + this.text.slice(at + length);
    return removed;
  }
}
class Insert implements Command {
  readonly label: string;
  constructor(private readonly doc: Document_, private readonly at: number, private readonly what: string) {
    this.label = `insert "${what}"`;
  }
  apply(): void {
    this.doc.insert(this.at, this.what);
  }
  revert(): void {
    this.doc.remove(this.at, this.what.length);
  }
}
class Remove implements Command {
  private removed = "";
  constructor(private readonly doc: Document_, private readonly at: number, private readonly length: number) {}
  get label(): string {
    return `remove ${this.length} ("${this.removed}")`;
  }
  apply(): void {
    this.removed = this.doc.remove(this.at, this.length);
  }
  revert(): void {
    this.doc.insert(this.at, this.removed);
  }
}
const group = (label: string, ...parts: Command[]): Command => ({
  label: `${label}[${parts.length}]`,
  apply: () => parts.forEach((p) => p.apply()),
  revert: () => parts.toReversed().forEach((p) => p.revert()),
});
class History {
  private readonly done: Command[] = [];
  private undone: Command[] = [];
  constructor(private readonly limit = 3) {}
  run(c: Command): void {
    c.apply();
    this.done.push(c);
    if (this.done.length > this.limit) this.done.shift();
    this.undone = [];
  }
  undo(): string | undefined {
    const c = this.done.pop();
    if (c === undefined) return undefined;
    c.revert();
    this.undone.push(c);
    return c.label;
  }
  redo(): string | undefined {
    const c = this.undone.pop();
    c?.apply();
    if (c) this.done.push(c);
    return c?.label;
  }
}
const doc = new Document_();
const h = new History();
h.run(new Insert(doc, 0, "hello"));
h.run(new Insert(doc, 5, " 😀wörld"));
h.run(new Remove(doc, 0, 1));
h.run(group("capital", new Insert(doc, 0, "J"), new Insert(doc, doc.text.length + 1, "!")));
console.log(doc.text);
for (let i = 0; i < 4; i++) console.log(h.undo() ?? "nothing to undo", "|", doc.text);
for (let i = 0; i < 2; i++) console.log(h.redo() ?? "nothing to redo", "|", doc.text);
h.run(new Insert(doc, 0, ">"));
console.log(h.redo() ?? "nothing to redo", doc.text);
