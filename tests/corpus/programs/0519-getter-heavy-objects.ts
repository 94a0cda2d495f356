class Rect {
  constructor(public x: number, public y: number, public w: number, public h: number) {}
  get right(): number {
    return this.x + this.w;
  }
  set right(v: number) {
    this.w = v - this.x;
  }
  get bottom(): number {
    return this.y + this.h;
  }
  get area(): number {
    return Math.max(0, this.w) * Math.max(0, this.h);
  }
  get center(): [number, number] {
    return [(this.x + this.right) / 2, (this.y + this.bottom) / 2];
  }
  intersect(o: Rect): Rect | undefined {
    const x = Math.max(this.x, o.x);
    const y = Math.max(this.y, o.y);
    const r = new Rect(x, y, Math.min(this.right, o.right) - x, Math.min(this.bottom, o.bottom) - y);
    return r.area > 0 ? r : undefined;
  }
  static union(...rs: Rect[]): Rect {
    const x = Math.min(...rs.map((r) => r.x));
    const y = Math.min(...rs.map((r) => r.y));
    const u = new Rect(x, y, 0, 0);
    u.right = Math.max(...rs.map((r) => r.right));
    u.h = Math.max(...rs.map(({ bottom }) => bottom)) - y;
    return u;
  }
}
const a = new Rect(0, 0, 10, 10);
const b = new Rect(5, 5, 10, 10);
const i = a.intersect(b);
console.log(i?.area, i?.right, i?.center.join(), a.intersect(new Rect(100, 100, 1, 1))?.area ?? "apart");
const u = Rect.union(a, b, new Rect(-1, 2, 1, 1));
console.log(u.x, u.y, u.right, u.bottom, u.area);
a.right = 3;
a.right += 1;
a.right--;
const { right, bottom, ...rest } = a;
console.log(a.w, right, bottom, Object.keys(rest).join());
const [cx, cy] = a.center;
console.log(cx, cy);
