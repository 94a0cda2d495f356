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

/** A file of audit events that is being read. */
export interface AuditFile {
  path: string;
  lines: LineReader;
}

/**
 * Opens the file, or the files of the directory, that the open parameters name: a path, or what would be a URL. A
 * directory's files come in the order in which they were last written to, files written at the same time by name.
 */
export function openAuditFiles(params: string): AuditFile[] {
  const fault = urlFault(params);
  if (fault !== undefined) throw new Error(`parse "${params}": ${fault}`);
  const scheme = schemeOf(params);
  if (scheme !== "") throw new Error(`scheme "${scheme}" is not supported`);
  const path = params.trim();
  const info = fileInfo(path);
  if (info === undefined) throw new Error(`stat ${path}: no such file or directory`);
  return openAll(info.kind === "directory" ? filesByAge(path) : [path]);
}

/** The events of some files, one file after the other. Owns the open files. */
export class AuditFiles implements EventStream {
  private readonly files: AuditFile[];
  private readonly maxLineSize: number;
  private readonly maxEventSize: number;
  private readonly log: Logger;
  private readonly instance: SourceInstance;
  /** Bytes of all files. */
  private size = 0;
  /** Bytes of the files before the current one. */
  private done = 0;
  private current = 0;
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
    for (const file of files) this.size += file.lines.size;
  }

  nextBatch(batch: EventBatch): "more" | "wait" | "end" {
    for (let bytes = 0; batch.size < batchSize && bytes < batchBytes;) {
      const file = this.files[this.current];
      if (file === undefined) {
        this.instance.reportProgress(100);
        return "end";
      }
      bytes += this.readLine(file, batch);
    }
    const lines = this.files[this.current]?.lines;
    this.instance.reportProgress((100 * (this.done + (lines?.offset ?? 0))) / Math.max(1, this.size));
    return "more";
  }

  close(): void {
    this.tellOfRest();
    for (const file of this.files) file.lines.close();
  }

  /**
   * Adds the events of the next line. What is wrong with a line is logged; the next one is read all the same. Returns
   * the number of bytes read.
   */
  private readLine(file: AuditFile, batch: EventBatch): number {
    const start = file.lines.offset;
    try {
      const line = file.lines.readLine(this.maxLineSize);
      if (line === undefined) {
        this.endFile(file);
        return 0;
      }
      if (line !== "") addEvents(batch, line, this.maxEventSize, (fault) => this.warn(file, start, fault));
    } catch (error) {
      if (error instanceof RangeError || error instanceof SyntaxError) this.warn(file, start, error.message);
      else throw error;
    }
    return file.lines.offset - start;
  }

  private endFile(file: AuditFile): void {
    this.done += file.lines.size;
    file.lines.close();
    this.current++;
  }

  /** A file of nothing but faults must not fill the log. */
  private warn(file: AuditFile, start: number, fault: string): void {
    const now = Date.now();
    if (now - this.firstFault >= quietTime) {
      this.tellOfRest();
      this.firstFault = now;
    }
    this.faults++;
    if (this.faults <= maxFaults) this.log.error(`${file.path}: line at byte ${start}: ${fault}`);
  }

  private tellOfRest(): void {
    if (this.faults > maxFaults) this.log.error(`${this.faults - maxFaults} faults more were not logged`);
    this.faults = 0;
  }
}

function openAll(paths: string[]): AuditFile[] {
  const files: AuditFile[] = [];
  try {
    for (const path of paths) files.push({ path, lines: LineReader.open(path) });
  } catch (error) {
    for (const file of files) file.lines.close();
    throw error;
  }
  return files;
}

interface Entry {
  path: string;
  info: FileInfo;
}

/** The regular files in a directory, the one written to longest ago first. */
function filesByAge(directory: string): string[] {
  const entries: Entry[] = [];
  for (const name of listDirectory(directory)) {
    const path = directory.endsWith("/") ? directory + name : `${directory}/${name}`;
    const info = fileInfo(path);
    if (info?.kind === "file") entries.push({ path, info });
  }
  entries.sort((a, b) =>
    a.info.modified < b.info.modified ? -1 : a.info.modified > b.info.modified ? 1 : 0,
  );
  return entries.map((entry) => entry.path);
}
