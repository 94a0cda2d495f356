/* json_document_bench.c: nanoseconds an event for the SDK's JSON document: parse, and 14 lookups with
 * the text of each, as a Kubernetes audit plugin does. Prints one line a file and a total.
 *
 * Usage: json_document_bench FILE...  (one JSON document a file)
 * With -DWITH_SIMDJSON and json_document_simdjson.cpp linked in, the same work on simdjson's DOM in
 * the same run, and the ratio. See json_document_bench.sh. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include "tsf.h"

const tsf_type tsf_shapes[] = { { 0 } }; /* no shapes */
const uint32_t tsf_type_count = 0;
const tsf_big_part *const tsf_large_bigints = NULL;

#define ROUNDS 7
#define LOOKUPS 14

static const char *const paths[LOOKUPS][3] = {
  { "auditID" }, { "stage" }, { "verb" }, { "requestURI" }, { "user", "username" }, { "user", "groups", "0" },
  { "objectRef", "name" }, { "objectRef", "namespace" }, { "objectRef", "resource" },
  { "responseStatus", "code" }, { "annotations", "authorization.k8s.io/decision" },
  { "requestObject", "metadata", "name" }, { "sourceIPs", "0" }, { "stageTimestamp" },
};
static tsf_str keys[LOOKUPS][3];
static const tsf_str *key_list[LOOKUPS][3];
static uint32_t key_count[LOOKUPS];

#ifdef WITH_SIMDJSON
size_t simdjson_parse(const char *text, size_t len);
size_t simdjson_event(const char *text, size_t len, const char *const paths[][3], int n);
#endif

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static void make_keys(void) {
  for (int i = 0; i < LOOKUPS; i++)
    for (int k = 0; k < 3 && paths[i][k]; k++) {
      uint32_t n = (uint32_t)strlen(paths[i][k]);
      tsf_str literal = TSF_STR_LIT(paths[i][k], n, n, 1);
      memcpy(&keys[i][k], &literal, sizeof literal);
      key_list[i][k] = &keys[i][k];
      key_count[i] = (uint32_t)k + 1;
    }
}

static size_t event(tsf_rt *rt, const char *text, size_t len, int lookups) {
  size_t sum = 0;
  tsf_enter(rt);
  const tsf_str *source = tsf_str_borrow_utf8(rt, text, len);
  const tsf_json *root = tsf_falco_parseJson(rt, source);
  if (!root) exit(1);
  for (int i = 0; i < lookups; i++) {
    const tsf_json *v = tsf_json_get(rt, root, key_count[i], key_list[i]);
    if (v) sum += tsf_json_text(rt, v)->len;
  }
  tsf_leave(rt);
  return sum + root->index;
}

struct job { tsf_rt *rt; const char *text; size_t len; int kind; };

static size_t once(const struct job *j) {
  switch (j->kind) {
  case 0: return event(j->rt, j->text, j->len, 0);
  case 1: return event(j->rt, j->text, j->len, LOOKUPS);
#ifdef WITH_SIMDJSON
  case 2: return simdjson_parse(j->text, j->len);
  case 3: return simdjson_event(j->text, j->len, paths, LOOKUPS);
#endif
  }
  return 0;
}

/* The best of ROUNDS, in ns an event. */
static double measure(const struct job *j) {
  double best = 1e18;
  volatile size_t sink = 0;
  for (int r = 0; r < ROUNDS; r++) {
    double from = now();
    for (int i = 0; i < 4000; i++) sink += once(j);
    double t = (now() - from) / 4000;
    if (t < best) best = t;
  }
  return best;
}

static char *read_file(const char *path, size_t *len) {
  FILE *f = fopen(path, "rb");
  if (!f) exit(1);
  fseek(f, 0, SEEK_END);
  *len = (size_t)ftell(f);
  rewind(f);
  char *text = malloc(*len + 64); /* simdjson wants padding */
  if (!text || fread(text, 1, *len, f) != *len) exit(1);
  fclose(f);
  return text;
}

int main(int argc, char **argv) {
  tsf_rt *rt = tsf_realm_new(0, 0);
  double total[4] = { 0 }, bytes = 0;
  make_keys();
  printf("%8s %9s %9s %9s %9s  %s\n", "bytes", "parse ns", "event ns", "simd p", "simd e", "file");
  for (int i = 1; i < argc; i++) {
    size_t len;
    char *text = read_file(argv[i], &len);
    printf("%8zu", len);
    for (int kind = 0; kind < 4; kind++) {
      double t = measure(&(struct job){ rt, text, len, kind });
      total[kind] += t;
      printf(" %9.0f", t);
    }
    bytes += (double)len;
    printf("  %s\n", argv[i]);
    free(text);
  }
  printf("mean of %d: %.0f bytes, parse %.0f ns, parse + %d lookups %.0f ns", argc - 1, bytes / (argc - 1),
         total[0] / (argc - 1), LOOKUPS, total[1] / (argc - 1));
#ifdef WITH_SIMDJSON
  printf("; simdjson DOM %.0f, %.0f ns; ratio %.2f", total[2] / (argc - 1), total[3] / (argc - 1), total[1] / total[3]);
#endif
  printf("\n");
  tsf_realm_free(rt);
  return 0;
}
