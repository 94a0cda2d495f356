/* text_of.c: String(v) of any value, and Array.prototype.join, which call each other. */
#include "values/arr_values.h"
#include "values/object.h"
#include "values/value.h"

/* An array met again while it is being joined is empty, as in JavaScript; also when a toString in between
 * joins it. */
typedef struct tsf_joining {
  const tsf_arr *array;
  const struct tsf_joining *outer;
} tsf_joining;

static void join_into(tsf_strbuf *out, const tsf_arr *a, const tsf_str *sep);

static void put_num(tsf_strbuf *out, double d) {
  char chars[TSF_NUM_CHARS];
  if (tsf_num_is_undef(d) || tsf_num_is_null(d)) return;
  tsf_strbuf_bytes(out, chars, tsf_num_to_chars(d, chars));
}

static void put_big(tsf_strbuf *out, tsf_big b) {
  char chars[TSF_NUM_CHARS];
  if (tsf_big_is_nullish(b)) return;
  if (!tsf_big_is_large(b)) {
    tsf_strbuf_bytes(out, chars, tsf_big_to_chars(b, chars));
    return;
  }
  tsf_strbuf_str(out, tsf_str_of_big(out->rt, b));
}

static void put_val(tsf_strbuf *out, tsf_val v) {
  static const tsf_str comma = TSF_STR_LIT(",", 1, 1, 1);
  if (v == TSF_VAL_UNDEF || v == TSF_VAL_NULL) return;
  if (tsf_val_is_str(v)) tsf_strbuf_str(out, tsf_val_str(v));
  else if (tsf_val_is_num(v)) put_num(out, tsf_val_num(v));
  else if (tsf_val_is_arr(v)) join_into(out, (const tsf_arr *)tsf_val_ptr(v), &comma);
  else tsf_strbuf_str(out, tsf_val_to_str(out->rt, v));
}

static void put_element(tsf_strbuf *out, const tsf_arr *a, uint32_t i) {
  switch (tsf_type_of(a)) {
    case TSF_T_ARR_F64: put_num(out, tsf_arr_f64(a)[i]); break;
    case TSF_T_ARR_BOOL:
      if (tsf_arr_bool(a)[i] < 2) tsf_strbuf_str(out, tsf_str_of_bool(tsf_arr_bool(a)[i]));
      break;
    case TSF_T_ARR_BIG: put_big(out, tsf_arr_big(a)[i]); break;
    default: put_val(out, tsf_arr_word(a)[i]);
  }
}

/* Only where the header says that it may be: calls that ran out of memory leave that behind. */
static bool is_joining(tsf_rt *rt, tsf_arr *a) {
  if (!(a->h.type & (TSF_F_JOINING | TSF_F_STATIC))) return false;
  const tsf_joining *f = rt->joining;
  while (f && f->array != a) f = f->outer;
  return f != NULL;
}

/* A toString may change the array: the number of elements is that of the start, missing ones are empty. */
static void join_into(tsf_strbuf *out, const tsf_arr *a, const tsf_str *sep) {
  tsf_rt *rt = out->rt;
  tsf_joining self = {a, rt->joining};
  if (tsf_stack_low(rt)) {
    tsf_throw_stack(rt);
    return;
  }
  if (is_joining(rt, (tsf_arr *)a)) return;
  rt->joining = &self;
  if (!(a->h.type & TSF_F_STATIC)) ((tsf_arr *)a)->h.type |= TSF_F_JOINING;
  uint32_t n = a->len;
  for (uint32_t i = 0; i < n && !TSF_FAILED(rt); i++) {
    if (i) tsf_strbuf_str(out, sep);
    if (i < a->len) put_element(out, a, i);
  }
  rt->joining = self.outer;
  if (!(a->h.type & TSF_F_STATIC)) ((tsf_arr *)a)->h.type &= ~TSF_F_JOINING;
}

const tsf_str *tsf_arr_join(tsf_rt *rt, const tsf_arr *a, const tsf_str *sep) {
  static const tsf_str comma = TSF_STR_LIT(",", 1, 1, 1);
  tsf_strbuf out;
  tsf_strbuf_init(&out, rt);
  join_into(&out, a, sep ? sep : &comma);
  return tsf_strbuf_finish(&out);
}

/* ---- String(v) --------------------------------------------------------------------------------------- */

static const tsf_str plain_object = TSF_STR_LIT("[object Object]", 15, 15, 1);

/* Error.prototype.toString */
static const tsf_str *error_text(tsf_rt *rt, const tsf_error *e) {
  static const tsf_str colon = TSF_STR_LIT(": ", 2, 2, 1);
  if (!e->message->len) return e->name;
  if (!e->name->len) return e->message;
  const tsf_str *parts[3] = {e->name, &colon, e->message};
  return tsf_str_concat_n(rt, 3, parts);
}

