/* json_driver.c: runs JSON requests of json.test.ts against the runtime.
 *
 * stdin: requests { u8 op, u32 nargs, nargs x { u32 len, bytes } }; stdout: replies { u8 failed, u32 len,
 * bytes }, all little-endian. A failed reply is "Name: message". Texts are copied into exact
 * allocations and borrowed from there, so that AddressSanitizer sees every byte read too far. */
#include <stdio.h>
#include <stdlib.h>
#include "tsf.h"

typedef struct arg { uint8_t *bytes; uint32_t len; } arg;
#define ARGS_MAX 16

/* ---- types of the "program" ---------------------------------------------------------------------- */

#define NAME(id, text) static const tsf_str id = TSF_STR_LIT(text, sizeof text - 1, sizeof text - 1, 1)
NAME(k_message, "message"); NAME(k_name, "name"); NAME(k_cause, "cause");
NAME(k_port, "port"); NAME(k_mode, "mode"); NAME(k_rules, "rules"); NAME(k_labels, "labels");
NAME(k_big, "big"); NAME(k_any, "any"); NAME(k_on, "on"); NAME(k_id, "id"); NAME(k_nums, "nums");
NAME(k_note, "note"); NAME(k_pick, "pick"); NAME(k_level, "level"); NAME(k_flags, "flags"); NAME(k_self, "self");
NAME(v_fast, "fast"); NAME(v_slow, "slow"); NAME(k_hidden, "#hidden"); NAME(k_type, "type");
NAME(v_file, "file"); NAME(v_net, "net"); NAME(k_path, "path");

typedef struct config {
  tsf_obj h;
  double port; const tsf_str *mode; tsf_arr *rules; tsf_dict *labels; tsf_val big; tsf_val any; tsf_arr *nums;
  const tsf_str *note; tsf_val pick; tsf_val self; double hidden; int32_t level; uint8_t on; tsf_arr *flags;
} config;
typedef struct rule { tsf_obj h; double id; uint8_t on; tsf_big big; } rule;
typedef struct sink { tsf_obj h; const tsf_str *type; const tsf_str *path; double port; } sink;
enum { T_CONFIG = TSF_T_FIRST_PROGRAM_SHAPE, T_RULE, T_FILE, T_NET };

