/* event_params.h: the parameters of an event. A table that the compiler writes says for each event code that the
 * program may meet at a place where in the event a property is; lengths are never believed. Inlined into the program:
 * most places know one code. */
#ifndef TSF_EVENT_PARAMS_H
#define TSF_EVENT_PARAMS_H

#include "plugin/sdk.h"

/* Where the property is in events of this code, and how many bytes a value of it has: 0 when its length tells. */
typedef struct tsf_param_row { uint16_t code; uint8_t index, form; } tsf_param_row;
typedef struct tsf_param_table { const char *property; uint32_t n; const tsf_param_row *rows; } tsf_param_table;

#define TSF_PARAM_SIZE 0x1f
#define TSF_PARAM_SIGNED 0x20

/* A value in the event; data NULL: the event has none. */
typedef struct tsf_param { const uint8_t *data; uint32_t len, form; } tsf_param;

/* What every event begins with: 26 bytes, then a length of each parameter, then their values. */
#define TSF_EVENT_HEADER 26

/* Counts the parameters of an event that is there, once; none when its lengths do not agree. */
void tsf_params_check(tsf_event *event);
/* Any event; what makes the event known again comes first. */
tsf_param tsf_param_any(tsf_rt *rt, tsf_event *event, uint32_t index);
/* The property is not in events of this code, or the call is over: TypeError. */
TSF_COLD void tsf_param_refuse(tsf_rt *rt, const tsf_event *event, const char *property);

static inline uint32_t tsf_param_load16(const uint8_t *p) { uint16_t v; memcpy(&v, p, 2); return v; }

/* The sum of n lengths of 16 bits, four at a time: each half of the sum has room for 2^16 of them. */
static inline uint64_t tsf_params_sum(const uint8_t *lengths, uint32_t n) {
  uint64_t sum = 0, four;
  uint32_t i = 0;
  for (; i + 4 <= n; i += 4) {
    memcpy(&four, lengths + 2 * i, 8);
    sum += (four & 0x0000ffff0000ffff) + (four >> 16 & 0x0000ffff0000ffff);
  }
  sum = (sum >> 32) + (uint32_t)sum;
  for (; i < n; i++) sum += tsf_param_load16(lengths + 2 * i);
  return sum;
}

static inline tsf_param tsf_param_at(tsf_rt *rt, tsf_event *event, uint32_t index) {
  if (TSF_UNLIKELY(event->memo != NULL)) return tsf_param_any(rt, event, index);
  if (TSF_UNLIKELY(!event->checked)) tsf_params_check(event);
  tsf_param p = {NULL, 0, 0};
  if (TSF_UNLIKELY(index >= event->nparams)) return p;
  if (TSF_UNLIKELY(event->is_large)) return tsf_param_any(rt, event, index);
  const uint8_t *lengths = event->raw + TSF_EVENT_HEADER;
  uint64_t before = 2 * event->nparams + tsf_params_sum(lengths, index);
  p.len = tsf_param_load16(lengths + 2 * index);
  if (p.len != 0) p.data = lengths + before;
  return p;
}

/* Fixed sizes: a shorter value is none, as none of them is ever cut. */
static inline tsf_param tsf_param_find(tsf_rt *rt, tsf_event *event, const tsf_param_table *table) {
  tsf_param p = {NULL, 0, 0};
  if (TSF_LIKELY(event->raw != NULL)) {
    uint32_t code = tsf_param_load16(event->raw + 20);
    for (uint32_t i = 0; i < table->n; i++) {
      const tsf_param_row *row = &table->rows[i];
      if (row->code != code) continue;
      p = tsf_param_at(rt, event, row->index);
      p.form = row->form;
      uint32_t size = p.form & TSF_PARAM_SIZE;
      if (p.len < size) p.data = NULL;
      return p;
    }
  }
  tsf_param_refuse(rt, event, table->property);
  return p;
}

/* Whether the event is of one of the codes in a table. */
static inline bool tsf_param_has(const tsf_event *event, const tsf_param_table *table) {
  uint32_t code = (uint32_t)tsf_event_type(event);
  for (uint32_t i = 0; i < table->n; i++)
    if (table->rows[i].code == code) return true;
  return false;
}

static inline uint64_t tsf_param_word(tsf_param p) {
  uint64_t word = 0;
  uint32_t size = p.form & TSF_PARAM_SIZE;
  memcpy(&word, p.data, size);
  if ((p.form & TSF_PARAM_SIGNED) == 0) return word;
  uint32_t shift = 64 - 8 * size;
  return (uint64_t)((int64_t)(word << shift) >> shift);
}

static inline double tsf_param_num(tsf_rt *rt, tsf_event *event, const tsf_param_table *table) {
  tsf_param p = tsf_param_find(rt, event, table);
  if (p.data == NULL) return TSF_NUM_UNDEF;
  return (double)(int64_t)tsf_param_word(p); /* at most 32 bits */
}

static inline tsf_big tsf_param_big(tsf_rt *rt, tsf_event *event, const tsf_param_table *table) {
  tsf_param p = tsf_param_find(rt, event, table);
  if (p.data == NULL) return TSF_BIG_UNDEF;
  uint64_t word = tsf_param_word(p);
  return p.form & TSF_PARAM_SIGNED ? (tsf_big)(int64_t)word : (tsf_big)word;
}

/* Up to the first NUL, where there is one. Like those below: NULL for none, in the host's memory for the call. */
const tsf_str *tsf_param_str(tsf_rt *rt, tsf_event *event, const tsf_param_table *table);
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

tsf_flags *tsf_param_flags(tsf_rt *rt, tsf_event *event, const tsf_param_table *table, const tsf_flag_table *flags);
static inline double tsf_flags_value(const tsf_flags *f) { return (double)f->value; }
/* The names that a host shows for the number, in its order. */
tsf_arr *tsf_flags_names(tsf_rt *rt, const tsf_flags *f);
bool tsf_flags_has(const tsf_flags *f, const tsf_str *name);
/* The enum's name; NULL when the number has none. */
const tsf_str *tsf_enum_name(tsf_rt *rt, const tsf_flags *f);
/* A number may have several. */
bool tsf_enum_is(const tsf_flags *f, const tsf_str *name);

#endif
