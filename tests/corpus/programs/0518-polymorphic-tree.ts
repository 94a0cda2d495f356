abstract class FsNode {
  parent: Folder | undefined;
  constructor(readonly name: string) {}
  abstract size(): number;
  path(): string {
    return this.parent ? `${this.parent.path()}/${this.name}` : this.name;
  }
  depth(): number {
    let d = 0;
    for (let n: FsNode | undefined = this.parent; n; n = n.parent) d++;
    return d;
  }
  isFolder(): this is Folder {
    return false;
  }
}
class File_ extends FsNode {
  constructor(name: string, private readonly bytes: number) {
    super(name);
  }
  size(): number {
    return this.bytes;
  }
}
class Folder extends FsNode {
  readonly children: FsNode[] = [];
  add<T extends FsNode>(child: T): T {
    child.parent = this;
    this.children.push(child);
    return child;
  }
  size(): number {
    return this.children.reduce((n, c) => n + c.size(), 0);
  }
  override isFolder(): this is Folder {
    return true;
  }
  *walk(): Generator<FsNode> {
    for (const c of this.children) {
      yield c;
      if (c.isFolder()) yield* c.walk();
    }
  }
  find(test: (n: FsNode) => boolean): FsNode | undefined {
    for (const n of this.walk()) if (test(n)) return n;
    return undefined;
  }
}
const root = new Folder("");
const etc = root.add(new Folder("etc"));
etc.add(new File_("hosts", 120));
const ssh = etc.add(new Folder("ssh"));
ssh.add(new File_("config", 300));
root.add(new File_("readme", 50));
for (const n of root.walk()) console.log("  ".repeat(n.depth() - 1) + (n.name || "/"), n.size(), n.path(), n.isFolder());
console.log(root.size(), root.find((n) => n.size() > 200 && !n.isFolder())?.path(), root.find((n) => n.name === "none")?.path());
