/* program.h: the top floor: what only generated programs use. */
#ifndef TSF_PROGRAM_H
#define TSF_PROGRAM_H

#include "hashes/hashes.h"
#include "http/http.h"
#include "loop/loop.h"
#include "net/net.h"
#include "plugin/plugin.h"
#include "regexp/regexp.h"
#include "program/generator.h"


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
TSF_COLD void tsf_throw_type_text(tsf_rt *rt, const tsf_str *message); /* TypeError */
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
  if (TSF_UNLIKELY(tsf_big_is_nullish(b))) tsf_throw_absent(rt, b == TSF_BIG_NULL);
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
/* What may stand behind a Record: a dict, or an object of the program, whose type indices are below `frames`. */
static inline bool tsf_val_is_record(tsf_val v, uint32_t frames) {
  if (!tsf_val_is_ptr(v)) return false;
  uint32_t type = tsf_type_of(tsf_val_ptr(v));
  return type == TSF_T_DICT || (type >= TSF_T_FIRST_SHAPE && type < frames);
}

/* ---- operations on values --------------------------------------------------------------------------- */

static inline uint8_t tsf_num_truthy(double d) { return d == d && d != 0; }
static inline uint8_t tsf_str_truthy(const tsf_str *s) { return tsf_is_heap(s) && s->len != 0; }
static inline uint8_t tsf_big_truthy(tsf_big b) { return b != 0 && !tsf_big_is_nullish(b); }

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

/* ---- values of type any (any.c) ------------------------------------------------------------------------- */

/* Property `key` as JavaScript finds it; undefined when there is none. TypeError for one of undefined or null, and for
 * a method of a builtin type that is not called. What classes add the program looks at first. */
bool tsf_any_base(tsf_rt *rt, tsf_val v, const tsf_str *key); /* v has properties: TypeError for undefined and null */
/* Sets what a builtin's object has of its own, an array's length; the same TypeError. False: nothing of the kind. */
bool tsf_any_set_own(tsf_rt *rt, tsf_val v, const tsf_str *key, tsf_val value);
tsf_val tsf_any_get(tsf_rt *rt, tsf_val v, const tsf_str *key);
void tsf_any_not_iterable(tsf_rt *rt, const tsf_str *text); /* TypeError */
void tsf_any_present(tsf_rt *rt, tsf_val v); /* ToObject: TypeError for undefined and null */
tsf_val tsf_any_add(tsf_rt *rt, tsf_val a, tsf_val b); /* a + b */
/* An operand of - * / and the like; TypeError for a bigint, and for an object (a checked error). */
double tsf_any_number(tsf_rt *rt, tsf_val v);
tsf_val tsf_any_numeric(tsf_rt *rt, tsf_val v); /* ToNumeric; TypeError for objects but arrays */
double tsf_any_plus(tsf_rt *rt, tsf_val v); /* ToNumber: TypeError for a bigint too */
bool tsf_any_loosely_equal(tsf_rt *rt, tsf_val a, tsf_val b); /* a == b */
/* ---- for await over a generator that is not async (sync_items.c) ----------------------------------- */

typedef enum tsf_item_kind { TSF_ITEM_WORD, TSF_ITEM_F64, TSF_ITEM_BOOL, TSF_ITEM_BIG } tsf_item_kind;
/* As tsf_async_next and tsf_async_return; `kind`: how the generator holds what it yields. */
tsf_obj *tsf_sync_next(tsf_rt *rt, tsf_obj *generator, uint32_t kind);
tsf_obj *tsf_sync_return(tsf_rt *rt, tsf_obj *generator);
/* What `yield*` of an async generator asks of it: next(value), return(value) and throw(value). */
tsf_obj *tsf_sync_send(tsf_rt *rt, tsf_obj *generator, tsf_val value, uint32_t kind);
tsf_obj *tsf_sync_return_with(tsf_rt *rt, tsf_obj *generator, tsf_val value, uint32_t kind);
tsf_obj *tsf_sync_throw(tsf_rt *rt, tsf_obj *generator, tsf_val value, uint32_t kind);

/* ---- objects ------------------------------------------------------------------------------------------ */

