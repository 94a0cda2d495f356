/* arr_join.c: Array.prototype.join and toString. */
#include "tsf.h"

/* The arrays being joined, innermost first: one met again is empty, as in JavaScript. */
typedef struct join_frame {
  const tsf_arr *array;
  const struct join_frame *outer;
} join_frame;

static void join_into(tsf_strbuf *out, const tsf_arr *a, const tsf_str *sep, const join_frame *outer);

static void put_num(tsf_strbuf *out, double d) {
  char chars[TSF_NUM_CHARS];
  if (tsf_num_is_undef(d) || tsf_num_is_null(d)) return;
  tsf_strbuf_bytes(out, chars, tsf_num_to_chars(d, chars));
}

static void put_big(tsf_strbuf *out, tsf_big b) {
  char chars[TSF_NUM_CHARS];
  if (b == TSF_BIG_UNDEF || b == TSF_BIG_NULL) return;
  tsf_strbuf_bytes(out, chars, b < 0 ? tsf_i64_to_chars((int64_t)b, chars) : tsf_u64_to_chars((uint64_t)b, chars));
}

static void put_val(tsf_strbuf *out, tsf_val v, const join_frame *frame) {
  static const tsf_str comma = TSF_STR_LIT(",", 1, 1, 1);
  if (v == TSF_VAL_UNDEF || v == TSF_VAL_NULL) return;
  if (tsf_val_is_str(v)) tsf_strbuf_str(out, tsf_val_str(v));
  else if (tsf_val_is_num(v)) put_num(out, tsf_val_num(v));
  else if (tsf_val_is_arr(v)) join_into(out, (const tsf_arr *)tsf_val_ptr(v), &comma, frame);
  else tsf_strbuf_str(out, tsf_val_to_str(out->rt, v));
}

static void join_into(tsf_strbuf *out, const tsf_arr *a, const tsf_str *sep, const join_frame *outer) {
  join_frame frame = {a, outer};
  if (tsf_stack_low(out->rt)) {
    tsf_throw_stack(out->rt);
    return;
  }
  for (const join_frame *f = outer; f; f = f->outer)
    if (f->array == a) return;
  for (uint32_t i = 0; i < a->len && !TSF_FAILED(out->rt); i++) {
    if (i) tsf_strbuf_str(out, sep);
    switch (tsf_type_of(a)) {
      case TSF_T_ARR_F64: put_num(out, tsf_arr_f64(a)[i]); break;
      case TSF_T_ARR_BOOL:
        if (tsf_arr_bool(a)[i] < 2) tsf_strbuf_str(out, tsf_str_of_bool(tsf_arr_bool(a)[i]));
        break;
      case TSF_T_ARR_BIG: put_big(out, tsf_arr_big(a)[i]); break;
      default: put_val(out, tsf_arr_word(a)[i], &frame);
    }
  }
}

const tsf_str *tsf_arr_join(tsf_rt *rt, const tsf_arr *a, const tsf_str *sep) {
  static const tsf_str comma = TSF_STR_LIT(",", 1, 1, 1);
  tsf_strbuf out;
  tsf_strbuf_init(&out, rt);
  join_into(&out, a, sep ? sep : &comma, NULL);
  return tsf_strbuf_finish(&out);
}
