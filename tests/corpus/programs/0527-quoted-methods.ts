// Methods whose names are no identifiers, as those of fields: called with brackets.
class Fields {
  count = 0;
  "a.name"(text: string): string {
    this.count++;
    return `${text}!`;
  }
  "a.twice"(text: string): string {
    return this["a.name"](text) + this["a.name"](text.toUpperCase());
  }
  "with space"(): number {
    return this.count * 10;
  }
}
class More extends Fields {
  override "a.name"(text: string): string {
    this.count += 5;
    return `<${text}>`;
  }
  plain(): string {
    return this["a.twice"]("p");
  }
}
interface Named {
  "the name"(): string;
}
class One implements Named {
  "the name"(): string {
    return "one";
  }
}
class Two implements Named {
  "the name"(): string {
    return "two";
  }
}
const fields = new Fields();
console.log(fields["a.twice"]("x"), fields["with space"](), fields["count"]);
const more = new More();
console.log(more["a.twice"]("y"), more.plain(), more["plain"](), more["with space"]());
const list: Named[] = [new One(), new Two()];
for (const named of list) console.log(named["the name"]());
console.log((list[0] ?? new Two())["the name"]());
