/* lines.c: LineReader. The descriptor and the buffer live outside the heap, on the realm's list, so
 * that a reader nobody closed is closed with the realm. */
#include "os/lines.h"

#include <errno.h>
#include <stdlib.h>

#define BUFFER_FIRST (64u << 10)
#define LINE_MAX_DEFAULT (1 << 20)
#define LINE_MAX 536870888.0 /* what a string holds */
/* Bytes of lines that are too long which one call passes over: some ms, for next_batch has to come back. When it has
 * nothing to say meanwhile, more. */
#define PASS_MAX (4.0 * 1048576)
#define SKIP_MAX (64.0 * 1048576)

static void free_file(struct tsf_resource *r) {
  struct tsf_line_file *f = (struct tsf_line_file *)r;
  tsf_os_close(f->fd);
  free(f->path);
  free(f->data);
  free(f);
}

static uint32_t count_open(const tsf_rt *rt) {
  uint32_t n = 0;
  for (const struct tsf_resource *r = rt->resources; r != NULL; r = r->next) n += r->free == free_file;
  return n;
}

static struct tsf_line_file *new_file(tsf_rt *rt, int fd, const tsf_str *path) {
  struct tsf_line_file *f = calloc(1, sizeof *f);
  char *copy = malloc((size_t)path->len + 1);
  if (f == NULL || copy == NULL) {
    free(f);
    free(copy);
    tsf_os_close(fd);
    tsf_out_of_memory(rt);
  }
  copy[tsf_str_to_utf8(path, (uint8_t *)copy)] = 0;
  f->fd = fd;
  f->path = copy;
  tsf_resource_add(rt, &f->link, free_file);
  return f;
}

tsf_lines *tsf_lines_open(tsf_rt *rt, const tsf_str *path) {
  if (count_open(rt) >= TSF_LINES_MAX) {
    tsf_os_throw(rt, -EMFILE, "open", path, NULL);
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
    tsf_os_throw(rt, fd, "open", path, NULL);
    return NULL;
  }
  self->file = new_file(rt, fd, path);
  self->file->sized = st.size > 0;
  self->bytes = st.size;
  return self;
}

tsf_lines *tsf_lines_follow(tsf_rt *rt, const tsf_str *path) {
  tsf_lines *self = tsf_lines_open(rt, path);
  if (self != NULL) self->file->follows = true;
  return self;
}

void tsf_lines_close(tsf_lines *self) {
  struct tsf_line_file *f = self->file;
  if (f == NULL) return;
  tsf_resource_remove(&f->link);
  free_file(&f->link);
  self->file = NULL;
  self->offset = self->bytes = 0;
}

/* ---- reading ---------------------------------------------------------------------------------------------- */

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
  if (n < 0) tsf_os_throw(rt, (int)n, "read", tsf_str_from_utf8(rt, f->path, strlen(f->path)), NULL);
  if (n <= 0) return false;
  f->to += (size_t)n;
  return true;
}

static void consume(tsf_lines *self, size_t bytes) {
  self->file->from += bytes;
  self->offset += (double)bytes;
}

static void begin_anew(tsf_lines *self, double size) {
  struct tsf_line_file *f = self->file;
  f->from = f->to = 0;
  f->inside = false;
  f->sized = size > 0;
  self->offset = 0;
  self->bytes = size;
}

/* What comes next: bytes (READ), nothing now (END), the start of this file or the next (ANEW), or nothing more of a
 * file that another one has replaced (LAST). */
typedef enum more { MORE_READ, MORE_END, MORE_ANEW, MORE_LAST } more;

