/* own_values.c: keys and values between the host's union and the program's types. */
#include "plugin/own.h"

#include <stdlib.h>

/* ---- from the host -------------------------------------------------------------------------------------- */

static void value_of(tsf_rt *rt, uint32_t type, const ss_plugin_state_data *in, tsf_own_value *v) {
  switch (type) {
    case SS_PLUGIN_ST_INT8: v->num = in->s8; return;
    case SS_PLUGIN_ST_INT16: v->num = in->s16; return;
    case SS_PLUGIN_ST_INT32: v->num = in->s32; return;
    case SS_PLUGIN_ST_UINT8: v->num = in->u8; return;
    case SS_PLUGIN_ST_UINT16: v->num = in->u16; return;
    case SS_PLUGIN_ST_UINT32: v->num = in->u32; return;
    case SS_PLUGIN_ST_INT64: v->big = in->s64; return;
    case SS_PLUGIN_ST_UINT64: v->big = in->u64; return;
    case SS_PLUGIN_ST_BOOL: v->boolean = in->b != 0; return;
    default: v->str = in->str ? tsf_str_from_utf8(rt, in->str, strlen(in->str)) : NULL;
  }
}

static tsf_val word_of(tsf_rt *rt, uint32_t type, const tsf_own_value *v) {
  switch (type) {
    case SS_PLUGIN_ST_INT64:
    case SS_PLUGIN_ST_UINT64: return tsf_val_of_big(rt, v->big);
    case SS_PLUGIN_ST_BOOL: return tsf_val_of_bool(v->boolean);
    case SS_PLUGIN_ST_STRING: return tsf_val_of_ptr(v->str);
    default: return tsf_val_of_num(v->num);
  }
}

tsf_val tsf_own_key(tsf_rt *rt, uint32_t type, const ss_plugin_state_data *key) {
  tsf_own_value v;
  value_of(rt, type, key, &v);
  return word_of(rt, type, &v);
}

tsf_obj *tsf_own_find_quietly(const tsf_own_table *t, const ss_plugin_state_data *key) {
  tsf_val word;
  tsf_own_value v;
  tsf_bigbox box = {{TSF_T_BIGBOX, 0}, 0};
  tsf_str text = {{TSF_T_STR, 0}, 0, 0, 0, 0, NULL, NULL};
  switch (t->type->key_type) {
    case SS_PLUGIN_ST_INT64:
    case SS_PLUGIN_ST_UINT64:
      value_of(NULL, t->type->key_type, key, &v);
      box.value = v.big;
      word = tsf_val_of_ptr(&box);
      break;
    case SS_PLUGIN_ST_STRING: {
      size_t n = key->str != NULL ? strlen(key->str) : SIZE_MAX;
      if (n > TSF_STR_MAX || tsf_ascii_run(key->str, n) != n) return NULL;
      text.h.type |= TSF_F_ASCII;
      text.len = text.units = (uint32_t)n;
      text.data = (const uint8_t *)key->str;
      word = tsf_val_of_ptr(&text);
      break;
    }
    default: word = tsf_own_key(NULL, t->type->key_type, key);
  }
  tsf_val found = tsf_map_get(t->map, word);
  return found == TSF_VAL_UNDEF ? NULL : tsf_val_ptr(found);
}

/* The entry's values of added fields, or NULL; and which of them is the field's. */
static tsf_buf *added_of(tsf_plugin *p, const tsf_own_handle *e, const tsf_own_field *f, uint32_t *i) {
  const tsf_own_added *added = &p->own->added[e->entries->index];
  for (*i = 0; added->fields[*i] != f;) ++*i;
  tsf_own_value v;
  e->entries->added(p->rt, e->object, &v);
  return v.word == TSF_VAL_UNDEF ? NULL : tsf_val_ptr(v.word);
}

static void put_word(tsf_rt *rt, tsf_buf *buf, uint32_t i, tsf_val word) {
  ((tsf_val *)buf->payload)[i] = word;
  tsf_barrier_val(rt, buf, word);
}

static void set_added(tsf_plugin *p, const tsf_own_handle *e, const tsf_own_field *f, tsf_val word) {
  tsf_rt *rt = p->rt;
  uint32_t i;
  tsf_buf *buf = added_of(p, e, f, &i);
  size_t have = buf ? buf->bytes / 8 : 0;
  if (have <= i) {
    size_t words = p->own->added[e->entries->index].cap;
    tsf_buf *larger = tsf_alloc(rt, TSF_T_BUF_WORD, sizeof *larger + words * 8);
    larger->bytes = words * 8;
    memset(larger->payload, 0, larger->bytes);
    for (uint32_t k = 0; k < have; k++) put_word(rt, larger, k, ((tsf_val *)buf->payload)[k]);
    e->entries->add(rt, e->object, &(tsf_own_value){.word = tsf_val_of_ptr(larger)});
    buf = larger;
  }
  put_word(rt, buf, i, word);
}

