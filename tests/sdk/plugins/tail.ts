import { LineReader, Plugin } from "tsfalco";

/** Follows a file: waits at its end for what is appended. */
export default class Tail extends Plugin {
  static readonly id = 999;
  static readonly source = "tail";

  *open({ file, follows }: { file: string; follows?: boolean }) {
    const reader = follows ? LineReader.follow(file) : LineReader.open(file);
    try {
      for (;;) {
        let line: string | undefined;
        try {
          line = reader.readLine(20);
        } catch (error) {
          line = String(error);
        }
        if (line === "end") return;
        yield line === undefined ? undefined : `${line} ${reader.offset}`;
      }
    } finally {
      reader.close();
    }
  }
}
