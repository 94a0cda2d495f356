/* abi_log.c: the program's logger and the glue's own lines. */
#include "plugin/abi.h"

#include <stdlib.h>

/* ---- lines ------------------------------------------------------------------------------------------ */

#define COMPONENT_MAX 128

/* `component` NULL: the plugin itself. */
static void log_line(tsf_plugin *p, const char *component, ss_plugin_log_severity severity, const char *text, size_t n) {
  if (p->log_fn == NULL) return;
  char small[TSF_ERROR_MAX], *line = small;
  size_t size = tsf_printable(NULL, 0, text, n) + 1;
  if (size > sizeof small && (line = malloc(size)) == NULL) {
    line = small;
    size = sizeof small;
  }
  tsf_printable(line, size, text, n);
  p->log_fn(p->owner, component, line, severity);
  if (line != small) free(line);
}

void tsf_log(tsf_plugin *p, ss_plugin_log_severity severity, const char *text, size_t n) {
  log_line(p, NULL, severity, text, n);
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

/* Of a component. */
typedef struct tsf_component {
  tsf_obj h; /* TSF_T_NATIVE */
  uint32_t size, nwords;
  const tsf_str *name; /* traced */
} tsf_component;

tsf_obj *tsf_logger_component(tsf_rt *rt, const tsf_obj *self, const tsf_str *name) {
  (void)self;
  tsf_component *logger = tsf_alloc(rt, TSF_T_NATIVE, sizeof *logger);
  logger->size = sizeof *logger;
  logger->nwords = 1;
  logger->name = name;
  tsf_barrier(rt, logger, name);
  return &logger->h;
}

static void log_message(tsf_rt *rt, const tsf_obj *self, ss_plugin_log_severity severity, const tsf_str *message) {
  tsf_plugin *p = tsf_plugin_of(rt);
  char component[COMPONENT_MAX] = "";
  if (p == NULL) return;
  if (self != &tsf_the_logger) {
    const tsf_str *name = ((const tsf_component *)self)->name;
    tsf_printable(component, sizeof component, (const char *)name->data, name->len);
  }
  log_line(p, component[0] ? component : NULL, severity, (const char *)message->data, message->len);
}

#define LOGGER(name, severity) \
  void tsf_logger_##name(tsf_rt *rt, const tsf_obj *self, const tsf_str *message) { \
    log_message(rt, self, SS_PLUGIN_LOG_SEV_##severity, message); \
  }
LOGGER(fatal, FATAL)
LOGGER(critical, CRITICAL)
LOGGER(error, ERROR)
LOGGER(warning, WARNING)
LOGGER(notice, NOTICE)
LOGGER(info, INFO)
LOGGER(debug, DEBUG)
LOGGER(trace, TRACE)
