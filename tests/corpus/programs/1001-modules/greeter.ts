import { upper } from "./text.js";
export interface Greeting {
  text: string;
  length: number;
}
export default class Greeter {
  static made = 0;
  constructor(private readonly name: string) {
    Greeter.made++;
  }
  greet(): Greeting {
    const text = `hello ${upper(this.name)}`;
    return { text, length: text.length };
  }
}