#define FIELD(t, key, member, kind, fl) { &key, offsetof(t, member), kind, fl }
static const tsf_field error_fields[] = {
  FIELD(tsf_error, k_message, message, TSF_V_WORD, TSF_FIELD_HIDDEN), FIELD(tsf_error, k_name, name, TSF_V_WORD, TSF_FIELD_HIDDEN),
  FIELD(tsf_error, k_cause, cause, TSF_V_WORD, TSF_FIELD_HIDDEN),
};
static const tsf_field config_fields[] = {
  FIELD(config, k_port, port, TSF_V_F64, 0), FIELD(config, k_mode, mode, TSF_V_WORD, TSF_FIELD_OPTIONAL),
  FIELD(config, k_rules, rules, TSF_V_WORD, TSF_FIELD_OPTIONAL), FIELD(config, k_labels, labels, TSF_V_WORD, TSF_FIELD_OPTIONAL),
  FIELD(config, k_big, big, TSF_V_WORD, TSF_FIELD_OPTIONAL), FIELD(config, k_any, any, TSF_V_WORD, TSF_FIELD_OPTIONAL),
  FIELD(config, k_nums, nums, TSF_V_WORD, TSF_FIELD_OPTIONAL), FIELD(config, k_note, note, TSF_V_WORD, TSF_FIELD_OPTIONAL),
  FIELD(config, k_pick, pick, TSF_V_WORD, TSF_FIELD_OPTIONAL), FIELD(config, k_self, self, TSF_V_WORD, TSF_FIELD_OPTIONAL),
  FIELD(config, k_hidden, hidden, TSF_V_F64, TSF_FIELD_HIDDEN), FIELD(config, k_level, level, TSF_V_I32, 0),
  FIELD(config, k_on, on, TSF_V_BOOL, TSF_FIELD_OPTIONAL), FIELD(config, k_flags, flags, TSF_V_WORD, TSF_FIELD_OPTIONAL),
};
static const tsf_field rule_fields[] = {
  FIELD(rule, k_id, id, TSF_V_F64, 0), FIELD(rule, k_on, on, TSF_V_BOOL, 0), FIELD(rule, k_big, big, TSF_V_BIG, TSF_FIELD_OPTIONAL),
};
static const tsf_field sink_fields[] = {
  FIELD(sink, k_type, type, TSF_V_WORD, 0), FIELD(sink, k_path, path, TSF_V_WORD, TSF_FIELD_OPTIONAL),
  FIELD(sink, k_port, port, TSF_V_F64, TSF_FIELD_OPTIONAL),
};
#define ERROR_TYPE(name, parent) { name, sizeof(tsf_error), 3, parent, error_fields }
const tsf_type tsf_shapes[] = {
  [TSF_E_ERROR - TSF_T_FIRST_SHAPE] = ERROR_TYPE("Error", 0), [TSF_E_TYPE - TSF_T_FIRST_SHAPE] = ERROR_TYPE("TypeError", TSF_E_ERROR),
  [TSF_E_RANGE - TSF_T_FIRST_SHAPE] = ERROR_TYPE("RangeError", TSF_E_ERROR), [TSF_E_SYNTAX - TSF_T_FIRST_SHAPE] = ERROR_TYPE("SyntaxError", TSF_E_ERROR),
  [TSF_E_REFERENCE - TSF_T_FIRST_SHAPE] = ERROR_TYPE("ReferenceError", TSF_E_ERROR),
  [TSF_E_URI - TSF_T_FIRST_SHAPE] = ERROR_TYPE("URIError", TSF_E_ERROR),
  [T_CONFIG - TSF_T_FIRST_SHAPE] = { "Config", sizeof(config), 14, 0, config_fields }, [T_RULE - TSF_T_FIRST_SHAPE] = { "Rule", sizeof(rule), 3, 0, rule_fields },
  [T_FILE - TSF_T_FIRST_SHAPE] = { "File", sizeof(sink), 3, 0, sink_fields }, [T_NET - TSF_T_FIRST_SHAPE] = { "Net", sizeof(sink), 3, 0, sink_fields },
};
const uint32_t tsf_type_count = TSF_T_FIRST_SHAPE + sizeof tsf_shapes / sizeof *tsf_shapes;
const tsf_big_part *const tsf_large_bigints = NULL;

/* ---- descriptors ----------------------------------------------------------------------------------- */

#define ALL(list) sizeof list / sizeof *list
static const tsf_str *const modes[] = { &v_fast, &v_slow }, *const file_only[] = { &v_file }, *const net_only[] = { &v_net };
static const double levels[] = { 1, 2, 3 };
static const tsf_decode_type
  d_port = { .kind = TSF_D_INT, .read = tsf_decode_num, .vkind = TSF_V_F64, .flags = TSF_D_MIN | TSF_D_MAX, .minimum = 1, .maximum = 65535 },
  d_mode = { .kind = TSF_D_ENUM, .read = tsf_decode_enum, .vkind = TSF_V_WORD, .count = 2, .u.strings = modes },
  d_level = { .kind = TSF_D_ENUM, .read = tsf_decode_enum, .vkind = TSF_V_I32, .count = 3, .numbers = levels },
  d_string = { .kind = TSF_D_STRING, .read = tsf_decode_string, .vkind = TSF_V_WORD },
  d_label = { .kind = TSF_D_STRING, .read = tsf_decode_string, .vkind = TSF_V_WORD, .flags = TSF_D_COUNT, .min_count = 2, .max_count = 5 },
  d_labels = { .kind = TSF_D_DICT, .read = tsf_decode_dict, .vkind = TSF_V_WORD, .u.child = &d_label },
  d_number = { .kind = TSF_D_F64, .read = tsf_decode_num, .vkind = TSF_V_F64, .flags = TSF_D_NULLABLE | TSF_D_XMIN | TSF_D_STEP, .minimum = 0, .step = 0.5 },
  d_nums = { .kind = TSF_D_ARRAY, .read = tsf_decode_array, .vkind = TSF_V_WORD, .flags = TSF_D_COUNT, .min_count = 1, .max_count = 3, .u.child = &d_number },
  d_bigbox = { .kind = TSF_D_BIG, .read = tsf_decode_bigint, .vkind = TSF_V_WORD, .flags = TSF_D_NULLABLE },
  d_big = { .kind = TSF_D_BIG, .read = tsf_decode_bigint, .vkind = TSF_V_BIG }, d_on = { .kind = TSF_D_BOOL, .read = tsf_decode_boolean, .vkind = TSF_V_BOOL },
  d_flags = { .kind = TSF_D_ARRAY, .read = tsf_decode_array, .vkind = TSF_V_WORD, .u.child = &d_on },
  d_note = { .kind = TSF_D_STRING, .read = tsf_decode_string, .vkind = TSF_V_WORD, .flags = TSF_D_NULLABLE },
  d_any = { .kind = TSF_D_UNKNOWN, .read = tsf_decode_unknown, .vkind = TSF_V_WORD },
  d_is_file = { .kind = TSF_D_ENUM, .read = tsf_decode_enum, .vkind = TSF_V_WORD, .count = 1, .u.strings = file_only },
  d_is_net = { .kind = TSF_D_ENUM, .read = tsf_decode_enum, .vkind = TSF_V_WORD, .count = 1, .u.strings = net_only };
