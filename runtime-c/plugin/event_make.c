/* event_make.c: making events of the kernel. Two walks: what each parameter is and how long, then the bytes. */
#include "plugin/abi.h"
#include "plugin/abi_params.h"
#include "plugin/event_make.h"

/* Of a block of a capture file, which has room for 64 KiB besides its own header. Events with lengths of 32 bits have
 * blocks of another kind. */
#define MOST_BYTES 65526u
#define MOST_PARAM_BYTES 0xffffu

typedef struct made { tsf_obj h; uint32_t size, nwords; uint8_t event[]; } made;

/* A parameter that was looked at. */
typedef struct part { uint32_t len; uint64_t word; } part;

typedef struct maker { tsf_rt *rt; const tsf_made_table *table; const tsf_made_row *row; } maker;

/* ---- values --------------------------------------------------------------------------------------------- */

static TSF_COLD bool refuse_kind(const maker *m, const char *expected) {
  tsf_throw_type(m->rt, "%s.%s: expected %s", m->table->event, m->row->property, expected);
  return false;
}

static TSF_COLD bool refuse_word(const maker *m, tsf_val v) {
  const tsf_str *text = tsf_val_is_num(v) ? tsf_str_of_num(m->rt, tsf_val_num(v)) : tsf_str_of_big(m->rt, tsf_big_of_val(v));
  tsf_throw_range(m->rt, "%s.%s: %S does not fit into PT_%s", m->table->event, m->row->property, text, m->row->type);
  return false;
}

static bool word_of(const maker *m, tsf_val v, uint64_t *word) {
  tsf_big value;
  uint32_t bits = 8 * (m->row->form & TSF_PARAM_SIZE);
  if (tsf_val_is_num(v)) {
    double d = tsf_val_num(v);
    if (!(d >= -0x1p63 && d < 0x1p64) || d != __builtin_trunc(d)) return refuse_word(m, v);
    value = d < 0 ? (tsf_big)(int64_t)d : (tsf_big)(uint64_t)d; /* at once it would take a routine of 128 bits */
  } else if (tsf_val_is_big(v)) {
    value = tsf_big_of_val(v);
  } else {
    return refuse_kind(m, "number or bigint");
  }
  bool is_signed = (m->row->form & TSF_PARAM_SIGNED) != 0;
  tsf_big least = is_signed ? -((tsf_big)1 << (bits - 1)) : 0;
  tsf_big beyond = (tsf_big)1 << (is_signed ? bits - 1 : bits);
  if (value < least || value >= beyond) return refuse_word(m, v);
  *word = (uint64_t)value;
  return true;
}

static bool named(const maker *m, tsf_val v, uint64_t *word) {
  if (!tsf_val_is_str(v)) return refuse_kind(m, "string");
  const tsf_str *name = tsf_val_str(v);
  const tsf_flag_table *table = m->row->names;
  for (uint32_t i = 0; i < table->n; i++) {
    const tsf_flag *flag = &table->flags[i];
    if (strlen(flag->name) != name->len || memcmp(flag->name, name->data, name->len) != 0) continue;
    *word |= flag->value;
    return true;
  }
  tsf_throw_range(m->rt, "%s.%s: %s has no %S", m->table->event, m->row->property, m->row->flags, name);
  return false;
}

/* The elements of an array of strings; false when it is none. */
static bool words_of(const maker *m, tsf_val v, const tsf_val **words, uint32_t *n) {
  if (!tsf_val_is_arr(v)) return refuse_kind(m, "array");
  const tsf_arr *list = tsf_val_ptr(v);
  if (list->len > 0 && tsf_type_of(list) != TSF_T_ARR_WORD) return refuse_kind(m, "array of strings");
  *n = list->len;
  *words = tsf_arr_word(list);
  return true;
}

