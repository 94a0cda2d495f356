/* event_params.c: the parameters of an event, as the host's memory has them. */
#include "plugin/abi_event.h"
#include "plugin/event_params.h"

/* ---- where they are ------------------------------------------------------------------------------------ */

/* Few, as all events of the kernel have: what sums up four at a time has room for them. */
#define FEW_PARAMS 64

void tsf_params_check(tsf_event *event) {
  const uint8_t *e = event->raw;
  uint64_t len = tsf_load32(e + offsetof(ss_plugin_event, len));
  uint32_t n = tsf_load32(e + offsetof(ss_plugin_event, nparams));
  event->checked = true;
  event->is_large = tsf_has_long_params(tsf_load16(e + offsetof(ss_plugin_event, type)));
  if (TSF_UNLIKELY(event->is_large || n > FEW_PARAMS)) {
    event->nparams = tsf_find_params(e).count;
    return;
  }
  uint64_t end = TSF_EVENT_HEADER + 2 * (uint64_t)n;
  event->nparams = end <= len && end + tsf_params_sum(e + TSF_EVENT_HEADER, n) <= len ? n : 0;
}

tsf_param tsf_param_any(tsf_rt *rt, tsf_event *event, uint32_t index) {
  if (event->memo != NULL) tsf_event_own(rt, event);
  tsf_payload found = tsf_find_param(event->raw, index);
  return (tsf_param){found.len == 0 ? NULL : found.data, (uint32_t)found.len, 0};
}

void tsf_param_refuse(tsf_rt *rt, const tsf_event *event, const char *property) {
  if (event->raw == NULL)
    tsf_throw_type(rt, "PluginEvent.%s is first read after the call that the event was given to", property);
  else
    tsf_throw_type(rt, "an event of type %u has no %s", (unsigned)tsf_event_type(event), property);
}

/* ---- values --------------------------------------------------------------------------------------------- */

/* An event that is kept lends nothing: its memory is the host's. */
static const tsf_str *text_of(tsf_rt *rt, const tsf_event *event, const uint8_t *data, size_t len) {
  return event->memo != NULL ? tsf_str_from_utf8(rt, data, len) : tsf_str_borrow_utf8(rt, data, len);
}

static tsf_bytes *bytes_of(tsf_rt *rt, const tsf_event *event, const uint8_t *data, uint32_t len) {
  return event->memo != NULL ? tsf_bytes_of(rt, data, len) : tsf_bytes_borrow(rt, data, len);
}

static size_t up_to_nul(const uint8_t *data, size_t len) {
  const uint8_t *nul = memchr(data, 0, len);
  return nul == NULL ? len : (size_t)(nul - data);
}

const tsf_str *tsf_param_str(tsf_rt *rt, tsf_event *event, const tsf_param_table *table) {
  tsf_param p = tsf_param_find(rt, event, table);
  return p.data == NULL ? NULL : text_of(rt, event, p.data, up_to_nul(p.data, p.len));
}

tsf_bytes *tsf_param_bytes(tsf_rt *rt, tsf_event *event, const tsf_param_table *table) {
  tsf_param p = tsf_param_find(rt, event, table);
  uint32_t size = p.form & TSF_PARAM_SIZE;
  return p.data == NULL ? NULL : bytes_of(rt, event, p.data, size != 0 ? size : p.len);
}

tsf_arr *tsf_param_strings(tsf_rt *rt, tsf_event *event, const tsf_param_table *table) {
  tsf_param p = tsf_param_find(rt, event, table);
  if (p.data == NULL) return NULL;
  uint32_t n = 0;
  for (size_t at = 0; at < p.len; n++) at += up_to_nul(p.data + at, p.len - at) + 1;
  tsf_arr *list = tsf_arr_new(rt, TSF_T_ARR_WORD, n);
  for (size_t at = 0; at < p.len;) {
    size_t len = up_to_nul(p.data + at, p.len - at);
    tsf_arr_push_word(rt, list, tsf_val_of_str(text_of(rt, event, p.data + at, len)));
    at += len + 1;
  }
  return list;
}

const tsf_str *tsf_param_name(tsf_rt *rt, const tsf_event *event, const tsf_name_table *table) {
  uint32_t code = (uint32_t)tsf_event_type(event);
  if (code == PPME_ASYNCEVENT_E) return tsf_event_name(rt, event);
  for (uint32_t i = 0; i < table->n; i++)
    if (table->rows[i].code == code) return tsf_str_new_ascii(rt, table->rows[i].name, strlen(table->rows[i].name));
  tsf_throw_type(rt, "an event of type %u has no name", (unsigned)code);
  return NULL;
}

/* ---- flags and enums ------------------------------------------------------------------------------------ */

tsf_flags *tsf_param_flags(tsf_rt *rt, tsf_event *event, const tsf_param_table *table, const tsf_flag_table *names) {
  tsf_param p = tsf_param_find(rt, event, table);
  if (p.data == NULL) return NULL;
  tsf_flags *f = tsf_alloc(rt, TSF_T_NATIVE, sizeof *f);
  f->size = sizeof *f;
  f->nwords = 0;
  f->table = names;
  f->value = tsf_param_word(p);
  return f;
}

/* One walk over the table as hosts make it: a flag is named when all its bits are there and takes them along, so that
 * O_RDWR is not O_RDONLY and O_WRONLY as well; one without bits is the name of 0. */
typedef struct flag_walk { const tsf_flags *of; uint64_t left; uint32_t at; } flag_walk;

static const tsf_flag *next_flag(flag_walk *w) {
  const tsf_flag_table *table = w->of->table;
  while (w->at < table->n) {
    const tsf_flag *flag = &table->flags[w->at++];
    if (flag->value == 0 ? w->of->value != 0 : (w->left & flag->value) != flag->value) continue;
    w->left &= ~(uint64_t)flag->value;
    if (flag->value == w->of->value) w->at = table->n;
    return flag;
  }
  return NULL;
}

tsf_arr *tsf_flags_names(tsf_rt *rt, const tsf_flags *f) {
  tsf_arr *names = tsf_arr_new(rt, TSF_T_ARR_WORD, 0);
  flag_walk walk = {f, f->value, 0};
  for (const tsf_flag *flag; (flag = next_flag(&walk)) != NULL;)
    tsf_arr_push_word(rt, names, tsf_val_of_str(tsf_str_new_ascii(rt, flag->name, strlen(flag->name))));
  return names;
}

static bool is_named(const tsf_flag *flag, const tsf_str *name) {
  return strlen(flag->name) == name->len && memcmp(flag->name, name->data, name->len) == 0;
}

bool tsf_flags_has(const tsf_flags *f, const tsf_str *name) {
  flag_walk walk = {f, f->value, 0};
  for (const tsf_flag *flag; (flag = next_flag(&walk)) != NULL;)
    if (is_named(flag, name)) return true;
  return false;
}

const tsf_str *tsf_enum_name(tsf_rt *rt, const tsf_flags *f) {
  for (uint32_t i = 0; i < f->table->n; i++) {
    const tsf_flag *flag = &f->table->flags[i];
    if (flag->value == f->value) return tsf_str_new_ascii(rt, flag->name, strlen(flag->name));
  }
  return NULL;
}

bool tsf_enum_is(const tsf_flags *f, const tsf_str *name) {
  for (uint32_t i = 0; i < f->table->n; i++)
    if (f->table->flags[i].value == f->value && is_named(&f->table->flags[i], name)) return true;
  return false;
}
