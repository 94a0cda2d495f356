/* event_params.c: the parameters of an event, as the host's memory has them. */
#include "plugin/abi_event.h"
#include "plugin/event_params.h"

/* ---- where they are ------------------------------------------------------------------------------------ */

/* Few, as all events of the kernel have. */
#define FEW_PARAMS 64

static TSF_COLD const uint8_t *open_other(tsf_rt *rt, tsf_event *event) {
  const uint8_t *e = event->raw;
  if (e == NULL || tsf_has_long_params(tsf_load16(e + offsetof(ss_plugin_event, type)))) return NULL;
  if (event->memo != NULL) tsf_event_own(rt, event);
  event->nparams = tsf_find_params(e).count;
  return event->lengths = e + TSF_EVENT_HEADER;
}

/* Counts the parameters of an event that is there, once; none when its lengths do not agree. Gives its lengths, and
 * NULL when they have 32 bits or the call is over. What makes the event known again comes first. */
static const uint8_t *open_params(tsf_rt *rt, tsf_event *event) {
  const uint8_t *e = event->raw;
  if (TSF_UNLIKELY(e == NULL || event->memo != NULL || tsf_has_long_params(tsf_load16(e + offsetof(ss_plugin_event, type)))))
    return open_other(rt, event);
  uint32_t len = tsf_load32(e + offsetof(ss_plugin_event, len)), n = tsf_load32(e + offsetof(ss_plugin_event, nparams));
  if (TSF_UNLIKELY(n > FEW_PARAMS)) return open_other(rt, event);
  uint32_t end = TSF_EVENT_HEADER + 2 * n;
  event->nparams = end <= len && end + tsf_params_sum(e + TSF_EVENT_HEADER, n) <= len ? n : 0;
  return event->lengths = e + TSF_EVENT_HEADER;
}

/* Fixed sizes: a shorter value is none, as none of them is ever cut. */
static const uint8_t *param_at(const tsf_event *event, const uint8_t *lengths, const tsf_param_row *row) {
  uint32_t size = row->form & TSF_PARAM_SIZE;
  if (TSF_UNLIKELY(row->index >= event->nparams)) return NULL;
  if (TSF_UNLIKELY(tsf_param_load16(lengths + 2 * row->index) < (size ? size : 1))) return NULL;
  return lengths + 2 * event->nparams + tsf_params_sum(lengths, row->index);
}

static TSF_COLD void refuse(tsf_rt *rt, const tsf_event *event, const char *property) {
  if (event->raw == NULL)
    tsf_throw_here(rt, TSF_E_TYPE, "PluginEvent.%s is first read after the call that the event was given to", property);
  else
    tsf_throw_here(rt, TSF_E_TYPE, "an event of type %u has no %s", (unsigned)tsf_event_code(event), property);
}

/* Lengths of 32 bits. */
static tsf_param find_long(tsf_rt *rt, tsf_event *event, uint32_t index, uint32_t form) {
  if (event->memo != NULL) tsf_event_own(rt, event);
  tsf_payload found = tsf_find_param(event->raw, index);
  tsf_param p = {NULL, (uint32_t)found.len, form};
  if (found.len != 0 && found.len >= (form & TSF_PARAM_SIZE)) p.data = found.data;
  return p;
}

