/* json_decode.c: typed decoding (decode.h) over the lenient document. What is wrong is noted with its
 * path in decode_error.c and decoding goes on, so that one message names everything. */
#include "json/decode_internal.h"

/* ---- storing -------------------------------------------------------------------------------------- */

tsf_val tsf_decoded_word(tsf_rt *rt, const tsf_decoded *v) {
  switch (v->what) {
  case TSF_DECODED_NULL: return TSF_VAL_NULL;
  case TSF_DECODED_NUM: return tsf_val_of_num(v->num);
  case TSF_DECODED_BOOL: return tsf_val_of_bool(v->boolean);
  case TSF_DECODED_BIG: return tsf_val_of_big(rt, v->big);
  case TSF_DECODED_WORD: return v->word;
  default: return TSF_VAL_UNDEF;
  }
}

static double num_of(const tsf_decoded *v) {
  return v->what == TSF_DECODED_NUM ? v->num : v->what == TSF_DECODED_NULL ? TSF_NUM_NULL : TSF_NUM_UNDEF;
}

static uint8_t bool_of(const tsf_decoded *v) {
  return v->what == TSF_DECODED_BOOL ? v->boolean : v->what == TSF_DECODED_NULL ? TSF_BOOL_NULL : TSF_BOOL_UNDEF;
}

static tsf_big big_of(const tsf_decoded *v) {
  return v->what == TSF_DECODED_BIG ? v->big : v->what == TSF_DECODED_NULL ? TSF_BIG_NULL : TSF_BIG_UNDEF;
}

/* Into the field of `object` at `offset`, held as `vkind`. */
static void store(tsf_rt *rt, void *object, uint32_t offset, uint8_t vkind, const tsf_decoded *v) {
  void *slot = (char *)object + offset;
  switch ((tsf_vkind)vkind) {
  case TSF_V_F64: *(double *)slot = num_of(v); break;
  case TSF_V_I32: *(int32_t *)slot = v->what == TSF_DECODED_NUM ? (int32_t)v->num : 0; break;
  case TSF_V_I64: *(int64_t *)slot = v->what == TSF_DECODED_NUM ? (int64_t)v->num : 0; break;
  case TSF_V_BOOL: *(uint8_t *)slot = bool_of(v); break;
  case TSF_V_BIG: {
    tsf_big big = big_of(v);
    memcpy(slot, &big, sizeof big);
    break;
  }
  case TSF_V_WORD: {
    tsf_val word = tsf_decoded_word(rt, v);
    *(tsf_val *)slot = word;
    tsf_barrier_val(rt, object, word);
  }
  }
}

static uint32_t array_type(uint8_t vkind) {
  switch ((tsf_vkind)vkind) {
  case TSF_V_F64: case TSF_V_I32: case TSF_V_I64: return TSF_T_ARR_F64;
  case TSF_V_BOOL: return TSF_T_ARR_BOOL;
  case TSF_V_BIG: return TSF_T_ARR_BIG;
  default: return TSF_T_ARR_WORD;
  }
}

static void push(tsf_rt *rt, tsf_arr *a, const tsf_decoded *v) {
  switch (tsf_type_of(a)) {
  case TSF_T_ARR_F64: tsf_arr_push_f64(rt, a, num_of(v)); break;
  case TSF_T_ARR_BOOL: tsf_arr_push_bool(rt, a, bool_of(v)); break;
  case TSF_T_ARR_BIG: tsf_arr_push_big(rt, a, big_of(v)); break;
  default: tsf_arr_push_word(rt, a, tsf_decoded_word(rt, v));
  }
}

static bool store_word(tsf_decoded *out, const void *p) {
  out->what = TSF_DECODED_WORD;
  out->word = tsf_val_of_ptr(p);
  return true;
}

/* ---- scalars -------------------------------------------------------------------------------------- */

bool tsf_decode_number(const tsf_decoder *d, const tsf_json_entry *e, double *out) {
  const uint8_t *p = d->source->data + e->start;
  if (e->tag != TSF_J_NUMBER && (e->tag != TSF_J_STRING || e->flags)) return false;
  if (e->len == 0 || tsf_json_blank(*p)) return false;
  *out = tsf_num_of_chars(p, e->len);
  return tsf_number_isFinite(*out);
}

bool tsf_decode_bool(const tsf_decoder *d, const tsf_json_entry *e, uint8_t *out) {
  const uint8_t *p = d->source->data + e->start;
  bool yes = e->len == 4 && memcmp(p, "true", 4) == 0, no = e->len == 5 && memcmp(p, "false", 5) == 0;
  *out = yes;
  return (yes || no) && e->tag != TSF_J_NUMBER;
}

