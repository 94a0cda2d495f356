/* handmade_plugin.c: a plugin as the compiler would emit it, written by hand to test the ABI glue.
 *
 * With -DHANDMADE_STREAM open returns an EventStream, else a generator. Open parameters choose what the
 * source does (MODE_ below); the fields each try one thing. */
#include "plugin/plugin.h"

#define LIT(name, text) static const tsf_str name = TSF_STR_LIT(text, sizeof text - 1, sizeof text - 1, 1)

/* ---- shapes ----------------------------------------------------------------------------------------- */

typedef struct config { tsf_obj h; double jitter; const tsf_str *label; } config;
typedef struct params { tsf_obj h; double count; const tsf_str *mode; } params;
typedef struct plugin { tsf_obj h; config *config; const tsf_obj *log; const tsf_str *last; tsf_event *held; } plugin;
typedef struct source { tsf_obj h; double at, count; const tsf_str *mode; tsf_instance *instance; } source;

enum { T_CONFIG = TSF_T_FIRST_PROGRAM_SHAPE, T_PARAMS, T_PLUGIN, T_SOURCE, T_COUNT };

LIT(s_jitter, "jitter");
LIT(s_label, "label");
LIT(s_count, "count");
LIT(s_mode, "mode");
#define FIELD(T, m, k) {&s_##m, offsetof(T, m), k, 0}
static const tsf_field config_fields[] = {FIELD(config, jitter, TSF_V_F64), FIELD(config, label, TSF_V_WORD)};
static const tsf_field params_fields[] = {FIELD(params, count, TSF_V_F64), FIELD(params, mode, TSF_V_WORD)};
static const tsf_field plugin_fields[] = {{&s_label, offsetof(plugin, config), TSF_V_WORD, TSF_FIELD_HIDDEN},
                                          {&s_label, offsetof(plugin, log), TSF_V_WORD, TSF_FIELD_HIDDEN},
                                          {&s_label, offsetof(plugin, last), TSF_V_WORD, TSF_FIELD_HIDDEN},
                                          {&s_label, offsetof(plugin, held), TSF_V_WORD, TSF_FIELD_HIDDEN}};
static const tsf_field source_fields[] = {{&s_count, offsetof(source, at), TSF_V_F64, 0},
                                          {&s_count, offsetof(source, count), TSF_V_F64, 0},
                                          {&s_mode, offsetof(source, mode), TSF_V_WORD, 0},
                                          {&s_mode, offsetof(source, instance), TSF_V_WORD, 0}};
static const tsf_field error_fields[] = {{&s_label, offsetof(tsf_error, message), TSF_V_WORD, 0},
                                         {&s_label, offsetof(tsf_error, name), TSF_V_WORD, 0},
                                         {&s_label, offsetof(tsf_error, cause), TSF_V_WORD, 0}};
#define ERROR_TYPE(n, parent) {n, sizeof(tsf_error), 3, parent, error_fields}
const tsf_type tsf_shapes[T_COUNT - TSF_T_FIRST_SHAPE] = {
    [TSF_E_ERROR - TSF_T_FIRST_SHAPE] = ERROR_TYPE("Error", 0),
    [TSF_E_TYPE - TSF_T_FIRST_SHAPE] = ERROR_TYPE("TypeError", TSF_E_ERROR),
    [TSF_E_RANGE - TSF_T_FIRST_SHAPE] = ERROR_TYPE("RangeError", TSF_E_ERROR),
    [TSF_E_SYNTAX - TSF_T_FIRST_SHAPE] = ERROR_TYPE("SyntaxError", TSF_E_ERROR),
    [TSF_E_REFERENCE - TSF_T_FIRST_SHAPE] = ERROR_TYPE("ReferenceError", TSF_E_ERROR),
    [TSF_E_URI - TSF_T_FIRST_SHAPE] = ERROR_TYPE("URIError", TSF_E_ERROR),
    [T_CONFIG - TSF_T_FIRST_SHAPE] = {"Config", sizeof(config), 2, 0, config_fields},
    [T_PARAMS - TSF_T_FIRST_SHAPE] = {"Params", sizeof(params), 2, 0, params_fields},
    [T_PLUGIN - TSF_T_FIRST_SHAPE] = {"Handmade", sizeof(plugin), 4, 0, plugin_fields},
    [T_SOURCE - TSF_T_FIRST_SHAPE] = {"Source", sizeof(source), 4, 0, source_fields},
};
const uint32_t tsf_type_count = T_COUNT;
const tsf_big_part *const tsf_large_bigints = NULL;

