/* files.c: fileInfo, listDirectory, and what LineReader needs of the operating system. Paths are
 * UTF-8; symbolic links are followed. */
#include "os/os_internal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#if defined(_WIN32)
#include <io.h>
#include <windows.h>
#else
#include <dirent.h>
#include <unistd.h>
#endif

#define KIND(name, text) static const tsf_str name = TSF_STR_LIT(text, sizeof text - 1, sizeof text - 1, 1)
KIND(kind_file, "file");
KIND(kind_directory, "directory");
KIND(kind_other, "other");

bool tsf_os_is_file(const tsf_os_stat *st) { return st->kind == &kind_file; }

/* ---- errors ------------------------------------------------------------------------------------------ */

static const tsf_str *text_of(tsf_rt *rt, const char *text) { return tsf_str_from_utf8(rt, text, strlen(text)); }

static void put_path(tsf_strbuf *b, const char *before, const tsf_str *path) {
  if (!path) return;
  tsf_strbuf_bytes(b, before, strlen(before));
  tsf_strbuf_str(b, path);
  tsf_strbuf_ascii(b, '\'');
}

static const tsf_str *message_of(tsf_rt *rt, const tsf_str *code, const char *text, const char *call, const tsf_str *path,
                                 const tsf_str *dest) {
  tsf_strbuf b;
  tsf_strbuf_init(&b, rt);
  tsf_strbuf_str(&b, code);
  tsf_strbuf_bytes(&b, ": ", 2);
  if (text) tsf_strbuf_bytes(&b, text, strlen(text));
  else tsf_strbuf_str(&b, code);
  tsf_strbuf_bytes(&b, ", ", 2);
  tsf_strbuf_bytes(&b, call, strlen(call));
  put_path(&b, " '", path);
  put_path(&b, " -> '", dest);
  return tsf_strbuf_finish(&b);
}

void tsf_os_throw(tsf_rt *rt, int error, const char *call, const tsf_str *path, const tsf_str *dest) {
  const char *text = tsf_os_words(error);
  const tsf_str *code = tsf_os_code(rt, error);
  const tsf_str *message = message_of(rt, code, text, call, path, dest);
  if (TSF_FAILED(rt)) return;
  const tsf_hooks *hooks = rt->hooks;
  tsf_obj *thrown = hooks && hooks->system_error
                        ? hooks->system_error(rt, error, message, code, text_of(rt, call), path, dest)
                        : &tsf_error_new(rt, TSF_E_ERROR, message)->h;
  if (!TSF_FAILED(rt)) tsf_throw(rt, thrown);
}

const char *tsf_os_text(tsf_rt *rt, const tsf_str *s) {
  tsf_buf *buf = tsf_alloc(rt, TSF_T_BUF_RAW, sizeof *buf + ((s->len + 8) & ~(size_t)7));
  buf->bytes = (s->len + 8) & ~(size_t)7;
  buf->payload[tsf_str_to_utf8(s, buf->payload)] = 0;
  return (const char *)buf->payload;
}

const char *tsf_os_path(tsf_rt *rt, const tsf_str *path) {
  return path->len && memchr(path->data, 0, path->len) ? NULL : tsf_os_text(rt, path);
}

/* ---- Windows ------------------------------------------------------------------------------------------- */

#if defined(_WIN32)

wchar_t *tsf_os_wide_path(tsf_rt *rt, const tsf_str *path, const char *suffix) {
  const char *text = tsf_os_path(rt, path);
  if (text == NULL) return NULL;
  size_t room = strlen(text) + strlen(suffix) + 1;
  wchar_t *wide = malloc(room * sizeof *wide);
  if (wide == NULL) tsf_out_of_memory(rt);
  int n = MultiByteToWideChar(CP_UTF8, 0, text, -1, wide, (int)room);
  if (n <= 0) {
    free(wide);
    return NULL;
  }
  for (size_t i = 0; i <= strlen(suffix); i++) wide[(size_t)n - 1 + i] = (unsigned char)suffix[i];
  return wide;
}

static void read_stat(const struct _stat64 *s, tsf_os_stat *st) {
  unsigned kind = s->st_mode & _S_IFMT;
  st->kind = kind == _S_IFREG ? &kind_file : kind == _S_IFDIR ? &kind_directory : &kind_other;
  st->size = (double)s->st_size;
  st->modified = (tsf_big)s->st_mtime * 1000000000;
  st->device = st->inode = 0;
}

bool tsf_os_stat_fd(int fd, tsf_os_stat *st) {
  struct _stat64 s;
  bool found = _fstat64(fd, &s) == 0;
  if (found) read_stat(&s, st);
  return found;
}

