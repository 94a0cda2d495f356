import type { StateType } from "../../falco/tables/state-table.js";
import { schemaOf, type Schema } from "./node-store.js";
import type { FieldShape } from "./table-under-test.js";

const all = (type: StateType, ...names: string[]): Record<string, FieldShape> =>
  Object.fromEntries(names.map((name) => [name, type]));

const list = { key: "uint64", fields: { value: "string" } } as const;

const descriptors = {
  type: "uint8",
  open_flags: "uint32",
  ...all("string", "name", "name_raw", "old_name"),
  ...all("uint32", "flags", "dev", "mount_id"),
  ino: "uint64",
  ...all("int64", "pid", "fd"),
  ...all("uint32", "socket_ipv4_src_ip", "socket_ipv4_dest_ip"),
  ...all("uint16", "socket_ipv4_src_port", "socket_ipv4_dst_port"),
  socket_ipv4_l4_proto: "uint8",
  ...all("uint64", "socket_ipv6_src_ip_low", "socket_ipv6_src_ip_high"),
  ...all("uint64", "socket_ipv6_dest_ip_low", "socket_ipv6_dest_ip_high"),
  ...all("uint16", "socket_ipv6_src_port", "socket_ipv6_dst_port"),
  socket_ipv6_l4_proto: "uint8",
  socket_ipv4_server_ip: "uint32",
  socket_ipv4_server_port: "uint16",
  socket_ipv4_server_l4_proto: "uint8",
  ...all("uint64", "socket_ipv6_server_ip_low", "socket_ipv6_server_ip_high"),
  socket_ipv6_server_port: "uint16",
  socket_ipv6_server_l4_proto: "uint8",
  ...all("uint64", "socket_unix_src", "socket_unix_dest"),
} satisfies Record<string, FieldShape>;

/** The shape of libsinsp's table `threads`, as the native runner has it (runner/table_threads.c). */
export function threadsSchema(): Schema {
  const fields: Record<string, FieldShape> = {
    ...all("int64", "tid", "pid", "ptid", "reaper_tid", "sid"),
    ...all("string", "comm", "exe", "exe_path"),
    ...all("bool", "exe_writable", "exe_upper_layer", "exe_lower_layer", "exe_from_memfd"),
    ...{ args: list, env: list, cgroups: { key: "uint64", fields: all("string", "first", "second") } },
    flags: "uint32",
    fd_limit: "int64",
    ...all("uint32", "uid", "gid", "loginuid"),
    ...all("uint64", "exe_ino", "exe_ino_ctime", "exe_ino_mtime"),
    ...all("int64", "vtid", "vpid", "vpgid", "pgid"),
    pidns_init_start_ts: "uint64",
    root: "string",
    tty: "uint32",
    file_descriptors: { key: "int64", fields: descriptors },
    cwd: { type: "string", readOnly: true },
  };
  const schema = schemaOf("threads", { key: "int64", fields }, { keyField: "tid" });
  for (const name of ["args", "env", "cgroups"]) subtable(schema, name, { isFixed: true });
  subtable(schema, "file_descriptors", { keyField: "fd" });
  return schema;
}

function subtable({ fields }: Schema, name: string, more: Partial<Schema>): void {
  const field = fields.get(name)!;
  fields.set(name, { ...field, sub: { ...field.sub!, ...more } });
}
