/* tail.c: TailReader, of which `follow` (stdlib/falco/files) is made. */
#include "os/lines.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#if defined(_WIN32)
#include <io.h>
#else
#include <unistd.h>
#endif

/* On Windows files have no numbers here: a path is a file. */
static const tsf_str *identity_of(tsf_rt *rt, const tsf_os_stat *st, const char *path) {
#if defined(_WIN32)
  (void)st;
  return tsf_str_from_utf8(rt, path, strlen(path));
#else
  (void)path;
  char text[48];
  int n = snprintf(text, sizeof text, "%llu:%llu", (unsigned long long)st->device, (unsigned long long)st->inode);
  return tsf_str_from_utf8(rt, text, (size_t)n);
#endif
}

const tsf_str *tsf_file_identity(tsf_rt *rt, const tsf_str *path) {
  tsf_os_stat st;
  if (!tsf_os_stat_path(rt, path, &st)) {
    if (errno != ENOENT && errno != ENOTDIR) tsf_os_throw(rt, -errno, "stat", path, NULL);
    return NULL;
  }
  return tsf_os_is_file(&st) ? identity_of(rt, &st, tsf_os_text(rt, path)) : tsf_str_from_utf8(rt, "", 0);
}

tsf_lines *tsf_tail_open(tsf_rt *rt, const tsf_str *path) {
  tsf_lines *self = tsf_lines_open(rt, path);
  if (self != NULL) self->file->follows = self->file->tails = true;
  return self;
}

const tsf_str *tsf_tail_rest(tsf_rt *rt, tsf_lines *self) {
  struct tsf_line_file *f = self->file;
  if (f == NULL) return NULL;
  size_t n = f->to - f->from, whole = n;
  bool inside = f->inside;
  f->inside = false;
  const char *start = f->data + f->from;
  f->from += n;
  self->offset += (double)n;
  if (n > 0 && start[n - 1] == '\r') n--;
  return whole == 0 || inside ? NULL : tsf_str_from_utf8(rt, start, n);
}

void tsf_tail_seek(tsf_lines *self, double offset) {
  struct tsf_line_file *f = self->file;
  if (f == NULL) return;
  tsf_os_seek(f->fd, offset);
  f->from = f->to = 0;
  f->inside = false;
  self->offset = offset;
}

/* The descriptor's own place is where the next bytes are read. */
static int64_t read_at(int fd, void *to, size_t size, double offset) {
#if defined(_WIN32)
  int64_t before = _telli64(fd);
  tsf_os_seek(fd, offset);
  int64_t n = tsf_os_read(fd, to, size);
  tsf_os_seek(fd, (double)before);
  return n;
#else
  ssize_t n;
  do n = pread(fd, to, size, (off_t)offset);
  while (n < 0 && errno == EINTR);
  return n < 0 ? -errno : n;
#endif
}

tsf_bytes *tsf_tail_bytes(tsf_rt *rt, const tsf_lines *self, double offset, double size) {
  tsf_bytes *bytes = tsf_bytes_new(rt, self->file && size > 0 ? size : 0);
  if (bytes == NULL || bytes->len == 0) return bytes;
  int64_t n = read_at(self->file->fd, bytes->data, bytes->len, offset);
  if (n < 0) tsf_os_throw(rt, (int)n, "read", tsf_str_from_utf8(rt, self->file->path, strlen(self->file->path)), NULL);
  bytes->len = n > 0 ? (uint32_t)n : 0;
  return bytes;
}

const tsf_str *tsf_tail_id(tsf_rt *rt, const tsf_lines *self) {
  tsf_os_stat st;
  if (self->file == NULL || !tsf_os_stat_fd(self->file->fd, &st)) return tsf_str_from_utf8(rt, "", 0);
  return identity_of(rt, &st, self->file->path);
}

double tsf_tail_size(const tsf_lines *self) {
  tsf_os_stat st;
  return self->file && tsf_os_stat_fd(self->file->fd, &st) ? st.size : -1;
}

int tsf_tail_fd(const tsf_lines *self) { return self->file ? self->file->fd : -1; }

double tsf_tail_start(const tsf_lines *self) { return self->file ? self->file->line : 0; }

double tsf_tail_held(const tsf_lines *self) { return self->file ? (double)(self->file->to - self->file->from) : 0; }

bool tsf_tail_cut(const tsf_lines *self) { return self->file && self->file->cut; }
