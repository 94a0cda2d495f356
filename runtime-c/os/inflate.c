/* inflate.c: the system's zlib, opened when the first stream is begun: Inflater, of which stdlib/falco/files/gzip.ts makes files.
 * Declared here as zlib.h has it, so that a program needs nothing of it to be compiled or loaded. */
#include "os/os_internal.h"

#if !defined(_WIN32)
#include <dlfcn.h>
#endif
#include <stdlib.h>

#define LIBRARY "libz.so.1"
#define ROOM 65536u

typedef struct z_stream {
  const uint8_t *next_in;
  unsigned avail_in;
  unsigned long total_in;
  uint8_t *next_out;
  unsigned avail_out;
  unsigned long total_out;
  const char *msg;
  void *state;
  void *(*zalloc)(void *, unsigned, unsigned);
  void (*zfree)(void *, void *);
  void *opaque;
  int data_type;
  unsigned long adler, reserved;
} z_stream;

enum { Z_NO_FLUSH = 0, Z_OK = 0, Z_STREAM_END = 1, Z_BUF_ERROR = -5, RAW = -15 };

struct tsf_inflating {
  struct tsf_resource link; /* first */
  z_stream z;
  void *library;
  int (*inflate)(z_stream *z, int flush);
  int (*reset)(z_stream *z);
  int (*end)(z_stream *z);
};

static void free_inflating(struct tsf_resource *r) {
  struct tsf_inflating *f = (struct tsf_inflating *)r;
  f->end(&f->z);
#if !defined(_WIN32)
  dlclose(f->library);
#endif
  free(f);
}

#if defined(_WIN32)
static bool open_library(tsf_rt *rt, struct tsf_inflating *f) {
  (void)f;
  tsf_throw_error(rt, "what gzip has made cannot be read on Windows");
  return false;
}
#else
static bool open_library(tsf_rt *rt, struct tsf_inflating *f) {
  f->library = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL);
  if (f->library == NULL) {
    const char *reason = dlerror();
    tsf_throw_error(rt, "gzip needs the library " LIBRARY ", which cannot be opened: install the package zlib1g (Debian, Ubuntu) or "
                        "zlib (Fedora, RHEL, Alpine): %s", reason ? reason : "");
    return false;
  }
  int (*begin)(z_stream *, int, const char *, int);
  *(void **)&begin = dlsym(f->library, "inflateInit2_");
  *(void **)&f->inflate = dlsym(f->library, "inflate");
  *(void **)&f->reset = dlsym(f->library, "inflateReset");
  *(void **)&f->end = dlsym(f->library, "inflateEnd");
  if (begin && f->inflate && f->reset && f->end && begin(&f->z, RAW, "1.2.0", (int)sizeof f->z) == Z_OK) return true;
  tsf_throw_error(rt, "gzip cannot use the library " LIBRARY " of this system");
  dlclose(f->library);
  return false;
}
#endif

tsf_inflater *tsf_inflater_open(tsf_rt *rt) {
  tsf_inflater *self = tsf_alloc(rt, TSF_T_NATIVE, sizeof *self);
  *self = (tsf_inflater){.h = self->h, .size = sizeof *self};
  struct tsf_inflating *f = calloc(1, sizeof *f);
  if (f == NULL) tsf_out_of_memory(rt);
  if (!open_library(rt, f)) {
    free(f);
    return NULL;
  }
  tsf_resource_add(rt, &f->link, free_inflating);
  self->stream = f;
  return self;
}

void tsf_inflater_reset(tsf_inflater *self) {
  self->ended = self->full = false;
  if (self->stream) self->stream->reset(&self->stream->z);
}

tsf_bytes *tsf_inflater_inflate(tsf_rt *rt, tsf_inflater *self, const tsf_bytes *input, double from) {
  struct tsf_inflating *f = self->stream;
  tsf_bytes *out = tsf_bytes_new(rt, f ? ROOM : 0);
  self->used = 0;
  if (f == NULL || out == NULL) return out;
  size_t at = (size_t)from, left = at < input->len ? input->len - at : 0;
  f->z.next_in = input->data + (input->len - left);
  f->z.avail_in = (unsigned)left;
  f->z.next_out = out->data;
  f->z.avail_out = ROOM;
  int got = f->inflate(&f->z, Z_NO_FLUSH);
  self->used = (uint32_t)(left - f->z.avail_in);
  self->ended = got == Z_STREAM_END;
  self->full = f->z.avail_out == 0;
  self->problem = got == Z_OK || got == Z_STREAM_END || got == Z_BUF_ERROR ? NULL : f->z.msg ? f->z.msg : "it cannot be inflated";
  out->len = ROOM - f->z.avail_out;
  return out;
}

const tsf_str *tsf_inflater_problem(tsf_rt *rt, const tsf_inflater *self) {
  return self->problem ? tsf_str_from_utf8(rt, self->problem, strlen(self->problem)) : tsf_str_from_utf8(rt, "", 0);
}

void tsf_inflater_close(tsf_inflater *self) {
  struct tsf_inflating *f = self->stream;
  if (f == NULL) return;
  self->stream = NULL;
  tsf_resource_remove(&f->link);
  free_inflating(&f->link);
}
