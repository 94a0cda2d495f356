/* program.h: the top floor: what only generated programs use. */
#ifndef TSF_PROGRAM_H
#define TSF_PROGRAM_H

#include "plugin/plugin.h"


#define TSF_NAN __builtin_nan("")
#define TSF_INF __builtin_inf()

/* An exception is pending: note where it passed and go to the handler. */
#define TSF_CHECK(label, function, file, line) \
  do { \
    if (TSF_FAILED(rt)) { \
      tsf_trace(rt, function, file, line); \
      goto label; \
    } \
  } while (0)
#define TSF_FAIL(label, throws, function, file, line) \
  do { \
    throws; \
    tsf_trace(rt, function, file, line); \
    goto label; \
  } while (0)
#define TSF_W(p) ((tsf_val)(uintptr_t)(p)) /* a pointer as a word */

/* ---- conversions: every one throws TypeError when the value does not fit -------------------------- */

TSF_COLD void tsf_throw_unfit(tsf_rt *rt, const char *expected, tsf_val found);
TSF_COLD void tsf_throw_absent(tsf_rt *rt, bool null);
/* The same for an element of an array. */
TSF_COLD void tsf_throw_unfit_item(tsf_rt *rt, uint32_t index, const char *expected, tsf_val found);
/* Puts the property that was read before the path of the pending error, which one of these has thrown. */
TSF_COLD void tsf_unfit_within(tsf_rt *rt, const char *name);
TSF_COLD void tsf_unfit_item(tsf_rt *rt, int64_t index);
TSF_COLD void tsf_throw_no_key(tsf_rt *rt, const tsf_str *key); /* TypeError: the type has no such property */
TSF_COLD void tsf_throw_early(tsf_rt *rt, const char *name); /* ReferenceError: the variable is not initialised yet */

static inline double tsf_present_num(tsf_rt *rt, double d) {
  if (TSF_UNLIKELY(tsf_num_is_undef(d) || tsf_num_is_null(d))) tsf_throw_absent(rt, tsf_num_is_null(d));
  return d;
}
static inline uint8_t tsf_present_bool(tsf_rt *rt, uint8_t b) {
  if (TSF_UNLIKELY(b > 1)) tsf_throw_absent(rt, b == TSF_BOOL_NULL);
  return b;
}
static inline tsf_big tsf_present_big(tsf_rt *rt, tsf_big b) {
  if (TSF_UNLIKELY(b >= TSF_BIG_UNDEF)) tsf_throw_absent(rt, b == TSF_BIG_NULL);
  return b;
}
static inline void *tsf_present(tsf_rt *rt, const void *p) {
  if (TSF_UNLIKELY(!tsf_is_heap(p))) tsf_throw_absent(rt, p == TSF_NULL);
  return (void *)p;
}

static inline void *tsf_want(tsf_rt *rt, tsf_val v, uint32_t type, const char *expected) {
  if (TSF_LIKELY(tsf_val_is(v, type))) return tsf_val_ptr(v);
  tsf_throw_unfit(rt, expected, v);
  return NULL;
}
/* An array of one kind of storage; one that JSON.parse made is turned into it in place. */
tsf_arr *tsf_want_arr(tsf_rt *rt, tsf_val v, uint32_t type, uint32_t absent);
/* Any array, whatever its storage. */
tsf_arr *tsf_want_any_arr(tsf_rt *rt, tsf_val v);
/* A function of that signature: another's C type is another. */
static inline bool tsf_val_is_fn(tsf_val v, uint32_t signature) {
  return tsf_val_is_closure(v) && ((const tsf_closure *)tsf_val_ptr(v))->signature == signature;
}
/* An object whose type index is not below `first`: generators, whose frames come last. */
static inline bool tsf_val_is_from(tsf_val v, uint32_t first) {
  return tsf_val_is_ptr(v) && tsf_type_of(tsf_val_ptr(v)) >= first;
}

/* ---- operations on values --------------------------------------------------------------------------- */

