import {
  fileInfo,
  LineReader,
  listDirectory,
  type FileInfo,
  type Logger,
  type SourceInstance,
  type TimedEvent,
} from "tsfalco";
import { auditEvents, type Limits } from "./audit-log.js";
import type { Faults } from "./faults.js";

/** Bytes without an event after which others have their turn. */
const share = 1_048_576;
/** Bytes of one line after which what is no regular file is taken for one that has no lines: /dev/zero, say. */
const longestOfDevice = 67_108_864;
/** Names of a directory's entries that are shown of those that are no files. */
const maxShown = 10;

/** A file of audit events. */
export interface AuditFile {
  path: string;
  info: FileInfo;
}

/**
 * Finds the file, or the files of the directory, that a path leads to. A directory's files come in the order in which they
 * were last written to, files written at the same time by name.
 */
export function findAuditFiles(params: string, log: Logger): AuditFile[] {
  const path = params.trim();
  const info = fileInfo(path);
  if (info === undefined) throw new Error(`stat ${path}: no such file or directory`);
  if (info.kind === "directory") return filesByAge(path, log);
  // What can be told at once is.
  if (info.kind === "file") LineReader.open(path).close();
  return [{ path, info }];
}

/** The events of some files, one file after the other. */
export async function* readAuditFiles(
  files: AuditFile[],
  limits: Limits,
  faults: Faults,
  instance: SourceInstance,
): AsyncGenerator<TimedEvent, void, undefined> {
  const reading = new AuditFiles(files, limits, faults);
  let quiet = 0;
  try {
    for (;;) {
      const before = reading.bytes;
      const event = reading.next();
      instance.reportProgress((100 * reading.bytes) / Math.max(1, reading.size));
      if (event !== undefined) {
        quiet = 0;
        yield event;
        continue;
      }
      if (reading.isOver) break;
      quiet += reading.bytes - before;
      if (quiet < share) continue;
      quiet = 0;
      await new Promise<void>((resolve) => setImmediate(() => resolve()));
    }
    instance.reportProgress(100);
  } finally {
    reading.close();
  }
}

/** Owns the file that is open. */
class AuditFiles {
  /** Bytes of all files. */
  readonly size: number;
  private readonly longestLine: number;
  /** Of the current file; opened when its turn comes: a directory may have more than can be open. */
  private lines: LineReader | undefined;
  /** Bytes of the files before the current one. */
  private done = 0;
  private current = 0;
  /** Events of a line that has more than one; the first `taken` of them were given. */
  private found: TimedEvent[] = [];
  private taken = 0;
  /** The last fault: of a line that takes several turns to pass over it is told once. */
  private lastFault = "";
  /** Where its line begins. */
  private lineStart = 0;

  constructor(
    private readonly files: AuditFile[],
    private readonly limits: Limits,
    private readonly faults: Faults,
  ) {
    this.longestLine = Math.max(limits.event, limits.document);
    let size = 0;
    for (const { info } of files) size += info.size;
    this.size = size;
  }

  /** That were read. */
  get bytes(): number {
    return this.done + (this.lines?.offset ?? 0);
  }

  /** No file is left, nor an event of the last line. */
  get isOver(): boolean {
    return this.current === this.files.length && this.taken === this.found.length;
  }

  /** The next event; `undefined` when the next line has none. What is wrong with a line is told. */
  next(): TimedEvent | undefined {
    if (this.taken < this.found.length) return this.found[this.taken++];
    const events = this.readEvents();
    // Nearly always it is one, which nothing has to be kept of.
    if (events.length > 1) {
      this.found = events;
      this.taken = 1;
    }
    return events[0];
  }

  /** The events of the next line, perhaps none. */
  private readEvents(): TimedEvent[] {
    const file = this.files[this.current];
    const lines = file && (this.lines ?? this.open(file));
    if (file === undefined || lines === undefined) return [];
    const start = lines.offset;
    const line = this.readLine(file, lines);
    if (line === "") return [];
    return auditEvents(line, `${file.path}: line at byte ${start}`, this.limits, this.faults);
  }

  close(): void {
    this.faults.tellOfRest();
    this.lines?.close();
  }

  /** A file that is gone since it was found, or may not be read, does not keep the others from being read. */
  private open(file: AuditFile): LineReader | undefined {
    try {
      this.lines = LineReader.open(file.path);
    } catch (error) {
      this.faults.tell(error instanceof Error ? error.message : file.path);
      this.endFile(file);
    }
    return this.lines;
  }

  /** "" where there is none. */
  private readLine(file: AuditFile, lines: LineReader): string {
    const start = lines.offset;
    try {
      const line = lines.readLine(this.longestLine);
      if (line === undefined) this.endFile(file);
      this.lastFault = "";
      return line ?? "";
    } catch (error) {
      this.passOver(file, start, lines.offset, error);
      return "";
    }
  }

  /**
   * A line that is too long: others come behind it, but what is no file may have none. A file that cannot be read does
   * not keep the others from being read.
   */
  private passOver(file: AuditFile, start: number, end: number, error: unknown): void {
    if (!(error instanceof Error) || (!(error instanceof RangeError) && this.files.length === 1)) throw error;
    if (error.message !== this.lastFault) {
      this.lastFault = error.message;
      this.lineStart = start;
      this.faults.tell(error.message);
    }
    if (!(error instanceof RangeError)) this.endFile(file);
    else if (file.info.kind === "other" && end - this.lineStart > longestOfDevice)
      throw new Error(`${file.path}: no line ends within 64 MiB`);
  }

  private endFile(file: AuditFile): void {
    this.done += file.info.size;
    this.lines?.close();
    this.lines = undefined;
    this.current++;
  }
}

/** The regular files in a directory, the one written to longest ago first. Pipes and links that lead nowhere are told of. */
function filesByAge(directory: string, log: Logger): AuditFile[] {
  const files: AuditFile[] = [];
  const others: string[] = [];
  for (const name of listDirectory(directory)) {
    const path = directory.endsWith("/") ? directory + name : `${directory}/${name}`;
    const info = fileInfo(path);
    if (info?.kind === "file") files.push({ path, info });
    else if (info?.kind !== "directory") others.push(name);
  }
  if (others.length > 0) {
    const more = others.length > maxShown ? `, and ${others.length - maxShown} more` : "";
    log.warning(
      `${directory}: no regular files, passed over: ${others.slice(0, maxShown).join(", ")}${more}`,
    );
  }
  files.sort((a, b) => (a.info.modified < b.info.modified ? -1 : a.info.modified > b.info.modified ? 1 : 0));
  return files;
}
