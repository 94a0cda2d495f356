import { Plugin, type PluginEvent } from "tsfalco";
import { CursorFile } from "./cursor-file.js";
import { numberOf, valueOf, valuesOf, type Entry } from "./entry.js";
import { followJournal } from "./journal.js";

interface Config {
  /** What is run to read the journal. @default journalctl @minLength 1 */
  journalctl?: string;
  /** Where the journal is, such as /host/var/log/journal; that of this machine unless given. */
  directory?: string;
  /** Units whose entries are read; all unless given. */
  units?: string[];
  /** What entries must have, as journalctl takes it: `_TRANSPORT=audit`. */
  matches?: string[];
  /** Fields of more than 4096 bytes have a value, too. @default false */
  largeFields?: boolean;
  /** A file that says how far the journal was read, so that nothing is missed while Falco does not run. */
  cursor?: string;
}

/** The journal of systemd. */
export default class Journald extends Plugin<Config> {
  static readonly id = 999;
  static readonly source = "journald";

  readonly #restarts = this.metrics.counter("restarts");

  async *open() {
    const {
      journalctl = "journalctl",
      directory,
      units = [],
      matches = [],
      largeFields = false,
    } = this.config;
    const cursor = new CursorFile(this.config.cursor);
    const command = [
      ...[journalctl, "--follow", "--output=json", "--quiet"],
      ...(directory === undefined ? [] : [`--directory=${directory}`]),
      ...(largeFields ? ["--all"] : []),
      ...units.map((unit) => `--unit=${unit}`),
      ...matches,
    ];
    const failed = (what: string): void => {
      this.#restarts.add(1);
      this.log.warning(`${journalctl}: ${what}`);
    };
    try {
      for await (const { text, time, cursor: at } of followJournal({ command, cursor, failed })) {
        yield { data: text, time };
        cursor.text = at;
        cursor.save(false);
      }
    } finally {
      cursor.save(true);
    }
  }

  /** Text of the entry. */
  "journald.message"(e: PluginEvent<Entry>): string | undefined {
    return valueOf(e.json, "MESSAGE");
  }

  /** From 0, emergency, to 7, debugging. */
  "journald.priority"(e: PluginEvent<Entry>): bigint | undefined {
    return numberOf(e.json, "PRIORITY");
  }

  /** Unit of systemd that has written it. */
  "journald.unit"(e: PluginEvent<Entry>): string | undefined {
    return valueOf(e.json, "_SYSTEMD_UNIT");
  }

  /** What the program calls itself. */
  "journald.identifier"(e: PluginEvent<Entry>): string | undefined {
    return valueOf(e.json, "SYSLOG_IDENTIFIER");
  }

  /** Facility of syslog: 4 and 10 are authorisation. */
  "journald.facility"(e: PluginEvent<Entry>): bigint | undefined {
    return numberOf(e.json, "SYSLOG_FACILITY");
  }

  /** How it came into the journal: audit, driver, kernel, journal, stdout, syslog. */
  "journald.transport"(e: PluginEvent<Entry>): string | undefined {
    return valueOf(e.json, "_TRANSPORT");
  }

  /** Process that has written it. */
  "journald.pid"(e: PluginEvent<Entry>): bigint | undefined {
    return numberOf(e.json, "_PID");
  }

  /** User of the process. */
  "journald.uid"(e: PluginEvent<Entry>): bigint | undefined {
    return numberOf(e.json, "_UID");
  }

  /** Group of the process. */
  "journald.gid"(e: PluginEvent<Entry>): bigint | undefined {
    return numberOf(e.json, "_GID");
  }

  /** Name of the process. */
  "journald.comm"(e: PluginEvent<Entry>): string | undefined {
    return valueOf(e.json, "_COMM");
  }

  /** Program of the process. */
  "journald.exe"(e: PluginEvent<Entry>): string | undefined {
    return valueOf(e.json, "_EXE");
  }

  /** Command line of the process. */
  "journald.cmdline"(e: PluginEvent<Entry>): string | undefined {
    return valueOf(e.json, "_CMDLINE");
  }

  /** Machine that the entry is of. */
  "journald.hostname"(e: PluginEvent<Entry>): string | undefined {
    return valueOf(e.json, "_HOSTNAME");
  }

  /** Kind of message. */
  "journald.message_id"(e: PluginEvent<Entry>): string | undefined {
    return valueOf(e.json, "MESSAGE_ID");
  }

  /** The place of the entry in the journal. */
  "journald.cursor"(e: PluginEvent<Entry>): string | undefined {
    return valueOf(e.json, "__CURSOR");
  }

  /** All values of any field: `journald.field[_SELINUX_CONTEXT]`. */
  "journald.field"(e: PluginEvent<Entry>, name: string): string[] {
    return valuesOf(e.json, name);
  }
}
