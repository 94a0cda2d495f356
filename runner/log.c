/* log.c: plugin log lines on stderr. */
#include <stdio.h>
#include <string.h>

#include "printable.h"
#include "runner.h"

#define SEVERITY_ERROR 3

#define KEPT 16

/* The starts of the last errors that were logged, a ring. Plugins may log on any thread. */
static char errors[KEPT][256];
static unsigned error_count;
static bool newest_is_told; /* of an extraction's error, so that the next one alike is new */
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
  if (severity >= 1 && severity <= SEVERITY_ERROR) {
    snprintf(errors[error_count++ % KEPT], sizeof errors[0], "%s", message);
    newest_is_told = false;
  }
  printable_line(before, message);
  __atomic_clear(&lock, __ATOMIC_RELEASE);
}

bool log_has_said(const char *error, bool just_now) {
  char start[sizeof errors[0] / 2]; /* a log line may have the field's name before it */
  snprintf(start, sizeof start, "%s", error);
  while (__atomic_test_and_set(&lock, __ATOMIC_ACQUIRE)) {}
  bool said = false;
  if (just_now) {
    said = error_count && !newest_is_told && strstr(errors[(error_count - 1) % KEPT], start);
    newest_is_told = true;
  } else {
    for (unsigned i = 0; i < KEPT && i < error_count; i++) said = said || strstr(errors[i], start);
  }
  __atomic_clear(&lock, __ATOMIC_RELEASE);
  return *error && said;
}
