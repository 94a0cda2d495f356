class QueryBuilder {
  private parts: { table?: string; where: string[]; limit?: number; order: [string, "asc" | "desc"][] } = { where: [], order: [] };
  from(table: string): this {
    this.parts.table = table;
    return this;
  }
  where(condition: string, ...more: string[]): this {
    this.parts.where.push(condition, ...more);
    return this;
  }
  orderBy(column: string, direction: "asc" | "desc" = "asc"): this {
    this.parts.order.push([column, direction]);
    return this;
  }
  limit(n: number): this {
    this.parts.limit = n;
    return this;
  }
  clone(): QueryBuilder {
    const copy = new QueryBuilder();
    copy.parts = { ...this.parts, where: [...this.parts.where], order: this.parts.order.map(([c, d]) => [c, d]) };
    return copy;
  }
  build(): string {
    const { table, where, limit, order } = this.parts;
    if (table === undefined) throw new Error("no table");
    let sql = `select * from ${table}`;
    if (where.length > 0) sql += ` where ${where.join(" and ")}`;
    if (order.length) sql += ` order by ${order.map(([c, d]) => `${c} ${d}`).join(", ")}`;
    return limit === undefined ? sql : `${sql} limit ${limit}`;
  }
}
class Audited extends QueryBuilder {
  static built = 0;
  override build(): string {
    Audited.built++;
    return `/* ${Audited.built} */ ${super.build()}`;
  }
}
const base = new QueryBuilder().from("users").where("age > 3");
const other = base.clone().where("a = 1", "b = 2").orderBy("name").orderBy("age", "desc").limit(0);
console.log(base.build());
console.log(other.build());
const audited = new Audited().from("t").limit(5);
console.log(audited.build(), audited instanceof Audited);
console.log(audited.where("x").build());
try {
  new QueryBuilder().limit(1).build();
} catch (e) {
  console.log((e as Error).message);
}
