abstract class Report {
  protected lines: string[] = [];
  abstract readonly title: string;
  protected abstract rows(): string[];
  protected footer?(): string;
  render(): string {
    this.lines = [];
    this.lines.push(`== ${this.title} ==`);
    this.rows().forEach((r, i) => this.lines.push(`${i + 1}. ${r}`));
    const f = this.footer?.();
    if (f !== undefined) this.lines.push(f);
    return this.lines.join("\n");
  }
  static renderAll(reports: readonly Report[]): void {
    for (const r of reports) console.log(r.render());
  }
}
class Sales extends Report {
  readonly title = "Sales";
  constructor(private readonly data: Map<string, number>) {
    super();
  }
  protected rows(): string[] {
    return [...this.data].map(([k, v]) => `${k}: ${v}`);
  }
  protected override footer(): string {
    let sum = 0;
    for (const v of this.data.values()) sum += v;
    return `total ${sum}`;
  }
}
class Empty extends Report {
  get title(): string {
    return `Empty ${this.lines.length}`;
  }
  protected rows(): string[] {
    return [];
  }
}
Report.renderAll([new Sales(new Map([["a", 1], ["b", 2]])), new Empty()]);
abstract class Shape {
  abstract area(): number;
  compare(other: Shape): number {
    return this.area() - other.area();
  }
  toString(): string {
    return `${this.label()}(${this.area().toFixed(2)})`;
  }
  protected label(): string {
    return "shape";
  }
}
class Circle extends Shape {
  constructor(readonly r: number) {
    super();
  }
  area(): number {
    return Math.PI * this.r ** 2;
  }
  protected override label(): string {
    return "circle";
  }
}
class Rect extends Shape {
  constructor(readonly w: number, readonly h: number) {
    super();
  }
  area(): number {
    return this.w * this.h;
  }
}
const shapes: Shape[] = [new Circle(1), new Rect(2, 3), new Circle(0.5)];
shapes.sort((a, b) => a.compare(b));
console.log(shapes.map((s) => s.toString()).join(" "), `${shapes[0]!.toString()}`);