static const tsf_decode_type d_number = {.kind = TSF_D_F64, .read = tsf_decode_num, .vkind = TSF_V_F64};
static const tsf_decode_type d_string = {.kind = TSF_D_STRING, .read = tsf_decode_string, .vkind = TSF_V_WORD};
static const tsf_decode_field d_config_fields[] = {
    {.name = &s_jitter, .offset = offsetof(config, jitter), .optional = 1, .type = &d_number},
    {.name = &s_label, .offset = offsetof(config, label), .optional = 1, .type = &d_string}};
static const tsf_decode_type d_config = {
    .kind = TSF_D_OBJECT, .read = tsf_decode_object, .vkind = TSF_V_WORD, .shape = T_CONFIG, .count = 2, .u.fields = d_config_fields};
static const tsf_decode_field d_params_fields[] = {
    {.name = &s_count, .offset = offsetof(params, count), .optional = 1, .type = &d_number},
    {.name = &s_mode, .offset = offsetof(params, mode), .optional = 1, .type = &d_string}};
static const tsf_decode_type d_params = {
    .kind = TSF_D_OBJECT, .read = tsf_decode_object, .vkind = TSF_V_WORD, .shape = T_PARAMS, .count = 2, .u.fields = d_params_fields};

/* ---- the plugin object -------------------------------------------------------------------------------- */

LIT(s_made, "made");
LIT(s_bad, "bad");
LIT(s_gone, "gone %s %n");

static tsf_obj *create(tsf_rt *rt, tsf_val value, const tsf_obj *logger) {
  plugin *self = tsf_alloc(rt, T_PLUGIN, sizeof *self);
  self->config = tsf_val_ptr(value);
  self->log = logger;
  self->last = NULL;
  self->held = NULL;
  tsf_logger_debug(rt, logger, &s_made);
  return &self->h;
}

static void init(tsf_rt *rt, tsf_obj *o) {
  plugin *self = (plugin *)o;
  if (!tsf_is_heap(self->config->label) || !tsf_str_eq(self->config->label, &s_bad)) return;
  tsf_throw_type(rt, "the label is bad");
  tsf_trace(rt, "init", "handmade.ts", 7);
}

static void destroy(tsf_rt *rt, tsf_obj *self) { tsf_logger_info(rt, ((plugin *)self)->log, &s_gone); }

/* ---- the source ------------------------------------------------------------------------------------------ */

LIT(m_tick, "tick");   /* count events, the text of 0, 1, 2, ... */
LIT(m_wait, "wait");   /* every second turn has nothing */
LIT(m_idle, "idle");   /* never has anything */
LIT(m_throw, "throw"); /* throws instead of event `count` */
LIT(m_big, "big");     /* event i has i * 100000 bytes */
LIT(m_bytes, "bytes"); /* bytes, timed */
LIT(m_eat, "eat");     /* runs out of memory instead of event `count` */
LIT(m_refuse, "refuse"); /* open throws */
LIT(s_half, "half way");

static bool is(const source *s, const tsf_str *mode) { return tsf_str_eq(s->mode, mode); }

static void eat_memory(tsf_rt *rt) {
  tsf_arr *all = tsf_arr_new(rt, TSF_T_ARR_WORD, 8);
  for (;;) tsf_arr_push_word(rt, all, tsf_val_of_ptr(tsf_bytes_raw(rt, 100000)));
}

/* True: *data is the next event. False: nothing, the end (at == count), or an exception. */
static bool next(tsf_rt *rt, source *s, const tsf_obj **data, uint64_t *time) {
  double i = s->at;
  if (is(s, &m_idle)) return false;
  if (i >= s->count) {
    if (is(s, &m_eat)) eat_memory(rt);
    if (!is(s, &m_throw)) return false;
    tsf_throw_range(rt, "no event %s", "more");
    tsf_trace(rt, "open", "handmade.ts", 21);
    return false;
  }
  s->at = i + 1;
  if (i * 2 == s->count) tsf_instance_reportProgress(rt, s->instance, 50, &s_half);
  if (is(s, &m_wait) && (int)i % 2 == 0) return false;
  if (is(s, &m_big)) *data = &tsf_str_repeat(rt, &tsf_str_ascii['x'], i * 100000)->h;
  else if (is(s, &m_bytes)) {
    tsf_bytes *b = tsf_bytes_new(rt, 6);
    b->data[3] = 0xff;
    *data = &b->h;
    *time = 1000 + (uint64_t)i;
  } else *data = &tsf_str_of_i64(rt, (int64_t)i)->h;
  return true;
}