/* In any event, by any table. */
static tsf_param find(tsf_rt *rt, tsf_event *event, const tsf_param_table *table) {
  if (TSF_LIKELY(event->raw != NULL)) {
    uint32_t code = tsf_param_load16(event->raw + offsetof(ss_plugin_event, type));
    for (uint32_t i = 0; i < table->n; i++) {
      const tsf_param_row *row = &table->rows[i];
      if (row->code != code) continue;
      const uint8_t *lengths = event->lengths != NULL ? event->lengths : open_params(rt, event);
      if (TSF_UNLIKELY(lengths == NULL)) return find_long(rt, event, row->index, row->form);
      const uint8_t *data = param_at(event, lengths, row);
      return (tsf_param){data, data != NULL ? tsf_param_load16(lengths + 2 * row->index) : 0, row->form};
    }
  }
  refuse(rt, event, table->property);
  return (tsf_param){NULL, 0, 0};
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

double tsf_param_num_any(tsf_rt *rt, tsf_event *event, const tsf_param_table *table) {
  tsf_param p = find(rt, event, table);
  return tsf_param_num_of(p.data, p.form);
}

tsf_big tsf_param_big_any(tsf_rt *rt, tsf_event *event, const tsf_param_table *table) {
  tsf_param p = find(rt, event, table);
  return tsf_param_big_of(p.data, p.form);
}

#define NOT_ASCII SIZE_MAX
#define EACH_BYTE 0x0101010101010101u

/* How long the text up to the first NUL is. */
size_t tsf_param_ascii(const uint8_t *data, size_t len) {
  size_t i = 0;
  for (; i + 8 <= len; i += 8) {
    uint64_t word = tsf_load64(data + i), nul = (word - EACH_BYTE) & ~word & 0x80 * EACH_BYTE;
    if (TSF_UNLIKELY((word & 0x80 * EACH_BYTE) != 0)) return NOT_ASCII;
    if (nul != 0) return i + (size_t)__builtin_ctzll(nul) / 8;
  }
  for (; i < len && data[i] != 0; i++)
    if (TSF_UNLIKELY(data[i] >= 0x80)) return NOT_ASCII;
  return i;
}

static const tsf_str *borrow_ascii(tsf_rt *rt, const uint8_t *data, uint32_t len) {
  tsf_str *s = tsf_str_header(rt, data, len, len, NULL);
  s->h.type |= TSF_F_BORROWED;
  rt->borrowed = true;
  return s;
}

const tsf_str *tsf_param_str_any(tsf_rt *rt, tsf_event *event, const tsf_param_table *table) {
  return tsf_param_str_of(rt, event, find(rt, event, table));
}

const tsf_str *tsf_param_str_of(tsf_rt *rt, const tsf_event *event, tsf_param p) {
  if (p.data == NULL) return NULL;
  size_t n = event->memo == NULL && p.len <= UINT16_MAX ? tsf_param_ascii(p.data, p.len) : NOT_ASCII;
  if (TSF_LIKELY(n != NOT_ASCII)) return borrow_ascii(rt, p.data, (uint32_t)n);
  return text_of(rt, event, p.data, up_to_nul(p.data, p.len));
}

typedef struct str_call { tsf_rt *rt; tsf_event *event; const tsf_param_table *table; const tsf_str *result; } str_call;

static int str_body(void *arg) {
  str_call *call = arg;
  call->result = tsf_param_str_any(call->rt, call->event, call->table);
  return 0;
}

const tsf_str *tsf_param_str_apart(tsf_rt *rt, tsf_event *event, const tsf_param_table *table) {
  str_call call = {rt, event, table, NULL};
  tsf_call_apart(rt, str_body, &call);
  return call.result;
}

tsf_bytes *tsf_param_bytes(tsf_rt *rt, tsf_event *event, const tsf_param_table *table) {
  tsf_param p = find(rt, event, table);
  uint32_t size = p.form & TSF_PARAM_SIZE;
  return p.data == NULL ? NULL : bytes_of(rt, event, p.data, size != 0 ? size : p.len);
}

tsf_arr *tsf_param_strings(tsf_rt *rt, tsf_event *event, const tsf_param_table *table) {
  tsf_param p = find(rt, event, table);
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
  uint32_t code = tsf_event_code(event);
  if (code == PPME_ASYNCEVENT_E) return tsf_event_name(rt, event);
  for (uint32_t i = 0; i < table->n; i++)
    if (table->rows[i].code == code) return tsf_str_new_ascii(rt, table->rows[i].name, strlen(table->rows[i].name));
  tsf_throw_type(rt, "an event of type %u has no name", (unsigned)code);
  return NULL;
}

/* ---- flags and enums ------------------------------------------------------------------------------------ */

tsf_flags *tsf_param_flags_any(tsf_rt *rt, tsf_event *event, const tsf_param_table *table, const tsf_flag_table *names) {
  tsf_param p = find(rt, event, table);
  return tsf_param_flags_of(rt, p.data, p.form, names);
}

tsf_flags *tsf_param_flags_lent_any(tsf_rt *rt, tsf_event *event, const tsf_param_table *table, const tsf_flag_table *names,
                                    tsf_flags *place) {
  tsf_param p = find(rt, event, table);
  place->h = (tsf_obj){TSF_T_NATIVE, 0};
  return p.data != NULL ? tsf_flags_fill(place, p.data, p.form, names) : NULL;
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
