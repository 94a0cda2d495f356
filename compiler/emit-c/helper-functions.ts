import { CWriter } from "./writer.js";

/** Static functions that the program's code calls for what is too long to stand in place; each is made once. */
export class HelperFunctions {
  private readonly names = new Set<string>();
  private readonly writer = new CWriter();

  /** The function's own name; `make` writes it when it is asked for the first time, others it calls before it. */
  once(name: string, make: (name: string) => CWriter): string {
    if (!this.names.has(name)) {
      this.names.add(name);
      this.writer.append(make(name));
    }
    return name;
  }

  toString(): string {
    return this.writer.toString();
  }
}
