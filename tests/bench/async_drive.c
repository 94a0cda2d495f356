/* async_drive.c LIBRARY... --rounds N: what asynchronous events cost, round by round in turn: a run of many, and one
 * that is asked for on this thread and comes from the plugin's. Prints JSON. */
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "plugin/falco.h"

#define MANY 200000
#define SINGLE 20000

typedef struct side {
  ss_plugin_t *state;
  ss_plugin_rc (*extract)(ss_plugin_t *, const ss_plugin_event_input *, const ss_plugin_field_extract_input *);
  uint64_t events, bytes; /* atomic: events */
  double emit_ns, median_ns, late_ns; /* the best round's: of 99 in 100 answers the last */
} side;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static ss_plugin_rc on_event(ss_plugin_owner_t *owner, const ss_plugin_event *e, char *err) {
  side *s = owner;
  (void)err;
  s->bytes += e->len;
  __atomic_fetch_add(&s->events, 1, __ATOMIC_RELEASE);
  return SS_PLUGIN_SUCCESS;
}

static void *symbol(void *library, const char *name) {
  void *found = dlsym(library, name);
  if (!found) exit((fprintf(stderr, "no %s\n", name), 1));
  return found;
}

static void open_side(side *s, const char *path) {
  void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (!library) exit((fprintf(stderr, "%s\n", dlerror()), 1));
  ss_plugin_t *(*init)(const ss_plugin_init_input *, ss_plugin_rc *) = symbol(library, "plugin_init");
  ss_plugin_rc (*set)(ss_plugin_t *, ss_plugin_owner_t *, ss_plugin_async_event_handler_t) =
      symbol(library, "plugin_set_async_event_handler");
  ss_plugin_init_input in = {.config = "", .owner = s};
  ss_plugin_rc rc = SS_PLUGIN_FAILURE;
  s->extract = symbol(library, "plugin_extract_fields");
  s->state = init(&in, &rc);
  if (rc != SS_PLUGIN_SUCCESS || set(s->state, s, on_event) != SS_PLUGIN_SUCCESS) exit((fprintf(stderr, "init\n"), 1));
}

/* Asks for n events. A library may want to see one: the smallest there is. */
static void ask(side *s, uint64_t n) {
  static const struct __attribute__((packed)) { ss_plugin_event head; uint32_t lengths[2], id; } event = {
      {0, UINT64_MAX, 38, PPME_PLUGINEVENT_E, 2}, {4, 0}, 1};
  static uint64_t number;
  ss_plugin_event_input e = {&event.head, ++number, "any"};
  ss_plugin_extract_field field = {.field = "async.ask", .arg_index = n, .arg_present = 1, .ftype = FTYPE_BOOL};
  ss_plugin_field_extract_input in = {.num_fields = 1, .fields = &field};
  if (s->extract(s->state, &e, &in) != SS_PLUGIN_SUCCESS || !field.res_len || !*field.res.boolean)
    exit((fprintf(stderr, "asking failed\n"), 1));
}

static void await(side *s, uint64_t n) {
  while (__atomic_load_n(&s->events, __ATOMIC_ACQUIRE) < n) {}
}

static void better(double *best, double found) {
  if (*best == 0 || found < *best) *best = found;
}

static int by_size(const void *a, const void *b) {
  const double *x = a, *y = b;
  return (*x > *y) - (*x < *y);
}

static void round_of(side *s) {
  uint64_t before = s->events;
  double start = now();
  ask(s, MANY);
  await(s, before + MANY);
  better(&s->emit_ns, (now() - start) / MANY);
  static double took[SINGLE];
  before = s->events;
  for (uint64_t i = 0; i < SINGLE; i++) {
    start = now();
    ask(s, 1);
    await(s, before + i + 1);
    took[i] = now() - start;
  }
  qsort(took, SINGLE, sizeof *took, by_size);
  better(&s->median_ns, took[SINGLE / 2]);
  better(&s->late_ns, took[SINGLE / 100 * 99]);
}

int main(int argc, char **argv) {
  side sides[4] = {{0}};
  int n = 0, rounds = 11;
  for (int i = 1; i < argc; i++) {
    if (!strcmp(argv[i], "--rounds") && i + 1 < argc) rounds = atoi(argv[++i]);
    else if (n < 4) open_side(&sides[n++], argv[i]);
  }
  for (int r = 0; r < rounds; r++)
    for (int i = 0; i < n; i++) round_of(&sides[i]);
  printf("[");
  for (int i = 0; i < n; i++)
    printf("%s{\"emitNs\":%.1f,\"medianNs\":%.1f,\"lateNs\":%.1f,\"bytes\":%llu}", i ? "," : "", sides[i].emit_ns,
           sides[i].median_ns, sides[i].late_ns, (unsigned long long)sides[i].bytes);
  printf("]\n");
  fflush(stdout);
  _Exit(0);
}
