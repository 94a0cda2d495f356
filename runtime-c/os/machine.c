/* machine.c: the process and the machine it is on: environment, names, randomness. */
#include "os/os_internal.h"

#include <errno.h>
#include <stdlib.h>
#if defined(_WIN32)
#include <direct.h>
#include <process.h>
#include <windows.h>
#else
#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <unistd.h>
#endif

const tsf_str *tsf_env_get(tsf_rt *rt, const tsf_str *name) {
#if defined(_WIN32)
  wchar_t *wide = tsf_os_wide_path(rt, name, "");
  const wchar_t *value = wide ? _wgetenv(wide) : NULL;
  free(wide);
  return value ? tsf_str_from_utf16(rt, (const uint16_t *)value, wcslen(value)) : NULL;
#else
  const char *value = getenv(tsf_os_text(rt, name));
  return value ? tsf_str_from_utf8(rt, value, strlen(value)) : NULL;
#endif
}

const tsf_str *tsf_env_read(tsf_rt *rt, const tsf_str *name) {
  const tsf_str *value = tsf_env_get(rt, name);
  if (value == NULL && tsf_str_is_inherited(name))
    tsf_throw_type(rt, "'%S' is inherited from Object.prototype, no variable of the environment", name);
  return value;
}

#define TEXT(name, text) static const tsf_str name = TSF_STR_LIT(text, sizeof text - 1, sizeof text - 1, 1)
#if defined(_WIN32)
TEXT(platform, "win32");
#elif defined(__APPLE__)
TEXT(platform, "darwin");
#else
TEXT(platform, "linux");
#endif
#if defined(__aarch64__)
TEXT(arch, "arm64");
#else
TEXT(arch, "x64");
#endif

const tsf_str *tsf_process_platform(void) { return &platform; }
const tsf_str *tsf_process_arch(void) { return &arch; }

const tsf_str *tsf_current_directory(tsf_rt *rt) {
  char text[4096];
#if defined(_WIN32)
  const char *path = _getcwd(text, sizeof text);
#else
  const char *path = getcwd(text, sizeof text);
#endif
  if (path) return tsf_str_from_utf8(rt, path, strlen(path));
  tsf_os_throw(rt, -errno, "uv_cwd", NULL, NULL);
  return &tsf_str_empty;
}

#if defined(_WIN32)
/* RtlGenRandom, which has no declaration of its own name. */
BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG size);
static bool fill_random(uint8_t *to, size_t size) { return SystemFunction036(to, (ULONG)size); }

double tsf_process_id(void) { return _getpid(); }
const tsf_str *tsf_host_name(tsf_rt *rt) {
  char name[MAX_COMPUTERNAME_LENGTH + 1];
  DWORD size = sizeof name;
  return GetComputerNameA(name, &size) ? tsf_str_from_utf8(rt, name, size) : &tsf_str_empty;
}
#else
/* glibc has getrandom since 2.25, Linux since 3.17. */
static int64_t some_random(int fd, uint8_t *to, size_t size) {
  return fd < 0 ? syscall(SYS_getrandom, to, size, 0) : read(fd, to, size);
}

static bool fill_random(uint8_t *to, size_t size) {
  int fd = -1;
  bool filled = true;
  for (size_t done = 0; filled && done < size;) {
    int64_t n = some_random(fd, to + done, size - done);
    if (n > 0) done += (size_t)n;
    else if (n < 0 && errno == ENOSYS && fd < 0) filled = (fd = open("/dev/urandom", O_RDONLY | O_CLOEXEC)) >= 0;
    else if (n == 0 || errno != EINTR) filled = false;
  }
  if (fd >= 0) close(fd);
  return filled;
}

double tsf_process_id(void) { return getpid(); }
const tsf_str *tsf_host_name(tsf_rt *rt) {
  struct utsname names;
  return uname(&names) == 0 ? tsf_str_from_utf8(rt, names.nodename, strlen(names.nodename)) : &tsf_str_empty;
}
#endif

tsf_bytes *tsf_random_bytes(tsf_rt *rt, double size) {
  tsf_bytes *b = tsf_bytes_buffer(tsf_bytes_raw(rt, (uint32_t)size));
  if (!fill_random(b->data, b->len)) tsf_throw_error(rt, "the system gives no random bytes");
  return b;
}
