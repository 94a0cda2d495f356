/* stub_heap.c: memory and exceptions for drivers that test runtime files without heap.c and error.c.
 *
 * Alternates between two ways of allocating, each time stub_reset is called: one malloc per object
 * (the sanitizer sees every byte too far) and bumping through a chunk (growth in place is possible). */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include "stub_heap.h"

#define CHUNK ((size_t)1 << 16)

static void **blocks;
static size_t nblocks, room;
static bool bumping;
char stub_error[4096];

static void *keep(size_t size) {
  if (nblocks == room) blocks = realloc(blocks, (room = room * 2 + 64) * sizeof *blocks);
  void *p = malloc(size);
  if (!blocks || !p) abort();
  return blocks[nblocks++] = p;
}

void stub_reset(tsf_rt *rt) {
  while (nblocks) free(blocks[--nblocks]);
  rt->bump = rt->limit = NULL;
  rt->cursor.s = NULL; /* what tsf_leave does when it rolls back */
  rt->exc = NULL;
  bumping = !bumping;
}

void *tsf_alloc_slow(tsf_rt *rt, uint32_t type, size_t size) {
  char *p;
  if (bumping && size < CHUNK / 4) {
    p = keep(CHUNK);
    rt->bump = p + size;
    rt->limit = p + CHUNK;
  } else {
    p = keep(size);
  }
  ((tsf_obj *)p)->type = type;
  ((tsf_obj *)p)->epoch = rt->epoch;
  return p;
}

#ifdef TSF_ASAN
void tsf_rewind(tsf_rt *rt, char *to) { rt->bump = to; }
#endif
/* Nothing has pages of its own. */
bool tsf_shrink_large(tsf_rt *rt, tsf_obj *o, size_t size) {
  (void)rt, (void)o, (void)size;
  return false;
}
/* No object of a program gets here. */
bool tsf_object_own(tsf_rt *rt, const tsf_obj *o, const tsf_str *name, tsf_val *value) {
  (void)rt, (void)o, (void)name, (void)value;
  abort();
}
void tsf_cycle_enable(tsf_rt *rt) { (void)rt; }
void tsf_barrier_slow(tsf_rt *rt, tsf_obj *target, tsf_obj *value) { (void)rt, (void)target, (void)value; }
void tsf_out_of_memory(tsf_rt *rt) { (void)rt; abort(); }

/* Of those that the files under test throw. */
static const char *name_of(uint32_t type) {
  return type == TSF_E_TYPE ? "TypeError" : type == TSF_E_RANGE ? "RangeError" : "SyntaxError";
}

/* %S and %s alone are filled in. */
static void throw_formatted(tsf_rt *rt, uint32_t type, const char *format, va_list args) {
  static tsf_obj pending;
  size_t n = (size_t)snprintf(stub_error, sizeof stub_error, "%s: ", name_of(type));
  for (const char *p = format; *p && n < sizeof stub_error - 1; p++) {
    if (p[0] == '%' && (p[1] == 'S' || p[1] == 's')) {
      const tsf_str *s = p[1] == 'S' ? va_arg(args, const tsf_str *) : NULL;
      const char *text = s != NULL ? (const char *)s->data : va_arg(args, const char *);
      size_t len = s != NULL ? s->len : strlen(text);
      if (len > sizeof stub_error - 1 - n) len = sizeof stub_error - 1 - n;
      memcpy(stub_error + n, text, len);
      n += len;
      p++;
    } else {
      stub_error[n++] = *p;
    }
  }
  stub_error[n] = 0;
  rt->exc = &pending;
}

void tsf_throw_format(tsf_rt *rt, uint32_t type, const char *format, ...) {
  va_list args;
  va_start(args, format);
  throw_formatted(rt, type, format, args);
  va_end(args);
}

void tsf_throw_here(tsf_rt *rt, uint32_t type, const char *format, ...) {
  va_list args;
  va_start(args, format);
  throw_formatted(rt, type, format, args);
  va_end(args);
}

void tsf_call_trapped(tsf_rt *rt, uint32_t depth) {
  (void)rt, (void)depth;
  abort();
}
void tsf_throw_stack(tsf_rt *rt) { tsf_throw_range(rt, "Maximum call stack size exceeded"); }
