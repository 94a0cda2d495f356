/* platform.c: dynamic loading, clocks and interrupts on POSIX and Windows. */
#ifndef _WIN32
#define _GNU_SOURCE
#endif
#include "platform.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "json.h"

#ifdef _WIN32
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <fcntl.h>
#include <io.h>
#else
#include <dlfcn.h>
#include <elf.h>
#include <limits.h>
#include <poll.h>
#include <unistd.h>
#endif

static volatile sig_atomic_t interrupted;

static volatile uint64_t interrupted_at; /* monotonic */

static void on_signal(int signal_number) {
  uint64_t now = platform_monotonic_ns();
  if (!interrupted) {
    interrupted_at = now;
    interrupted = 1;
  } else if (now - interrupted_at > 500000000u) {
    signal(signal_number, SIG_DFL);
    raise(signal_number);
  }
}

bool platform_interrupted(void) { return interrupted; }

#ifdef _WIN32

void *platform_load(const char *path, char *err, size_t err_size) {
  void *library = (void *)LoadLibraryExA(path, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
  if (!library) snprintf(err, err_size, "cannot load %s: Windows error %lu", path, GetLastError());
  return library;
}

void *platform_symbol(void *library, const char *name) {
  return (void *)(uintptr_t)GetProcAddress((HMODULE)library, name);
}

void platform_unload(void *library) { FreeLibrary((HMODULE)library); }

uint64_t platform_monotonic_ns(void) {
  LARGE_INTEGER ticks, frequency;
  QueryPerformanceCounter(&ticks);
  QueryPerformanceFrequency(&frequency);
  return (uint64_t)((double)ticks.QuadPart * 1e9 / (double)frequency.QuadPart);
}

void platform_pause(void) { Sleep(10); }

uint64_t platform_now_ns(void) {
  FILETIME t;
  GetSystemTimePreciseAsFileTime(&t);
  uint64_t since_1601 = (uint64_t)t.dwHighDateTime << 32 | t.dwLowDateTime; /* in 100 ns */
  return (since_1601 - 116444736000000000u) * 100;
}

void platform_catch_interrupt(void) {
  signal(SIGINT, on_signal);
  signal(SIGTERM, on_signal);
}

void platform_binary_stdio(void) {
  _setmode(_fileno(stdin), _O_BINARY);
  _setmode(_fileno(stdout), _O_BINARY);
}

int platform_write_out(const char *data, size_t len) {
  return fwrite(data, 1, len, stdout) != len || fflush(stdout) ? errno : 0;
}

bool platform_out_is_terminal(void) { return _isatty(_fileno(stdout)); }

#define getc_unlocked _getc_nolock

#else

#if defined(__x86_64__)
#define HOST_MACHINE EM_X86_64
#elif defined(__aarch64__)
#define HOST_MACHINE EM_AARCH64
#else
#define HOST_MACHINE EM_NONE
#endif

static const char *machine_name(unsigned machine, char number[16]) {
  if (machine == EM_X86_64) return "x86_64";
  if (machine == EM_AARCH64) return "arm64";
  snprintf(number, 16, "machine %u", machine);
  return number;
}

/* dlopen says of a library for another processor that there is no such file. */
static bool explain(const char *path, char *err, size_t err_size) {
  Elf64_Ehdr header;
  char number[16], own[16];
  FILE *file = fopen(path, "rb");
  size_t read = file ? fread(&header, 1, sizeof header, file) : 0;
  if (file) fclose(file);
  if (read >= 2 && !memcmp(&header, "MZ", 2)) {
    snprintf(err, err_size, "cannot load plugin: %s is built for Windows", path);
    return true;
  }
  if (read < sizeof header || memcmp(header.e_ident, ELFMAG, SELFMAG) || header.e_machine == HOST_MACHINE) return false;
  snprintf(err, err_size, "cannot load plugin: %s is built for %s, this machine is %s", path,
           machine_name(header.e_machine, number), machine_name(HOST_MACHINE, own));
  return true;
}

void *platform_load(const char *path, char *err, size_t err_size) {
  /* A bare name would be looked up on the library search path. */
  char *file = xalloc(strlen(path) + 3);
  sprintf(file, "%s%s", strchr(path, '/') ? "" : "./", path);
  void *library = dlopen(file, RTLD_LOCAL | RTLD_NOW);
  if (!library && !explain(file, err, err_size)) snprintf(err, err_size, "cannot load plugin: %s", dlerror());
  free(file);
  return library;
}

void *platform_symbol(void *library, const char *name) { return dlsym(library, name); }

void platform_unload(void *library) { dlclose(library); }

static uint64_t clock_ns(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

uint64_t platform_monotonic_ns(void) { return clock_ns(CLOCK_MONOTONIC); }

uint64_t platform_now_ns(void) { return clock_ns(CLOCK_REALTIME); }

void platform_pause(void) { nanosleep(&(struct timespec){0, 10000000}, NULL); }

void platform_catch_interrupt(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_signal;
  sigaction(SIGINT, &action, NULL);
  sigaction(SIGTERM, &action, NULL);
  sigaction(SIGHUP, &action, NULL);
  signal(SIGPIPE, SIG_IGN); /* `| head`: the failing write ends the run */
}

void platform_binary_stdio(void) {}

/* Not by stdio, which drops what it holds when a signal interrupts it. */
int platform_write_out(const char *data, size_t len) {
  while (len) {
    bool ending = platform_interrupted();
    if (ending && poll(&(struct pollfd){STDOUT_FILENO, POLLOUT, 0}, 1, 500) == 0) return EINTR;
    ssize_t n = write(STDOUT_FILENO, data, ending && len > PIPE_BUF ? PIPE_BUF : len);
    if (n < 0 && errno == EAGAIN) poll(&(struct pollfd){STDOUT_FILENO, POLLOUT, 0}, 1, -1);
    else if (n < 0 && errno != EINTR) return errno;
    if (n < 0) continue;
    data += n;
    len -= (size_t)n;
  }
  return 0;
}

bool platform_out_is_terminal(void) { return isatty(STDOUT_FILENO); }

#endif

long platform_read_line(FILE *in, char **line, size_t *cap) {
  size_t len = 0;
  for (int c; (c = getc_unlocked(in)) != '\n'; (*line)[len++] = (char)c) {
    if (c == EOF) return len && !ferror(in) ? (long)len : -1;
    if (len == PLATFORM_LINE_MAX) {
      errno = EFBIG;
      return -1;
    }
    if (len == *cap) *line = xgrow(*line, *cap = *cap ? *cap * 2 : 4096);
  }
  return (long)len;
}
