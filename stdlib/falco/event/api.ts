/**
 * An event that a field reads. The object is the host's: it and what it lends are valid during the call only, except
 * through {@link PluginEvent.memo}; strings and bytes that you keep are copied for you.
 */
export interface PluginEvent {
  /**
   * The payload as text. It is UTF-8; a sequence that is not is replaced by U+FFFD, as `TextDecoder` does. A byte
   * order mark is kept. Throws an `Error` when the event carries no payload (it is not of type 322).
   */
  readonly text: string;
  /** The payload's bytes, not copied: do not write to them. Throws like {@link PluginEvent.text}. */
  readonly bytes: Uint8Array;
  /** When it happened, in nanoseconds since 1970-01-01T00:00:00Z (`evt.rawtime`). */
  readonly time: bigint;
  /** The event's number in this run, from 1 (`evt.num`). */
  readonly num: bigint;
  /** The name of the source it came from, such as "syscall" or "k8s_audit" (`evt.source`). */
  readonly source: string;
  /** The type code (`PPME_*`); 322 for events made by plugins. */
  readonly type: number;
  /** The thread that made it; -1 when there is none, as for events made by plugins. */
  readonly tid: bigint;
  /**
   * The result of `parse(e)`, computed once per event. Falco asks for one field a call: this is how fields of the
   * same event share one parse.
   *
   * `parse` is a named function: results are kept by its identity, so a closure made anew on each call never finds
   * an earlier result. The result may be `undefined`, which is kept too. A throw passes through and is not kept. The
   * result lives until the next event arrives and must not be kept longer.
   */
  memo<T>(parse: (e: PluginEvent) => T): T;
}
