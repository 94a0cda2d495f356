/* main.c: the command line of the native runner. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "json.h"
#include "platform.h"
#include "runner.h"

static const char usage[] =
  "usage: tsfalco-runner --describe PATH [--config JSON]\n"
  "       tsfalco-runner run PATH [--config JSON] [--open PARAMS] [--extractor PATH [--config JSON]]...\n"
  "                      [--field NAME[ARG]]... [--max N] [--format json|table] [--input FILE] [--source NAME]\n"
  "                      [--tables FILE] [--errors text|json]\n"
  "       tsfalco-runner serve PATH\n";

static int wrong_usage(const char *what, const char *about) {
  fprintf(stderr, "tsfalco-runner: %s%s\n%s", what, about, usage);
  return 2;
}

/* A --config after an --extractor is that extractor's. */
static void set_config(options *o, const char *value) {
  if (o->extractor_count) o->extractor_configs[o->extractor_count - 1] = value;
  else o->config = value;
}

/* What is wrong with the option, NULL when nothing is. */
static const char *set_option(options *o, const char *name, const char *value) {
  char *end;
  if (!strcmp(name, "--config")) set_config(o, value);
  else if (!strcmp(name, "--open")) o->open = value;
  else if (!strcmp(name, "--input")) o->input = value;
  else if (!strcmp(name, "--source")) o->source = value;
  else if (!strcmp(name, "--tables")) o->tables = value;
  else if (!strcmp(name, "--extractor")) o->extractors[o->extractor_count++] = value;
  else if (!strcmp(name, "--field")) o->fields[o->field_count++] = value;
  else if (!strcmp(name, "--format")) {
    o->table = !strcmp(value, "table");
    if (!o->table && strcmp(value, "json")) return "--format is json or table, not ";
  } else if (!strcmp(name, "--errors")) {
    o->json_errors = !strcmp(value, "json");
    if (!o->json_errors && strcmp(value, "text")) return "--errors is text or json, not ";
  } else if (!strcmp(name, "--max")) {
    o->max = strtoull(value, &end, 10);
    if (!o->max || *end || *value < '0' || *value > '9') return "--max takes a number of at least 1, not ";
  } else {
    return "unknown option ";
  }
  return NULL;
}

static int run_command(const char *mode, options *o, char **arguments, int count) {
  for (int i = 0; i < count; i += 2) {
    if (i + 1 == count) return wrong_usage("a value is missing after ", arguments[i]);
    const char *wrong = set_option(o, arguments[i], arguments[i + 1]);
    if (wrong) return wrong_usage(wrong, *wrong == 'u' ? arguments[i] : arguments[i + 1]);
  }
  if (!strcmp(mode, "--describe")) return describe_mode(o);
  if (!strcmp(mode, "run")) return run_mode(o);
  if (!strcmp(mode, "serve")) return serve_mode(o);
  return wrong_usage("unknown mode ", mode);
}

int main(int argc, char **argv) {
  if (argc < 3) return wrong_usage("too few arguments", "");
  options o = {.path = argv[2]};
  o.extractors = xalloc((size_t)argc * sizeof *o.extractors);
  o.extractor_configs = xalloc((size_t)argc * sizeof *o.extractor_configs);
  o.fields = xalloc((size_t)argc * sizeof *o.fields);
  platform_binary_stdio();
  int status = run_command(argv[1], &o, argv + 3, argc - 3);
  free(o.extractors);
  free(o.extractor_configs);
  free(o.fields);
  return status;
}
