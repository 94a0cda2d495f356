/* fs.c: whole files, directories and what is at a path, for node:fs. Files are opened as LineReader opens them. Nothing
 * is allocated in the realm while a file is open, since an allocation may unwind. */
#include "os/os_internal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#if defined(_WIN32)
#include <direct.h>
#include <io.h>
#include <windows.h>
#else
#include <unistd.h>
#endif

/* ---- reading ----------------------------------------------------------------------------------------- */

/* As much of a file as `bytes` have room for. */
static int64_t read_into(int fd, tsf_bytes *bytes) {
  size_t size = 0;
  while (size < bytes->len) {
    int64_t n = tsf_os_read(fd, bytes->data + size, bytes->len - size);
    if (n < 0) return n;
    if (n == 0) break;
    size += (size_t)n;
  }
  bytes->len = (uint32_t)size;
  return (int64_t)size;
}

/* All of what does not say how much it is, into memory of malloc's. */
static int64_t read_all(int fd, uint8_t **all) {
  size_t cap = 65536, size = 0;
  if ((*all = malloc(cap)) == NULL) return -ENOMEM;
  for (;;) {
    if (size == cap) {
      uint8_t *more = cap < (size_t)1 << 30 ? realloc(*all, cap *= 2) : NULL;
      if (more == NULL) return -ENOMEM;
      *all = more;
    }
    int64_t n = tsf_os_read(fd, *all + size, cap - size);
    if (n <= 0) return n < 0 ? n : (int64_t)size;
    size += (size_t)n;
  }
}

/* Node opens a directory, and cannot read it. */
static tsf_bytes *cannot_open(tsf_rt *rt, int error, const tsf_str *path) {
  bool directory = error == -EISDIR;
  tsf_os_throw(rt, error, directory ? "read" : "open", directory ? NULL : path, NULL);
  return NULL;
}

tsf_bytes *tsf_fs_read(tsf_rt *rt, const tsf_str *path) {
  tsf_os_stat st;
  bool sized = tsf_os_stat_path(rt, path, &st) && tsf_os_is_file(&st) && st.size > 0;
  if (sized && st.size > UINT32_MAX) tsf_out_of_memory(rt);
  tsf_bytes *bytes = sized ? tsf_bytes_raw(rt, (uint32_t)st.size) : NULL;
  int fd = tsf_os_open(rt, path, &st);
  if (fd < 0) return cannot_open(rt, fd, path);
  uint8_t *all = NULL;
  int64_t size = sized ? read_into(fd, bytes) : read_all(fd, &all);
  tsf_os_close(fd);
  if (size >= 0 && !sized) bytes = tsf_bytes_of(rt, all, (uint32_t)size);
  free(all);
  if (size < 0) {
    tsf_os_throw(rt, (int)size, "read", NULL, NULL);
    return NULL;
  }
  return tsf_bytes_buffer(bytes);
}

/* ---- writing, and the names of files ------------------------------------------------------------------- */

static int64_t write_some(int fd, const uint8_t *data, size_t size) {
#if defined(_WIN32)
  int n = _write(fd, data, size > 1u << 30 ? 1u << 30 : (unsigned)size);
#else
  ssize_t n = write(fd, data, size);
#endif
  return n < 0 ? -errno : (int64_t)n;
}

static int open_to_write(tsf_rt *rt, const tsf_str *path, int flags, int mode) {
#if defined(_WIN32)
  wchar_t *wide = tsf_os_wide_path(rt, path, "");
  if (wide == NULL) return -EINVAL;
  int fd = _wopen(wide, flags | _O_WRONLY | _O_BINARY | _O_NOINHERIT, mode & 0200 ? _S_IREAD | _S_IWRITE : _S_IREAD);
  free(wide);
#else
  const char *text = tsf_os_path(rt, path);
  if (text == NULL) return -EINVAL;
  int fd;
  do fd = open(text, flags | O_WRONLY | O_CLOEXEC, (mode_t)mode);
  while (fd < 0 && errno == EINTR);
#endif
  return fd < 0 ? -errno : fd;
}

void tsf_fs_write(tsf_rt *rt, const tsf_str *path, const tsf_bytes *data, bool appends, bool only_new, double mode) {
  int flags = O_CREAT | (appends ? O_APPEND : O_TRUNC) | (only_new ? O_EXCL : 0);
  int fd = open_to_write(rt, path, flags, (int)tsf_to_uint32(mode));
  if (fd < 0) {
    tsf_os_throw(rt, fd, "open", path, NULL);
    return;
  }
  int64_t n = 0;
  for (size_t done = 0; done < data->len && n >= 0; done += n > 0 ? (size_t)n : 0) {
    n = write_some(fd, data->data + done, data->len - done);
    if (n == -EINTR) n = 0;
  }
  tsf_os_close(fd);
  if (n < 0) tsf_os_throw(rt, (int)n, "write", NULL, NULL);
}

