// The compact table for the compiler and the host in Node.
const HEAD = `/* Written by compiler/schema/generate/main.mjs: do not edit. */
`;

export function tableSource({ version, flags }, events) {
  const used = new Set(events.flatMap((event) => event.params.map((param) => param.flags)));
  const tables = [...flags].filter(([name]) => used.has(name));
  return `${HEAD}
/** The version of the event schema, which hosts with a driver compare with their own. */
export const SCHEMA_VERSION = "${version}";

/** A line for each table: its name, then the values in the order in which a host names them. */
export const FLAG_TABLES = \`${tables.map(([name, values]) => [name, ...values.map(([n, v]) => `${n}=${v}`)].join(" ")).join("\n")}\`;

/**
 * A line for each event: code, interface, name, then its parameters. A parameter is its property (with the schema's name
 * behind = where that differs), its type and what the type needs: a table of flags, the parameter that a path is
 * relative to, the types of its variants.
 */
export const EVENT_TABLE = \`${events.map(line).join("\n")}\`;
`;
}

function line({ code, typeName, name, params }) {
  return [code, typeName, name, ...params.map(parameter)].join(" ");
}

function parameter({ name, property, type, flags, dirfd, variants }) {
  const called = property === undefined ? `=${name}` : property === name ? name : `${property}=${name}`;
  const more = flags ?? dirfd ?? variants?.join(",");
  return [called, type, ...(more === undefined ? [] : [more])].join(":");
}
