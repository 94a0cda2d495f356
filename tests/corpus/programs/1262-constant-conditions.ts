// Conditions that TypeScript decides by itself, and guards as callbacks.
const label = "on";
const always = (): string => true && label;
const debug = false;
const never = (): string | boolean => debug && label;
console.log(always(), never());
interface Bird {
  wings: number;
  fly(): string;
}
interface Fish {
  fins: number;
}
const pets: (Bird | Fish)[] = [
  { fins: 3 },
  {
    wings: 2,
    fly() {
      return "up";
    },
  },
];
const isBird = (p: Bird | Fish): p is Bird => "fly" in p;
const isFish = (p: Bird | Fish): p is Fish => "fins" in p;
console.log(pets.find(isBird)?.fly(), pets.filter(isFish).map((p) => p.fins).join(), pets.findLast(isFish)?.fins ?? -1);
