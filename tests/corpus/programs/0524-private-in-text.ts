// What makes a class's objects its own is a modifier or a #name, not a text that has the word.
class Labelled {
  kind = "private";
  n = 1;
}
class Other {
  n = 2;
  kind = "protected";
}
class Owner {
  private readonly secret = 3;
  told(): number {
    return this.secret;
  }
}
class Heir extends Owner {
  protected more = 4;
  all(): number {
    return this.told() + this.more;
  }
}

const label = (of: Labelled): string => `${of.kind} ${of.n}`;
console.log(label(new Labelled()), label(new Other()));
console.log(new Owner().told(), new Heir().all());
