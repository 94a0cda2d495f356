/* os.h: the floor of the operating system, alike on all targets: files, lines of files, times. What a realm
 * holds open is on its list of resources, and closed with it. */
#ifndef TSF_OS_H
#define TSF_OS_H

#include "json/json.h"
#include "os/buffer.h"

/* NUL-terminated UTF-8 in the realm; NULL when U+0000 is in it. */
const char *tsf_os_path(tsf_rt *rt, const tsf_str *path);

/* ---- files (files.c, lines.c), times (time.c) ------------------------------------------- */

/* FileInfo as the compiler lays it out is a program shape, so the parts come separately. */
typedef struct tsf_file_info {
  const tsf_str *kind; /* "file", "directory" or "other": static */
  double size;         /* bytes */
  tsf_big modified;    /* ns since the epoch */
} tsf_file_info;
/* fileInfo(path): false when there is no such file (or it cannot be looked at). */
bool tsf_falco_fileInfo(tsf_rt *rt, const tsf_str *path, tsf_file_info *info);
/* listDirectory(path): string[] of names, by their bytes, without "." and "..". Throws Error. */
tsf_arr *tsf_falco_listDirectory(tsf_rt *rt, const tsf_str *path);

/* Errors of node:fs: negative numbers where one is returned, thrown where not. */
tsf_bytes *tsf_fs_read(tsf_rt *rt, const tsf_str *path); /* a Buffer */
void tsf_fs_write(tsf_rt *rt, const tsf_str *path, const tsf_bytes *data, bool appends, bool only_new, double mode);
double tsf_fs_unlink(tsf_rt *rt, const tsf_str *path);
double tsf_fs_rmdir(tsf_rt *rt, const tsf_str *path);
double tsf_fs_mkdir(tsf_rt *rt, const tsf_str *path, double mode);
double tsf_fs_rename(tsf_rt *rt, const tsf_str *from, const tsf_str *to);
bool tsf_fs_exists(tsf_rt *rt, const tsf_str *path);
/* mode size ino dev nlink uid gid, then seconds and nanoseconds of mtime, atime, ctime; or the error alone. */
tsf_arr *tsf_fs_stat(tsf_rt *rt, const tsf_str *path, bool follows);
/* The names in a directory by their bytes, each behind a digit for its kind (Node's UV_DIRENT_ numbers). */
tsf_arr *tsf_fs_list(tsf_rt *rt, const tsf_str *path);
/* Throws what a negative number stands for. */
void tsf_fs_fail(tsf_rt *rt, double error, const tsf_str *call, const tsf_str *path, const tsf_str *dest);

struct tsf_line_file; /* lines.c: descriptor and buffer, outside the heap */
typedef struct tsf_lines {
  tsf_obj h;             /* TSF_T_NATIVE */
  uint32_t size, nwords; /* no traced words */
  struct tsf_line_file *file; /* owned by rt->resources; NULL once closed */
  double offset, bytes;       /* the start of the next line; the file's size when opened */
} tsf_lines;

/* LineReader.open(path); throws Error "open PATH: reason". A reader that is never closed is
 * closed with its plugin state; more than TSF_LINES_MAX at a time are refused with an Error. */
#define TSF_LINES_MAX 512
tsf_lines *tsf_lines_open(tsf_rt *rt, const tsf_str *path);
/* The same for a file that is being written: a line is there once its LF is, a file that was truncated begins anew, and
 * when another has its name the reader goes on with that one at the end of this. */
tsf_lines *tsf_lines_follow(tsf_rt *rt, const tsf_str *path);
/* Next line without its LF and one CR before it; NULL at the end of the file. The last line needs no
 * LF. Of a line of more than maxBytes (absent: 1 MiB) longLines says what becomes: "error" (absent) is a RangeError, and
 * the next call goes on after that line, of which each call passes over 4 MiB more at most; "skip" takes the next line,
 * "cut" its first maxBytes, and 64 MiB passed over without a line is a RangeError. A file that was truncated is an Error
 * once, and begins anew. */
const tsf_str *tsf_lines_readLine(tsf_rt *rt, tsf_lines *self, double maxBytes, const tsf_str *longLines);
static inline double tsf_lines_offset(const tsf_lines *self) { return self->offset; }
static inline double tsf_lines_size(const tsf_lines *self) { return self->bytes; }
void tsf_lines_close(tsf_lines *self); /* may be repeated */

/* TailReader (tail.c): a regular file that is being written, of which the program sees what becomes. A line is there once
 * its LF is; the start of one that is too long is given, and the rest passed over. Undefined: no more now, or 64 MiB passed
 * over. After close() there is nothing. */
tsf_lines *tsf_tail_open(tsf_rt *rt, const tsf_str *path);
const tsf_str *tsf_tail_readLine(tsf_rt *rt, tsf_lines *self, double maxBytes);
const tsf_str *tsf_tail_rest(tsf_rt *rt, tsf_lines *self); /* the part of a line that was read; NULL when there is none */
void tsf_tail_seek(tsf_lines *self, double offset);
tsf_bytes *tsf_tail_bytes(tsf_rt *rt, const tsf_lines *self, double offset, double size); /* fewer where the file ends */
const tsf_str *tsf_tail_id(tsf_rt *rt, const tsf_lines *self); /* as fileIdentity */
double tsf_tail_size(const tsf_lines *self);                   /* now; -1 when it cannot be told */
double tsf_tail_start(const tsf_lines *self);                  /* of the line that was given last */
int tsf_tail_fd(const tsf_lines *self);                        /* -1 when it is closed */
double tsf_tail_held(const tsf_lines *self);                   /* bytes behind `offset` that were read */
bool tsf_tail_cut(const tsf_lines *self);                      /* the line that was given last was too long */
/* fileIdentity(path): what tells a regular file from others, "" for what is none, NULL when there is nothing. Throws Error. */
const tsf_str *tsf_file_identity(tsf_rt *rt, const tsf_str *path);

