/* log.c: plugin log lines on stderr. */
#include <stdio.h>
#include <string.h>

#include "printable.h"
#include "runner.h"

#define SEVERITY_ERROR 3

/* The start of the last error that was logged. Plugins may log on any thread. */
static char last_error[256];
static volatile bool lock;

const char *severity_name(int severity) {
  static const char *const names[] = {"fatal", "critical", "error", "warning", "notice", "info", "debug", "trace"};
  return severity >= 1 && severity <= 8 ? names[severity - 1] : "info";
}

void log_to_stderr(void *plugin_name, const char *component, const char *message, int severity) {
  char before[128];
  snprintf(before, sizeof before, "[%.80s] %s: ", component ? component : (const char *)plugin_name,
           severity_name(severity));
  while (__atomic_test_and_set(&lock, __ATOMIC_ACQUIRE)) {}
  if (severity >= 1 && severity <= SEVERITY_ERROR) snprintf(last_error, sizeof last_error, "%s", message);
  printable_line(before, message);
  __atomic_clear(&lock, __ATOMIC_RELEASE);
}

bool log_has_said(const char *error) {
  char start[sizeof last_error / 2]; /* a log line may have the field's name before it */
  snprintf(start, sizeof start, "%s", error);
  while (__atomic_test_and_set(&lock, __ATOMIC_ACQUIRE)) {}
  bool said = *error && strstr(last_error, start);
  last_error[0] = 0;
  __atomic_clear(&lock, __ATOMIC_RELEASE);
  return said;
}
