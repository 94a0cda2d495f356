/* log.c: plugin log lines on stderr. */
#include <stdio.h>

#include "runner.h"

const char *severity_name(int severity) {
  static const char *const names[] = {"fatal", "critical", "error", "warning", "notice", "info", "debug", "trace"};
  return severity >= 1 && severity <= 8 ? names[severity - 1] : "info";
}

void log_to_stderr(void *plugin_name, const char *component, const char *message, int severity) {
  fprintf(stderr, "[%s] %s: %s\n", component ? component : (const char *)plugin_name, severity_name(severity), message);
}
