/* abi_log.c: the program's logger, the glue's own lines, and the clocks. */
#include "plugin/abi.h"

#include <stdlib.h>
#if defined(_WIN32)
#include <windows.h>
#else
#include <time.h>
#endif

/* ---- clocks --------------------------------------------------------------------------------------- */

#if defined(_WIN32)
uint64_t tsf_clock_ns(void) {
  LARGE_INTEGER now, hz;
  QueryPerformanceCounter(&now);
  QueryPerformanceFrequency(&hz);
  return (uint64_t)((unsigned __int128)now.QuadPart * 1000000000u / (uint64_t)hz.QuadPart);
}
uint64_t tsf_clock_coarse(void) { return GetTickCount64() * 1000000u; }
void tsf_pause_ms(uint32_t ms) { Sleep(ms); }
#else
static uint64_t read_clock(clockid_t id) {
  struct timespec t;
  clock_gettime(id, &t);
  return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}
uint64_t tsf_clock_ns(void) { return read_clock(CLOCK_MONOTONIC); }
#if defined(CLOCK_MONOTONIC_COARSE)
uint64_t tsf_clock_coarse(void) { return read_clock(CLOCK_MONOTONIC_COARSE); }
#else
uint64_t tsf_clock_coarse(void) { return read_clock(CLOCK_MONOTONIC); }
#endif
void tsf_pause_ms(uint32_t ms) {
  struct timespec t = {ms / 1000, (long)(ms % 1000) * 1000000};
  nanosleep(&t, NULL);
}
#endif

/* ---- lines ------------------------------------------------------------------------------------------ */

void tsf_log(tsf_plugin *p, ss_plugin_log_severity severity, const char *text, size_t n) {
  if (p->log_fn == NULL) return;
  char small[TSF_ERROR_MAX], *line = small;
  size_t size = tsf_printable(NULL, 0, text, n) + 1;
  if (size > sizeof small && (line = malloc(size)) == NULL) {
    line = small;
    size = sizeof small;
  }
  tsf_printable(line, size, text, n);
  p->log_fn(p->owner, NULL, line, severity);
  if (line != small) free(line);
}

void tsf_log_quietly(tsf_plugin *p, tsf_quiet *quiet, const char *what) {
  uint64_t now = tsf_clock_coarse();
  if (quiet->last != 0 && now - quiet->last < TSF_QUIET_NS) {
    quiet->held++;
    return;
  }
  char line[TSF_ERROR_MAX + 256];
  size_t n = tsf_copy_cut(line, 160, what);
  n += tsf_copy_cut(line + n, sizeof line - n, ": ");
  n += tsf_copy_cut(line + n, sizeof line - n, p->last_error);
  if (quiet->held > 0) {
    char count[24];
    count[tsf_u64_to_chars(quiet->held, count)] = 0;
    n += tsf_copy_cut(line + n, sizeof line - n, " (and ");
    n += tsf_copy_cut(line + n, sizeof line - n, count);
    tsf_copy_cut(line + n, sizeof line - n, " errors before it that were not logged)");
  }
  quiet->last = now ? now : 1;
  quiet->held = 0;
  tsf_log(p, SS_PLUGIN_LOG_SEV_ERROR, line, strlen(line));
}

/* ---- Logger ------------------------------------------------------------------------------------------- */

const tsf_obj tsf_the_logger = {TSF_T_NATIVE | TSF_F_STATIC, 0};

static void log_message(tsf_rt *rt, ss_plugin_log_severity severity, const tsf_str *message) {
  tsf_plugin *p = tsf_plugin_of(rt);
  if (p != NULL) tsf_log(p, severity, (const char *)message->data, message->len);
}

#define LOGGER(name, severity) \
  void tsf_logger_##name(tsf_rt *rt, const tsf_obj *self, const tsf_str *message) { \
    (void)self; \
    log_message(rt, SS_PLUGIN_LOG_SEV_##severity, message); \
  }
LOGGER(fatal, FATAL)
LOGGER(critical, CRITICAL)
LOGGER(error, ERROR)
LOGGER(warning, WARNING)
LOGGER(notice, NOTICE)
LOGGER(info, INFO)
LOGGER(debug, DEBUG)
LOGGER(trace, TRACE)
