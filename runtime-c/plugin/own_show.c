/* own_show.c: tables as the host sees them, and what it is told of their faults. */
#include "plugin/own.h"

tsf_own_table *tsf_own_show(tsf_plugin *p, tsf_obj *table, const tsf_own_type *type, const char *name, uint32_t line) {
  tsf_own_value v;
  type->shown(p->rt, table, &v);
  if (v.word != TSF_VAL_UNDEF) return tsf_val_ptr(v.word);
  tsf_own_value map;
  type->map(p->rt, table, &map);
  tsf_own_table *t = tsf_alloc(p->rt, TSF_T_NATIVE, sizeof *t);
  t->size = sizeof *t;
  t->nwords = 2;
  t->object = table;
  t->map = (tsf_table *)map.object;
  t->self = t;
  t->plugin = p;
  t->own = p->own;
  t->entries = type->entries;
  t->has_long_keys = type->key_type == SS_PLUGIN_ST_INT64 || type->key_type == SS_PLUGIN_ST_UINT64;
  t->name = name;
  t->type = type;
  t->line = line;
  t->input = p->own->vtables;
  t->input.name = name;
  t->input.key_type = (ss_plugin_state_type)type->key_type;
  t->input.table = t;
  v.word = tsf_val_of_ptr(t);
  type->show(p->rt, table, &v);
  return t;
}

bool tsf_own_fail(tsf_plugin *p, const char *table, const char *text) {
  char line[512];
  size_t n = tsf_copy_cut(line, sizeof line, table);
  n += tsf_copy_cut(line + n, sizeof line - n, ": ");
  tsf_copy_cut(line + n, sizeof line - n, text);
  tsf_set_error(p, line);
  return false;
}

const char *tsf_own_type_name(uint32_t type) {
  switch (type) {
    case SS_PLUGIN_ST_INT8: return "int8";
    case SS_PLUGIN_ST_INT16: return "int16";
    case SS_PLUGIN_ST_INT32: return "int32";
    case SS_PLUGIN_ST_INT64: return "int64";
    case SS_PLUGIN_ST_UINT8: return "uint8";
    case SS_PLUGIN_ST_UINT16: return "uint16";
    case SS_PLUGIN_ST_UINT32: return "uint32";
    case SS_PLUGIN_ST_UINT64: return "uint64";
    case SS_PLUGIN_ST_STRING: return "string";
    case SS_PLUGIN_ST_TABLE: return "table";
    case SS_PLUGIN_ST_BOOL: return "bool";
    default: return "an unknown type";
  }
}
