/* watch.h: FileWatch (watch.c): what the system tells of files and directories that change, which is inotify(7). Where there is
 * none, or it tells nothing of a file system, the program looks by itself. */
#ifndef TSF_WATCH_H
#define TSF_WATCH_H

#include "loop/loop.h"

struct tsf_watching;
typedef struct tsf_watch {
  tsf_obj h; /* TSF_T_NATIVE */
  uint32_t size, nwords;
  struct tsf_watching *watching; /* owned by the loop; NULL: closed, or there is no inotify */
} tsf_watch;

tsf_watch *tsf_watch_open(tsf_rt *rt);
/* The number of a watch, or -errno: of an open file, and of the names in a directory. */
double tsf_watch_file(tsf_rt *rt, const tsf_watch *self, const tsf_lines *file);
double tsf_watch_folder(tsf_rt *rt, const tsf_watch *self, const tsf_str *path);
void tsf_watch_remove(const tsf_watch *self, double watch);
/* A promise of what is not 0 once something has changed, or so many ms have passed. One at a time. */
tsf_obj *tsf_watch_wait(tsf_rt *rt, const tsf_watch *self, double ms);
double tsf_watch_take(const tsf_watch *self); /* 1: files have changed, 2: directories, 3: both, or too much to tell */
void tsf_watch_close(tsf_rt *rt, tsf_watch *self); /* may be repeated */

#endif