static inline uint8_t tsf_num_truthy(double d) { return d == d && d != 0; }
static inline uint8_t tsf_str_truthy(const tsf_str *s) { return tsf_is_heap(s) && s->len != 0; }
static inline uint8_t tsf_big_truthy(tsf_big b) { return b != 0 && b < TSF_BIG_UNDEF; }

/* Strict equality of nullable representations: undefined equals undefined only. */
static inline uint8_t tsf_opt_num_eq(double a, double b) {
  return a == b || (TSF_UNLIKELY(a != a) && tsf_f64_bits(a) == tsf_f64_bits(b) && (tsf_num_is_undef(a) || tsf_num_is_null(a)));
}

/* `throw v`: anything but an Error is a TypeError (docs/semantics.md). */
TSF_COLD void tsf_throw_val(tsf_rt *rt, tsf_val v);

static inline int64_t tsf_index_of(double d) { return tsf_arr_index(d); }
/* a % b as an index: -1 for NaN. Both are within 2^53. */
static inline int64_t tsf_index_rem(int64_t a, int64_t b) { return TSF_LIKELY(b != 0) ? a % b : -1; }

/* ---- strings ------------------------------------------------------------------------------------------ */

/* The code point at byte `at`, NULL at the end: one step of for-of over a string. */
static inline const tsf_str *tsf_str_step(tsf_rt *rt, const tsf_str *s, double at) {
  uint32_t byte = (uint32_t)at;
  return byte < s->len ? tsf_str_next(rt, s, &byte) : NULL;
}
static inline double tsf_str_bytes_in(const tsf_str *s) { return s->len; }
const tsf_str *tsf_string_fromCharCode_of(tsf_rt *rt, const tsf_arr *units);
const tsf_str *tsf_string_fromCodePoint_of(tsf_rt *rt, const tsf_arr *code_points);

/* ---- numbers ------------------------------------------------------------------------------------------ */

static inline double tsf_math_max_of(const tsf_arr *a) { return tsf_math_max_n(a->len, tsf_arr_f64(a)); }
static inline double tsf_math_min_of(const tsf_arr *a) { return tsf_math_min_n(a->len, tsf_arr_f64(a)); }
static inline double tsf_math_hypot_of(const tsf_arr *a) { return tsf_math_hypot_n(a->len, tsf_arr_f64(a)); }
/* Number(v) of a primitive; TypeError for an object (a checked error). */
double tsf_number_of_val(tsf_rt *rt, tsf_val v);
/* The order of two primitives for < and the like: -1, 0, 1, or TSF_UNORDERED where NaN is involved. */
int tsf_val_order(tsf_rt *rt, tsf_val a, tsf_val b);
double tsf_date_now(void); /* ms since the epoch */

/* ---- objects ------------------------------------------------------------------------------------------ */

/* Text of what a class's toString returned. */
const tsf_str *tsf_text_of_primitive(tsf_rt *rt, tsf_val v);
static inline uint8_t tsf_typeof_is(tsf_val v, const tsf_str *what) { return tsf_val_typeof(v) == what; }

/* TextDecoder objects: one for each combination of fatal (1) and ignoreBOM (2). */
extern const tsf_obj tsf_text_decoders[4];
#define TSF_TEXT_DECODER(options) (&tsf_text_decoders[options])
static inline const tsf_str *tsf_decode_text(tsf_rt *rt, const tsf_bytes *bytes, const tsf_obj *decoder) {
  ptrdiff_t options = decoder - tsf_text_decoders;
  return tsf_textdecoder_decode(rt, bytes, options & 1, options & 2);
}

/* ---- errors ------------------------------------------------------------------------------------------- */

static inline void tsf_error_note_cause(tsf_obj *error, uint8_t given) {
  if (given) error->type |= TSF_F_CAUSE;
}

/* ---- generators --------------------------------------------------------------------------------------- */

