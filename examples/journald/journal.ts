import { parseJson, spawnLines } from "tsfalco";
import type { CursorFile } from "./cursor-file.js";

export interface JournalOptions {
  /** The program, with what is read and which entries. */
  command: readonly string[];
  cursor: CursorFile;
  /** The program has ended, or has written what is no entry. */
  failed: (what: string) => void;
}

/** An entry as journalctl writes it. */
export interface JournalLine {
  text: string;
  /** Nanoseconds since 1970. */
  time: bigint;
  cursor: string;
}

/** Milliseconds until a program that has ended is started again; doubled each time up to the longest. */
const FIRST_WAIT = 250;
const LONGEST_WAIT = 30_000;

/**
 * The entries behind the cursor, and all that come. Without a cursor those that come from now on. When journalctl ends it is
 * started again where it was.
 */
export async function* followJournal(options: JournalOptions): AsyncGenerator<JournalLine> {
  const { command, cursor, failed } = options;
  const begun = Math.floor(Date.now() / 1000);
  for (let wait = FIRST_WAIT, isFirst = true; ; isFirst = false) {
    const from =
      cursor.text !== ""
        ? ["--no-tail", `--after-cursor=${cursor.text}`]
        : isFirst
          ? ["--lines=0"]
          : ["--no-tail", `--since=@${begun}`];
    try {
      for await (const line of spawnLines([...command, ...from], { maxLineBytes: 64 * 1_048_576 })) {
        const entry = entryOf(line);
        if (!entry) failed(`what is no entry: ${line.slice(0, 100)}`);
        else {
          yield entry;
          wait = FIRST_WAIT;
        }
      }
      failed("the program has ended");
    } catch (error) {
      failed(String(error));
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }
}

function entryOf(text: string): JournalLine | undefined {
  try {
    const entry = parseJson(text);
    const cursor = entry.get("__CURSOR")?.string;
    const time = entry.get("__REALTIME_TIMESTAMP")?.string;
    if (cursor === undefined || time === undefined) return undefined;
    return { text, cursor, time: BigInt(time) * 1000n };
  } catch {
    return undefined;
  }
}
