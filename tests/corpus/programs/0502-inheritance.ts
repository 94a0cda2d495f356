class Animal {
  legs = 4;
  constructor(protected name: string) {
    this.init();
  }
  init(): void {
    console.log("Animal.init", this.name);
  }
  speak(): string {
    return `${this.name} makes ${this.sound()}`;
  }
  sound(): string {
    return "a noise";
  }
}
class Dog extends Animal {
  tricks: string[] = ["sit"];
  override legs = 4;
  override init(): void {
    console.log("Dog.init", this.name, this instanceof Puppy);
  }
  override sound(): string {
    return "woof";
  }
  override speak(): string {
    return super.speak() + "!";
  }
}
class Puppy extends Dog {
  constructor(name: string, readonly age: number) {
    super(`little ${name}`);
    this.tricks.push("roll");
  }
  override sound(): string {
    return `${super.sound()} (${this.age})`;
  }
}
class Bird extends Animal {
  override legs = 2;
}
const animals: Animal[] = [new Animal("thing"), new Dog("rex"), new Puppy("bo", 1), new Bird("tit")];
for (const a of animals) {
  console.log(a.speak(), a.legs, a instanceof Animal, a instanceof Dog, a instanceof Puppy, a instanceof Bird);
}
const last = animals[2];
if (last instanceof Dog) console.log(last.tricks.join());
if (last instanceof Puppy) console.log(last.age);