bool tsf_own_write(tsf_plugin *p, const tsf_own_table *t, tsf_own_handle *e, const tsf_own_field *f,
                   const ss_plugin_state_data *in) {
  if (f->read_only || f->type == SS_PLUGIN_ST_TABLE) {
    char text[256];
    size_t n = tsf_copy_cut(text, sizeof text, "field is read-only: ");
    tsf_copy_cut(text + n, sizeof text - n, f->name);
    return tsf_own_fail(p, t->name, text);
  }
  tsf_own_value v;
  value_of(p->rt, f->type, in, &v);
  if (f->type == SS_PLUGIN_ST_STRING && v.str == NULL) return tsf_own_fail(p, t->name, "a NULL string was given");
  if (TSF_FAILED(p->rt)) return false;
  if (f->get != NULL) f->set(p->rt, e->object, &v);
  else set_added(p, e, f, word_of(p->rt, f->type, &v));
  return true;
}

bool tsf_own_write_quietly(tsf_plugin *p, const tsf_own_handle *e, const tsf_own_field *f, const ss_plugin_state_data *in) {
  tsf_own_value v;
  if (f->read_only || f->type == SS_PLUGIN_ST_TABLE || f->type == SS_PLUGIN_ST_STRING) return false;
  value_of(p->rt, f->type, in, &v);
  f->set(p->rt, e->object, &v);
  return true;
}

/* ---- to the host ---------------------------------------------------------------------------------------- */

/* The program stores nothing into a field that its type does not hold. */
static bool put_num(uint32_t type, double d, ss_plugin_state_data *out) {
  int64_t i = (int64_t)d;
  out->u64 = 0;
  switch (type) {
    case SS_PLUGIN_ST_INT8: out->s8 = (int8_t)i; return true;
    case SS_PLUGIN_ST_INT16: out->s16 = (int16_t)i; return true;
    case SS_PLUGIN_ST_INT32: out->s32 = (int32_t)i; return true;
    case SS_PLUGIN_ST_UINT8: out->u8 = (uint8_t)i; return true;
    case SS_PLUGIN_ST_UINT16: out->u16 = (uint16_t)i; return true;
    default: out->u32 = (uint32_t)i; return true;
  }
}

static bool put_big(tsf_big b, ss_plugin_state_data *out) {
  out->u64 = (uint64_t)b;
  return true;
}

static inline uint64_t bytes_with_nul(const tsf_str *s) { return ((uint64_t)s->len + 8) & ~7ull; }

/* Whether the byte behind the text is ours, and stays as it is: padding of the string's own object, or a buffer that
 * `terminated` made. */
static bool ends(const tsf_str *s) {
  if (s->h.type & TSF_F_STATIC) return false;
  if (s->owner == NULL && s->data == (const uint8_t *)(s + 1) && s->len % 8 != 0) {
    ((uint8_t *)s->data)[s->len] = 0;
    return true;
  }
  const tsf_buf *buf = (const tsf_buf *)s->owner;
  return buf != NULL && tsf_type_of(buf) == TSF_T_BUF_RAW && !(buf->h.type & TSF_F_BUILDER) && s->data == buf->payload &&
         buf->bytes == bytes_with_nul(s) && s->data[s->len] == 0;
}

static const tsf_str *terminated(tsf_rt *rt, const tsf_str *s) {
  tsf_buf *buf = tsf_alloc(rt, TSF_T_BUF_RAW, sizeof *buf + bytes_with_nul(s));
  buf->bytes = bytes_with_nul(s);
  memcpy(buf->payload, s->data, s->len);
  memset(buf->payload + s->len, 0, buf->bytes - s->len);
  return tsf_str_header(rt, buf->payload, s->len, s->units, &buf->h);
}

/* U+0000 and half surrogates: the host gets U+FFFD in their place, from memory of its own. */
static TSF_COLD const char *changed(tsf_plugin *p, const tsf_str *s) {
  char *text = malloc((size_t)s->len * 3 + 1), *to = text;
  if (text == NULL) tsf_out_of_memory(p->rt);
  size_t n = tsf_str_to_utf8(s, (uint8_t *)text + (size_t)s->len * 2); /* at the end of the room, so that it can grow */
  const char *from = text + (size_t)s->len * 2;
  for (size_t i = 0; i < n; i++) {
    if (from[i] != 0) *to++ = from[i];
    else memcpy(to, "\xef\xbf\xbd", 3), to += 3;
  }
  *to = 0;
  char **place = &p->own->texts[p->own->text++ % TSF_OWN_TEXTS];
  free(*place);
  return *place = text;
}