static const tsf_decode_field
  f_rule[] = { { &k_id, offsetof(rule, id), 0, 0, &d_port }, { &k_on, offsetof(rule, on), 0, 0, &d_on }, { &k_big, offsetof(rule, big), 1, 0, &d_big } },
  f_file[] = { { &k_type, offsetof(sink, type), 0, 0, &d_is_file }, { &k_path, offsetof(sink, path), 0, 0, &d_string } },
  f_net[] = { { &k_type, offsetof(sink, type), 0, 0, &d_is_net }, { &k_port, offsetof(sink, port), 0, 0, &d_port } };
static const tsf_decode_type
  d_rule = { .kind = TSF_D_OBJECT, .read = tsf_decode_object, .vkind = TSF_V_WORD, .shape = T_RULE, .count = ALL(f_rule), .u.fields = f_rule },
  d_rules = { .kind = TSF_D_ARRAY, .read = tsf_decode_array, .vkind = TSF_V_WORD, .u.child = &d_rule },
  d_file = { .kind = TSF_D_OBJECT, .read = tsf_decode_object, .vkind = TSF_V_WORD, .shape = T_FILE, .count = ALL(f_file), .u.fields = f_file },
  d_net = { .kind = TSF_D_OBJECT, .read = tsf_decode_object, .vkind = TSF_V_WORD, .shape = T_NET, .count = ALL(f_net), .u.fields = f_net };
static const tsf_decode_type *const picks[] = { &d_number, &d_string, &d_file, &d_net };
static const tsf_decode_type d_pick = { .kind = TSF_D_UNION, .read = tsf_decode_union, .vkind = TSF_V_WORD, .count = ALL(picks), .u.alternatives = picks };
static const tsf_decode_type d_config;
static const tsf_decode_field f_config[] = {
  { &k_port, offsetof(config, port), 0, 0, &d_port }, { &k_mode, offsetof(config, mode), 1, 0, &d_mode },
  { &k_rules, offsetof(config, rules), 1, 0, &d_rules }, { &k_labels, offsetof(config, labels), 1, 0, &d_labels },
  { &k_big, offsetof(config, big), 1, 0, &d_bigbox }, { &k_any, offsetof(config, any), 1, 0, &d_any },
  { &k_nums, offsetof(config, nums), 1, 0, &d_nums }, { &k_note, offsetof(config, note), 1, 0, &d_note },
  { &k_pick, offsetof(config, pick), 1, 0, &d_pick }, { &k_self, offsetof(config, self), 1, 0, &d_config },
  { &k_level, offsetof(config, level), 0, 0, &d_level }, { &k_on, offsetof(config, on), 1, 0, &d_on },
  { &k_flags, offsetof(config, flags), 1, 0, &d_flags },
};
static const tsf_decode_type d_config = { .kind = TSF_D_OBJECT, .read = tsf_decode_object, .vkind = TSF_V_WORD, .shape = T_CONFIG, .count = ALL(f_config), .u.fields = f_config };

/* ---- requests --------------------------------------------------------------------------------------- */

static void put_text(tsf_strbuf *b, const tsf_str *s) {
  char head[24];
  int n = s ? snprintf(head, sizeof head, "%u:", s->len) : snprintf(head, sizeof head, "-:");
  tsf_strbuf_bytes(b, head, (size_t)n);
  if (s) tsf_strbuf_bytes(b, s->data, s->len);
}

