/* error.h: exceptions: making, throwing and describing them. */
#ifndef TSF_ERROR_H
#define TSF_ERROR_H

#include "heap/heap.h"

/* error.c. `format` is printf-like; %S takes a tsf_str*. All set rt->exc and clear the trace. */
TSF_COLD void tsf_throw_format(tsf_rt *rt, uint32_t type, const char *format, ...); /* one of TSF_E_* */
#define tsf_throw_error(rt, ...) tsf_throw_format(rt, TSF_E_ERROR, __VA_ARGS__)
#define tsf_throw_type(rt, ...) tsf_throw_format(rt, TSF_E_TYPE, __VA_ARGS__)
#define tsf_throw_range(rt, ...) tsf_throw_format(rt, TSF_E_RANGE, __VA_ARGS__)
#define tsf_throw_syntax(rt, ...) tsf_throw_format(rt, TSF_E_SYNTAX, __VA_ARGS__)
#define tsf_throw_reference(rt, ...) tsf_throw_format(rt, TSF_E_REFERENCE, __VA_ARGS__)
/* What throws so never leaves by rt->entry: in places where others have something to give back, and where there is no
 * such place. Out of memory is then the exception `tsf_no_memory`, which nobody can catch. */
extern const tsf_error tsf_no_memory;
#define TSF_NO_MEMORY ((tsf_obj *)(uintptr_t)&tsf_no_memory)
TSF_COLD void tsf_throw_here(tsf_rt *rt, uint32_t type, const char *format, ...);
TSF_COLD void tsf_throw_made(tsf_rt *rt, tsf_error *(*make)(tsf_rt *rt, void *arg), void *arg);
/* Calls `body` from such a place. */
TSF_COLD void tsf_call_trapped(tsf_rt *rt, uint32_t depth);
static inline void tsf_call_apart(tsf_rt *rt, int (*body)(void *), void *arg) {
  tsf_jump here, *outer = rt->entry;
  uint32_t depth = rt->depth;
  rt->entry = &here;
  if (TSF_UNLIKELY(tsf_try(&here, body, arg) == TSF_TRAPPED)) tsf_call_trapped(rt, depth);
  rt->entry = outer;
}
TSF_COLD void tsf_throw_stack(tsf_rt *rt); /* RangeError: Maximum call stack size exceeded; so as well */
TSF_COLD void tsf_throw(tsf_rt *rt, tsf_obj *error); /* `throw e`: starts a new trace */
TSF_COLD void tsf_trace(tsf_rt *rt, const char *function, const char *file, uint32_t line);
tsf_obj *tsf_catch(tsf_rt *rt); /* takes the pending exception */
/* `v` as it is thrown: a value that is no heap object in a cell. */
static inline tsf_obj *tsf_to_throw(tsf_rt *rt, tsf_val v) {
  if (tsf_val_is_ptr(v)) return (tsf_obj *)tsf_val_ptr(v);
  tsf_cell *held = tsf_cell_new(rt);
  tsf_cell_set_word(rt, held, v);
  return &held->h;
}
/* What was thrown. */
static inline tsf_val tsf_caught(tsf_obj *e) {
  return TSF_UNLIKELY(tsf_type_of(e) == TSF_T_CELL) ? tsf_cell_word((tsf_cell *)e) : tsf_val_of_ptr(e);
}
/* `new Error(message)` for one of TSF_E_*. */
tsf_error *tsf_error_new(tsf_rt *rt, uint32_t type, const tsf_str *message);
/* The name of an error of the library, which is no key of it as one that the program assigns is. */
static inline void tsf_error_set_name(tsf_rt *rt, tsf_obj *error, const tsf_str *name) {
  ((tsf_error *)error)->name = name;
  tsf_barrier(rt, error, name);
}
/* Text of the pending exception "file.ts:12: RangeError: message" into buf, NUL-terminated, cut to size. Returns its
 * length: U+0000 may be in it. */
size_t tsf_describe_exception(tsf_rt *rt, char *buf, size_t size);

#endif
