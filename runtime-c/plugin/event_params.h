/* event_params.h: the parameters of an event. A table that the compiler writes says for each event code that the
 * program may meet at a place where in the event a property is; lengths are never believed. Inlined into the program:
 * most places know one code. */
#ifndef TSF_EVENT_PARAMS_H
#define TSF_EVENT_PARAMS_H

#include "plugin/sdk.h"

/* Where the property is in events of this code, and how many bytes a value of it has: 0 when its length tells.
 * `count`: how many parameters such an event has in the compiler's schema. */
typedef struct tsf_param_row { uint16_t code; uint8_t index, form, count; } tsf_param_row;
typedef struct tsf_param_table { const char *property; uint32_t n; const tsf_param_row *rows; } tsf_param_table;

#define TSF_PARAM_SIZE 0x1f
#define TSF_PARAM_SIGNED 0x20

/* A value in the event; data NULL: the event has none. */
typedef struct tsf_param { const uint8_t *data; uint32_t len, form; } tsf_param;

/* What every event begins with: 26 bytes, then a length of each parameter, then their values. */
#define TSF_EVENT_HEADER 26

static inline uint32_t tsf_param_load16(const uint8_t *p) { uint16_t v; memcpy(&v, p, 2); return v; }

static inline uint32_t tsf_event_code(const tsf_event *event) {
  return TSF_LIKELY(event->raw != NULL) ? tsf_param_load16(event->raw + 20) : (uint16_t)event->type;
}
static inline int32_t tsf_event_type(const tsf_event *event) { return (int32_t)tsf_event_code(event); }

typedef uint32_t tsf_sums __attribute__((vector_size(16)));

/* The sum of n lengths of 16 bits, eight at a time. Of at most 2^16 of them. */
static inline uint64_t tsf_params_sum(const uint8_t *lengths, uint32_t n) {
  uint64_t sum = 0, four;
  uint32_t i = 0;
  /* Few that clang knows the number of: it needs each of them again. */
  if (__builtin_constant_p(n) && n <= 6) {
    for (; i < n; i++) sum += tsf_param_load16(lengths + 2 * i);
    return sum;
  }
  if (n >= 8) {
    tsf_sums sums = {0}, eight;
    for (; i + 8 <= n; i += 8) {
      memcpy(&eight, lengths + 2 * i, 16);
      sums += (eight & 0xffff) + (eight >> 16);
    }
    sum = (uint64_t)sums[0] + sums[1] + sums[2] + sums[3];
  }
  if (i + 4 <= n) {
    memcpy(&four, lengths + 2 * i, 8);
    four = (four & 0x0000ffff0000ffff) + (four >> 16 & 0x0000ffff0000ffff);
    sum += (four >> 32) + (uint32_t)four;
    i += 4;
  }
  for (; i < n; i++) sum += tsf_param_load16(lengths + 2 * i);
  return sum;
}

/* Lengths that a function has looked at, all of them together: it looks once. */
typedef struct tsf_param_view { const tsf_event *of; const uint8_t *lengths; } tsf_param_view;

/* Of events of one code with as many parameters as it has in the schema, whose lengths have 16 bits: what is in `row`
 * is then known to the C compiler. NULL: another way. */
TSF_INLINE const uint8_t *tsf_param_lengths(const tsf_event *event, const tsf_param_row *row,
                                                                              tsf_param_view *view) {
  if (view->of == event) return view->lengths;
  const uint8_t *raw = event->raw;
  if (TSF_UNLIKELY(raw == NULL || (event->memo != NULL && event->lengths == NULL))) return NULL;
  uint32_t len, n, end = TSF_EVENT_HEADER + 2u * row->count;
  memcpy(&len, raw + 16, 4);
  memcpy(&n, raw + 22, 4);
  if (TSF_UNLIKELY(tsf_param_load16(raw + 20) != row->code || n != row->count || end > len)) return NULL;
  if (TSF_UNLIKELY(end + tsf_params_sum(raw + TSF_EVENT_HEADER, row->count) > len)) return NULL;
  view->of = event;
  return view->lengths = raw + TSF_EVENT_HEADER;
}

TSF_INLINE tsf_param tsf_param_in(const uint8_t *lengths, const tsf_param_row *row) {
  uint32_t len = tsf_param_load16(lengths + 2 * row->index), size = row->form & TSF_PARAM_SIZE;
  if (TSF_UNLIKELY(len < (size ? size : 1))) return (tsf_param){NULL, 0, row->form};
  return (tsf_param){lengths + 2 * row->count + tsf_params_sum(lengths, row->index), len, row->form};
}

/* Codes of events, a bit each. */
typedef struct tsf_code_set { uint64_t words[8]; } tsf_code_set;
static inline bool tsf_event_in(const tsf_event *event, const tsf_code_set *codes) {
  uint32_t code = tsf_event_code(event);
  return code < 512 && (codes->words[code / 64] >> code % 64 & 1);
}