bool tsf_os_stat_path(tsf_rt *rt, const tsf_str *path, tsf_os_stat *st) {
  wchar_t *wide = tsf_os_wide_path(rt, path, "");
  if (wide == NULL) errno = EINVAL;
  if (wide == NULL) return false;
  struct _stat64 s;
  bool found = _wstat64(wide, &s) == 0;
  free(wide);
  if (found) read_stat(&s, st);
  return found;
}

int tsf_os_open(tsf_rt *rt, const tsf_str *path, tsf_os_stat *st) {
  wchar_t *wide = tsf_os_wide_path(rt, path, "");
  if (wide == NULL) return -EINVAL;
  int fd = _wopen(wide, _O_RDONLY | _O_BINARY | _O_NOINHERIT);
  free(wide);
  if (fd < 0) return -errno;
  struct _stat64 s;
  if (_fstat64(fd, &s) != 0) {
    _close(fd);
    return -EIO;
  }
  read_stat(&s, st);
  return fd;
}

int64_t tsf_os_read(int fd, void *to, size_t size) {
  int n = _read(fd, to, size > 1u << 30 ? 1u << 30 : (unsigned)size);
  return n < 0 ? -errno : n;
}
void tsf_os_seek(int fd, double offset) { _lseeki64(fd, (int64_t)offset, SEEK_SET); }
void tsf_os_close(int fd) { _close(fd); }

static int list_names(tsf_rt *rt, const tsf_str *path, bool kinds, tsf_arr *names) {
  wchar_t *pattern = tsf_os_wide_path(rt, path, "\\*");
  if (pattern == NULL) return -EINVAL;
  WIN32_FIND_DATAW found;
  HANDLE h = FindFirstFileW(pattern, &found);
  free(pattern);
  if (h == INVALID_HANDLE_VALUE) return GetLastError() == ERROR_DIRECTORY ? -ENOTDIR : -ENOENT;
  do {
    size_t n = wcslen(found.cFileName);
    if (wcscmp(found.cFileName, L".") == 0 || wcscmp(found.cFileName, L"..") == 0) continue;
    const tsf_str *name = tsf_str_from_utf16(rt, (const uint16_t *)found.cFileName, n);
    const tsf_str *kind = tsf_str_of_code_point(rt, found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY ? '2' : '1');
    tsf_arr_push_word(rt, names, tsf_val_of_ptr(kinds ? tsf_str_concat(rt, kind, name) : name));
  } while (FindNextFileW(h, &found));
  FindClose(h);
  return 0;
}

#else

/* ---- POSIX ----------------------------------------------------------------------------------------------- */

static void read_stat(const struct stat *s, tsf_os_stat *st) {
  st->kind = S_ISREG(s->st_mode) ? &kind_file : S_ISDIR(s->st_mode) ? &kind_directory : &kind_other;
  st->size = (double)s->st_size;
  st->device = (uint64_t)s->st_dev;
  st->inode = (uint64_t)s->st_ino;
#if defined(__APPLE__)
  st->modified = (tsf_big)s->st_mtimespec.tv_sec * 1000000000 + s->st_mtimespec.tv_nsec;
#else
  st->modified = (tsf_big)s->st_mtim.tv_sec * 1000000000 + s->st_mtim.tv_nsec;
#endif
}

bool tsf_os_stat_fd(int fd, tsf_os_stat *st) {
  struct stat s;
  bool found = fstat(fd, &s) == 0;
  if (found) read_stat(&s, st);
  return found;
}

bool tsf_os_stat_path(tsf_rt *rt, const tsf_str *path, tsf_os_stat *st) {
  const char *text = tsf_os_path(rt, path);
  struct stat s;
  if (text == NULL) errno = EINVAL;
  if (text == NULL || stat(text, &s) != 0) return false;
  read_stat(&s, st);
  return true;
}