static void dump_node(tsf_strbuf *b, const tsf_json *node) {
  tsf_rt *rt = b->rt;
  tsf_arr *keys = tsf_json_keys(rt, node), *items = tsf_json_items(rt, node);
  put_text(b, tsf_json_kind(node));
  put_text(b, tsf_json_raw(rt, node));
  put_text(b, tsf_json_text(rt, node));
  put_text(b, tsf_json_string(rt, node));
  double number = tsf_json_number(node);
  put_text(b, tsf_num_is_undef(number) ? NULL : tsf_str_of_num(rt, number));
  uint8_t boolean = tsf_json_boolean(node);
  put_text(b, boolean == TSF_BOOL_UNDEF ? NULL : tsf_str_of_bool(boolean));
  put_text(b, tsf_str_of_num(rt, tsf_json_size(node)));
  for (uint32_t i = 0; i < keys->len; i++) put_text(b, tsf_val_ptr(tsf_arr_word(keys)[i]));
  for (uint32_t i = 0; i < items->len; i++) {
    const tsf_json *at = tsf_json_at(rt, node, i);
    if (at->index != ((tsf_json *)tsf_val_ptr(tsf_arr_word(items)[i]))->index) abort();
    dump_node(b, at);
  }
}

static const tsf_str *lookup(tsf_rt *rt, uint32_t n, const tsf_str *const *texts) {
  static const tsf_str none = TSF_STR_LIT("(undefined)", 11, 11, 1);
  const tsf_json *root = tsf_falco_parseJson(rt, texts[0]), *node = root;
  if (!root) return NULL;
  for (uint32_t i = 1; node && i < n; i++) node = tsf_json_get1(rt, node, texts[i]);
  const tsf_json *same = tsf_json_get(rt, root, n - 1, texts + 1);
  if ((same != NULL) != (node != NULL) || (same && same->index != node->index)) abort();
  return node ? tsf_json_raw(rt, node) : &none;
}

/* Values JSON.parse cannot make, by number. */
static tsf_val odd_value(tsf_rt *rt, uint32_t which) {
  tsf_dict *d = tsf_dict_new(rt, 0), *inner = tsf_dict_new(rt, 0);
  tsf_arr *a = tsf_arr_new(rt, TSF_T_ARR_WORD, 0), *f = tsf_arr_new(rt, TSF_T_ARR_F64, 0), *b = tsf_arr_new(rt, TSF_T_ARR_BOOL, 0);
  tsf_arr_push_f64(rt, f, 1.5), tsf_arr_push_f64(rt, f, TSF_NUM_UNDEF), tsf_arr_push_f64(rt, f, __builtin_inf());
  tsf_arr_push_bool(rt, b, 1), tsf_arr_push_bool(rt, b, TSF_BOOL_UNDEF);
  tsf_dict_set(rt, d, &k_any, TSF_VAL_UNDEF), tsf_dict_set(rt, d, &k_nums, tsf_val_of_ptr(f));
  tsf_dict_set(rt, d, &k_flags, tsf_val_of_ptr(b));
  tsf_arr_push_word(rt, a, TSF_VAL_UNDEF), tsf_arr_push_word(rt, a, tsf_val_of_ptr(inner));
  switch (which) {
  case 0: return tsf_val_of_ptr(d);
  case 1: tsf_dict_set(rt, d, &k_big, tsf_val_of_big(rt, 5)); return tsf_val_of_ptr(d);
  case 2: tsf_dict_set(rt, inner, &k_self, tsf_val_of_ptr(inner)); return tsf_val_of_ptr(a);
  case 3: tsf_dict_set(rt, inner, &k_self, tsf_val_of_ptr(a)); return tsf_val_of_ptr(a);
  case 4: {
    tsf_val at = tsf_val_of_ptr(d);
    for (int i = 0; i < 5; i++) {
      tsf_dict *outer = tsf_dict_new(rt, 0);
      tsf_dict_set(rt, outer, &k_any, at);
      at = tsf_val_of_ptr(outer);
    }
    tsf_dict_set(rt, d, &k_self, at);
    return at;
  }
  case 5: return tsf_val_of_ptr(tsf_bytes_of(rt, (const uint8_t *)"\1\377", 2));
  case 6: return tsf_val_of_ptr(tsf_map_new(rt));
  case 7: tsf_arr_push_word(rt, a, TSF_VAL_NULL), tsf_arr_push_word(rt, a, tsf_val_of_ptr(inner)); return tsf_val_of_ptr(a);
  default: return TSF_VAL_UNDEF;
  }
}

