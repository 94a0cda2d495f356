/* error.c: making, tracing and describing exceptions. */
#include <stdarg.h>

#include "text/error.h"
#include "text/str_alloc.h"
#include "text/utf8.h"
#include "text/str.h"

/* Made while the library is loaded, of the types' names: as data they would be larger, with a relocation each. */
static tsf_str error_name_strings[TSF_E_URI - TSF_E_ERROR + 1];
static TSF_COLD __attribute__((constructor)) void make_names(void) {
  for (uint32_t type = TSF_E_ERROR; type <= TSF_E_URI; type++) {
    const char *name = tsf_shape(type)->name;
    if (name == NULL) continue; /* a driver of ours in C, whose types have none */
    uint32_t n = (uint32_t)strlen(name);
    error_name_strings[type - TSF_E_ERROR] = (tsf_str)TSF_STR_LIT(name, n, n, 1);
  }
}

/* Output cut to `cap` bytes; `n` counts on, so that a first pass with cap 0 measures. */
typedef struct text { char *at; size_t cap, n; } text;

static TSF_COLD void put_bytes(text *t, const void *bytes, size_t n) {
  if (t->n < t->cap) memcpy(t->at + t->n, bytes, n < t->cap - t->n ? n : t->cap - t->n);
  t->n += n;
}

static void put_cstr(text *t, const char *s) { put_bytes(t, s, strlen(s)); }

static void put_u64(text *t, uint64_t u) {
  char digits[20];
  size_t i = sizeof digits;
  do digits[--i] = (char)('0' + u % 10);
  while (u /= 10);
  put_bytes(t, digits + i, sizeof digits - i);
}

static void put_hex(text *t, uint32_t u) {
  char digits[8];
  size_t i = sizeof digits;
  do digits[--i] = "0123456789abcdef"[u & 15];
  while (u >>= 4);
  put_bytes(t, digits + i, sizeof digits - i);
}

static void put_i64(text *t, int64_t i) {
  if (i < 0) put_cstr(t, "-");
  put_u64(t, i < 0 ? 0 - (uint64_t)i : (uint64_t)i);
}

/* %s %c %d %u %x %lld %S (tsf_str *) %% */
static void put_format(text *t, const char *format, va_list args) {
  for (const char *p = format; *p; p++) {
    const char *plain = p;
    while (*p && *p != '%') p++;
    put_bytes(t, plain, (size_t)(p - plain));
    if (!*p) return;
    switch (*++p) {
      case 's': put_cstr(t, va_arg(args, const char *)); break;
      case 'd': put_i64(t, va_arg(args, int)); break;
      case 'c': {
        char c = (char)va_arg(args, int);
        put_bytes(t, &c, 1);
        break;
      }
      case 'x': put_hex(t, va_arg(args, unsigned)); break;
      case 'u': put_u64(t, va_arg(args, unsigned)); break;
      case 'l': /* lld */
        put_i64(t, va_arg(args, long long));
        p += 2;
        break;
      case 'S': {
        const tsf_str *s = va_arg(args, const tsf_str *);
        put_bytes(t, s->data, s->len);
        break;
      }
      default: put_cstr(t, "%");
    }
  }
}

tsf_error *tsf_error_new(tsf_rt *rt, uint32_t type, const tsf_str *message) {
  size_t size = tsf_shape(type)->size;
  tsf_error *e = (tsf_error *)tsf_alloc(rt, type, size);
  memset(&e->h + 1, 0, size - sizeof(tsf_obj)); /* all further fields undefined */
  e->message = message;
  e->name = &error_name_strings[type - TSF_E_ERROR];
  return e;
}

/* Thrown again, it keeps the place where it was thrown first. */
void tsf_throw(tsf_rt *rt, tsf_obj *error) {
  if (error != rt->thrown || tsf_type_of(error) < TSF_T_FIRST_SHAPE) rt->ntrace = 0;
  rt->exc = rt->thrown = error;
}

static tsf_error *make_error(tsf_rt *rt, uint32_t type, const char *format, va_list args) {
  va_list again;
  va_copy(again, args);
  text measured = {NULL, 0, 0};
  put_format(&measured, format, args);
  uint8_t *bytes;
  tsf_str *message = tsf_str_alloc(rt, (uint32_t)measured.n, (uint32_t)measured.n, &bytes);
  text written = {(char *)bytes, measured.n, 0};
  put_format(&written, format, again);
  va_end(again);
  message->units = (uint32_t)tsf_count_units(bytes, measured.n);
  if (message->units != message->len) message->h.type &= ~TSF_F_ASCII;
  return tsf_error_new(rt, type, message);
}

void tsf_throw_format(tsf_rt *rt, uint32_t type, const char *format, ...) {
  va_list args;
  va_start(args, format);
  tsf_error *error = make_error(rt, type, format, args);
  va_end(args);
  tsf_throw(rt, &error->h);
}

void tsf_throw_stack(tsf_rt *rt) { tsf_throw_here(rt, TSF_E_RANGE, "Maximum call stack size exceeded"); }

/* ---- throwing where nothing jumps out -------------------------------------------------------------- */

