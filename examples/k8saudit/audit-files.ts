import {
  fileInfo,
  LineReader,
  listDirectory,
  type EventBatch,
  type EventStream,
  type FileInfo,
  type Logger,
  type SourceInstance,
} from "tsfalco";
import { addEvents } from "./audit-log.js";
import { schemeOf, urlFault } from "./url.js";

const batchSize = 128;
/** Bytes read for a batch, about: events may be few in them, and the host waits. */
const batchBytes = 1_048_576;
/** Faults told of one by one; of more in `quietTime` milliseconds only the number. */
const maxFaults = 100;
const quietTime = 10_000;

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
 * Finds the file, or the files of the directory, that the open parameters name: a path, or what would be a URL. A
 * directory's files come in the order in which they were last written to, files written at the same time by name.
 */
export function findAuditFiles(params: string, log: Logger): AuditFile[] {
  const fault = urlFault(params);
  if (fault !== undefined) throw new Error(`parse "${params}": ${fault}`);
  const scheme = schemeOf(params);
  if (scheme !== "") throw new Error(`scheme "${scheme}" is not supported`);
  const path = params.trim();
  const info = fileInfo(path);
  if (info === undefined) throw new Error(`stat ${path}: no such file or directory`);
  return info.kind === "directory" ? filesByAge(path, log) : [{ path, info }];
}

/** The events of some files, one file after the other. Owns the one that is open. */
export class AuditFiles implements EventStream {
  private readonly files: AuditFile[];
  private readonly maxLineSize: number;
  private readonly maxEventSize: number;
  private readonly log: Logger;
  private readonly instance: SourceInstance;
  /** Of the current file; opened when its turn comes: a directory may have more than can be open. */
  private lines: LineReader | undefined;
  /** Bytes of all files. */
  private size = 0;
  /** Bytes of the files before the current one. */
  private done = 0;
  private current = 0;
  /** The last fault: of a line that takes several turns to pass over it is told once. */
  private lastFault = "";
  /** Where its line begins. */
  private lineStart = 0;
  private faults = 0;
  private firstFault = 0;

  constructor(
    files: AuditFile[],
    maxLineSize: number,
    maxEventSize: number,
    log: Logger,
    instance: SourceInstance,
  ) {
    this.files = files;
    this.maxLineSize = maxLineSize;
    this.maxEventSize = maxEventSize;
    this.log = log;
    this.instance = instance;
    for (const { info } of files) this.size += info.size;
    const [only, second] = files;
    // What can be told at once is.
    if (only && second === undefined) this.lines = LineReader.open(only.path);
  }

  nextBatch(batch: EventBatch): "more" | "wait" | "end" {
    for (let bytes = 0; batch.size < batchSize && bytes < batchBytes;) {
      const file = this.files[this.current];
      if (file === undefined) {
        this.instance.reportProgress(100);
        return "end";
      }
      const lines = this.lines ?? this.open(file);
      if (lines !== undefined) bytes += this.readLine(file, lines, batch);
    }
    this.instance.reportProgress((100 * (this.done + (this.lines?.offset ?? 0))) / Math.max(1, this.size));
    return "more";
  }

  close(): void {
    this.tellOfRest();
    this.lines?.close();
  }

  /** A file that is gone since it was found, or may not be read, does not keep the others from being read. */
  private open(file: AuditFile): LineReader | undefined {
    try {
      this.lines = LineReader.open(file.path);
    } catch (error) {
      this.warn(error instanceof Error ? error.message : file.path);
      this.endFile(file);
    }
    return this.lines;
  }

  /**
   * Adds the events of the next line. What is wrong with a line is logged; the next one is read all the same. Returns
   * the number of bytes read.
   */
  private readLine(file: AuditFile, lines: LineReader, batch: EventBatch): number {
    const start = lines.offset;
    let line: string | undefined;
    try {
      line = lines.readLine(this.maxLineSize);
    } catch (error) {
      this.passOver(file, start, lines.offset, error);
      return lines.offset - start;
    }
    if (line === undefined) {
      this.endFile(file);
      return 0;
    }
    this.lastFault = "";
    if (line !== "") this.addEvents(batch, line, `${file.path}: line at byte ${start}`);
    return lines.offset - start;
  }

  private addEvents(batch: EventBatch, line: string, place: string): void {
    try {
      addEvents(batch, line, this.maxEventSize, (fault) => this.warn(`${place}: ${fault}`));
    } catch (error) {
      if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
      this.warn(`${place}: ${error.message}`);
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
      this.warn(error.message);
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

  /** A file of nothing but faults must not fill the log. */
  private warn(fault: string): void {
    const now = Date.now();
    if (now - this.firstFault >= quietTime) {
      this.tellOfRest();
      this.firstFault = now;
    }
    this.faults++;
    if (this.faults <= maxFaults) this.log.error(fault);
  }

  private tellOfRest(): void {
    if (this.faults > maxFaults) this.log.error(`${this.faults - maxFaults} faults more were not logged`);
    this.faults = 0;
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