static bool flags_of(const maker *m, tsf_val v, uint64_t *word) {
  const tsf_val *names;
  uint32_t n;
  *word = 0;
  if (tsf_val_is_num(v)) return word_of(m, v, word);
  if (m->row->kind == TSF_MADE_ENUM) return named(m, v, word);
  if (!words_of(m, v, &names, &n)) return false;
  for (uint32_t i = 0; i < n; i++)
    if (!named(m, names[i], word)) return false;
  return true;
}

/* Bytes of a text with its NUL: one within becomes U+FFFD. */
static size_t text_size(const tsf_str *s) {
  size_t n = (size_t)s->len + 1;
  for (uint32_t i = 0; i < s->len; i++) n += s->data[i] == 0 ? 2 : 0;
  return n;
}

static bool texts_size(const maker *m, tsf_val v, size_t *size) {
  const tsf_val *texts;
  uint32_t n;
  if (!words_of(m, v, &texts, &n)) return false;
  for (uint32_t i = 0; i < n; i++) {
    if (!tsf_val_is_str(texts[i])) return refuse_kind(m, "array of strings");
    *size += text_size(tsf_val_str(texts[i]));
  }
  return true;
}

static bool bytes_size(const maker *m, tsf_val v, size_t *size) {
  uint32_t fixed = m->row->form & TSF_PARAM_SIZE;
  if (!tsf_val_is(v, TSF_T_BYTES)) return refuse_kind(m, "Uint8Array");
  *size = ((const tsf_bytes *)tsf_val_ptr(v))->len;
  if (fixed == 0 || *size == fixed) return true;
  tsf_throw_range(m->rt, "%s.%s: %u bytes do not fit into PT_%s", m->table->event, m->row->property, (unsigned)*size,
                  m->row->type);
  return false;
}

static bool look_at(const maker *m, tsf_val v, part *p) {
  size_t size = 0;
  bool fits = true;
  /* What has a size is always there, as from the kernel: libsinsp ends on a number that has no bytes. */
  *p = (part){m->row->form & TSF_PARAM_SIZE, 0};
  if (v == TSF_VAL_UNDEF) return true;
  switch (m->row->kind) {
    case TSF_MADE_WORD:
      size = m->row->form & TSF_PARAM_SIZE;
      fits = word_of(m, v, &p->word);
      break;
    case TSF_MADE_FLAGS:
    case TSF_MADE_ENUM:
      size = m->row->form & TSF_PARAM_SIZE;
      fits = flags_of(m, v, &p->word);
      break;
    case TSF_MADE_TEXT:
      if (!tsf_val_is_str(v)) return refuse_kind(m, "string");
      size = text_size(tsf_val_str(v));
      break;
    case TSF_MADE_TEXTS: fits = texts_size(m, v, &size); break;
    default: fits = bytes_size(m, v, &size);
  }
  p->len = size > UINT32_MAX ? UINT32_MAX : (uint32_t)size;
  return fits;
}

/* ---- bytes ---------------------------------------------------------------------------------------------- */

static uint8_t *put_text(uint8_t *to, const tsf_str *s) {
  if (text_size(s) == (size_t)s->len + 1) {
    to += tsf_str_to_utf8(s, to);
  } else {
    for (uint32_t i = 0; i < s->len; i++) {
      bool half = s->data[i] == 0xed && s->data[i + 1] >= 0xa0;
      if (s->data[i] != 0 && !half) {
        *to++ = s->data[i];
        continue;
      }
      memcpy(to, "\xef\xbf\xbd", 3);
      to += 3;
      i += half ? 2 : 0;
    }
  }
  *to++ = 0;
  return to;
}

static void put(const tsf_made_row *row, const part *p, tsf_val v, uint8_t *to) {
  if (p->len == 0) return;
  if (v == TSF_VAL_UNDEF) {
    memset(to, 0, p->len);
  } else if (row->kind == TSF_MADE_TEXT) {
    put_text(to, tsf_val_str(v));
  } else if (row->kind == TSF_MADE_TEXTS) {
    const tsf_arr *list = tsf_val_ptr(v);
    for (uint32_t i = 0; i < list->len; i++) to = put_text(to, tsf_val_str(tsf_arr_word(list)[i]));
  } else if (row->kind == TSF_MADE_BYTES) {
    memcpy(to, ((const tsf_bytes *)tsf_val_ptr(v))->data, p->len);
  } else {
    memcpy(to, &p->word, p->len); /* the least byte first, as on every target */
  }
}