/* Whether the event is of one of the codes in a table. */
static inline bool tsf_param_has(const tsf_event *event, const tsf_param_table *table) {
  uint32_t code = tsf_event_code(event);
  for (uint32_t i = 0; i < table->n; i++)
    if (table->rows[i].code == code) return true;
  return false;
}

#define TSF_PARAM_LOAD(TYPE) do { TYPE v; memcpy(&v, data, sizeof v); return (uint64_t)v; } while (0)
TSF_INLINE uint64_t tsf_param_word(const uint8_t *data, uint32_t form) {
  switch (form) {
  case 1: TSF_PARAM_LOAD(uint8_t);
  case 2: TSF_PARAM_LOAD(uint16_t);
  case 4: TSF_PARAM_LOAD(uint32_t);
  case 1 | TSF_PARAM_SIGNED: TSF_PARAM_LOAD(int8_t);
  case 2 | TSF_PARAM_SIGNED: TSF_PARAM_LOAD(int16_t);
  case 4 | TSF_PARAM_SIGNED: TSF_PARAM_LOAD(int32_t);
  default: TSF_PARAM_LOAD(uint64_t);
  }
}
#undef TSF_PARAM_LOAD

double tsf_param_num_any(tsf_rt *rt, tsf_event *event, const tsf_param_table *table);
tsf_big tsf_param_big_any(tsf_rt *rt, tsf_event *event, const tsf_param_table *table);

static inline double tsf_param_num_of(const uint8_t *data, uint32_t form) {
  return data == NULL ? TSF_NUM_UNDEF : (double)(int64_t)tsf_param_word(data, form); /* at most 32 bits */
}

static inline tsf_big tsf_param_big_of(const uint8_t *data, uint32_t form) {
  if (data == NULL) return TSF_BIG_UNDEF;
  uint64_t word = tsf_param_word(data, form);
  return form & TSF_PARAM_SIGNED ? (tsf_big)(int64_t)word : (tsf_big)word;
}

TSF_INLINE double tsf_param_num(tsf_rt *rt, tsf_event *event, const tsf_param_table *table,
                                                                  tsf_param_view *view) {
  const uint8_t *lengths = tsf_param_lengths(event, table->rows, view);
  if (TSF_UNLIKELY(lengths == NULL)) return tsf_param_num_any(rt, event, table);
  TSF_FINE(rt);
  return tsf_param_num_of(tsf_param_in(lengths, table->rows).data, table->rows->form);
}

TSF_INLINE tsf_big tsf_param_big(tsf_rt *rt, tsf_event *event, const tsf_param_table *table,
                                                                   tsf_param_view *view) {
  const uint8_t *lengths = tsf_param_lengths(event, table->rows, view);
  if (TSF_UNLIKELY(lengths == NULL)) return tsf_param_big_any(rt, event, table);
  TSF_FINE(rt);
  return tsf_param_big_of(tsf_param_in(lengths, table->rows).data, table->rows->form);
}

/* Up to the first NUL, where there is one. Like those below: NULL for none, in the host's memory for the call. */
const tsf_str *tsf_param_str_any(tsf_rt *rt, tsf_event *event, const tsf_param_table *table);
const tsf_str *tsf_param_str_of(tsf_rt *rt, const tsf_event *event, tsf_param p);
TSF_INLINE const tsf_str *tsf_param_str(tsf_rt *rt, tsf_event *event,
                                                                          const tsf_param_table *table,
                                                                          tsf_param_view *view) {
  const uint8_t *lengths = tsf_param_lengths(event, table->rows, view);
  if (TSF_UNLIKELY(lengths == NULL)) return tsf_param_str_any(rt, event, table);
  return tsf_param_str_of(rt, event, tsf_param_in(lengths, table->rows));
}
/* In `place`, for a function that does not keep it (compiler/emit-c/lent-values.ts); what is not ASCII is made apart, so
 * that nobody jumps over the function. */
size_t tsf_param_ascii(const uint8_t *data, size_t len); /* up to the first NUL; SIZE_MAX: it is something else */
TSF_SLOW const tsf_str *tsf_param_str_apart(tsf_rt *rt, tsf_event *event, const tsf_param_table *table);
TSF_INLINE const tsf_str *tsf_param_str_lent(tsf_rt *rt, tsf_event *event, const tsf_param_table *table, tsf_param_view *view,
                                             tsf_str *place) {
  const uint8_t *lengths = tsf_param_lengths(event, table->rows, view);
  if (TSF_UNLIKELY(lengths == NULL)) return tsf_param_str_apart(rt, event, table);
  tsf_param p = tsf_param_in(lengths, table->rows);
  if (p.data == NULL) return NULL;
  size_t n = tsf_param_ascii(p.data, p.len);
  if (TSF_UNLIKELY(n == SIZE_MAX)) return tsf_param_str_apart(rt, event, table);
  *place = (tsf_str){{TSF_T_STR | TSF_F_ASCII | TSF_F_BORROWED, 0}, (uint32_t)n, (uint32_t)n, 0, 0, p.data, NULL};
  TSF_FINE(rt);
  return place;
}
tsf_bytes *tsf_param_bytes(tsf_rt *rt, tsf_event *event, const tsf_param_table *table);
/* Strings that each end with a NUL, the last one perhaps not. */
tsf_arr *tsf_param_strings(tsf_rt *rt, tsf_event *event, const tsf_param_table *table);

