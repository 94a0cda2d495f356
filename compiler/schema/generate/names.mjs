// What events and parameters are called in TypeScript.

/** Taken by the header of every event, or by PluginEvent: a parameter of that name is `arg_...`, as in evt.arg.name. */
const HEADER = new Set(["type", "name", "time", "num", "tid", "source", "nparams", "param", "memo", "json"]);
/** Those that have interfaces of their own, PluginEvent and AsyncEvent. */
const BY_HAND = new Set(["PPME_PLUGINEVENT_E", "PPME_ASYNCEVENT_E"]);
/** NUL-separated lists that the schema calls bytes. */
const LISTS = new Set(["args", "env", "cgroups"]);
/** Pointers within the process that decoded the event: nothing that another can read. */
const POINTERS = new Set(["CHARBUFARRAY", "CHARBUF_PAIR_ARRAY"]);

/** The events in use, with `typeName`, `versionOf` (the newest's typeName) and a `property` for each parameter. */
export function namedEvents(events) {
  const used = events
    .filter((event) => !event.unused && event.id && !BY_HAND.has(event.id))
    .map((event) => ({ ...event, ...nameParts(event.id) }));
  const newest = new Map();
  for (const event of used) {
    const known = newest.get(event.base);
    if (!known || known.version < event.version) newest.set(event.base, event);
  }
  return used.map((event) => {
    const isNewest = newest.get(event.base) === event;
    return {
      ...event,
      typeName: isNewest ? event.base : `${event.base}V${event.version}`,
      newest: event.base,
      params: event.params.map((param) => named(param, event)),
    };
  });
}

/** PPME_SYSCALL_EXECVE_19_X: ExecveExit, version 19. Without a number it is version 0. */
function nameParts(id) {
  const [, words, version, direction] = /^PPME_(?:SYSCALL_|SOCKET_)?(\w+?)(?:_(\d+))?_([EX])$/.exec(id);
  const pascal = words
    .split("_")
    .map((word) => word[0] + word.slice(1).toLowerCase())
    .join("");
  return {
    base: `${pascal}${direction === "E" ? "Enter" : "Exit"}`,
    version: Number(version ?? 0),
    direction,
  };
}

function named(param, event) {
  const kind = param.type === "BYTEBUF" && LISTS.has(param.name) ? "STRINGS" : param.type;
  const property = POINTERS.has(kind) ? undefined : propertyName(param, event);
  return { ...param, type: kind, property };
}

/** The file that a syscall names is a path, whatever the schema of the day calls its type. */
function propertyName({ name, type }, { id }) {
  const isPath = type === "FSPATH" || type === "FSRELPATH" || /_(OPENAT|UNLINKAT)_E$/.test(id);
  if (name === "name" && isPath) return "path";
  return HEADER.has(name) ? `arg_${name}` : name;
}
