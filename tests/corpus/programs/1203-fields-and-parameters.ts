// A base class's fields come before its parameters' defaults, a derived class's after super(); integer keys first.
const log: string[] = [];
function t<T>(name: string, value: T): T {
  log.push(name);
  return value;
}
class Base {
  field = t("base field", 1);
  other: number;
  constructor(a = t("base default", 2), { b = t("base pattern", 3) } = {}) {
    this.other = t("base body", a + b + this.field);
  }
}
class Derived extends Base {
  own = t("own field", this.other * 2);
  constructor(c = t("own default", 4), d = c + t("second default", 1)) {
    super(t("super argument", c), { b: d });
    t("own body", 0);
  }
}
class Silent extends Derived {
  last = t("last field", 5);
}
new Base();
console.log(log.splice(0).join(", "));
new Derived(t("argument", 1));
console.log(log.splice(0).join(", "));
console.log(new Silent().own);
console.log(log.splice(0).join(", "));
class Self {
  x = 5;
  y: number;
  constructor(y = this.x + 1) {
    this.y = y;
  }
}
console.log(JSON.stringify(new Self()));

class Numbered {
  b = "b";
  2 = "two";
  a = "a";
  0 = "zero";
  "10" = "ten";
}
class More extends Numbered {
  1 = "one";
  c = "c";
}
console.log(JSON.stringify(new Numbered()), Object.keys(new More()).join());
const more: Numbered = new More();
console.log(JSON.stringify({ ...new Numbered() }), more[2], more.a, Object.values(more).join());
class Statics {
  static a = t("static a", 1);
  static {
    t("block", 0);
  }
  static b = t("static b", Statics.a + 1);
}
console.log(Statics.b, log.splice(0).join(", "));