static tsf_obj *open(tsf_rt *rt, tsf_obj *self, tsf_val value, tsf_instance *instance) {
  (void)self;
  const params *p = tsf_val_ptr(value);
  source *s = tsf_alloc(rt, T_SOURCE, sizeof *s);
  s->at = 0;
  s->count = tsf_num_is_undef(p->count) ? 10 : p->count;
  s->mode = tsf_is_heap(p->mode) ? p->mode : &m_tick;
  s->instance = instance;
  if (is(s, &m_refuse)) tsf_throw_type(rt, "refused");
  return &s->h;
}

#ifndef HANDMADE_STREAM
static tsf_pull resume(tsf_rt *rt, tsf_obj *o, tsf_event_out *out) {
  source *s = (source *)o;
  if (next(rt, s, &out->data, &out->time)) return TSF_PULL_EVENT;
  return s->at >= s->count && !is(s, &m_idle) ? TSF_PULL_END : TSF_PULL_NOTHING;
}
#else
static tsf_batch_state next_batch(tsf_rt *rt, tsf_obj *o, tsf_instance *batch) {
  source *s = (source *)o;
  const tsf_obj *data;
  for (int i = 0; i < 50; i++) {
    uint64_t time = UINT64_MAX;
    if (!next(rt, s, &data, &time))
      return s->at >= s->count && !is(s, &m_idle) ? TSF_BATCH_END : TSF_BATCH_WAIT;
    tsf_batch_add(rt, batch, tsf_val_of_ptr(data), time == UINT64_MAX ? TSF_BIG_UNDEF : (tsf_big)time);
  }
  return tsf_batch_size(batch) >= 50 ? TSF_BATCH_MORE : TSF_BATCH_WAIT;
}
#endif

LIT(s_params, "[{\"value\":\"{}\",\"desc\":\"ten ticks\"}]");
static const tsf_str *list_open_params(tsf_rt *rt, tsf_obj *self) {
  (void)rt, (void)self;
  return &s_params;
}

LIT(s_shown, "event ");
LIT(s_secret, "secret");
static const tsf_str *event_to_string(tsf_rt *rt, tsf_obj *self, tsf_event *e) {
  (void)self;
  const tsf_str *text = tsf_event_text(rt, e);
  if (TSF_FAILED(rt)) return NULL;
  if (tsf_str_eq(text, &s_secret)) {
    tsf_throw_type(rt, "it is secret");
    return NULL;
  }
  return tsf_str_concat(rt, &s_shown, text);
}

/* ---- fields -------------------------------------------------------------------------------------------------- */

#define EXTRACT(name)                                                                                              \
  static bool name(tsf_rt *rt, tsf_obj *self, tsf_event *e, const tsf_field_arg *arg, tsf_field_out *out)
#define UNUSED (void)self, (void)arg, (void)e

