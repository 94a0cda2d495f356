/* runner.h: the three modes. Each returns the exit status. */
#ifndef RUNNER_RUNNER_H
#define RUNNER_RUNNER_H

#include <stdbool.h>

/* What the command line said; NULL and 0 for what it did not. */
typedef struct options {
  const char *path, *config, *open, *input, *source, *tables;
  const char **extractors; /* paths of further libraries */
  const char **extractor_configs; /* in step with extractors; NULL for none */
  const char **fields;     /* "name" or "name[arg]" */
  int extractor_count, field_count;
  unsigned long long max;  /* 0: no limit */
  bool table;
  bool json_errors; /* what ends the run is told on stdout: {"error":"..."} */
} options;

int describe_mode(const options *);
int run_mode(const options *);
int serve_mode(const options *);

/* Prints "[component] severity: message" to stderr: the log sink of describe and run. */
void log_to_stderr(void *plugin_name, const char *component, const char *message, int severity);
const char *severity_name(int severity);
/* Whether that was logged lately, and so need not be told again; just_now: last, and is forgotten then. */
bool log_has_said(const char *error, bool just_now);

#endif