int tsf_os_open(tsf_rt *rt, const tsf_str *path, tsf_os_stat *st) {
  const char *text = tsf_os_path(rt, path);
  if (text == NULL) return -EINVAL;
  /* A pipe that nobody has opened to write must not keep the host waiting; reading waits as usual. */
  int fd;
  do fd = open(text, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  while (fd < 0 && errno == EINTR);
  if (fd < 0) return -errno;
  int flags = fcntl(fd, F_GETFL);
  if (flags >= 0) fcntl(fd, F_SETFL, flags & ~O_NONBLOCK);
  struct stat s;
  int bad = fstat(fd, &s) != 0 ? -errno : S_ISDIR(s.st_mode) ? -EISDIR : 0;
  if (bad) {
    close(fd);
    return bad;
  }
  read_stat(&s, st);
  return fd;
}

int64_t tsf_os_read(int fd, void *to, size_t size) {
  ssize_t n;
  do n = read(fd, to, size);
  while (n < 0 && errno == EINTR);
  return n < 0 ? -errno : n;
}
void tsf_os_seek(int fd, double offset) { lseek(fd, (off_t)offset, SEEK_SET); }
void tsf_os_close(int fd) { close(fd); }

/* As Node numbers them: 1 a file, 2 a directory, 3 a link, 4 a pipe, 5 a socket, 6 and 7 devices; 0 is not known. */
static char kind_of(const struct dirent *d) {
#if defined(DT_REG)
  switch (d->d_type) {
    case DT_REG: return '1';
    case DT_DIR: return '2';
    case DT_LNK: return '3';
    case DT_FIFO: return '4';
    case DT_SOCK: return '5';
    case DT_CHR: return '6';
    case DT_BLK: return '7';
    default: break;
  }
#endif
  return '0';
}

/* All names are gathered before any string is made, a kind before each: an allocation may unwind, and the directory has
 * to be closed by then. */
static int gather_names(const char *path, char **names, size_t *size) {
  DIR *dir = opendir(path);
  if (dir == NULL) return -errno;
  size_t cap = 0;
  int bad = 0;
  for (struct dirent *d; !bad && (d = readdir(dir)) != NULL;) {
    if (strcmp(d->d_name, ".") == 0 || strcmp(d->d_name, "..") == 0) continue;
    size_t n = strlen(d->d_name) + 1;
    if (cap - *size <= n) {
      cap = cap * 2 + n + 1024;
      char *more = realloc(*names, cap);
      if (more == NULL) bad = -ENOMEM;
      else *names = more;
    }
    if (bad) break;
    (*names)[*size] = kind_of(d);
    memcpy(*names + *size + 1, d->d_name, n);
    *size += n + 1;
  }
  closedir(dir);
  return bad;
}

static int list_names(tsf_rt *rt, const tsf_str *path, bool kinds, tsf_arr *names) {
  const char *text = tsf_os_path(rt, path);
  if (text == NULL) return -EINVAL;
  char *all = NULL;
  size_t size = 0;
  int bad = gather_names(text, &all, &size);
  tsf_buf *buf = NULL;
  size_t room = (size + 7) & ~(size_t)7;
  if (!bad) {
    buf = tsf_alloc(rt, TSF_T_BUF_RAW, sizeof *buf + room);
    buf->bytes = room;
    if (size) memcpy(buf->payload, all, size);
  }
  free(all);
  for (size_t at = 0; !bad && at < size;) {
    size_t n = strlen((char *)buf->payload + at), skipped = kinds ? 0 : 1;
    tsf_arr_push_word(rt, names, tsf_val_of_ptr(tsf_str_from_utf8(rt, buf->payload + at + skipped, n - skipped)));
    at += n + 1;
  }
  return bad;
}

#endif

/* ---- the functions ------------------------------------------------------------------------------------------ */

bool tsf_falco_fileInfo(tsf_rt *rt, const tsf_str *path, tsf_file_info *info) {
  tsf_os_stat st;
  if (!tsf_os_stat_path(rt, path, &st)) return false;
  info->kind = st.kind;
  info->size = st.size;
  info->modified = st.modified;
  return true;
}

static int by_units(const void *a, const void *b) {
  return tsf_str_cmp(tsf_val_ptr(*(const tsf_val *)a), tsf_val_ptr(*(const tsf_val *)b));
}

/* Behind the digits for the kinds. */
static int by_bytes(const void *a, const void *b) {
  const tsf_str *x = tsf_val_ptr(*(const tsf_val *)a), *y = tsf_val_ptr(*(const tsf_val *)b);
  int order = memcmp(x->data + 1, y->data + 1, (x->len < y->len ? x->len : y->len) - 1);
  return order ? order : (x->len > y->len) - (x->len < y->len);
}

static tsf_arr *list_sorted(tsf_rt *rt, const tsf_str *path, bool kinds) {
  tsf_arr *names = tsf_arr_new(rt, TSF_T_ARR_WORD, 16);
  int bad = list_names(rt, path, kinds, names);
  if (bad) {
    tsf_os_throw(rt, bad, "scandir", path, NULL);
    return NULL;
  }
  if (names->len) qsort(tsf_arr_word(names), names->len, sizeof(tsf_val), kinds ? by_bytes : by_units);
  return names;
}

tsf_arr *tsf_falco_listDirectory(tsf_rt *rt, const tsf_str *path) { return list_sorted(rt, path, false); }
tsf_arr *tsf_fs_list(tsf_rt *rt, const tsf_str *path) { return list_sorted(rt, path, true); }