/* The text stays where it is until the field has another value: when its bytes cannot be ended by a NUL, the
 * field gets the same text in other memory. */
static bool put_str(tsf_plugin *p, tsf_own_handle *e, const tsf_own_field *f, const tsf_str *s, ss_plugin_state_data *out) {
  if (s->len == 0) {
    out->str = "";
  } else if (s->h.type & TSF_F_ENDED) {
    out->str = (const char *)s->data;
  } else if (memchr(s->data, 0, s->len) != NULL || (!tsf_str_is_ascii(s) && !tsf_str_is_utf8(s))) {
    out->str = changed(p, s);
  } else {
    if (!ends(s)) {
      tsf_own_value v = {.str = s = terminated(p->rt, s)};
      if (f->get != NULL) f->set(p->rt, e->object, &v);
      else set_added(p, e, f, tsf_val_of_ptr(s));
    }
    ((tsf_str *)(uintptr_t)s)->h.type |= TSF_F_ENDED;
    out->str = (const char *)s->data;
  }
  return !TSF_FAILED(p->rt);
}

static bool put_table(tsf_plugin *p, const tsf_own_table *t, const tsf_own_field *f, tsf_obj *object,
                      ss_plugin_state_data *out) {
  tsf_own_table *table = tsf_own_show(p, object, f->table, f->name, t->line);
  tsf_root_store(p->rt, &p->own->views[p->own->view++ % TSF_OWN_VIEWS], &table->h);
  out->table = &table->input;
  return true;
}

static bool put_added(tsf_plugin *p, tsf_own_handle *e, const tsf_own_field *f, ss_plugin_state_data *out) {
  uint32_t i;
  const tsf_buf *buf = added_of(p, e, f, &i);
  tsf_val word = buf != NULL && i < buf->bytes / 8 ? ((const tsf_val *)buf->payload)[i] : TSF_VAL_UNDEF;
  out->u64 = 0;
  if (f->type == SS_PLUGIN_ST_STRING) out->str = "";
  if (word == TSF_VAL_UNDEF) return true;
  switch (f->type) {
    case SS_PLUGIN_ST_STRING: return put_str(p, e, f, tsf_val_ptr(word), out);
    case SS_PLUGIN_ST_BOOL: out->b = word == TSF_VAL_TRUE; return true;
    case SS_PLUGIN_ST_INT64:
    case SS_PLUGIN_ST_UINT64: return put_big(((tsf_bigbox *)tsf_val_ptr(word))->value, out);
    default: return put_num(f->type, tsf_val_num(word), out);
  }
}

/* A boolean or a number. */
static inline bool put_plain(uint32_t type, const tsf_own_value *v, ss_plugin_state_data *out) {
  switch (type) {
    case SS_PLUGIN_ST_BOOL:
      out->u64 = 0;
      out->b = v->boolean == 1;
      return true;
    case SS_PLUGIN_ST_INT64:
    case SS_PLUGIN_ST_UINT64: return put_big(v->big, out);
    default: return put_num(type, v->num, out);
  }
}

bool tsf_own_read(tsf_plugin *p, const tsf_own_table *t, tsf_own_handle *e, const tsf_own_field *f,
                  ss_plugin_state_data *out) {
  if (f->get == NULL) return put_added(p, e, f, out);
  tsf_own_value v;
  f->get(p->rt, e->object, &v);
  if (TSF_FAILED(p->rt)) return false;
  switch (f->type) {
    case SS_PLUGIN_ST_STRING: return put_str(p, e, f, v.str, out);
    case SS_PLUGIN_ST_TABLE: return put_table(p, t, f, v.object, out);
    default: return put_plain(f->type, &v, out);
  }
}

/* Text that ends with a NUL already, as it does from the second time on that it is read. */
static inline bool ended_to_host(const tsf_str *s, ss_plugin_state_data *out) {
  if (s->len == 0) out->str = "";
  else if (s->h.type & TSF_F_ENDED) out->str = (const char *)s->data;
  else return false;
  return true;
}

bool tsf_own_read_quietly(const tsf_own_handle *e, const tsf_own_field *f, ss_plugin_state_data *out) {
  const void *at = (const char *)e->object + f->offset;
  tsf_own_value v;
  switch (f->how) {
    case TSF_OWN_LONG: return put_big(*(const tsf_big *)at, out);
    case TSF_OWN_TEXT: return ended_to_host(*(const tsf_str *const *)at, out);
    case TSF_OWN_NUM: v.num = *(const double *)at; break;
    case TSF_OWN_BOOL: v.boolean = *(const uint8_t *)at; break;
    default: return false;
  }
  return put_plain(f->type, &v, out);
}