static more switch_file(tsf_rt *rt, tsf_lines *self, const tsf_os_stat *now) {
  struct tsf_line_file *f = self->file;
  const tsf_str *path = tsf_str_from_utf8(rt, f->path, strlen(f->path));
  tsf_os_stat st;
  if (!tsf_os_stat_path(rt, path, &st) || tsf_os_same(&st, now)) return MORE_END;
  if (read_more(rt, f)) return MORE_READ; /* written before it was replaced */
  if (f->to > f->from) return MORE_LAST;
  int fd = tsf_os_open(rt, path, &st);
  if (fd < 0) return MORE_END; /* gone again, or not to be read yet */
  tsf_os_close(f->fd);
  f->fd = fd;
  begin_anew(self, st.size);
  return MORE_ANEW;
}

/* The end of the file, so far: whether it was truncated, or replaced by another. */
static more look_again(tsf_rt *rt, tsf_lines *self) {
  struct tsf_line_file *f = self->file;
  tsf_os_stat now;
  if (!tsf_os_stat_fd(f->fd, &now) || !tsf_os_is_file(&now)) return MORE_END;
  double read = self->offset + (double)(f->to - f->from);
  f->sized = f->sized || now.size > 0;
  if (!f->sized || now.size >= read) return f->follows ? switch_file(rt, self, &now) : MORE_END;
  tsf_os_seek(f->fd, 0);
  begin_anew(self, now.size);
  if (f->follows) return MORE_ANEW;
  tsf_throw_error(rt, "LineReader.readLine: '%s' was truncated to %lld bytes after %lld were read", f->path,
                  (long long)now.size, (long long)read);
  return MORE_END;
}

static more more_of(tsf_rt *rt, tsf_lines *self) {
  if (read_more(rt, self->file)) return MORE_READ;
  return TSF_FAILED(rt) || self->file->tails ? MORE_END : look_again(rt, self);
}

/* ---- lines that are too long ------------------------------------------------------------------------------ */

typedef enum long_lines { LONG_ERROR, LONG_SKIP, LONG_CUT } long_lines;

static long_lines read_long_lines(const tsf_str *text) {
  if (!tsf_is_heap(text) || text->len == 0) return LONG_ERROR;
  return text->data[0] == 's' ? LONG_SKIP : text->data[0] == 'c' ? LONG_CUT : LONG_ERROR;
}

/* Passes over what is left of the line, or *left bytes of it. `inside` stays set when there may be more of it. Returns
 * false when it is the bytes that ended, not the file. */
static bool pass_over(tsf_rt *rt, tsf_lines *self, double *left) {
  struct tsf_line_file *f = self->file;
  if (!f->inside) f->line = self->offset;
  f->inside = true;
  for (;;) {
    size_t have = f->to - f->from;
    if ((double)have > *left) have = (size_t)*left;
    const char *lf = have > 0 ? memchr(f->data + f->from, '\n', have) : NULL;
    if (lf != NULL) have = (size_t)(lf + 1 - (f->data + f->from));
    consume(self, have);
    *left -= (double)have;
    f->inside = lf == NULL;
    if (lf != NULL) return true;
    if (*left < 1) return false;
    more next = more_of(rt, self);
    if (next == MORE_READ) continue;
    f->inside = next == MORE_END && f->follows;
    return true;
  }
}

static const tsf_str *throw_too_long(tsf_rt *rt, const tsf_lines *self, double max, long_lines how) {
  char at[TSF_NUM_CHARS], limit[TSF_NUM_CHARS];
  if (TSF_FAILED(rt)) return NULL;
  at[tsf_num_to_chars(self->file->line, at)] = 0;
  limit[tsf_num_to_chars(max, limit)] = 0;
  if (how == LONG_ERROR)
    tsf_throw_range(rt, "LineReader.readLine: the line is longer than the limit of %s bytes, at byte %s of '%s'", limit,
                    at, self->file->path);
  else
    tsf_throw_range(rt, "LineReader.readLine: 64 MiB were passed over without a line of at most %s bytes, at byte %s of '%s'",
                    limit, at, self->file->path);
  return NULL;
}

