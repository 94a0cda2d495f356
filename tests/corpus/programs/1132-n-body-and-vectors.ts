class Vec {
  constructor(readonly x = 0, readonly y = 0, readonly z = 0) {}
  plus(o: Vec): Vec {
    return new Vec(this.x + o.x, this.y + o.y, this.z + o.z);
  }
  times(k: number): Vec {
    return new Vec(this.x * k, this.y * k, this.z * k);
  }
  minus(o: Vec): Vec {
    return this.plus(o.times(-1));
  }
  dot(o: Vec): number {
    return this.x * o.x + this.y * o.y + this.z * o.z;
  }
  cross({ x, y, z }: Vec): Vec {
    return new Vec(this.y * z - this.z * y, this.z * x - this.x * z, this.x * y - this.y * x);
  }
  get length(): number {
    return Math.sqrt(this.dot(this));
  }
  toString(): string {
    return `<${[this.x, this.y, this.z].map((n) => n.toFixed(4)).join(" ")}>`;
  }
}
class Body {
  constructor(public at: Vec, public speed: Vec, readonly mass: number) {}
}
const bodies = [new Body(new Vec(), new Vec(0, -0.01), 100), new Body(new Vec(10), new Vec(0, 3), 0.5), new Body(new Vec(0, 20, 1), new Vec(-2, 0, 0.1), 1)];
function energy(): number {
  let e = 0;
  bodies.forEach((a, i) => {
    e += (a.mass * a.speed.dot(a.speed)) / 2;
    for (const b of bodies.slice(i + 1)) e -= (a.mass * b.mass) / a.at.minus(b.at).length;
  });
  return e;
}
function step(dt: number): void {
  for (const a of bodies) {
    let force = new Vec();
    for (const b of bodies) {
      if (a === b) continue;
      const d = b.at.minus(a.at);
      force = force.plus(d.times(b.mass / d.length ** 3));
    }
    a.speed = a.speed.plus(force.times(dt));
  }
  for (const b of bodies) b.at = b.at.plus(b.speed.times(dt));
}
const before = energy();
for (let i = 0; i < 3000; i++) step(0.002);
console.log(before.toFixed(9), energy().toFixed(9));
for (const b of bodies) console.log(`${b.at} ${b.speed}`, b.mass);
console.log(String(new Vec(1, 2, 3).cross(new Vec(-1, 0.5))), new Vec(3, 4).length, new Vec(1).dot(new Vec(0, 1)));
const momentum = bodies.reduce((p, b) => p.plus(b.speed.times(b.mass)), new Vec());
console.log(momentum.x.toFixed(6), momentum.y.toFixed(6), momentum.z.toFixed(6));