/* An integer of digits alone is read exactly; any other spelling has to be a safe integer. */
bool tsf_decode_big(const tsf_decoder *d, const tsf_json_entry *e, tsf_big *out) {
  const uint8_t *p = d->source->data + e->start, *end = p + e->len;
  double number;
  tsf_big v = 0;
  if (!tsf_decode_number(d, e, &number)) return false;
  bool minus = *p == '-';
  if (*p == '-' || *p == '+') p++;
  for (; p < end && (uint8_t)(*p - '0') < 10 && tsf_big_fits(v); p++) v = v * 10 + (*p - '0');
  if (p == end) *out = minus ? -v : v;
  else if (tsf_number_isSafeInteger(number)) *out = (int64_t)number;
  else return false;
  return tsf_big_fits(*out);
}

/* Strings as they are, numbers and booleans by their text; NULL for the rest. */
const tsf_str *tsf_decode_as_text(const tsf_decoder *d, const tsf_json_entry *e) {
  if (e->tag == TSF_J_NULL || e->tag >= TSF_J_ARRAY) return NULL;
  return tsf_json_value_text(d->rt, d->source, e);
}

bool tsf_decode_literal(const tsf_decoder *d, const tsf_decode_type *t, const tsf_json_entry *e, tsf_decoded *out) {
  if (t->numbers) {
    double v;
    out->what = TSF_DECODED_NUM;
    if (!tsf_decode_number(d, e, &v)) return false;
    for (uint32_t i = 0; i < t->count; i++)
      if (t->numbers[i] == v) return out->num = v, true;
    return false;
  }
  const tsf_str *text = tsf_decode_as_text(d, e);
  for (uint32_t i = 0; text && i < t->count; i++)
    if (tsf_str_eq(t->u.strings[i], text)) return store_word(out, t->u.strings[i]);
  return false;
}

bool tsf_decode_num(tsf_decoder *d, const tsf_decode_type *t, uint32_t index, const tsf_decode_path *at,
                    tsf_decoded *out) {
  const tsf_json_entry *e = &d->entries[index];
  out->what = TSF_DECODED_NUM;
  bool ok = tsf_decode_number(d, e, &out->num) && (t->kind == TSF_D_F64 || tsf_number_isSafeInteger(out->num));
  return ok ? tsf_decode_range(d, t, e, at, out->num) : tsf_decode_mismatch(d, t, e, at);
}

bool tsf_decode_bigint(tsf_decoder *d, const tsf_decode_type *t, uint32_t index, const tsf_decode_path *at,
                       tsf_decoded *out) {
  const tsf_json_entry *e = &d->entries[index];
  out->what = TSF_DECODED_BIG;
  if (!tsf_decode_big(d, e, &out->big)) return tsf_decode_mismatch(d, t, e, at);
  return tsf_decode_range(d, t, e, at, tsf_number_of_big(out->big));
}

bool tsf_decode_boolean(tsf_decoder *d, const tsf_decode_type *t, uint32_t index, const tsf_decode_path *at,
                        tsf_decoded *out) {
  const tsf_json_entry *e = &d->entries[index];
  out->what = TSF_DECODED_BOOL;
  return tsf_decode_bool(d, e, &out->boolean) || tsf_decode_mismatch(d, t, e, at);
}

bool tsf_decode_string(tsf_decoder *d, const tsf_decode_type *t, uint32_t index, const tsf_decode_path *at,
                       tsf_decoded *out) {
  const tsf_str *text = tsf_decode_as_text(d, &d->entries[index]);
  if (!text) return tsf_decode_mismatch(d, t, &d->entries[index], at);
  return store_word(out, text) && tsf_decode_count(d, t, at, text->units);
}

bool tsf_decode_enum(tsf_decoder *d, const tsf_decode_type *t, uint32_t index, const tsf_decode_path *at,
                     tsf_decoded *out) {
  const tsf_json_entry *e = &d->entries[index];
  return tsf_decode_literal(d, t, e, out) || tsf_decode_mismatch(d, t, e, at);
}

/* ---- containers ----------------------------------------------------------------------------------- */

bool tsf_decode_array(tsf_decoder *d, const tsf_decode_type *t, uint32_t index, const tsf_decode_path *at,
                      tsf_decoded *out) {
  const tsf_json_entry *e = &d->entries[index];
  tsf_arr *array = tsf_arr_new(d->rt, array_type(t->u.child->vkind), 0);
  bool ok = true;
  uint32_t n = 0;
  if (e->tag != TSF_J_ARRAY && e->tag != TSF_J_NULL) return tsf_decode_mismatch(d, t, e, at);
  for (uint32_t i = index + 1; i < index + e->skip; i += d->entries[i].skip, n++) {
    tsf_decode_path path = { at, NULL, n };
    tsf_decoded v;
    if (tsf_decode_value(d, t->u.child, i, &path, &v)) push(d->rt, array, &v);
    else ok = false;
  }
  store_word(out, array);
  return tsf_decode_count(d, t, at, n) && ok;
}

