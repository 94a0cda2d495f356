// Node goes on with values that are not what they were said to be; here each is a TypeError that says where it was.
const attempt = (run: () => unknown): void => {
  try {
    console.log(String(run()));
  } catch (e) {
    console.log(String(e));
  }
};
interface Item {
  id: number;
  tags?: (string | number)[];
  owner: { name: string } | string;
}
const item = (text: string): Item => (JSON.parse(text) as { items: Item[] }).items[0]!;
attempt(() => item('{"items":[5]}').id);
attempt(() => item('{"items":{}}').id);
attempt(() => item('{"items":[{"id":"q"}]}').id + 1);
attempt(() => item('{"items":[{"tags":[true]}]}').tags![0]);
attempt(() => item('{"items":[{"owner":7}]}').owner);
attempt(() => Object.values(JSON.parse('{"a":true}') as Record<string, string | number[]>).length);
attempt(() => (JSON.parse("[1]") as (string | boolean)[])[0]);
attempt(() => (JSON.parse('"x"') as unknown as number | boolean[]));
attempt(() => {
  const none: (string | number)[] = [];
  return none[0]!;
});
class Animal {
  name = "animal";
}
class Dog extends Animal {
  bark = ["woof"];
}
class Kennel {
  dogs: Dog[] = [new Dog()];
}
interface Home {
  dogs: Animal[];
}
attempt(() => {
  const kennel = new Kennel();
  const home: Home = kennel;
  home.dogs.push(new Animal());
  return kennel.dogs[1]!.bark;
});
attempt(() => {
  const texts = JSON.parse("[]") as string[];
  const hidden: unknown = texts;
  return (hidden as number[]).length;
});
type Shape = { kind: "dot"; at: number } | { kind: "line"; from: string; to: string };
const isDot = (s: Shape): s is { kind: "dot"; at: number } => s.kind !== "dot";
const place = (s: { kind: "dot"; at: number }): number => s.at;
attempt(() => {
  const s = [{ kind: "line", from: "a", to: "b" } as Shape][0]!;
  return isDot(s) ? place(s) : "no";
});
