/* os_internal.h: the few calls into the operating system that files need, alike on all targets. Errors are
 * negative numbers, -errno. */
#ifndef TSF_OS_INTERNAL_H
#define TSF_OS_INTERNAL_H

#include "os/os.h"

/* Something a realm holds open. */
struct tsf_resource {
  struct tsf_resource *next;
  tsf_rt *realm;
  void (*free)(struct tsf_resource *r);
};
void tsf_resource_add(tsf_rt *rt, struct tsf_resource *r, void (*free)(struct tsf_resource *r));
void tsf_resource_remove(struct tsf_resource *r);

typedef struct tsf_os_stat {
  const tsf_str *kind; /* static: "file", "directory", "other" */
  double size;
  tsf_big modified; /* ns */
  uint64_t device, inode; /* 0 on Windows */
} tsf_os_stat;

/* Open for reading; directories are refused (-EISDIR). */
int tsf_os_open(tsf_rt *rt, const tsf_str *path, tsf_os_stat *st);
bool tsf_os_stat_fd(int fd, tsf_os_stat *st);
bool tsf_os_stat_path(tsf_rt *rt, const tsf_str *path, tsf_os_stat *st); /* false: errno tells why */
bool tsf_os_is_file(const tsf_os_stat *st); /* a regular one */
static inline bool tsf_os_same(const tsf_os_stat *a, const tsf_os_stat *b) {
  return a->device == b->device && a->inode == b->inode;
}
void tsf_os_seek(int fd, double offset);
int64_t tsf_os_read(int fd, void *to, size_t size); /* 0 at the end, negative on errors */
void tsf_os_close(int fd);
/* Throws Error "CODE: reason, call 'path' -> 'dest'" as Node's; both may be NULL. */
TSF_COLD void tsf_os_throw(tsf_rt *rt, int error, const char *call, const tsf_str *path, const tsf_str *dest);
/* NUL-terminated UTF-8 in the realm. */
const char *tsf_os_text(tsf_rt *rt, const tsf_str *s);
#if defined(_WIN32)
/* UTF-16, NUL-terminated, to be freed. NULL: cannot be a path. */
wchar_t *tsf_os_wide_path(tsf_rt *rt, const tsf_str *path, const char *suffix);
#endif

#endif
