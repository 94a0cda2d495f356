/** Entries a node: the path to an entry has one step for every 4 bits of its index. */
const BITS = 4;
const WIDTH = 1 << BITS;
const MASK = WIDTH - 1;

type Node<V> = readonly (Node<V> | V | undefined)[];

const EMPTY: Node<never> = new Array<undefined>(WIDTH).fill(undefined);

/**
 * An unchangeable table from whole numbers. A changed one shares all but a path with the one before, so a copy
 * costs nothing, and two are compared by looking at where they differ only: what a walk through a function knows
 * is copied and joined at each branch, and would be quadratic with as many branches as variables.
 */
export class SharedTable<V extends number | object> {
  private constructor(
    private readonly root: Node<V>,
    /** How many steps above the entries the root is. */
    private readonly height: number,
  ) {}

  static empty<V extends number | object>(): SharedTable<V> {
    return new SharedTable<V>(EMPTY, 0);
  }

  /** Of the indices below `size`. */
  static of<V extends number | object>(size: number, valueOf: (index: number) => V): SharedTable<V> {
    let height = 0;
    while (size > WIDTH << (BITS * height)) height++;
    const make = (level: number, first: number): Node<V> =>
      Array.from({ length: WIDTH }, (_, i) => {
        const index = first + (i << (BITS * level));
        if (index >= size) return undefined;
        return level === 0 ? valueOf(index) : make(level - 1, index);
      });
    return new SharedTable(make(height, 0), height);
  }

  get(index: number): V | undefined {
    if (index >= WIDTH << (BITS * this.height)) return undefined;
    let node: Node<V> | undefined = this.root;
    for (let level = this.height; level > 0 && node; level--)
      node = node[(index >> (BITS * level)) & MASK] as Node<V> | undefined;
    return node?.[index & MASK] as V | undefined;
  }

  with(index: number, value: V | undefined): SharedTable<V> {
    let { root, height } = this;
    for (; index >= WIDTH << (BITS * height); height++) root = [root, ...EMPTY.slice(1)];
    const changed = (node: Node<V>, level: number): Node<V> => {
      const copy = node.slice();
      const i = (index >> (BITS * level)) & MASK;
      copy[i] = level === 0 ? value : changed((node[i] as Node<V> | undefined) ?? EMPTY, level - 1);
      return copy;
    };
    return new SharedTable(changed(root, height), height);
  }

  /** What both have; `join` says what of two values that differ. */
  joined(other: SharedTable<V>, join: (a: V, b: V) => V): SharedTable<V> {
    const both = (a: Node<V>, b: Node<V>, level: number): Node<V> =>
      a === b
        ? a
        : a.map((x, i) => {
            const y = b[i];
            if (x === y || x === undefined || y === undefined) return x === y ? x : undefined;
            return level === 0 ? join(x as V, y as V) : both(x as Node<V>, y as Node<V>, level - 1);
          });
    const height = Math.min(this.height, other.height);
    return new SharedTable(both(this.firstOf(height), other.firstOf(height), height), height);
  }

  /** Calls `visit` for each entry that `other` has not or has another value for. */
  differing(other: SharedTable<V>, visit: (index: number, value: V) => void): void {
    const look = (a: Node<V>, b: Node<V> | undefined, level: number, first: number): void =>
      a.forEach((x, i) => {
        const y = b?.[i];
        const index = first + (i << (BITS * level));
        if (x === y || x === undefined) return;
        if (level === 0) visit(index, x as V);
        else look(x as Node<V>, y as Node<V> | undefined, level - 1, index);
      });
    const height = Math.max(this.height, other.height);
    look(this.raised(height), other.raised(height), height, 0);
  }

  /** The root of a table of that height: the first entries of this one. */
  private firstOf(height: number): Node<V> {
    let node = this.root;
    for (let level = this.height; level > height; level--) node = (node[0] as Node<V> | undefined) ?? EMPTY;
    return node;
  }

  private raised(height: number): Node<V> {
    let node = this.root;
    for (let level = this.height; level < height; level++) node = [node, ...EMPTY.slice(1)];
    return node;
  }
}
