/** What is known about a path; symbolic links are followed. */
export interface FileInfo {
  kind: "file" | "directory" | "other";
  /** Bytes; 0 for what has no size. */
  size: number;
  /** The last modification, in nanoseconds since 1970. */
  modified: bigint;
}
