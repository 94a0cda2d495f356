import { follow, Plugin } from "tsfalco";

/** Follows a file and yields its lines: what a line costs from the file to next_batch (source_drive.c). */
export default class Follow extends Plugin {
  static readonly id = 999;
  static readonly source = "follow";

  async *open({ file }: { file: string }) {
    for await (const { text } of follow(file, { from: "start" })) yield text;
  }
}
