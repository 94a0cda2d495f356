import { Base } from "./a.js";

export class Derived extends Base {
  override who(): string {
    return `derived ${super.who()}`;
  }
}
