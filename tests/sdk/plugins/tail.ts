import { LineReader, Plugin } from "tsfalco";

/** Follows a file: waits at its end for what is appended. */
export default class Tail extends Plugin {
  static readonly id = 999;
  static readonly source = "tail";

  *open({ file }: { file: string }) {
    const reader = LineReader.open(file);
    try {
      for (;;) {
        const line = reader.readLine();
        if (line === "end") return;
        yield line === undefined ? undefined : `${line} ${reader.offset}`;
      }
    } finally {
      reader.close();
    }
  }
}