static const tsf_str *decoded(tsf_rt *rt, const tsf_str *text, bool warn) {
  tsf_strbuf warnings;
  tsf_strbuf_init(&warnings, rt);
  tsf_val v = tsf_json_decode(rt, text, &d_config, "config", warn ? &warnings : NULL);
  if (TSF_FAILED(rt)) return NULL;
  if (warn) return tsf_strbuf_finish(&warnings);
  config *c = tsf_val_ptr(v);
  if (tsf_val_is_big(c->big)) c->big = tsf_val_of_ptr(tsf_str_of_big(rt, tsf_big_of_val(c->big)));
  return tsf_json_stringify(rt, v, NULL);
}

static const tsf_str *run(tsf_rt *rt, int op, uint32_t n, const tsf_str *const *t) {
  tsf_strbuf b;
  switch (op) {
  case 'P': {
    tsf_val v = tsf_json_parse(rt, t[0]);
    return TSF_FAILED(rt) ? NULL : tsf_json_stringify(rt, v, n > 1 ? t[1] : NULL);
  }
  case 'D': {
    const tsf_json *root = tsf_falco_parseJson(rt, t[0]);
    if (!root) return NULL;
    tsf_strbuf_init(&b, rt);
    dump_node(&b, root);
    return tsf_strbuf_finish(&b);
  }
  case 'I': {
    const tsf_json *root = tsf_falco_parseJson(rt, t[0]);
    return root ? tsf_json_pretty(rt, root, t[1]) : NULL;
  }
  case 'G': return lookup(rt, n, t);
  case 'O': return tsf_json_stringify(rt, odd_value(rt, (uint32_t)tsf_number_of_str(t[0])), n > 1 ? tsf_json_gap(rt, tsf_json_parse(rt, t[1])) : NULL);
  case 'C': return decoded(rt, t[0], false);
  case 'W': return decoded(rt, t[0], true);
  }
  abort();
}

static void reply(uint8_t failed, const uint8_t *bytes, uint32_t len) {
  fwrite(&failed, 1, 1, stdout);
  fwrite(&len, 4, 1, stdout);
  fwrite(bytes, 1, len, stdout);
}

static void answer(tsf_rt *rt, const tsf_str *s) {
  static const tsf_str undefined = TSF_STR_LIT("(undefined)", 11, 11, 1), colon = TSF_STR_LIT(": ", 2, 2, 1);
  const tsf_error *e = (const tsf_error *)(const void *)rt->exc;
  if (e) {
    rt->exc = NULL;
    const tsf_str *parts[] = { e->name, &colon, e->message };
    s = tsf_str_concat_n(rt, 3, parts);
  } else if (!s) {
    s = &undefined;
  }
  uint8_t *out = malloc(s->len + 1);
  reply(e != NULL, out, (uint32_t)tsf_str_to_utf8(s, out));
  free(out);
}

static bool request(tsf_rt *rt) {
  arg args[ARGS_MAX];
  const tsf_str *texts[ARGS_MAX];
  uint32_t n;
  int op = getchar();
  if (op == EOF || fread(&n, 4, 1, stdin) != 1 || n > ARGS_MAX) return false;
  for (uint32_t i = 0; i < n; i++) {
    if (fread(&args[i].len, 4, 1, stdin) != 1) return false;
    args[i].bytes = malloc(args[i].len ? args[i].len : 1);
    if (fread(args[i].bytes, 1, args[i].len, stdin) != args[i].len) return false;
  }
  tsf_enter(rt);
  for (uint32_t i = 0; i < n; i++) texts[i] = tsf_str_borrow_utf8(rt, args[i].bytes, args[i].len);
  answer(rt, run(rt, op, n, texts));
  tsf_leave(rt);
  for (uint32_t i = 0; i < n; i++) free(args[i].bytes);
  return true;
}

int main(void) {
  tsf_rt *rt = tsf_realm_new(0, 0);
  if (!rt) return 1;
  while (request(rt)) {}
  tsf_realm_free(rt);
  return 0;
}