/* The bytes of the whole event; 0 after throwing. */
static size_t measure(const maker *m, const part *parts, bool is_long) {
  const tsf_made_table *t = m->table;
  size_t size = TSF_EVENT_HEADER + (size_t)t->n * (is_long ? 4 : 2);
  for (uint32_t i = 0; i < t->n; i++) {
    size += parts[i].len;
    if (is_long || parts[i].len <= MOST_PARAM_BYTES) continue;
    tsf_throw_range(m->rt, "parameter %u has %u bytes: in events of type %u it has 65535 at most", (unsigned)i,
                    (unsigned)parts[i].len, (unsigned)t->code);
    return 0;
  }
  if (size <= (is_long ? TSF_STR_MAX : MOST_BYTES)) return size;
  tsf_throw_range(m->rt, "an event of %u bytes does not fit into a capture: %u at most", (unsigned)size,
                  is_long ? TSF_STR_MAX : MOST_BYTES);
  return 0;
}

static bool head_of(maker *m, const tsf_val *values, ss_plugin_event *head) {
  static const tsf_made_row thread = {TSF_MADE_WORD, 8 | TSF_PARAM_SIGNED, "tid", "PID", NULL, NULL};
  static const tsf_made_row time = {TSF_MADE_WORD, 8, "time", "UINT64", NULL, NULL};
  uint64_t tid = UINT64_MAX;
  m->row = &time;
  if (values[0] != TSF_VAL_UNDEF && !tsf_val_is_big(values[0])) return refuse_kind(m, "bigint");
  head->ts = tsf_event_out_time(m->rt, tsf_big_of_val(values[0]));
  m->row = &thread;
  if (m->rt->exc != NULL || (values[1] != TSF_VAL_UNDEF && !word_of(m, values[1], &tid))) return false;
  head->tid = tid;
  return true;
}

tsf_obj *tsf_made_new(tsf_rt *rt, uint32_t n, const tsf_val *values, const tsf_made_table *table) {
  bool is_long = tsf_has_long_params(table->code);
  ss_plugin_event head = {.type = table->code, .nparams = table->n};
  part parts[TSF_MADE_MAX];
  maker m = {rt, table, NULL};
  (void)n;
  if (!head_of(&m, values, &head)) return NULL;
  for (uint32_t i = 0; i < table->n; i++) {
    m.row = &table->rows[i];
    if (!look_at(&m, values[2 + i], &parts[i])) return NULL;
  }
  size_t size = measure(&m, parts, is_long);
  if (size == 0) return NULL;
  made *event = tsf_alloc(rt, TSF_T_NATIVE, (sizeof *event + size + 7) & ~(size_t)7);
  event->size = (uint32_t)((sizeof *event + size + 7) & ~(size_t)7);
  event->nwords = 0;
  head.len = (uint32_t)size;
  memcpy(event->event, &head, sizeof head);
  uint8_t *lengths = event->event + sizeof head, *to = lengths + (size_t)table->n * (is_long ? 4 : 2);
  for (uint32_t i = 0; i < table->n; i++) {
    memcpy(lengths + i * (is_long ? 4 : 2), &parts[i].len, is_long ? 4 : 2);
    put(&table->rows[i], &parts[i], values[2 + i], to);
    to += parts[i].len;
  }
  return &event->h;
}

void tsf_batch_add_made(tsf_rt *rt, tsf_instance *batch, const tsf_obj *event) {
  tsf_source *src = tsf_batch_filling(rt, batch);
  if (src == NULL) return;
  if (!tsf_batch_append_whole(src, (const ss_plugin_event *)((const made *)event)->event)) tsf_out_of_memory(rt);
}
