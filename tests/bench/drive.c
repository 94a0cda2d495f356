/* drive.c: what calls into a plugin library cost, driven as Falco drives it: batches of events, and for
 * each event one call a field.
 *
 *   drive LIBRARY [OTHER] [--config JSON] [--open PARAMS] [--input FILE] [--field NAME[ARG]]...
 *         [--events N] [--rounds R]
 *
 * Given two libraries (the same plugin, compiled and by hand) their rounds are interleaved, so that
 * whatever else the machine does falls on both; the fastest round of each counts. Prints one JSON object:
 * per library the ns of one event without and with its fields, the ns of one field call, the resident
 * set of a process of its own before loading and after a round, and a checksum of all values; for two,
 * the ratios of the first to the second.
 *
 *   gcc -O2 -I runner -I runtime-c tests/bench/drive.c runner/[!m]*.c -ldl -lm -o drive   (no main.c) */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "platform.h"
#include "plugin.h"

typedef struct settings {
  const char *config, *open, *input;
  const char **fields;
  uint32_t field_count;
  uint64_t events;
  int rounds;
} settings;

typedef struct subject {
  const char *path;
  library lib;
  plugin plugin;
  table_host *tables;
  field_use *uses;
  ss_plugin_extract_field *requests; /* filled in once; only the results change */
  ss_plugin_event **given;           /* of --input, instead of a source */
  uint32_t given_count;
  uint64_t events;                   /* in the last round */
  double next_ns, fields_ns;         /* per event, best so far */
  uint64_t checksum;
  long rss_before, rss_after; /* KiB */
} subject;

static void die(const char *about, const char *what) {
  fprintf(stderr, "drive: %s: %s\n", about, what);
  exit(1);
}

static void ignore_log(void *to, const char *component, const char *message, int severity) {
  (void)to, (void)component, (void)message, (void)severity;
}

/* ---- setting up ------------------------------------------------------------------------------ */

static void read_input(subject *s, const char *path) {
  FILE *in = fopen(path, "rb");
  char *line = NULL;
  size_t cap = 0;
  if (!in) die(path, "cannot be read");
  for (long len; (len = platform_read_line(in, &line, &cap)) >= 0;) {
    if (!len) continue;
    s->given = xgrow(s->given, (s->given_count + 1) * sizeof *s->given);
    s->given[s->given_count++] = event_make(line, (size_t)len, 1700000000000000000u, s->lib.id ? s->lib.id : 1);
  }
  if (!s->given_count) die(path, "is empty");
  free(line);
  fclose(in);
}

static void prepare(subject *s, const settings *set) {
  char err[512];
  if (!library_open(&s->lib, s->path)) die(s->path, s->lib.err);
  s->tables = table_host_new();
  if (!plugin_init(&s->plugin, &s->lib, s->tables, set->config, ignore_log, NULL)) die(s->path, s->plugin.err);
  s->uses = xalloc(set->field_count * sizeof *s->uses);
  s->requests = xalloc(set->field_count * sizeof *s->requests);
  for (uint32_t i = 0; i < set->field_count; i++) {
    field_use *u = &s->uses[i];
    if (!field_use_read(u, &s->plugin.fields, set->fields[i], err, sizeof err)) die(s->path, err);
    s->requests[i] = (ss_plugin_extract_field){
      .field_id = u->field->id, .field = u->field->name, .arg_key = u->field->arg_key ? u->arg : NULL,
      .arg_index = u->index, .arg_present = u->arg != NULL, .ftype = u->field->ftype, .flist = u->field->list ? 64 : 0};
  }
  if (set->input) read_input(s, set->input);
}

/* ---- one round ------------------------------------------------------------------------------- */

static uint64_t hash_bytes(uint64_t hash, const void *data, size_t size) {
  for (const unsigned char *p = data; size; size--) hash = (hash ^ *p++) * 0x100000001b3u;
  return hash;
}

static uint64_t hash_result(uint64_t hash, const ss_plugin_extract_field *f) {
  for (uint64_t i = 0; i < f->res_len; i++) {
    switch (f->ftype) {
    case FTYPE_STRING: hash = hash_bytes(hash, f->res.str[i], strlen(f->res.str[i]) + 1); break;
    case FTYPE_BOOL: hash = hash_bytes(hash, &f->res.boolean[i], 4); break;
    case FTYPE_IPADDR:
    case FTYPE_IPNET: hash = hash_bytes(hash, f->res.buf[i].ptr, f->res.buf[i].len); break;
    default: hash = hash_bytes(hash, &f->res.u64[i], 8);
    }
  }
  return hash_bytes(hash, &f->res_len, 8);
}

enum { NEXT, FIELDS, CHECK };

static void take_event(subject *s, const settings *set, ss_plugin_event *event, int what) {
  ss_plugin_event_input in = {event, ++s->events, s->lib.source};
  for (uint32_t i = 0; what != NEXT && i < set->field_count; i++) {
    ss_plugin_field_extract_input request = {.owner = &s->plugin, .num_fields = 1, .fields = &s->requests[i]};
    if (s->lib.api.extract_fields(s->plugin.state, &in, &request) != SS_PLUGIN_SUCCESS) s->requests[i].res_len = 0;
    if (what == CHECK) s->checksum = hash_result(s->checksum, &s->requests[i]);
  }
}

