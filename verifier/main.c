/* main.c: tsfalco-verifier PATH [--group NAME] [--json] [--strict] [--config JSON] [--bad-config JSON] [--open PARAMS]
 *                               [--source NAME] [--tables FILE] [--field NAME[ARG]]... [--payload TEXT]...
 * Runs all groups of checks in this process, or one of them: then what ends the process is told as a finding.
 * Exit 1 when a check failed, 2 for usage, 70 when the library ended the process. */
#include "tables.h"
#include "verifier.h"

#include <stdlib.h>
#include <string.h>

/* In the order in which they are run. */
static const struct group {
  const char *name;
  void (*run)(host *);
  bool wants_events; /* of the source */
} groups[] = {
    {"load", NULL, false},
    {"init", check_base, false},
    {"source", check_source, false},
    {"extract", check_extract, true},
    {"broken-events", check_broken_events, true},
    {"identity", check_identity, true},
    {"parse", check_parse, true},
    {"set-config", check_set_config, true},
    {"metrics", check_metrics, true},
    {"captures", check_captures, true},
    {"async", check_async, false},
    {"dump", check_dump, false},
    {"failing-tables", check_failing_tables, true},
    {"own-tables", check_own_tables, true},
    {"own-tables-nulls", check_own_tables_nulls, true},
    {"own-tables-misuse", check_own_tables_misuse, true},
    {"threads", check_threads, true},
    {"lives", check_lives, true},
};

static bool read_options(options *o, int argc, char **argv) {
  for (int i = 1; i < argc; i++) {
    const char *word = argv[i];
    if (word[0] != '-') {
      o->path = word;
      continue;
    }
    o->json |= strcmp(word, "--json") == 0;
    o->strict |= strcmp(word, "--strict") == 0;
    if (strcmp(word, "--json") == 0 || strcmp(word, "--strict") == 0) continue;
    if (++i == argc) return false;
    if (strcmp(word, "--config") == 0) o->config = argv[i];
    else if (strcmp(word, "--group") == 0) o->group = argv[i];
    else if (strcmp(word, "--bad-config") == 0) o->bad_config = argv[i];
    else if (strcmp(word, "--open") == 0) o->open = argv[i];
    else if (strcmp(word, "--source") == 0) o->source = argv[i];
    else if (strcmp(word, "--tables") == 0) o->tables = argv[i];
    else if (strcmp(word, "--field") == 0 && o->nfields < 64) o->fields[o->nfields++] = argv[i];
    else if (strcmp(word, "--payload") == 0 && o->npayloads < 64) o->payloads[o->npayloads++] = argv[i];
    else return false;
  }
  return o->path != NULL;
}

/* NAME[ARG]: the field of that name with that argument, besides those without one. */
static void add_asked_fields(host *h) {
  int known = h->nfields;
  for (int i = 0; i < h->options.nfields && h->nfields < MAX_FIELDS; i++) {
    const char *text = h->options.fields[i];
    size_t n = strcspn(text, "[");
    int k = 0;
    while (k < known && (strlen(h->fields[k].name) != n || strncmp(h->fields[k].name, text, n) != 0)) k++;
    if (!check(k < known, "--field", "%s", text)) continue;
    field *f = &h->fields[h->nfields++];
    *f = h->fields[k];
    if (text[n] == '[') snprintf(f->arg, sizeof f->arg, "%.*s", (int)strcspn(text + n + 1, "]"), text + n + 1);
  }
}

/* What the other groups need of "load", untold: that group has told it. */
static bool prepare(host *h, bool with_events) {
  mute(true);
  bool fine = load_library(h) && check_library(h);
  if (fine) add_asked_fields(h);
  attempt("init, open and next_batch");
  if (fine && with_events) gather_events(h);
  mute(false);
  return fine;
}

static void check_tables(void) {
  char first[300];
  int n = life_misuse(first, sizeof first);
  check(n == 0, "use of state tables", n ? "%d mistakes, the first: %s" : "nothing wrong", n, first);
}

static int run_group(host *h, const char *name) {
  guard_process();
  if (strcmp(name, "load") == 0) report_ready();
  if (strcmp(name, "load") == 0) {
    if (load_library(h) && check_library(h)) add_asked_fields(h);
    return 0;
  }
  for (size_t i = 1; i < sizeof groups / sizeof *groups; i++) {
    if (strcmp(groups[i].name, name) != 0) continue;
    if (!prepare(h, groups[i].wants_events)) return 0;
    report_ready();
    groups[i].run(h);
    check_tables();
    return 0;
  }
  return 2;
}

static void run_all(host *h) {
  if (!load_library(h) || !check_library(h)) return;
  add_asked_fields(h);
  gather_events(h);
  for (size_t i = 1; i < sizeof groups / sizeof *groups; i++) groups[i].run(h);
  check_tables();
}

int main(int argc, char **argv) {
  host *h = calloc(1, sizeof *h);
  int status = 0;
  if (!read_options(&h->options, argc, argv)) {
    fprintf(stderr, "usage: tsfalco-verifier PATH [--group NAME] [--json] [--strict] [--config JSON]\n"
                    "          [--bad-config JSON] [--open PARAMS] [--source NAME] [--tables FILE]\n"
                    "          [--field NAME[ARG]]... [--payload TEXT]...\n");
    return 2;
  }
  report_as(h->options.json);
  char err[128] = "";
  if (!lives_have(h->options.tables, err)) check(false, "--tables", "%s: %s", h->options.tables, err);
  else if (h->options.group) status = run_group(h, h->options.group);
  else run_all(h);
  if (status == 0) status = report_total();
  for (int i = 0; i < h->nevents; i++) free(h->events[i]);
  free(h);
  return status;
}
