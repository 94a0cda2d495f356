import { follow, Plugin, type FollowOptions } from "tsfalco";

/** Lines with where they come from. */
export default class Follow extends Plugin {
  static readonly id = 999;
  static readonly source = "follow";

  async *open({ paths, ...options }: FollowOptions & { paths: string[] }) {
    for await (const { text, path, offset, isCut } of follow(paths, options)) {
      yield `${path.slice(path.lastIndexOf("/") + 1)}@${offset}${isCut ? "+" : ""} ${text}`;
      if (text === "end") return;
    }
  }
}
