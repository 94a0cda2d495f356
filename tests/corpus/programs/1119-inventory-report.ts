interface Item {
  sku: string;
  name: string;
  price: number;
  quantity: number;
  tags: readonly string[];
}
type Column<T> = { title: string; width: number; align?: "left" | "right"; value: (row: T) => string };
function table<T>(rows: readonly T[], columns: readonly Column<T>[]): string {
  const cell = (text: string, { width, align = "left" }: Column<T>): string => {
    const cut = text.length > width ? `${text.slice(0, width - 1)}…` : text;
    return align === "left" ? cut.padEnd(width) : cut.padStart(width);
  };
  const header = columns.map((c) => cell(c.title, c)).join(" | ");
  return [header, columns.map((c) => "-".repeat(c.width)).join("-+-"), ...rows.map((r) => columns.map((c) => cell(c.value(r), c)).join(" | "))].join("\n");
}
const items: Item[] = [
  { sku: "A-1", name: "Widget", price: 9.99, quantity: 10, tags: ["metal"] },
  { sku: "B-22", name: "Gädget with a long name", price: 24.5, quantity: 0, tags: ["metal", "new"] },
  { sku: "C-3", name: "Thing", price: 0.1, quantity: 12345, tags: [] },
];
const money = (n: number): string => n.toFixed(2);
console.log(
  table(items, [
    { title: "SKU", width: 5, value: (i) => i.sku },
    { title: "Name", width: 12, value: (i) => i.name },
    { title: "Price", width: 8, align: "right", value: (i) => money(i.price) },
    { title: "Qty", width: 6, align: "right", value: ({ quantity }) => (quantity === 0 ? "none" : String(quantity)) },
    { title: "Value", width: 9, align: "right", value: (i) => money(i.price * i.quantity) },
  ]),
);
const totals = items.reduce((t, i) => ({ count: t.count + i.quantity, value: t.value + i.price * i.quantity }), { count: 0, value: 0 });
console.log(totals.count, money(totals.value));
const byTag: Record<string, Item[]> = {};
for (const i of items) for (const t of i.tags.length > 0 ? i.tags : ["untagged"]) (byTag[t] ??= []).push(i);
for (const [tag, list] of Object.entries(byTag)) console.log(tag, list.map((i) => i.sku).join());
const update = (list: readonly Item[], sku: string, change: Partial<Item>): Item[] => list.map((i) => (i.sku === sku ? { ...i, ...change } : i));
const updated = update(items, "B-22", { quantity: 3, tags: ["sale"] });
console.log(updated[1]?.quantity, items[1]?.quantity, updated[0] === items[0], updated[1]?.tags.join(), updated[1]?.price);
const max = items.reduce<Item | undefined>((best, i) => (best === undefined || i.price > best.price ? i : best), undefined);
console.log(max?.name, [...items].sort((a, b) => b.quantity - a.quantity).map((i) => i.sku).join());