/* The names of event codes. */
typedef struct tsf_name_row { uint16_t code; const char *name; } tsf_name_row;
typedef struct tsf_name_table { uint32_t n; const tsf_name_row *rows; } tsf_name_table;
const tsf_str *tsf_param_name(tsf_rt *rt, const tsf_event *event, const tsf_name_table *table);

/* ---- flags and enums --------------------------------------------------------------------------------- */

typedef struct tsf_flag { const char *name; uint32_t value; } tsf_flag;
typedef struct tsf_flag_table { uint32_t n; const tsf_flag *flags; } tsf_flag_table;

/* A FlagSet or an EnumValue: the number, and what its bits or values are called. */
typedef struct tsf_flags {
  tsf_obj h;             /* TSF_T_NATIVE */
  uint32_t size, nwords; /* no traced words */
  const tsf_flag_table *table;
  uint64_t value;
} tsf_flags;

tsf_flags *tsf_param_flags_any(tsf_rt *rt, tsf_event *event, const tsf_param_table *table, const tsf_flag_table *names);
static inline tsf_flags *tsf_flags_fill(tsf_flags *f, const uint8_t *data, uint32_t form, const tsf_flag_table *names) {
  f->size = sizeof *f;
  f->nwords = 0;
  f->table = names;
  f->value = tsf_param_word(data, form);
  return f;
}
static inline tsf_flags *tsf_param_flags_of(tsf_rt *rt, const uint8_t *data, uint32_t form, const tsf_flag_table *names) {
  if (TSF_UNLIKELY(data == NULL)) return NULL;
  return tsf_flags_fill(tsf_alloc(rt, TSF_T_NATIVE, sizeof(tsf_flags)), data, form, names);
}
TSF_INLINE tsf_flags *tsf_param_flags(tsf_rt *rt, tsf_event *event,
                                                                        const tsf_param_table *table,
                                                                        const tsf_flag_table *names, tsf_param_view *view) {
  const uint8_t *lengths = tsf_param_lengths(event, table->rows, view);
  if (TSF_UNLIKELY(lengths == NULL)) return tsf_param_flags_any(rt, event, table, names);
  return tsf_param_flags_of(rt, tsf_param_in(lengths, table->rows).data, table->rows->form, names);
}
/* In `place`, like tsf_param_str_lent. */
TSF_SLOW tsf_flags *tsf_param_flags_lent_any(tsf_rt *rt, tsf_event *event, const tsf_param_table *table,
                                             const tsf_flag_table *names, tsf_flags *place);
TSF_INLINE tsf_flags *tsf_param_flags_lent(tsf_rt *rt, tsf_event *event, const tsf_param_table *table,
                                           const tsf_flag_table *names, tsf_param_view *view, tsf_flags *place) {
  const uint8_t *lengths = tsf_param_lengths(event, table->rows, view);
  if (TSF_UNLIKELY(lengths == NULL)) return tsf_param_flags_lent_any(rt, event, table, names, place);
  const uint8_t *data = tsf_param_in(lengths, table->rows).data;
  place->h = (tsf_obj){TSF_T_NATIVE, 0};
  TSF_FINE(rt);
  return TSF_LIKELY(data != NULL) ? tsf_flags_fill(place, data, table->rows->form, names) : NULL;
}
static inline double tsf_flags_value(const tsf_flags *f) { return (double)f->value; }
/* The names that a host shows for the number, in its order. */
tsf_arr *tsf_flags_names(tsf_rt *rt, const tsf_flags *f);
bool tsf_flags_has(const tsf_flags *f, const tsf_str *name);
/* Of a name that in `table` has these bits, and no other has any of them. */
static inline bool tsf_flags_has_bits(const tsf_flags *f, const tsf_str *name, uint32_t bits, const tsf_flag_table *table) {
  return TSF_LIKELY(f->table == table) ? (f->value & bits) == bits : tsf_flags_has(f, name);
}
/* The enum's name; NULL when the number has none. */
const tsf_str *tsf_enum_name(tsf_rt *rt, const tsf_flags *f);
/* A number may have several. */
bool tsf_enum_is(const tsf_flags *f, const tsf_str *name);
static inline bool tsf_enum_is_value(const tsf_flags *f, const tsf_str *name, uint32_t value, const tsf_flag_table *table) {
  return TSF_LIKELY(f->table == table) ? f->value == value : tsf_enum_is(f, name);
}

#endif
