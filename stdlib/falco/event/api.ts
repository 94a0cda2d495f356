/**
 * An event of any type, of which only the header is known; every event is one. The object is the host's: it and what
 * it lends are valid during the call only, except through {@link RawEvent.memo}; strings and bytes that you keep are
 * copied for you.
 *
 * What type a method's parameter has decides which events it is given: `PluginEvent` those of plugins, `PluginEvent |
 * AsyncEvent` both, `RawEvent` all that there are. Unions narrow by {@link RawEvent.type}.
 */
export interface RawEvent {
  /** The type code (`PPME_*`); 322 for events made by plugins. */
  readonly type: number;
  /** When it happened, in nanoseconds since 1970-01-01T00:00:00Z (`evt.rawtime`). */
  readonly time: bigint;
  /**
   * The event's number, from 1 (`evt.num`). It names no event: two events may have the same one, and each capture
   * starts anew.
   */
  readonly num: bigint;
  /** The name of the source it came from, such as "syscall" or "k8s_audit" (`evt.source`). */
  readonly source: string;
  /** The thread that made it; -1 when there is none, as for events made by plugins. */
  readonly tid: bigint;
  /** How many parameters it carries; 0 when their lengths do not agree with the event's. Old captures have fewer. */
  readonly nparams: number;
  /**
   * The bytes of parameter `i`, as the kernel wrote them, not copied: do not write to them. Empty when it has no value,
   * undefined from {@link RawEvent.nparams} on.
   */
  param(i: number): Uint8Array | undefined;
  /**
   * The result of `parse(e)`, computed once per event. Falco asks for one field a call: this is how fields of the
   * same event, and the plugin's `parse` before them, share one parse.
   *
   * `parse` is a function at the top of a file, or a static method, by its name: results are kept by its identity, so a
   * closure made anew on each call never finds an earlier result. The result may be `undefined`, which is kept too. A throw passes through and is not kept. The
   * result lives until the next event arrives and must not be kept longer.
   */
  memo<E extends RawEvent, T>(this: E, parse: (e: E) => T): T;
}

/**
 * An event of a plugin's source (`PPME_PLUGINEVENT_E`).
 *
 * @typeParam Payload What the payload is as JSON: `PluginEvent<Order>`, whose {@link PluginEvent.json} is an `Order`.
 */
export interface PluginEvent<Payload = unknown> extends RawEvent {
  readonly type: 322;
  /**
   * The payload as text. It is UTF-8; a sequence that is not is replaced by U+FFFD, as `TextDecoder` does. A byte
   * order mark is kept. Throws an `Error` when the event carries no payload (it is not of type 322).
   */
  readonly text: string;
  /** The payload's bytes, not copied: do not write to them. Throws like {@link PluginEvent.text}. */
  readonly bytes: Uint8Array;
  /**
   * The payload as JSON: what `JSON.parse` makes of {@link PluginEvent.text}, once an event, for all fields and the
   * plugin's `parse` before them. It lives until the next event arrives, as what {@link RawEvent.memo} keeps.
   *
   * `Payload` is believed as in `JSON.parse(text) as Payload`: the compiled plugin throws a TypeError where a value that
   * is read is of another type. Throws a SyntaxError when the text is no JSON, and like `text`.
   */
  readonly json: Payload;
}

/**
 * An event that a plugin emitted beside a source's own (`PPME_ASYNCEVENT_E`).
 *
 * @typeParam Data What its data is as JSON.
 */
export interface AsyncEvent<Data = unknown> extends RawEvent {
  readonly type: 402;
  /** Its name, one of those that the plugin lists (`evt.type`). Throws an `Error` when the event has none. */
  readonly name: string;
  /** The number of the plugin that emitted it; 0 when that has none. Throws like {@link AsyncEvent.name}. */
  readonly pluginId: number;
  /** Its data as text, like {@link PluginEvent.text}. */
  readonly text: string;
  /** Its data, like {@link PluginEvent.bytes}. */
  readonly bytes: Uint8Array;
  /** Its data as JSON, like {@link PluginEvent.json}. */
  readonly json: Data;
}