/* h.num: BigInt(e.text) */
EXTRACT(f_num) {
  UNUSED;
  const tsf_str *text = tsf_event_text(rt, e);
  if (TSF_FAILED(rt)) return false;
  tsf_big v = tsf_bigint_of_str(rt, text);
  return !TSF_FAILED(rt) && tsf_out_u64(rt, out, v);
}
/* h.text: e.text */
EXTRACT(f_text) {
  UNUSED;
  const tsf_str *text = tsf_event_text(rt, e);
  return !TSF_FAILED(rt) && tsf_out_str(rt, out, text);
}
/* h.evtnum: e.num */
EXTRACT(f_evtnum) {
  UNUSED;
  return tsf_out_u64(rt, out, tsf_event_num(e));
}
/* h.even: a boolean; nothing for odd lengths */
EXTRACT(f_even) {
  UNUSED;
  const tsf_str *text = tsf_event_text(rt, e);
  if (TSF_FAILED(rt) || tsf_str_length(text) % 2) return false;
  return tsf_out_bool(rt, out, 1);
}
/* h.words: e.text.split(" ") */
EXTRACT(f_words) {
  UNUSED;
  const tsf_str *text = tsf_event_text(rt, e);
  if (TSF_FAILED(rt)) return false;
  tsf_arr *words = tsf_str_split(rt, text, &tsf_str_ascii[' '], TSF_NUM_UNDEF);
  return !TSF_FAILED(rt) && tsf_out_str_list(rt, out, words);
}
/* h.ip: the first 4 bytes; all of them when fewer, which is an error */
EXTRACT(f_ip) {
  UNUSED;
  tsf_bytes *b = tsf_event_bytes(rt, e);
  if (TSF_FAILED(rt)) return false;
  return tsf_out_bytes(rt, out, tsf_bytes_subarray(rt, b, 0, 4));
}
/* h.key[k]: the key itself */
EXTRACT(f_key) {
  UNUSED;
  return tsf_out_str(rt, out, arg->key);
}
/* h.index[n]: n + 1; without an argument nothing */
EXTRACT(f_index) {
  UNUSED;
  if (tsf_num_is_undef(arg->index)) return false;
  return tsf_out_u64(rt, out, (tsf_big)arg->index + 1);
}
/* h.negative: -1n, which does not fit */
EXTRACT(f_negative) {
  UNUSED;
  return tsf_out_u64(rt, out, -1);
}
/* h.nul: a string with U+0000 */
EXTRACT(f_nul) {
  UNUSED;
  return tsf_out_str(rt, out, tsf_string_fromCharCode(rt, 0));
}
/* h.throws */
EXTRACT(f_throws) {
  UNUSED, (void)out;
  tsf_throw_range(rt, "always %% wrong");
  tsf_trace(rt, "h.throws", "handmade.ts", 99);
  return false;
}
static double recurse(tsf_rt *rt, volatile double n) {
  if (tsf_stack_low(rt)) {
    tsf_throw_stack(rt);
    return 0;
  }
  return n + recurse(rt, n + 1) + n;
}
/* h.deep: recursion without end */
EXTRACT(f_deep) {
  UNUSED, (void)out;
  recurse(rt, 0);
  return false;
}
/* h.eats: memory without end */
EXTRACT(f_eats) {
  UNUSED, (void)out;
  eat_memory(rt);
  return false;
}
/* h.last: the text of the event before, kept in the plugin object */
EXTRACT(f_last) {
  UNUSED;
  plugin *p = (plugin *)self;
  const tsf_str *before = p->last, *now = tsf_event_text(rt, e);
  if (TSF_FAILED(rt)) return false;
  p->last = now;
  tsf_barrier(rt, p, now);
  return tsf_is_heap(before) && tsf_out_str(rt, out, before);
}
/* h.held: text of a kept PluginEvent, which is an error when it was never read in its own call */
EXTRACT(f_held) {
  UNUSED;
  plugin *p = (plugin *)self;
  if (p->held == NULL) {
    p->held = e;
    tsf_barrier(rt, p, e);
    return false;
  }
  const tsf_str *text = tsf_event_text(rt, p->held);
  return !TSF_FAILED(rt) && tsf_out_str(rt, out, text);
}
/* h.memo: words.length, the words made once an event; h.parses: how often they were */
static tsf_val *parses(tsf_rt *rt) { return (tsf_val *)((char *)rt->globals + rt->globals_size - 8); }
static tsf_arr *words_of(tsf_rt *rt, tsf_event *e) {
  const tsf_str *text = tsf_event_text(rt, e);
  if (TSF_FAILED(rt)) return NULL;
  *parses(rt) = tsf_val_of_num(tsf_val_is_num(*parses(rt)) ? tsf_val_num(*parses(rt)) + 1 : 1);
  return tsf_str_split(rt, text, &tsf_str_ascii[' '], TSF_NUM_UNDEF);
}
EXTRACT(f_memo) {
  UNUSED;
  tsf_arr *words;
  if (tsf_event_memo_has(e, 0)) words = tsf_val_ptr(tsf_event_memo_get(e, 0));
  else {
    words = words_of(rt, e);
    if (TSF_FAILED(rt)) return false;
    tsf_event_memo_set(rt, e, 0, tsf_val_of_ptr(words));
  }
  return tsf_out_str_list(rt, out, words);
}
EXTRACT(f_parses) {
  UNUSED;
  if (!tsf_val_is_num(*parses(rt))) return false;
  return tsf_out_u64(rt, out, (tsf_big)tsf_val_num(*parses(rt)));
}

