enum Direction {
  Up,
  Down,
}
enum Suit {
  Hearts = "h",
  Spades = "s",
}
console.log(Object.keys(Direction).join(), Object.values(Direction).join());
console.log(Object.keys(Suit).join(), Object.values(Suit).join(), Object.entries(Suit).map(([k, v]) => k + v).join());
for (const v of Object.values(Suit)) console.log(v);
const names = Object.keys(Direction).filter((k) => Number.isNaN(Number(k)));
console.log(names.join());
const reverse = (n: number): string | undefined => Direction[n];
console.log(reverse(0), reverse(1), reverse(2));
const key: keyof typeof Suit = "Spades";
console.log(Suit[key]);
