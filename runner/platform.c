/* platform.c: dynamic loading, clocks and interrupts on POSIX and Windows. */
#ifndef _WIN32
#define _GNU_SOURCE
#endif
#include "platform.h"

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
#endif

static volatile sig_atomic_t interrupted;

static void on_signal(int signal_number) {
  interrupted = 1;
  signal(signal_number, SIG_DFL);
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

#else

void *platform_load(const char *path, char *err, size_t err_size) {
  /* A bare name would be looked up on the library search path. */
  char *file = xalloc(strlen(path) + 3);
  sprintf(file, "%s%s", strchr(path, '/') ? "" : "./", path);
  void *library = dlopen(file, RTLD_LOCAL | RTLD_NOW);
  if (!library) snprintf(err, err_size, "cannot load plugin: %s", dlerror());
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

void platform_catch_interrupt(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_signal;
  sigaction(SIGINT, &action, NULL);
  sigaction(SIGTERM, &action, NULL);
  signal(SIGPIPE, SIG_IGN); /* `| head`: the failing write ends the run */
}

void platform_binary_stdio(void) {}

#endif

long platform_read_line(FILE *in, char **line, size_t *cap) {
  size_t len = 0;
  for (;;) {
    if (*cap - len < 2) {
      *cap = *cap ? *cap * 2 : 4096;
      *line = xgrow(*line, *cap);
    }
    if (!fgets(*line + len, (int)(*cap - len), in)) break;
    len += strlen(*line + len);
    if (len && (*line)[len - 1] == '\n') {
      (*line)[--len] = 0;
      if (len && (*line)[len - 1] == '\r') (*line)[--len] = 0;
      return (long)len;
    }
  }
  return len ? (long)len : -1;
}