#define F(n, t, l, fl) {"h." #n, t, l, fl, 0, f_##n, NULL}
static const tsf_plugin_field fields[] = {
    F(num, FTYPE_UINT64, 0, 0),
    F(text, FTYPE_STRING, 0, 0),
    F(evtnum, FTYPE_UINT64, 0, 0),
    F(even, FTYPE_BOOL, 0, 0),
    F(words, FTYPE_STRING, 1, 0),
    F(ip, FTYPE_IPADDR, 0, 0),
    F(key, FTYPE_STRING, 0, TSF_FIELD_KEY | TSF_FIELD_REQUIRED),
    F(index, FTYPE_UINT64, 0, TSF_FIELD_INDEX),
    F(negative, FTYPE_UINT64, 0, 0),
    F(nul, FTYPE_STRING, 0, 0),
    F(throws, FTYPE_UINT64, 0, 0),
    F(deep, FTYPE_UINT64, 0, 0),
    F(eats, FTYPE_UINT64, 0, 0),
    F(last, FTYPE_STRING, 0, 0),
    F(held, FTYPE_STRING, 0, 0),
#ifdef HANDMADE_STREAM
    F(memo, FTYPE_STRING, 1, 0),
    F(parses, FTYPE_UINT64, 0, 0),
#endif
};
#ifndef HANDMADE_STREAM
/* Without memo slots: the other way of holding an event. */
static bool (*const unused[])(tsf_rt *, tsf_obj *, tsf_event *, const tsf_field_arg *, tsf_field_out *)
    __attribute__((unused)) = {f_memo, f_parses};
#endif

#define J(n, t, extra) "{\"name\":\"h." #n "\",\"type\":\"" t "\",\"desc\":\"" #n "\"" extra "}"
static const char fields_json[] =
    "[" J(num, "uint64", "") "," J(text, "string", "") "," J(evtnum, "uint64", "") "," J(even, "bool", "") ","
    J(words, "string", ",\"isList\":true") "," J(ip, "ipaddr", "") ","
    J(key, "string", ",\"arg\":{\"isKey\":true,\"isRequired\":true}") ","
    J(index, "uint64", ",\"arg\":{\"isIndex\":true}") "," J(negative, "uint64", "") "," J(nul, "string", "") ","
    J(throws, "uint64", "") "," J(deep, "uint64", "") "," J(eats, "uint64", "") "," J(last, "string", "") ","
    J(held, "string", "")
#ifdef HANDMADE_STREAM
    "," J(memo, "string", ",\"isList\":true") "," J(parses, "uint64", "")
#endif
    "]";

static const tsf_plugin_desc desc = {
    .name = "handmade",
    .version = "0.1.0",
    .description = "Tries the ABI glue",
    .contact = "tsfalco",
    .api_version = "3.12.0",
    .api_minor = 12,
    .offsets_part = &tsf_the_offsets_part,
    .id = 999,
    .event_source = "handmade",
    .globals_size = sizeof(tsf_obj) + 8,
    .max_heap = 8u << 20,
    .config_schema = "{\"type\":\"object\",\"properties\":{\"jitter\":{\"type\":\"number\"},\"label\":{\"type\":\"string\"}}}",
    .config = &d_config,
    .create = create,
    .init = init,
    .destroy = destroy,
    .open_params = &d_params,
    .open = open,
#ifdef HANDMADE_STREAM
    .next_batch = next_batch,
    .memo_slots = 1,
    .memo_part = &tsf_the_memo_part,
#else
    .resume = resume,
#endif
    .list_open_params = list_open_params,
    .event_to_string = event_to_string,
    .fields_json = fields_json,
    .fields = fields,
    .nfields = sizeof fields / sizeof *fields,
    .extract_sources = "[\"handmade\"]",
};

TSF_EXPORT_BASE(desc)
TSF_EXPORT_DESTROY(desc)
TSF_EXPORT_CONFIG(desc)
TSF_EXPORT_ID(desc)
TSF_EXPORT_SOURCE(desc)
TSF_EXPORT_PROGRESS(desc)
TSF_EXPORT_OPEN_PARAMS(desc)
TSF_EXPORT_EVENT_TO_STRING(desc)
TSF_EXPORT_FIELDS(desc)
TSF_EXPORT_EXTRACT(desc)
#ifdef HANDMADE_STREAM
TSF_EXPORT_CAPTURE(desc)
#endif