static const tsf_str no_memory_text = TSF_STR_LIT("out of memory", 13, 13, 1);
const tsf_error tsf_no_memory = {{TSF_E_ERROR | TSF_F_STATIC, 0}, &no_memory_text, &error_name_strings[0], TSF_VAL_UNDEF, NULL};

typedef struct making {
  tsf_rt *rt;
  tsf_error *(*make)(tsf_rt *rt, void *arg);
  void *arg;
} making;

static int make_and_throw(void *arg) {
  making *m = arg;
  tsf_throw(m->rt, &m->make(m->rt, m->arg)->h);
  return 0;
}

void tsf_throw_made(tsf_rt *rt, tsf_error *(*make)(tsf_rt *rt, void *arg), void *arg) {
  making m = {rt, make, arg};
  tsf_call_apart(rt, make_and_throw, &m);
}

typedef struct formatted { uint32_t type; const char *format; va_list *args; } formatted;

static tsf_error *make_formatted(tsf_rt *rt, void *arg) {
  formatted *f = arg;
  va_list args;
  va_copy(args, *f->args);
  tsf_error *error = make_error(rt, f->type, f->format, args);
  va_end(args);
  return error;
}

void tsf_throw_here(tsf_rt *rt, uint32_t type, const char *format, ...) {
  va_list args;
  va_start(args, format);
  formatted f = {type, format, &args};
  tsf_throw_made(rt, make_formatted, &f);
  va_end(args);
}

void tsf_call_trapped(tsf_rt *rt, uint32_t depth) {
  rt->depth = depth;
  tsf_throw(rt, TSF_NO_MEMORY);
}

/* Whoever catches out of memory ends the call after all. */
tsf_obj *tsf_catch(tsf_rt *rt) {
  tsf_obj *e = rt->exc;
  if (TSF_UNLIKELY(e == TSF_NO_MEMORY)) tsf_out_of_memory(rt);
  rt->exc = NULL;
  return e;
}

/* A frame of our own library has no file: it is not noted. */
void tsf_trace(tsf_rt *rt, const char *function, const char *file, uint32_t line) {
  if (file && rt->ntrace < TSF_TRACE_MAX) rt->trace[rt->ntrace++] = (tsf_frame){function, file, line};
}

/* ---- describing ---------------------------------------------------------------------------------- */

/* Lone surrogates become U+FFFD. */
static void put_str(text *t, const tsf_str *s) {
  for (uint32_t i = 0; i < s->len; i++) {
    if (s->data[i] == 0xed && i + 2 < s->len && s->data[i + 1] >= 0xa0) {
      put_cstr(t, "\xef\xbf\xbd");
      i += 2;
    } else {
      put_bytes(t, &s->data[i], 1);
    }
  }
}

static bool is_error(uint32_t type) {
  while (type > TSF_E_URI) type = tsf_shape(type)->parent;
  return type >= TSF_E_ERROR;
}

/* As Error.prototype.toString. */
static void put_error(text *t, const tsf_error *e) {
  const tsf_str *name = tsf_is_heap(e->name) ? e->name : &error_name_strings[0];
  put_str(t, name);
  if (!tsf_is_heap(e->message) || !e->message->len) return;
  if (name->len) put_cstr(t, ": ");
  put_str(t, e->message);
}

/* Of what is no error its text, or what V8 calls it. */
static void put_thrown(text *t, tsf_obj *thrown) {
  char digits[TSF_NUM_CHARS];
  tsf_val v = tsf_caught(thrown);
  if (tsf_val_is_num(v)) put_bytes(t, digits, tsf_num_to_chars(tsf_val_num(v), digits));
  else if (tsf_val_is_bool(v)) put_cstr(t, v & 1 ? "true" : "false");
  else if (!tsf_val_is_ptr(v)) put_cstr(t, v == TSF_VAL_NULL ? "null" : "undefined");
  else if (is_error(tsf_type_of(thrown))) put_error(t, (const tsf_error *)thrown);
  else if (tsf_val_is_str(v)) put_str(t, tsf_val_str(v));
  else if (tsf_val_is_arr(v)) put_cstr(t, "[object Array]");
  else {
    put_cstr(t, "#<");
    put_cstr(t, tsf_type_of(thrown) < TSF_T_FIRST_SHAPE ? "Object" : tsf_shape(tsf_type_of(thrown))->name);
    put_cstr(t, ">");
  }
}

size_t tsf_describe_exception(tsf_rt *rt, char *buf, size_t size) {
  if (size == 0) return 0;
  text t = {buf, size, 0};
  if (rt->exc && rt->ntrace) {
    put_cstr(&t, rt->trace[0].file);
    put_cstr(&t, ":");
    put_u64(&t, rt->trace[0].line);
    put_cstr(&t, ": ");
  }
  if (rt->exc) put_thrown(&t, rt->exc);
  size_t end = t.n < size ? t.n : size - 1;
  if (t.n >= size) /* not in the middle of a character */
    while (end > 0 && ((uint8_t)buf[end] & 0xc0) == 0x80) end--;
  buf[end] = 0;
  return end;
}
