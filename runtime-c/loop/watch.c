/* watch.c: FileWatch. */
#include "loop/watch.h"

#include <errno.h>
#if defined(__linux__)
#include <stdio.h>
#include <stdlib.h>
#include <sys/inotify.h>
#include <sys/vfs.h>
#include <unistd.h>

#define OF_FILES (IN_MODIFY | IN_ATTRIB | IN_MOVE_SELF)
#define OF_NAMES (IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ATTRIB | IN_ONLYDIR)
#define READS_MAX 16 /* of 4 KiB: what is left is told in the next turn */

struct tsf_watching {
  tsf_promise_waiter w; /* first */
  tsf_obj *self;        /* the program's object: a root while this is there */
};

static void end(tsf_rt *rt, tsf_waiter *w) {
  struct tsf_watching *s = (struct tsf_watching *)w;
  tsf_promise_waiter_remove(rt, &s->w);
  ((tsf_watch *)s->self)->watching = NULL;
  tsf_root_remove(rt, &s->self);
  close(w->fd);
  free(s);
}

tsf_watch *tsf_watch_open(tsf_rt *rt) {
  tsf_watch *self = (tsf_watch *)tsf_alloc(rt, TSF_T_NATIVE, sizeof *self);
  self->size = sizeof *self;
  self->nwords = 0;
  self->watching = NULL;
  int fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (fd < 0) return self;
  struct tsf_watching *s = (struct tsf_watching *)calloc(1, sizeof *s);
  if (!s) {
    close(fd);
    tsf_out_of_memory(rt);
  }
  tsf_promise_waiter_add(rt, &s->w, fd, end);
  tsf_root_add(rt, &s->self);
  tsf_root_store(rt, &s->self, &self->h);
  self->watching = s;
  return self;
}

/* Others than this system write to these, which it is not told of; and the kernel's own have no writers at all. */
static bool is_silent(const char *path) {
  static const uint32_t kinds[] = {
      0x6969,     0x517b,     0xff534d42, 0xfe534d42, 0x65735546, /* NFS, SMB three times, FUSE */
      0x01021997, 0x00c36400, 0x73757245, 0x5346414f, 0x6b414653, /* 9P, Ceph, Coda, AFS twice */
      0x01161970, 0x7461636f, 0x0bd00bd0, 0x47504653, 0x786f4256, /* GFS2, OCFS2, Lustre, GPFS, VirtualBox */
      0xbacbacbc, 0x7c7c6673, 0x9fa0,     0x62656572, 0x27e0eb,   /* VMware, Parallels, proc, sysfs, cgroup */
      0x63677270,                                                  /* cgroup2 */
  };
  struct statfs fs;
  if (statfs(path, &fs) != 0) return false;
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    if ((uint32_t)fs.f_type == kinds[i]) return true;
  return false;
}

static double add(const tsf_watch *self, const char *path, uint32_t what) {
  if (self->watching == NULL) return -ENOSYS;
  int watch = inotify_add_watch(self->watching->w.w.fd, path, what);
  if (watch < 0) return -errno;
  if (!is_silent(path)) return watch;
  inotify_rm_watch(self->watching->w.w.fd, watch);
  return -ENOTSUP;
}

/* By its descriptor: another may have its path by now. */
double tsf_watch_file(tsf_rt *rt, const tsf_watch *self, const tsf_lines *file) {
  (void)rt;
  char path[40];
  snprintf(path, sizeof path, "/proc/self/fd/%d", tsf_tail_fd(file));
  return add(self, path, OF_FILES);
}

double tsf_watch_folder(tsf_rt *rt, const tsf_watch *self, const tsf_str *path) {
  const char *text = tsf_os_path(rt, path);
  return text ? add(self, text, OF_NAMES) : -EINVAL;
}

void tsf_watch_remove(const tsf_watch *self, double watch) {
  if (self->watching && watch >= 0) inotify_rm_watch(self->watching->w.w.fd, (int)watch);
}

tsf_obj *tsf_watch_wait(tsf_rt *rt, const tsf_watch *self, double ms) {
  struct tsf_watching *s = self->watching;
  if (s == NULL) return tsf_promise_of(rt, tsf_val_of_num(TSF_LATE));
  if (s->w.promise) return s->w.promise;
  return tsf_promise_waiter_await(rt, &s->w, TSF_READABLE, tsf_clock_ns() + (uint64_t)(ms * 1e6));
}

static uint32_t told_by(const char *events, size_t size) {
  uint32_t what = 0;
  for (size_t at = 0; at < size;) {
    struct inotify_event e;
    memcpy(&e, events + at, sizeof e);
    at += sizeof e + e.len;
    if (e.mask & IN_Q_OVERFLOW) what |= 3;
    else what |= e.mask & IN_MODIFY ? 1u : 2u;
  }
  return what;
}

double tsf_watch_take(const tsf_watch *self) {
  char events[4096];
  uint32_t what = 0;
  if (self->watching == NULL) return 0;
  for (int i = 0; i < READS_MAX; i++) {
    ssize_t n = read(self->watching->w.w.fd, events, sizeof events);
    if (n <= 0) break;
    what |= told_by(events, (size_t)n);
  }
  return what;
}

void tsf_watch_close(tsf_rt *rt, tsf_watch *self) {
  if (self->watching) end(rt, &self->watching->w.w);
}
#else
tsf_watch *tsf_watch_open(tsf_rt *rt) {
  tsf_watch *self = (tsf_watch *)tsf_alloc(rt, TSF_T_NATIVE, sizeof *self);
  self->size = sizeof *self;
  self->nwords = 0;
  self->watching = NULL;
  return self;
}
double tsf_watch_file(tsf_rt *rt, const tsf_watch *self, const tsf_lines *file) { return (void)rt, (void)self, (void)file, -ENOSYS; }
double tsf_watch_folder(tsf_rt *rt, const tsf_watch *self, const tsf_str *path) { return (void)rt, (void)self, (void)path, -ENOSYS; }
void tsf_watch_remove(const tsf_watch *self, double watch) { (void)self, (void)watch; }
tsf_obj *tsf_watch_wait(tsf_rt *rt, const tsf_watch *self, double ms) { return (void)self, (void)ms, tsf_promise_of(rt, tsf_val_of_num(TSF_LATE)); }
double tsf_watch_take(const tsf_watch *self) { return (void)self, 0; }
void tsf_watch_close(tsf_rt *rt, tsf_watch *self) { (void)rt, (void)self; }
#endif
