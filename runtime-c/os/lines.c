/* lines.c: LineReader. The descriptor and the buffer live outside the heap, on the realm's list, so
 * that a reader nobody closed is closed with the realm. */
#include "os/os_internal.h"

#include <errno.h>
#include <stdlib.h>

#define BUFFER_FIRST (64u << 10)
#define LINE_MAX_DEFAULT (1 << 20)
/* Bytes of a line that is too long which one call passes over: some ms, for next_batch has to come back. */
#define SKIP_MAX (4u << 20)

struct tsf_line_file {
  struct tsf_resource link; /* first: the list is of these */
  int fd;
  char *data; /* bytes [from, to) are read and not consumed yet */
  size_t from, to, cap;
  bool inside; /* a line that is too long, of which more than a call's share is left */
};

static void free_file(struct tsf_line_file *f) {
  tsf_os_close(f->fd);
  free(f->data);
  free(f);
}

void tsf_resources_close(tsf_rt *rt) {
  while (rt->resources != NULL) {
    struct tsf_resource *r = rt->resources;
    rt->resources = r->next;
    free_file((struct tsf_line_file *)r);
  }
}

static uint32_t count_open(const tsf_rt *rt) {
  uint32_t n = 0;
  for (const struct tsf_resource *r = rt->resources; r != NULL; r = r->next) n++;
  return n;
}

tsf_lines *tsf_lines_open(tsf_rt *rt, const tsf_str *path) {
  if (count_open(rt) >= TSF_LINES_MAX) {
    tsf_os_throw(rt, -EMFILE, "open", path);
    return NULL;
  }
  tsf_lines *self = tsf_alloc(rt, TSF_T_NATIVE, sizeof *self);
  self->size = sizeof *self;
  self->nwords = 0;
  self->file = NULL;
  self->offset = self->bytes = 0;
  tsf_os_stat st;
  int fd = tsf_os_open(rt, path, &st);
  if (fd < 0) {
    tsf_os_throw(rt, fd, "open", path);
    return NULL;
  }
  struct tsf_line_file *f = calloc(1, sizeof *f);
  if (f == NULL) {
    tsf_os_close(fd);
    tsf_out_of_memory(rt);
  }
  f->fd = fd;
  f->link.next = rt->resources;
  f->link.realm = rt;
  rt->resources = &f->link;
  self->file = f;
  self->bytes = st.size;
  return self;
}

void tsf_lines_close(tsf_lines *self) {
  struct tsf_line_file *f = self->file;
  if (f == NULL) return;
  struct tsf_resource **at = &f->link.realm->resources;
  while (*at != &f->link) at = &(*at)->next;
  *at = f->link.next;
  free_file(f);
  self->file = NULL;
  self->offset = self->bytes = 0;
}

/* Reads more behind `to`. False at the end of the file and on an error, which is pending then. */
static bool read_more(tsf_rt *rt, struct tsf_line_file *f) {
  if (f->from > 0) {
    memmove(f->data, f->data + f->from, f->to - f->from);
    f->to -= f->from;
    f->from = 0;
  }
  if (f->to == f->cap) {
    size_t cap = f->cap ? f->cap * 2 : BUFFER_FIRST;
    char *data = realloc(f->data, cap);
    if (data == NULL) tsf_out_of_memory(rt);
    f->data = data;
    f->cap = cap;
  }
  int64_t n = tsf_os_read(f->fd, f->data + f->to, f->cap - f->to);
  if (n < 0) tsf_os_throw(rt, (int)n, "read", NULL);
  if (n <= 0) return false;
  f->to += (size_t)n;
  return true;
}

static void consume(tsf_lines *self, size_t bytes) {
  self->file->from += bytes;
  self->offset += (double)bytes;
}

/* Passes over a line that is too long, or over `most` bytes of it. */
static void skip_line(tsf_rt *rt, tsf_lines *self, double most) {
  struct tsf_line_file *f = self->file;
  f->inside = false;
  do {
    size_t have = f->to - f->from;
    if ((double)have > most) have = (size_t)most;
    const char *lf = have > 0 ? memchr(f->data + f->from, '\n', have) : NULL;
    if (lf != NULL) return consume(self, (size_t)(lf + 1 - (f->data + f->from)));
    consume(self, have);
    most -= (double)have;
    f->inside = most < 1;
  } while (!f->inside && read_more(rt, f));
}

static const tsf_str *throw_too_long(tsf_rt *rt) {
  if (!TSF_FAILED(rt)) tsf_throw_range(rt, "LineReader.readLine: the line is longer than the limit");
  return NULL;
}

const tsf_str *tsf_lines_readLine(tsf_rt *rt, tsf_lines *self, double maxBytes) {
  struct tsf_line_file *f = self->file;
  if (f == NULL) {
    tsf_throw_type(rt, "LineReader.readLine: the reader is closed");
    return NULL;
  }
  double max = tsf_num_is_undef(maxBytes) ? LINE_MAX_DEFAULT : maxBytes >= 0 ? maxBytes : 0;
  if (f->inside) skip_line(rt, self, SKIP_MAX);
  if (f->inside || TSF_FAILED(rt)) return throw_too_long(rt);
  size_t seen = 0; /* bytes without an LF */
  const char *lf = NULL;
  for (;;) {
    size_t have = f->to - f->from;
    if (have > seen) lf = memchr(f->data + f->from + seen, '\n', have - seen);
    if (lf != NULL) break;
    seen = have;
    if ((double)seen > max + 1 || !read_more(rt, f)) break;
  }
  if (TSF_FAILED(rt) || (lf == NULL && seen == 0)) return NULL;
  const char *line = f->data + f->from;
  size_t len = lf ? (size_t)(lf - line) : seen, whole = len + (lf != NULL);
  if (len > 0 && line[len - 1] == '\r') len--;
  if ((double)len > max) {
    skip_line(rt, self, max + SKIP_MAX);
    return throw_too_long(rt);
  }
  const tsf_str *s = tsf_str_from_utf8(rt, line, len);
  consume(self, whole);
  return s;
}