static void read_source(subject *s, const settings *set, int what) {
  source from;
  ss_plugin_event **events;
  uint32_t count;
  ss_plugin_rc rc = SS_PLUGIN_SUCCESS;
  if (!source_open(&from, &s->plugin, set->open)) die(s->path, s->plugin.err);
  while (s->events < set->events && (rc == SS_PLUGIN_SUCCESS || rc == SS_PLUGIN_TIMEOUT)) {
    rc = s->lib.api.next_batch(s->plugin.state, from.handle, &count, &events);
    for (uint32_t i = 0; i < count; i++) take_event(s, set, events[i], what);
  }
  if (rc == SS_PLUGIN_FAILURE) die(s->path, s->lib.api.get_last_error(s->plugin.state));
  source_close(&from);
}

/* ns per event */
static double play(subject *s, const settings *set, int what) {
  uint64_t start = platform_monotonic_ns();
  s->events = 0;
  if (!s->given) read_source(s, set, what);
  else while (s->events < set->events) take_event(s, set, s->given[s->events % s->given_count], what);
  if (!s->events) die(s->path, "no events");
  return (double)(platform_monotonic_ns() - start) / (double)s->events;
}

static void play_round(subject *s, const settings *set) {
  double next = play(s, set, NEXT), fields = play(s, set, FIELDS);
  if (!s->next_ns || next < s->next_ns) s->next_ns = next;
  if (!s->fields_ns || fields < s->fields_ns) s->fields_ns = fields;
}

/* ---- memory ---------------------------------------------------------------------------------- */

static long resident_kib(void) {
  long pages = 0;
  FILE *statm = fopen("/proc/self/statm", "r");
  if (statm && fscanf(statm, "%*s %ld", &pages) != 1) pages = 0;
  if (statm) fclose(statm);
  return pages * (sysconf(_SC_PAGESIZE) / 1024);
}

/* In a process of its own, which has loaded nothing else. */
static void measure_memory(subject *s, const settings *set) {
  int ends[2];
  long sizes[2] = {0, 0};
  if (pipe(ends)) die(s->path, "no pipe");
  pid_t child = fork();
  if (child == 0) {
    sizes[0] = resident_kib();
    prepare(s, set);
    play(s, set, FIELDS);
    sizes[1] = resident_kib();
    _exit(write(ends[1], sizes, sizeof sizes) != sizeof sizes);
  }
  close(ends[1]);
  if (read(ends[0], sizes, sizeof sizes) != sizeof sizes) die(s->path, "failed while its memory was measured");
  close(ends[0]);
  waitpid(child, NULL, 0);
  s->rss_before = sizes[0];
  s->rss_after = sizes[1];
}

/* ---- output ---------------------------------------------------------------------------------- */

static double per_field(const subject *s, const settings *set) {
  return set->field_count ? (s->fields_ns - s->next_ns) / set->field_count : 0;
}

static void print_subject(const subject *s, const settings *set, bool last) {
  printf("{\"library\":\"%s\",\"events\":%llu,\"nextNs\":%.1f,\"eventWithFieldsNs\":%.1f,\"fieldNs\":%.1f,"
         "\"rssBeforeKiB\":%ld,\"rssAfterKiB\":%ld,\"checksum\":\"%016llx\"}%s", s->path, (unsigned long long)s->events,
         s->next_ns, s->fields_ns, per_field(s, set), s->rss_before, s->rss_after, (unsigned long long)s->checksum,
         last ? "" : ",");
}

static void print_ratios(const subject *a, const subject *b, const settings *set) {
  printf(",\"ratio\":{\"next\":%.3f,\"eventWithFields\":%.3f", a->next_ns / b->next_ns, a->fields_ns / b->fields_ns);
  if (set->field_count) printf(",\"field\":%.3f", per_field(a, set) / per_field(b, set));
  printf("},\"sameValues\":%s", a->checksum == b->checksum ? "true" : "false");
}

static void set_option(settings *set, const char *name, const char *value) {
  if (!value) die(name, "wants a value");
  if (!strcmp(name, "--config")) set->config = value;
  else if (!strcmp(name, "--open")) set->open = value;
  else if (!strcmp(name, "--input")) set->input = value;
  else if (!strcmp(name, "--field")) set->fields[set->field_count++] = value;
  else if (!strcmp(name, "--events")) set->events = strtoull(value, NULL, 10);
  else if (!strcmp(name, "--rounds")) set->rounds = atoi(value);
  else die(name, "unknown option");
}

int main(int argc, char **argv) {
  settings set = {.fields = xalloc((size_t)argc * sizeof(char *)), .events = 200000, .rounds = 5};
  subject subjects[2] = {0};
  int count = 0;
  for (int i = 1; i < argc; i++) {
    if (argv[i][0] == '-') set_option(&set, argv[i], argv[i + 1]), i++;
    else if (count < 2) subjects[count++].path = argv[i];
    else die(argv[i], "a third library");
  }
  if (!count) die("usage", "drive LIBRARY [OTHER] [options]: see the head of drive.c");
  for (int k = 0; k < count; k++) measure_memory(&subjects[k], &set);
  for (int k = 0; k < count; k++) prepare(&subjects[k], &set);
  for (int r = 0; r < set.rounds; r++)
    for (int k = 0; k < count; k++) play_round(&subjects[k], &set);
  for (int k = 0; k < count; k++) play(&subjects[k], &set, CHECK);
  printf("{\"fields\":%u,\"libraries\":[", set.field_count);
  for (int k = 0; k < count; k++) print_subject(&subjects[k], &set, k + 1 == count);
  printf("]");
  if (count == 2) print_ratios(&subjects[0], &subjects[1], &set);
  printf("}\n");
  for (int k = 0; k < count; k++) {
    plugin_destroy(&subjects[k].plugin);
    table_host_free(subjects[k].tables);
  }
  return 0;
}