tsf_val tsf_error_stack(tsf_rt *rt, tsf_val v) {
  static const tsf_str stack = TSF_STR_LIT("stack", 5, 5, 1);
  tsf_val own = TSF_VAL_UNDEF;
  if (!tsf_val_is_object(v) || tsf_object_own(rt, tsf_val_ptr(v), &stack, &own) || !tsf_val_is_error(v)) return own;
  return tsf_val_of_str(error_text(rt, (const tsf_error *)tsf_val_ptr(v)));
}

const tsf_str *tsf_inherited_text(tsf_rt *rt, tsf_val v) {
  return tsf_val_is_error(v) ? error_text(rt, (const tsf_error *)tsf_val_ptr(v)) : &plain_object;
}

/* Of an object that no class of the program made: toString or valueOf of its own count. */
static const tsf_str *object_text(tsf_rt *rt, tsf_obj *o) {
  static const tsf_str to_string = TSF_STR_LIT("toString", 8, 8, 1), value_of = TSF_STR_LIT("valueOf", 7, 7, 1);
  tsf_val text, value;
  bool bare = tsf_type_of(o) == TSF_T_DICT && o->type & TSF_F_BARE;
  if (!tsf_object_own(rt, o, &to_string, &text)) {
    if (TSF_LIKELY(!bare)) return &plain_object;
    text = TSF_VAL_UNDEF;
  }
  if (tsf_val_is_closure(text) || (tsf_object_own(rt, o, &value_of, &value) && tsf_val_is_closure(value)))
    tsf_throw_type(rt, "toString is called as a method of a class only, not as a property of an object");
  else tsf_throw_type(rt, "Cannot convert object to primitive value");
  return &tsf_str_empty;
}

/* A Buffer's is what its UTF-8 says. */
static const tsf_str *bytes_text(tsf_rt *rt, const tsf_bytes *b) {
  if (b->h.type & TSF_F_BUFFER) return tsf_str_from_utf8(rt, b->data, b->len);
  return tsf_bytes_join(rt, b, NULL);
}

const tsf_str *tsf_val_to_str(tsf_rt *rt, tsf_val v) {
  static const tsf_str map = TSF_STR_LIT("[object Map]", 12, 12, 1);
  static const tsf_str set = TSF_STR_LIT("[object Set]", 12, 12, 1);
  static const tsf_str promise = TSF_STR_LIT("[object Promise]", 16, 16, 1);
  static const tsf_str generator = TSF_STR_LIT("[object AsyncGenerator]", 23, 23, 1);
  if (tsf_val_is_num(v)) return tsf_str_of_num(rt, tsf_val_num(v));
  if (!tsf_val_is_ptr(v)) return tsf_str_of_bool(v == TSF_VAL_UNDEF ? TSF_BOOL_UNDEF : v == TSF_VAL_NULL ? TSF_BOOL_NULL : v & 1);
  void *p = tsf_val_ptr(v);
  switch (tsf_type_of(p)) {
    case TSF_T_STR: return (const tsf_str *)p;
    case TSF_T_BIGBOX: return tsf_str_of_big(rt, ((tsf_bigbox *)p)->value);
    case TSF_T_ARR_F64:
    case TSF_T_ARR_BOOL:
    case TSF_T_ARR_WORD:
    case TSF_T_ARR_BIG: return tsf_arr_join(rt, (tsf_arr *)p, NULL);
    case TSF_T_BYTES ... TSF_T_BYTES_U64: return bytes_text(rt, (tsf_bytes *)p);
    case TSF_T_CLOSURE: tsf_throw_type(rt, "the text of a function is not there in a compiled program"); return &tsf_str_empty;
    case TSF_T_MAP: return &map;
    case TSF_T_SET: return &set;
    case TSF_T_PROMISE: return &promise;
    case TSF_T_ASYNC_GENERATOR: return &generator;
    default: break;
  }
  if (tsf_is_class(tsf_type_of(p))) {
    tsf_throw_type(rt, "the text of a class is not there in a compiled program");
    return &tsf_str_empty;
  }
  if (tsf_type_of(p) >= TSF_T_FIRST_SHAPE && rt->hooks && rt->hooks->to_str) {
    if (tsf_stack_low(rt)) {
      tsf_throw_stack(rt);
      return &tsf_str_empty;
    }
    const tsf_str *text = rt->hooks->to_str(rt, (tsf_obj *)p);
    if (text) return text;
    if (TSF_FAILED(rt)) return &tsf_str_empty;
  }
  return tsf_is_error((tsf_obj *)p) ? error_text(rt, (tsf_error *)p) : object_text(rt, (tsf_obj *)p);
}