#if defined(_WIN32)
#define WITH_PATH(call) \
  wchar_t *p = tsf_os_wide_path(rt, path, ""); \
  if (p == NULL) return -EINVAL; \
  int error = (call) == 0 ? 0 : -errno; \
  free(p); \
  return error

double tsf_fs_unlink(tsf_rt *rt, const tsf_str *path) { WITH_PATH(_wunlink(p)); }
double tsf_fs_rmdir(tsf_rt *rt, const tsf_str *path) { WITH_PATH(_wrmdir(p)); }
double tsf_fs_mkdir(tsf_rt *rt, const tsf_str *path, double mode) {
  (void)mode;
  WITH_PATH(_wmkdir(p));
}
bool tsf_fs_exists(tsf_rt *rt, const tsf_str *path) {
  tsf_os_stat st;
  return tsf_os_stat_path(rt, path, &st);
}
double tsf_fs_rename(tsf_rt *rt, const tsf_str *from, const tsf_str *to) {
  wchar_t *a = tsf_os_wide_path(rt, from, ""), *b = a ? tsf_os_wide_path(rt, to, "") : NULL;
  int error = a == NULL || b == NULL ? -EINVAL : 0;
  if (!error && !MoveFileExW(a, b, MOVEFILE_REPLACE_EXISTING)) error = GetLastError() == ERROR_ACCESS_DENIED ? -EPERM : -ENOENT;
  free(a);
  free(b);
  return error;
}
#else
static const char *path_of(tsf_rt *rt, const tsf_str *path) {
  const char *text = tsf_os_path(rt, path);
  return text ? text : "";
}
double tsf_fs_unlink(tsf_rt *rt, const tsf_str *path) { return unlink(path_of(rt, path)) == 0 ? 0 : -errno; }
double tsf_fs_rmdir(tsf_rt *rt, const tsf_str *path) { return rmdir(path_of(rt, path)) == 0 ? 0 : -errno; }
double tsf_fs_mkdir(tsf_rt *rt, const tsf_str *path, double mode) {
  return mkdir(path_of(rt, path), (mode_t)tsf_to_uint32(mode)) == 0 ? 0 : -errno;
}
bool tsf_fs_exists(tsf_rt *rt, const tsf_str *path) { return access(path_of(rt, path), F_OK) == 0; }
double tsf_fs_rename(tsf_rt *rt, const tsf_str *from, const tsf_str *to) {
  const char *a = path_of(rt, from), *b = path_of(rt, to);
  return rename(a, b) == 0 ? 0 : -errno;
}
#endif

void tsf_fs_fail(tsf_rt *rt, double error, const tsf_str *call, const tsf_str *path, const tsf_str *dest) {
  char name[16];
  size_t n = call->len < sizeof name ? call->len : sizeof name - 1;
  memcpy(name, call->data, n);
  name[n] = 0;
  tsf_os_throw(rt, (int)error, name, path, dest);
}

/* ---- what is at a path ----------------------------------------------------------------------------------- */

static void put(tsf_rt *rt, tsf_arr *a, double value) { tsf_arr_push_f64(rt, a, value); }

tsf_arr *tsf_fs_stat(tsf_rt *rt, const tsf_str *path, bool follows) {
  tsf_arr *a = tsf_arr_new(rt, TSF_T_ARR_F64, 16);
#if defined(_WIN32)
  (void)follows;
  wchar_t *wide = tsf_os_wide_path(rt, path, "");
  struct _stat64 s;
  int error = wide == NULL ? -EINVAL : _wstat64(wide, &s) == 0 ? 0 : -errno;
  free(wide);
#else
  struct stat s;
  const char *text = path_of(rt, path);
  int error = (follows ? stat(text, &s) : lstat(text, &s)) == 0 ? 0 : -errno;
#endif
  if (error) {
    put(rt, a, error);
    return a;
  }
  double first[] = {(double)s.st_mode, (double)s.st_size, (double)s.st_ino, (double)s.st_dev,
                    (double)s.st_nlink, (double)s.st_uid, (double)s.st_gid};
  for (size_t i = 0; i < sizeof first / sizeof *first; i++) put(rt, a, first[i]);
#if defined(_WIN32)
  double times[] = {(double)s.st_mtime, 0, (double)s.st_atime, 0, (double)s.st_ctime, 0};
#else
  double times[] = {(double)s.st_mtim.tv_sec, (double)s.st_mtim.tv_nsec, (double)s.st_atim.tv_sec,
                    (double)s.st_atim.tv_nsec, (double)s.st_ctim.tv_sec, (double)s.st_ctim.tv_nsec};
#endif
  for (size_t i = 0; i < sizeof times / sizeof *times; i++) put(rt, a, times[i]);
  return a;
}