/* The first max bytes of the line, whole characters where it is UTF-8. */
static const tsf_str *cut_line(tsf_rt *rt, const tsf_lines *self, double max) {
  const char *line = self->file->data + self->file->from;
  size_t whole = (size_t)max, n = whole;
  while (n > 0 && whole - n < 4 && ((uint8_t)line[n] & 0xc0) == 0x80) n--;
  if (((uint8_t)line[n] & 0xc0) == 0x80) n = whole;
  return tsf_str_from_utf8(rt, line, n);
}

/* ---- readLine ---------------------------------------------------------------------------------------------- */

typedef struct line { size_t len, whole; } line; /* without and with its end; a whole of 0: there is none */

/* The next line, or as much of it as shows that it is too long. */
static line find_line(tsf_rt *rt, tsf_lines *self, double max) {
  struct tsf_line_file *f = self->file;
  size_t seen = 0; /* bytes without an LF */
  const char *lf = NULL;
  for (;;) {
    size_t have = f->to - f->from;
    if (have > seen) lf = memchr(f->data + f->from + seen, '\n', have - seen);
    if (lf != NULL) break;
    seen = have;
    if ((double)seen > max + 1) break;
    more next = more_of(rt, self);
    if (next == MORE_ANEW) seen = 0;
    else if (next == MORE_END && (f->follows || TSF_FAILED(rt))) return (line){0, 0};
    else if (next != MORE_READ) break;
  }
  const char *start = f->data + f->from;
  size_t len = lf ? (size_t)(lf - start) : seen, whole = len + (lf != NULL);
  if (len > 0 && start[len - 1] == '\r') len--;
  return (line){len, whole};
}

static const tsf_str *read_line(tsf_rt *rt, tsf_lines *self, double max, long_lines how) {
  struct tsf_line_file *f = self->file;
  double left = how == LONG_ERROR ? PASS_MAX : SKIP_MAX;
  f->cut = false;
  for (;;) {
    if (f->inside && !pass_over(rt, self, &left)) return f->tails ? NULL : throw_too_long(rt, self, max, how);
    if (f->inside || TSF_FAILED(rt)) return NULL;
    line found = find_line(rt, self, max);
    if (found.whole == 0) return NULL;
    if ((double)found.len <= max) {
      const tsf_str *s = tsf_str_from_utf8(rt, f->data + f->from, found.len);
      f->line = self->offset;
      consume(self, found.whole);
      return s;
    }
    const tsf_str *start = how == LONG_CUT ? cut_line(rt, self, max) : NULL;
    if (how != LONG_SKIP) left = max + PASS_MAX;
    bool passed = pass_over(rt, self, &left);
    f->cut = true;
    if (how == LONG_CUT) return TSF_FAILED(rt) ? NULL : start;
    if (how == LONG_ERROR || !passed) return throw_too_long(rt, self, max, how);
  }
}

static double limit_of(double max) { return max > LINE_MAX ? LINE_MAX : max >= 0 ? max : 0; }

const tsf_str *tsf_lines_readLine(tsf_rt *rt, tsf_lines *self, double maxBytes, const tsf_str *longLines) {
  if (self->file == NULL) {
    tsf_throw_type(rt, "LineReader.readLine: the reader is closed");
    return NULL;
  }
  double max = tsf_num_is_undef(maxBytes) ? LINE_MAX_DEFAULT : limit_of(maxBytes);
  return read_line(rt, self, max, read_long_lines(longLines));
}

const tsf_str *tsf_tail_readLine(tsf_rt *rt, tsf_lines *self, double maxBytes) {
  struct tsf_line_file *f = self->file;
  if (f == NULL) return NULL;
  const tsf_str *s = read_line(rt, self, limit_of(maxBytes), LONG_CUT);
  if (s != NULL || f->from < f->to) return s;
  free(f->data); /* there may be many files that nothing comes from */
  f->data = NULL;
  f->from = f->to = f->cap = 0;
  return NULL;
}
