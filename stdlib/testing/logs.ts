import type { Logger } from "../falco/base/api.js";
import type { LogRecord, Severity } from "./plugin-under-test.js";

/** A log that appends to `records`. */
export function collectingLogger(records: LogRecord[]): Logger {
  const at = (severity: Severity) => (message: string) => void records.push({ severity, message });
  return {
    fatal: at("fatal"),
    critical: at("critical"),
    error: at("error"),
    warning: at("warning"),
    notice: at("notice"),
    info: at("info"),
    debug: at("debug"),
    trace: at("trace"),
  };
}
