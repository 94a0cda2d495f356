import { Plugin, type PluginEvent } from "tsfalco";

interface Note {
  text: string;
  turns: number;
}

/** A source whose generator keeps things of each kind over its turns, whose memory is given back in between. */
export default class Turns extends Plugin {
  static readonly id = 10;
  static readonly source = "turns";
  static readonly version = "1.0.0";
  static readonly contact = "https://github.com/tsfalco";

  *open() {
    const notes = new Map<string, Note>();
    const recent: string[] = [];
    for (let i = 0; i < 300; i++) {
      try {
        if (i % 3 === 0) throw new RangeError(`turn ${i}`);
        yield `fine ${i}`;
      } catch (e) {
        // Nothing but the exception is kept over this turn.
        yield "caught";
        yield e instanceof Error ? e.message : "?";
      } finally {
        recent.push(`end of ${i}`);
        if (i % 10 === 0) yield recent.join(" ");
        if (recent.length > 5) recent.shift();
      }
      try {
        if (i % 7 === 0) throw new Error("unused");
      } catch {
        yield "nothing of it";
      }
      try {
        if (i % 2 === 0) throw new Error(`silent ${i}`);
      } catch (e) {
        const note = notes.get("silent") ?? { text: "", turns: 0 };
        notes.set("silent", { text: e instanceof Error ? e.message : "", turns: note.turns + 1 });
      }
      for (const [name, { text, turns }] of notes) yield `${name} ${text} ${turns}`;
      yield* this.inner(i);
    }
  }

  private *inner(i: number): Generator<string> {
    let text = `inner ${i}`;
    try {
      for (const part of text.split(" ")) {
        yield part;
        text += part;
      }
    } finally {
      yield text;
    }
  }

  /** The words of the event. */
  "turns.words"(e: PluginEvent): string[] {
    return e.text.split(" ");
  }
}