/* ChildProcess (child.c): a program that runs, its output read without waiting. It is ended with its realm, and everything
 * that it has started and that has stayed in its process group. */
struct tsf_child_process;
typedef struct tsf_child {
  tsf_obj h; /* TSF_T_NATIVE */
  uint32_t size, nwords;
  struct tsf_child_process *process; /* owned by rt->resources; NULL once stopped */
  void (*stopped)(tsf_rt *rt, void *waiting); /* before its descriptors are closed; NULL: nobody waits for them */
  void *waiting;
} tsf_child;

tsf_child *tsf_child_start(tsf_rt *rt, const tsf_arr *command); /* of at least one text, without U+0000. Throws Error */
tsf_bytes *tsf_child_read(tsf_rt *rt, const tsf_child *self, double which); /* of stdout (1) or stderr (2); none: not now, or at the end */
bool tsf_child_is_over(const tsf_child *self);  /* both are at their end */
int tsf_child_fd(const tsf_child *self, int which); /* of stdout (1) or stderr (2); -1 at its end */
double tsf_child_status(const tsf_child *self); /* -1 while it runs, its exit code, or 256 and a signal's number */
void tsf_child_stop(tsf_rt *rt, tsf_child *self); /* may be repeated */

/* Inflater (inflate.c): a raw stream (RFC 1951), by the system's zlib. Open until it is closed, or with its realm. */
struct tsf_inflating;
typedef struct tsf_inflater {
  tsf_obj h; /* TSF_T_NATIVE */
  uint32_t size, nwords;
  struct tsf_inflating *stream; /* owned by rt->resources; NULL once closed */
  const char *problem;          /* static, zlib's; NULL: none */
  uint32_t used;                /* bytes of what it was given last */
  bool ended, full;             /* the stream has its end there; there may be more of what it was given */
} tsf_inflater;

tsf_inflater *tsf_inflater_open(tsf_rt *rt); /* throws Error where there is no zlib */
void tsf_inflater_reset(tsf_inflater *self); /* another stream begins */
tsf_bytes *tsf_inflater_inflate(tsf_rt *rt, tsf_inflater *self, const tsf_bytes *input, double from);
static inline double tsf_inflater_used(const tsf_inflater *self) { return self->used; }
static inline bool tsf_inflater_ended(const tsf_inflater *self) { return self->ended; }
static inline bool tsf_inflater_full(const tsf_inflater *self) { return self->full; }
const tsf_str *tsf_inflater_problem(tsf_rt *rt, const tsf_inflater *self); /* "": none */
void tsf_inflater_close(tsf_inflater *self); /* may be repeated */

/* Close whatever is still open in this realm: before tsf_realm_free. */
void tsf_resources_close(tsf_rt *rt);

/* parseRfc3339(text): ns since the epoch, TSF_BIG_UNDEF when it is none or beyond -2^63 .. 2^64-1. */
tsf_big tsf_falco_parseRfc3339(const tsf_str *text);

/* ---- the process and the machine (machine.c) --------------------------------------------- */

const tsf_str *tsf_env_get(tsf_rt *rt, const tsf_str *name); /* NULL when it is not set */
/* process.env[name]: TypeError (a checked error) for what is not set and a property of every object. */
const tsf_str *tsf_env_read(tsf_rt *rt, const tsf_str *name);
const tsf_str *tsf_process_platform(void); /* static */
const tsf_str *tsf_process_arch(void);
const tsf_str *tsf_current_directory(tsf_rt *rt);
const tsf_str *tsf_host_name(tsf_rt *rt);
double tsf_process_id(void);
/* A Buffer from the system's source of randomness; 0 <= size < 2^31. */
tsf_bytes *tsf_random_bytes(tsf_rt *rt, double size);

/* ---- errors of the system (codes.c) ---------------------------------------------------------- */

const tsf_str *tsf_os_code(tsf_rt *rt, double error); /* of a negative number: "ECONNRESET" */
const char *tsf_os_words(double error);               /* "connection reset by peer"; NULL: of one that has no code */

/* ---- libraries of the system (library.c) ---------------------------------------------------- */

#if !defined(_WIN32)
/* Opened by its name, its own symbols before those of the host; it stays open. NULL: dlerror tells why. */
void *tsf_library_open(const char *name);
/* Calls `begin` until it gives true once, on one thread at a time: realms on several may be the first. `state` begins as 0. */
bool tsf_once(int *state, bool (*begin)(void *arg), void *arg);
#endif

/* ---- clocks (clock.c) --------------------------------------------------------------------- */

uint64_t tsf_clock_ns(void);     /* monotonic */
static inline tsf_big tsf_clock_big(void) { return (tsf_big)tsf_clock_ns(); }
static inline double tsf_clock_running(void) { return (double)tsf_clock_ns() / 1e6; } /* in ms */
uint64_t tsf_clock_coarse(void); /* the same clock read cheaply: some ms behind */
void tsf_pause_ms(uint32_t ms);  /* may end early on a signal */

#endif