/* Text of what a class's toString returned. */
const tsf_str *tsf_text_of_primitive(tsf_rt *rt, tsf_val v);
static inline uint8_t tsf_typeof_is(tsf_val v, const tsf_str *what) { return tsf_val_typeof(v) == what; }

/* ---- errors ------------------------------------------------------------------------------------------- */

static inline void tsf_error_note_cause(tsf_obj *error, uint8_t given) {
  if (given) error->type |= TSF_F_CAUSE;
}

static inline void tsf_error_note_message(tsf_obj *error, uint8_t given) {
  if (given) error->type |= TSF_F_MESSAGE;
}

/* ---- SDK ---------------------------------------------------------------------------------------------- */

static inline void tsf_event_memo_put(tsf_rt *rt, tsf_event *event, tsf_val value, uint32_t slot) {
  tsf_event_memo_set(rt, event, slot, value);
}
tsf_json *tsf_json_get_all(tsf_rt *rt, const tsf_json *node, const tsf_arr *keys);
/* fileInfo(path) as [kind, size, modified]; NULL when there is no such file. */
tsf_arr *tsf_file_parts(tsf_rt *rt, const tsf_str *path);

/* ---- functions ---------------------------------------------------------------------------------------- */

const tsf_str *tsf_function_name(tsf_rt *rt, const tsf_closure *f);
const char *tsf_function_kind(tsf_rt *rt, const tsf_closure *f); /* static */
double tsf_function_length(tsf_rt *rt, const tsf_closure *f);

/* ---- console ------------------------------------------------------------------------------------------ */

const tsf_str *tsf_console_text(tsf_rt *rt, tsf_val v); /* a primitive as console.log shows it */
/* Any value: strings as they are. */
const tsf_str *tsf_console_shown(tsf_rt *rt, tsf_val v);
/* The line of console.log: specifiers (%s and so on) in the first of several values are filled in. `show` is NULL where
 * all of them are primitives: what shows others stays out of the program. */
typedef const tsf_str *(*tsf_show)(tsf_rt *rt, tsf_val v, uint8_t specifier);
const tsf_str *tsf_console_line(tsf_rt *rt, const tsf_arr *values, tsf_show show);
/* The line of console.assert, whose condition failed. */
const tsf_str *tsf_console_assertion(tsf_rt *rt, const tsf_arr *values, tsf_show show);
/* For %s, %o and %O, or 0 for a value that none stands for. */
const tsf_str *tsf_console_show(tsf_rt *rt, tsf_val v, uint8_t specifier);
/* console.dir: the depth is a number, null for no limit, or undefined. */
const tsf_str *tsf_console_dir(tsf_rt *rt, tsf_val v, tsf_val depth);
/* console.table: of a primitive its text. `names` are those of the columns, or NULL. */
const tsf_str *tsf_console_table(tsf_rt *rt, tsf_val data, const tsf_arr *names);
/* TypeError. */
const tsf_str *tsf_inspect_refused(tsf_rt *rt, const char *name, const char *instead);
/* An iterator or a generator; TypeError for what has no look that is known. */
const tsf_str *tsf_inspect_generator(tsf_rt *rt, const tsf_obj *o);
void tsf_console_log(tsf_rt *rt, const tsf_str *line);
void tsf_console_debug(tsf_rt *rt, const tsf_str *line);
void tsf_console_warn(tsf_rt *rt, const tsf_str *line);
void tsf_console_error(tsf_rt *rt, const tsf_str *line);
/* Blanks before each line: two more, or two less. */
static inline void tsf_console_group(tsf_rt *rt) { rt->group += 2; }
static inline void tsf_console_group_end(tsf_rt *rt) { rt->group -= rt->group ? 2 : 0; }

/* ---- executables (exe.c) -------------------------------------------------------------------------------- */

/* Runs an executable's module body; the exit code. An uncaught exception goes to stderr. */
int tsf_main(int argc, char **argv, void (*module_init)(tsf_rt *rt), uint32_t globals_size);
double tsf_process_exitCode(void);
void tsf_process_set_exitCode(tsf_rt *rt, double code);
void tsf_process_exit(tsf_rt *rt, double code);
tsf_arr *tsf_process_argv(tsf_rt *rt);
/* The promise of a main file that awaits at its top level. */
void tsf_program_awaits(tsf_rt *rt, tsf_obj *promise);

#endif
