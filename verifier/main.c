/* main.c: tsfalco-verifier PATH [--config JSON] [--bad-config JSON] [--open PARAMS] [--source NAME]
 *                         [--field NAME[ARG]]... [--payload TEXT]...
 * Prints "ok name: detail" or "FAIL name: detail" a check and a count; exit 1 when one failed. */
#include "verifier.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

static int passed, failed;

bool check(bool fine, const char *name, const char *format, ...) {
  va_list args;
  va_start(args, format);
  printf("%s %s: ", fine ? "ok" : "FAIL", name);
  vprintf(format, args);
  printf("\n");
  fflush(stdout);
  va_end(args);
  fine ? passed++ : failed++;
  return fine;
}

static bool read_options(options *o, int argc, char **argv) {
  for (int i = 1; i < argc; i++) {
    const char *word = argv[i];
    if (word[0] != '-') {
      o->path = word;
      continue;
    }
    if (++i == argc) return false;
    if (strcmp(word, "--config") == 0) o->config = argv[i];
    else if (strcmp(word, "--bad-config") == 0) o->bad_config = argv[i];
    else if (strcmp(word, "--open") == 0) o->open = argv[i];
    else if (strcmp(word, "--source") == 0) o->source = argv[i];
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

int main(int argc, char **argv) {
  host *h = calloc(1, sizeof *h);
  if (!read_options(&h->options, argc, argv)) {
    fprintf(stderr, "usage: tsfalco-verifier PATH [--config JSON] [--bad-config JSON] [--open PARAMS] [--source NAME]\n"
                    "                    [--field NAME[ARG]]... [--payload TEXT]...\n");
    return 2;
  }
  if (load_library(h)) check_library(h);
  if (failed == 0) {
    add_asked_fields(h);
    check_base(h);
    if (h->lib.open) check_source(h);
    check_extract(h);
    check_identity(h);
    check_threads(h);
    check_lives(h);
  }
  printf("%d passed, %d failed\n", passed, failed);
  for (int i = 0; i < h->nevents; i++) free(h->events[i]);
  free(h);
  return failed > 0;
}
