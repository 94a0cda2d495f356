interface Movable {
  x: number;
  y: number;
}
interface Named {
  readonly name: string;
}
type Entity = Movable & Named & { speed?: number };
const move = <T extends Movable>(o: T, dx: number, dy: number): T => {
  o.x += dx;
  o.y += dy;
  return o;
};
class Player implements Entity {
  x = 0;
  y = 0;
  speed = 2;
  constructor(readonly name: string, private hp = 10) {}
  hit(n: number): boolean {
    this.hp -= n;
    return this.hp > 0;
  }
}
const rock = { name: "rock", x: 5, y: 5, mass: 100 };
const ghost: Entity = { name: "ghost", x: -1, y: -1 };
const all: Entity[] = [new Player("ann"), rock, ghost];
for (const e of all) move(e, e.speed ?? 1, -(e.speed ?? 1));
console.log(all.map((e) => `${e.name}@${e.x},${e.y}`).join(" "));
const player = move(new Player("bob", 3), 1, 1);
console.log(player.hit(2), player.hit(1), player.x, rock.mass, rock.x);
const near = (a: Movable, b: Movable): number => Math.hypot(a.x - b.x, a.y - b.y);
console.log(near(rock, player).toFixed(4), near(ghost, { x: 0, y: 0 }).toFixed(4));
const named: Named[] = [...all, { name: "only a name" }];
console.log(named.map((n) => n.name.length).join());
class System<T extends Movable> {
  private readonly members: T[] = [];
  add(...ms: T[]): this {
    this.members.push(...ms);
    return this;
  }
  tick(f: (m: T) => void = (m) => void move(m, 1, 0)): this {
    this.members.forEach((m) => f(m));
    return this;
  }
  get center(): Movable {
    const n = this.members.length || 1;
    return this.members.reduce((c, m) => ({ x: c.x + m.x / n, y: c.y + m.y / n }), { x: 0, y: 0 });
  }
}
const s = new System<Entity>().add(...all).tick().tick((m) => (m.y = 0));
console.log(s.center.x.toFixed(3), s.center.y, all.map((e) => e.x).join());
console.log(new System().center.x, new System<{ x: number; y: number; z: number }>().add({ x: 1, y: 2, z: 3 }).center.y);
