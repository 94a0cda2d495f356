/* table_threads.c: the shape of libsinsp's table `threads`. */
#include "table_store.h"

typedef struct field_spec {
  const char *name;
  ss_plugin_state_type type;
  bool read_only;
} field_spec;

static table_schema *make(table_schema **all, const char *name, ss_plugin_state_type key, const field_spec *fields,
                          size_t count) {
  table_schema *s = schema_new(name, key);
  for (size_t i = 0; i < count; i++) schema_add(s, fields[i].name, fields[i].type, fields[i].read_only);
  s->next = *all;
  return *all = s;
}

#define MAKE(all, name, key, fields) make(all, name, key, fields, sizeof fields / sizeof *fields)

static const field_spec thread_fields[] = {
  {"tid", SS_PLUGIN_ST_INT64, false}, {"pid", SS_PLUGIN_ST_INT64, false}, {"ptid", SS_PLUGIN_ST_INT64, false},
  {"reaper_tid", SS_PLUGIN_ST_INT64, false}, {"sid", SS_PLUGIN_ST_INT64, false}, {"comm", SS_PLUGIN_ST_STRING, false},
  {"exe", SS_PLUGIN_ST_STRING, false}, {"exe_path", SS_PLUGIN_ST_STRING, false},
  {"exe_writable", SS_PLUGIN_ST_BOOL, false}, {"exe_upper_layer", SS_PLUGIN_ST_BOOL, false},
  {"exe_lower_layer", SS_PLUGIN_ST_BOOL, false}, {"exe_from_memfd", SS_PLUGIN_ST_BOOL, false},
  {"args", SS_PLUGIN_ST_TABLE, true}, {"env", SS_PLUGIN_ST_TABLE, true}, {"cgroups", SS_PLUGIN_ST_TABLE, true},
  {"flags", SS_PLUGIN_ST_UINT32, false}, {"fd_limit", SS_PLUGIN_ST_INT64, false}, {"uid", SS_PLUGIN_ST_UINT32, false},
  {"gid", SS_PLUGIN_ST_UINT32, false}, {"loginuid", SS_PLUGIN_ST_UINT32, false},
  {"exe_ino", SS_PLUGIN_ST_UINT64, false}, {"exe_ino_ctime", SS_PLUGIN_ST_UINT64, false},
  {"exe_ino_mtime", SS_PLUGIN_ST_UINT64, false}, {"vtid", SS_PLUGIN_ST_INT64, false},
  {"vpid", SS_PLUGIN_ST_INT64, false}, {"vpgid", SS_PLUGIN_ST_INT64, false}, {"pgid", SS_PLUGIN_ST_INT64, false},
  {"pidns_init_start_ts", SS_PLUGIN_ST_UINT64, false}, {"root", SS_PLUGIN_ST_STRING, false},
  {"tty", SS_PLUGIN_ST_UINT32, false}, {"file_descriptors", SS_PLUGIN_ST_TABLE, true},
  {"cwd", SS_PLUGIN_ST_STRING, true},
};

static const field_spec fd_fields[] = {
  {"type", SS_PLUGIN_ST_UINT8, false}, {"open_flags", SS_PLUGIN_ST_UINT32, false},
  {"name", SS_PLUGIN_ST_STRING, false}, {"name_raw", SS_PLUGIN_ST_STRING, false},
  {"old_name", SS_PLUGIN_ST_STRING, false}, {"flags", SS_PLUGIN_ST_UINT32, false},
  {"dev", SS_PLUGIN_ST_UINT32, false}, {"mount_id", SS_PLUGIN_ST_UINT32, false}, {"ino", SS_PLUGIN_ST_UINT64, false},
  {"pid", SS_PLUGIN_ST_INT64, false}, {"fd", SS_PLUGIN_ST_INT64, false},
  {"socket_ipv4_src_ip", SS_PLUGIN_ST_UINT32, false}, {"socket_ipv4_dest_ip", SS_PLUGIN_ST_UINT32, false},
  {"socket_ipv4_src_port", SS_PLUGIN_ST_UINT16, false}, {"socket_ipv4_dst_port", SS_PLUGIN_ST_UINT16, false},
  {"socket_ipv4_l4_proto", SS_PLUGIN_ST_UINT8, false}, {"socket_ipv6_src_ip_low", SS_PLUGIN_ST_UINT64, false},
  {"socket_ipv6_src_ip_high", SS_PLUGIN_ST_UINT64, false}, {"socket_ipv6_dest_ip_low", SS_PLUGIN_ST_UINT64, false},
  {"socket_ipv6_dest_ip_high", SS_PLUGIN_ST_UINT64, false}, {"socket_ipv6_src_port", SS_PLUGIN_ST_UINT16, false},
  {"socket_ipv6_dst_port", SS_PLUGIN_ST_UINT16, false}, {"socket_ipv6_l4_proto", SS_PLUGIN_ST_UINT8, false},
  {"socket_ipv4_server_ip", SS_PLUGIN_ST_UINT32, false}, {"socket_ipv4_server_port", SS_PLUGIN_ST_UINT16, false},
  {"socket_ipv4_server_l4_proto", SS_PLUGIN_ST_UINT8, false},
  {"socket_ipv6_server_ip_low", SS_PLUGIN_ST_UINT64, false},
  {"socket_ipv6_server_ip_high", SS_PLUGIN_ST_UINT64, false},
  {"socket_ipv6_server_port", SS_PLUGIN_ST_UINT16, false},
  {"socket_ipv6_server_l4_proto", SS_PLUGIN_ST_UINT8, false}, {"socket_unix_src", SS_PLUGIN_ST_UINT64, false},
  {"socket_unix_dest", SS_PLUGIN_ST_UINT64, false},
};

static const field_spec value_fields[] = {{"value", SS_PLUGIN_ST_STRING, false}};
static const field_spec pair_fields[] = {{"first", SS_PLUGIN_ST_STRING, false}, {"second", SS_PLUGIN_ST_STRING, false}};

table_schema *threads_schema(table_schema **all) {
  table_schema *threads = MAKE(all, "threads", SS_PLUGIN_ST_INT64, thread_fields);
  const struct { const char *name; table_schema *schema; } subtables[] = {
    {"args", MAKE(all, "args", SS_PLUGIN_ST_UINT64, value_fields)},
    {"env", MAKE(all, "env", SS_PLUGIN_ST_UINT64, value_fields)},
    {"cgroups", MAKE(all, "cgroups", SS_PLUGIN_ST_UINT64, pair_fields)},
    {"file_descriptors", MAKE(all, "file_descriptors", SS_PLUGIN_ST_INT64, fd_fields)},
  };
  for (size_t i = 0; i < sizeof subtables / sizeof *subtables; i++) {
    schema_field(threads, subtables[i].name)->sub = subtables[i].schema;
    subtables[i].schema->fixed = i < 3;
  }
  threads->key_field = schema_field(threads, "tid");
  subtables[3].schema->key_field = schema_field(subtables[3].schema, "fd");
  return threads;
}