/* A generator object: a frame of the program that starts with this. */
typedef struct tsf_gen {
  tsf_obj h;
  bool (*resume)(tsf_rt *rt, struct tsf_gen *gen); /* true: yielded */
  int32_t state;  /* where to go on; 0 at the start, TSF_GEN_DONE at the end, TSF_GEN_RUNNING inside */
  uint32_t close; /* 1: go on as if the yield were a return */
  tsf_val word;   /* the value yielded, by representation; taken at once, so no barrier */
  double f64;
  tsf_big big;
  tsf_val result; /* what the body returned, for the `yield*` that waits for its end */
  /* `yield*`: while `inner` is set this one waits for it to end, and inner's `outer` is this one. */
  struct tsf_gen *inner, *outer;
  struct tsf_gen *leaf; /* where the innermost of the chain was last seen */
  uint32_t depth;       /* of the chain of outer ones when the delegation began */
  bool lasting;         /* the iterator of an array, Map or Set: it has no return(), leaving a loop does not end it */
} tsf_gen;
#define TSF_GEN_DONE (-1)
#define TSF_GEN_RUNNING (-2)
/* V8 recurses for each generator that delegates, and comes as far as about 5000. */
#define TSF_GEN_DEPTH_MAX 10000
#define TSF_GEN_HANDED_ON 2

bool tsf_gen_next_slow(tsf_rt *rt, tsf_gen *gen); /* at its end, running, or one that delegates */
bool tsf_gen_run_chain(tsf_rt *rt, tsf_gen *gen); /* a turn of a generator that delegates or has begun to */
/* A turn: true when it yielded. */
static inline bool tsf_gen_next(tsf_rt *rt, tsf_gen *gen) {
  if (TSF_UNLIKELY(gen->state < 0 || gen->inner != NULL) || tsf_stack_low(rt)) return tsf_gen_next_slow(rt, gen);
  bool yielded = gen->resume(rt, gen);
  return yielded && TSF_UNLIKELY(gen->inner != NULL) ? tsf_gen_run_chain(rt, gen) : yielded;
}
void tsf_gen_close(tsf_rt *rt, tsf_gen *gen); /* generator.return() */
/* `yield*`: true when `other` has ended already, false when it cannot be handed on, or TSF_GEN_HANDED_ON: then
 * `gen` returns and is resumed when `other` has ended, thrown (an exception is pending), or gen->close is set. */
uint8_t tsf_gen_delegate(tsf_rt *rt, tsf_gen *gen, tsf_gen *other);
static inline tsf_val tsf_gen_take(tsf_gen *gen) {
  tsf_val v = gen->word;
  gen->word = TSF_VAL_UNDEF;
  return v;
}

static inline void tsf_gen_last(tsf_obj *generator) { ((tsf_gen *)generator)->lasting = true; }

/* What the generator returned, once: a loop that ran it to its end leaves nothing to a later `yield*`. */
static inline tsf_val tsf_gen_result(tsf_obj *generator) {
  tsf_gen *gen = (tsf_gen *)generator;
  tsf_val v = gen->result;
  gen->result = TSF_VAL_UNDEF;
  return v;
}

/* ---- SDK ---------------------------------------------------------------------------------------------- */

static inline void tsf_event_memo_put(tsf_rt *rt, tsf_event *event, tsf_val value, uint32_t slot) {
  tsf_event_memo_set(rt, event, slot, value);
}
tsf_json *tsf_json_get_all(tsf_rt *rt, const tsf_json *node, const tsf_arr *keys);
/* fileInfo(path) as [kind, size, modified]; NULL when there is no such file. */
tsf_arr *tsf_file_parts(tsf_rt *rt, const tsf_str *path);

/* ---- console ------------------------------------------------------------------------------------------ */

const tsf_str *tsf_console_text(tsf_rt *rt, tsf_val v); /* a primitive as console.log shows it */
/* The line of console.log: specifiers (%s and so on) in the first of several values are filled in. */
const tsf_str *tsf_console_line(tsf_rt *rt, const tsf_arr *values);
void tsf_console_log(tsf_rt *rt, const tsf_str *line);

/* ---- executables (exe.c) -------------------------------------------------------------------------------- */

/* Runs an executable's module body; the exit code. An uncaught exception goes to stderr. */
int tsf_main(void (*module_init)(tsf_rt *rt), uint32_t globals_size);

#endif
