/**
 * Writes to Falco's log, prefixed with the plugin's name; under `tsfalco/testing` the lines are collected.
 *
 * One method a severity, most severe first (the ABI's `SS_PLUGIN_LOG_SEV_*`). A message is one line of text:
 * line feeds and other control characters in it are escaped. It is copied before the call returns and never throws. Falco drops what is below its `log_level`.
 */
export interface Logger {
  /** The plugin cannot go on (`SS_PLUGIN_LOG_SEV_FATAL`). Only logs: throw an `Error` to fail the call. */
  fatal(message: string): void;
  /** A part of the plugin is out of order for good (`SS_PLUGIN_LOG_SEV_CRITICAL`). */
  critical(message: string): void;
  /** Something failed and data was lost (`SS_PLUGIN_LOG_SEV_ERROR`). */
  error(message: string): void;
  /** Something was skipped or repaired (`SS_PLUGIN_LOG_SEV_WARNING`). */
  warning(message: string): void;
  /** A normal but notable event (`SS_PLUGIN_LOG_SEV_NOTICE`). */
  notice(message: string): void;
  /** Progress a user may want to see (`SS_PLUGIN_LOG_SEV_INFO`; Falco's default level). */
  info(message: string): void;
  /** Detail for the plugin's author (`SS_PLUGIN_LOG_SEV_DEBUG`). */
  debug(message: string): void;
  /** The finest detail (`SS_PLUGIN_LOG_SEV_TRACE`). */
  trace(message: string): void;
  /**
   * A logger of a part of the plugin: hosts show `name` (127 bytes of it at most) in place of the plugin's. Make it once:
   * `private readonly poller = this.log.component("poller")`.
   */
  component(name: string): Logger;
}
