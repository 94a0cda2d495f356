/** How to follow files. */
export interface FollowOptions {
  /** Where files are read from that are there when it begins; `"end"` unless given. Those that come later are read whole. */
  from?: "start" | "end" | undefined;
  /**
   * A file that says how far it was read, which is made and kept by `follow`: whoever begins again with it goes on there.
   * It never says more than was taken, so that after a crash some lines come once more.
   */
  cursor?: string | undefined;
  /** Longest line, its end not counted, in bytes; 1 MiB unless given. Of a longer one its start is given. */
  maxLineBytes?: number | undefined;
  /**
   * How long a file that is no longer to be found is still read, in milliseconds since the last of it came; 5000 unless
   * given. Programs write to a log for a while after it was rotated.
   */
  lingers?: number | undefined;
}

/** A line of a file that is followed, without its end. */
export interface FollowedLine {
  readonly text: string;
  /** The file, as it was found. */
  readonly path: string;
  /** Where the line begins in the file, in bytes. */
  readonly offset: number;
  /** It was longer than `maxLineBytes`: this is its start. */
  readonly isCut: boolean;
}