/* Position of the value of `key` in the object at `index`, the last of duplicates; 0: none. */
uint32_t tsf_decode_find(const tsf_decoder *d, uint32_t index, const tsf_str *key) {
  const tsf_json_entry *e = &d->entries[index];
  uint32_t found = 0;
  if (e->tag != TSF_J_OBJECT) return 0;
  for (uint32_t i = index + 1; i < index + e->skip; i += d->entries[i].skip)
    if (tsf_json_key_is(d->source, &d->entries[i], key)) found = i + 1;
  return found;
}

static void warn_unknown(tsf_decoder *d, const tsf_decode_type *t, uint32_t index, const tsf_decode_path *at) {
  const tsf_json_entry *e = &d->entries[index];
  for (uint32_t i = index + 1; d->warnings && e->tag == TSF_J_OBJECT && i < index + e->skip; i += d->entries[i].skip) {
    uint32_t k = 0;
    while (k < t->count && !tsf_json_key_is(d->source, &d->entries[i], t->u.fields[k].name)) k++;
    if (k == t->count) tsf_decode_warn(d, at, tsf_json_value_text(d->rt, d->source, &d->entries[i]));
  }
}

/* An object of the shape with everything undefined. */
static void *object_new(tsf_rt *rt, uint32_t shape) {
  static const tsf_decoded undefined = { .what = TSF_DECODED_UNDEF };
  const tsf_type *type = tsf_shape(shape);
  tsf_obj *object = tsf_alloc(rt, shape, type->size);
  memset(object + 1, 0, type->size - sizeof *object);
  for (uint32_t i = 0; i < type->nfields; i++) store(rt, object, type->fields[i].offset, type->fields[i].vkind, &undefined);
  return object;
}

bool tsf_decode_object(tsf_decoder *d, const tsf_decode_type *t, uint32_t index, const tsf_decode_path *at,
                       tsf_decoded *out) {
  const tsf_json_entry *e = &d->entries[index];
  bool ok = true;
  /* null stands for {}: an empty YAML map arrives so */
  if (e->tag != TSF_J_OBJECT && e->tag != TSF_J_NULL) return tsf_decode_mismatch(d, t, e, at);
  void *object = object_new(d->rt, t->shape);
  for (uint32_t i = 0; i < t->count; i++) {
    const tsf_decode_field *f = &t->u.fields[i];
    tsf_decode_path path = { at, f->name, 0 };
    tsf_decoded v;
    uint32_t found = tsf_decode_find(d, index, f->name);
    bool null = found && d->entries[found].tag == TSF_J_NULL && !(f->type->flags & TSF_D_NULLABLE);
    if (f->optional && (!found || null)) continue;
    if (!found) ok = tsf_decode_missing(d, f->type, &path);
    else if (tsf_decode_value(d, f->type, found, &path, &v)) store(d->rt, object, f->offset, f->type->vkind, &v);
    else ok = false;
  }
  warn_unknown(d, t, index, at);
  store_word(out, object);
  return ok;
}

/* ---- dispatch ------------------------------------------------------------------------------------- */

bool tsf_decode_value(tsf_decoder *d, const tsf_decode_type *t, uint32_t index, const tsf_decode_path *at,
                      tsf_decoded *out) {
  out->what = TSF_DECODED_UNDEF;
  if (tsf_stack_low(d->rt)) {
    tsf_throw_stack(d->rt);
    return false;
  }
  if (d->entries[index].tag == TSF_J_NULL && t->flags & (TSF_D_NULLABLE | TSF_D_UNDEFINABLE)) {
    if (t->flags & TSF_D_NULLABLE) out->what = TSF_DECODED_NULL;
    return true;
  }
  return t->read(d, t, index, at, out);
}

static bool blank(const tsf_str *text) {
  for (uint32_t i = 0; i < text->len; i++)
    if (!tsf_json_blank(text->data[i])) return false;
  return true;
}

tsf_val tsf_json_decode(tsf_rt *rt, const tsf_str *text, const tsf_decode_type *type, const char *what,
                        tsf_strbuf *warnings) {
  static const tsf_str null = TSF_STR_LIT("null", 4, 4, 1);
  tsf_decoder d = { .rt = rt, .source = blank(text) ? &null : text, .warnings = warnings };
  tsf_decoded v;
  tsf_buf *tape = tsf_json_tape_new(rt, d.source);
  if (!tape) return TSF_VAL_UNDEF;
  d.entries = ((const struct tsf_json_tape *)(const void *)tape->payload)->entries;
  tsf_strbuf_init(&d.errors, rt);
  bool ok = tsf_decode_value(&d, type, 0, NULL, &v);
  if (TSF_FAILED(rt)) return TSF_VAL_UNDEF;
  if (!ok) {
    tsf_decode_throw(&d, what);
    return TSF_VAL_UNDEF;
  }
  return tsf_decoded_word(rt, &v);
}
