import { format } from "node:util";
import type { Logger } from "../falco/base/logger.js";
import { closeAll, type Closable } from "../falco/base/owned.js";
import { openFiles } from "../falco/files/open-files.js";
import { printable, printableStart } from "./host-text.js";
import { PluginError } from "./plugin-error.js";
import { severities, type LogRecord, type Severity } from "./plugin-under-test.js";
import { placeOf } from "./places.js";

/** Bytes that the native host keeps of an error. */
export const errorSize = 1023;
/** Bytes that the native host takes of a component's name. */
const componentSize = 127;
/** In milliseconds: how often a repeated line is logged at most. */
const quietTime = 10_000;
/** Frames of a stack: parseJson alone may have 600 between the fault and the author's line. */
const stackFrames = 1000;

/** Runs a plugin's methods in Node, with what the native host makes of their errors and logs (runtime-c, abi). */
export class PluginCalls {
  readonly logs: LogRecord[] = [];
  readonly errors: string[] = [];
  readonly logger = this.loggerOf("");
  private readonly files = new Set<Closable>();
  private readonly quiet = new Map<string, { last: number; held: number }>();

  /** @param isAuthors Whether a file is one of the plugin's. */
  constructor(
    private readonly isAuthors: (file: string) => boolean,
    private readonly takesLogs: boolean,
  ) {}

  log(severity: Severity, message: string, component = ""): void {
    if (!this.takesLogs) return;
    this.logs.push({ severity, message: printable(message), ...(component !== "" && { component }) });
  }

  /** @param component "" for the plugin itself. */
  private loggerOf(component: string): Logger {
    const methods = severities.map((severity) => [
      severity,
      (message: string) => this.log(severity, message, component),
    ]);
    return {
      ...(Object.fromEntries(methods) as Omit<Logger, "component">),
      component: (name) => this.loggerOf(printableStart(name, componentSize)),
    };
  }

  /**
   * Calls the plugin; what it prints goes to the log.
   * @param place Where its errors come from.
   * @param otherwise The same when their stacks do not tell.
   * @throws PluginError with what the host's last_error would be.
   */
  run<T>(action: () => T, place?: string, otherwise?: string): T {
    const end = this.begin();
    try {
      return openFiles.within(this.files, action);
    } catch (error) {
      throw new PluginError(this.lastError(error, place, otherwise), { cause: error });
    } finally {
      end();
    }
  }

  /** `run` for what the plugin does until the promise is settled. */
  async runAsync<T>(action: () => Promise<T>, otherwise?: string): Promise<T> {
    const end = this.begin();
    try {
      return await openFiles.within(this.files, action);
    } catch (error) {
      throw new PluginError(this.lastError(error, undefined, otherwise), { cause: error });
    } finally {
      end();
    }
  }

  /** What the plugin prints goes to the log, and its errors have long stacks, until what it gives is called. */
  private begin(): () => void {
    const { log, warn, error } = console;
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = Math.max(stackTraceLimit, stackFrames);
    console.log = (...values: unknown[]) => this.log("info", format(...values));
    console.warn = (...values: unknown[]) => this.log("warning", format(...values));
    console.error = (...values: unknown[]) => this.log("error", format(...values));
    return () => {
      Object.assign(console, { log, warn, error });
      Error.stackTraceLimit = stackTraceLimit;
    };
  }

  /** Closes what the plugin has left open. */
  closeFiles(): void {
    closeAll(this.files);
  }

  /** `run` for calls that the host does not answer for: what fails is logged. */
  runLogged(action: () => void): void {
    try {
      this.run(action);
    } catch (error) {
      this.log("error", (error as Error).message);
    }
  }

  /** Notes what the action fails of, and passes it on. */
  noting<T>(action: () => T): T {
    try {
      return action();
    } catch (error) {
      this.note(error);
      throw error;
    }
  }

  /** Notes what a call failed of as last_error. */
  note(error: unknown, before = ""): void {
    if (error instanceof PluginError) this.errors.push(before + error.message);
  }

  /** Logs an error of `what` unless that was done lately; counts it then. */
  logQuietly(what: string, message: string): void {
    const now = performance.now();
    const { last, held } = this.quiet.get(what) ?? { last: -Infinity, held: 0 };
    if (now - last < quietTime) {
      this.quiet.set(what, { last, held: held + 1 });
      return;
    }
    this.quiet.set(what, { last: now, held: 0 });
    const more = held > 0 ? ` (and ${held} errors before it that were not logged)` : "";
    this.log("error", `${what}: ${message}${more}`);
  }

  /** Logs an error of what runs by itself. */
  logPlain(what: string, error: unknown): void {
    this.log("error", `${what}: ${this.lastError(error, undefined)}`);
  }

  /** The same of an error that the call goes on after. */
  logError(what: string, error: unknown, place: string | undefined): void {
    this.logQuietly(what, this.lastError(error, place));
  }

  private lastError(error: unknown, place: string | undefined, otherwise?: string): string {
    const where = place ?? placeOf(error, this.isAuthors) ?? otherwise;
    const text = error instanceof Error ? errorText(error) : thrownText(error);
    return printableStart(`${where === undefined ? "" : `${where}: `}${text}`, errorSize);
  }
}

/** What no Error was thrown, as the compiled plugin says it. */
export function thrownText(value: unknown): string {
  if (Array.isArray(value)) return "[object Array]";
  if (typeof value !== "object" || value === null)
    return typeof value === "function" ? "#<Object>" : String(value);
  const { constructor } = value;
  return `#<${typeof constructor === "function" ? constructor.name : "Object"}>`;
}

function errorText(error: Error): string {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return "Error";
  }
}
