// In the language that plugins are compiled from: the compiler takes this file into programs.
import type { FollowOptions, FollowedLine } from "./follow-options.js";
import { FollowedFiles } from "./followed-files.js";

/** Bytes of a file that are given before others have their turn. */
const share = 1_048_576;

/**
 * The lines of files that are being written, for `for await (const { text } of follow("/var/log/app/*.log"))`, which
 * ends when the loop is left. A line is given once its end is written.
 *
 * Files are those at the paths, or that fit patterns (`*`, `?`, `[a-z]`, `**` for directories), now or later. A file
 * that is renamed or removed is read to its end, its last line too if that has no end, and so is one that is truncated;
 * whatever has its path then is read from its start. What cannot be read is logged once, and tried again.
 */
export async function* follow(
  paths: string | readonly string[],
  options: FollowOptions = {},
): AsyncGenerator<FollowedLine, void, undefined> {
  const followed = new FollowedFiles(paths, options);
  let given = 0;
  try {
    for (;;) {
      let isIdle = true;
      followed.turn(true);
      for (const file of [...followed.files]) {
        if (file.after && !file.after.isAtEnd) continue;
        file.after = undefined;
        const begin = file.offset;
        let hasGiven = false;
        for (;;) {
          const line = file.next();
          if (!line) break;
          hasGiven = true;
          yield line;
          file.take();
          if ((++given & 63) === 0) followed.turn(false);
          if (file.offset - begin > share || file.offset < begin) break;
        }
        if (hasGiven || !file.isAtEnd) isIdle = false;
        for (;;) {
          const line = followed.leave(file, hasGiven);
          if (!line) break;
          yield line;
          file.take();
        }
      }
      if (!(await followed.wait(isIdle))) return;
    }
  } finally {
    followed.close();
  }
}
