// A declared field without initialiser is undefined after super(), whatever the base constructor's calls set.
class Base {
  constructor() {
    this.setup();
  }
  setup(): void {}
}
class Fields extends Base {
  first?: number;
  second: number | undefined;
  third?: string | null;
  fourth: string[] | undefined;
  fifth = 1;
  sixth?: { k: number };
  any: unknown;
  private hidden: Map<string, number> | undefined;
  #secret?: bigint;
  declare kept?: string;
  override setup(): void {
    this.first = 5;
    this.second = 6;
    this.third = "t";
    this.fourth = ["f"];
    this.fifth = 9;
    this.sixth = { k: 1 };
    this.any = "any";
    this.hidden = new Map([["a", 1]]);
    console.log("setup", this.first, this.fourth.length, this.hidden.size);
  }
  show(): void {
    console.log(this.first, this.second, this.third, this.fourth?.length, this.fifth, this.sixth?.k);
    console.log(String(this.any), this.hidden?.get("a"), this.#secret, JSON.stringify(this));
  }
  fill(): void {
    this.setup();
    this.#secret = 3n;
    this.show();
  }
}
const fields = new Fields();
fields.show();
fields.fill();
console.log("first" in fields, fields.kept);

// Each level makes its own fields when the one below is done.
class Level extends Fields {
  last?: number;
  constructor() {
    super();
    console.log(this.last, this.first);
    this.last = 2;
  }
  override setup(): void {
    super.setup();
    this.last = 4;
  }
}
const level = new Level();
level.show();
console.log(level.last);

// A field that a type says is there.
class Asserted extends Base {
  size!: number;
  text!: string;
  list!: number[];
  override setup(): void {
    this.size = 5;
    this.text = "text";
    this.list = [1];
  }
  read(): void {
    try {
      console.log(this.size);
    } catch (error) {
      console.log(error instanceof TypeError);
    }
  }
}
const asserted = new Asserted();
asserted.setup();
asserted.read();
console.log(asserted.text, asserted.list.length);
console.log(Object.keys(asserted).join());

// Nothing of the base is lost.
class Named {
  name?: string;
  constructor(name?: string) {
    if (name !== undefined) this.name = name;
  }
}
class Sub extends Named {
  extra?: string;
}
console.log(JSON.stringify(new Sub("n")), "extra" in new Sub(), Object.keys(new Sub("m")).join());
class Failure extends Error {
  info?: string;
  constructor() {
    super("message");
  }
}
console.log(new Failure().info, new Failure().message, Object.keys(new Failure()).join());
