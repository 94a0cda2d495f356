/* state_drive.c LIBRARY... [--rounds N] [--only PART] [--events N]: what state costs: parsing, tables of the host and of
 * the plugin, metrics. The host is a fake one, the same for all libraries: hash tables of entries with a few fields.
 * Rounds are interleaved, the fastest of each counts. Prints JSON: ns by part, and a checksum of all that was left behind.
 *
 * Instructions of one part, the host's included:
 *   valgrind --tool=callgrind --toggle-collect=play --callgrind-out-file=out ./state-drive LIBRARY --only parse */
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "plugin/falco.h"

#define THREADS 64
#define ITEMS 64
#define FIELDS 8
#define SLOTS 256 /* of a table's hash: more than its entries */
#define TEXT 64

/* ---- tables of the host ---------------------------------------------------------------------------------- */

typedef struct entry {
  int64_t key;
  uint64_t refs;
  ss_plugin_state_data values[FIELDS]; /* of strings: into texts */
  char texts[FIELDS][TEXT];
} entry;

typedef struct table {
  const char *name;
  ss_plugin_state_type key_type;
  ss_plugin_table_fieldinfo fields[FIELDS];
  uint32_t nfields, count;
  entry *entries;       /* dense */
  entry *slots[SLOTS];  /* by key */
} table;

static uint32_t slot_of(int64_t key) { return (uint32_t)((uint64_t)key * 0x9e3779b97f4a7c15u >> 56); }

static ss_plugin_table_entry_t *get_entry(ss_plugin_table_t *of, const ss_plugin_state_data *key) {
  table *t = of;
  int64_t wanted = t->key_type == SS_PLUGIN_ST_INT64 ? key->s64 : (int64_t)key->u32;
  for (uint32_t i = slot_of(wanted); t->slots[i % SLOTS]; i++) {
    entry *e = t->slots[i % SLOTS];
    if (e->key != wanted) continue;
    e->refs++;
    return e;
  }
  return NULL;
}

static void release_entry(ss_plugin_table_t *of, ss_plugin_table_entry_t *e) {
  (void)of;
  ((entry *)e)->refs--;
}

static uint32_t number_of(const table *t, const ss_plugin_table_field_t *field) {
  return (uint32_t)((const ss_plugin_table_fieldinfo *)field - t->fields);
}

static ss_plugin_rc read_field(ss_plugin_table_t *of, ss_plugin_table_entry_t *e, const ss_plugin_table_field_t *field,
                               ss_plugin_state_data *out) {
  *out = ((entry *)e)->values[number_of(of, field)];
  return SS_PLUGIN_SUCCESS;
}

static ss_plugin_rc write_field(ss_plugin_table_t *of, ss_plugin_table_entry_t *to, const ss_plugin_table_field_t *field,
                                const ss_plugin_state_data *in) {
  uint32_t i = number_of(of, field);
  entry *e = to;
  if (((const ss_plugin_table_fieldinfo *)field)->field_type != SS_PLUGIN_ST_STRING) {
    e->values[i] = *in;
    return SS_PLUGIN_SUCCESS;
  }
  size_t n = strlen(in->str);
  if (n >= TEXT) return SS_PLUGIN_FAILURE;
  memcpy(e->texts[i], in->str, n + 1);
  return SS_PLUGIN_SUCCESS;
}

static ss_plugin_bool iterate(ss_plugin_table_t *of, ss_plugin_table_iterator_fn visit,
                              ss_plugin_table_iterator_state_t *state) {
  table *t = of;
  for (uint32_t i = 0; i < t->count; i++)
    if (!visit(state, &t->entries[i])) return 0;
  return 1;
}

static const char *name_of(ss_plugin_table_t *of) { return ((table *)of)->name; }
static uint64_t size_of(ss_plugin_table_t *of) { return ((table *)of)->count; }

static const ss_plugin_table_fieldinfo *list_fields(ss_plugin_table_t *of, uint32_t *n) {
  *n = ((table *)of)->nfields;
  return ((table *)of)->fields;
}

static ss_plugin_table_field_t *get_field(ss_plugin_table_t *of, const char *name, ss_plugin_state_type type) {
  table *t = of;
  for (uint32_t i = 0; i < t->nfields; i++)
    if (!strcmp(t->fields[i].name, name) && t->fields[i].field_type == type) return &t->fields[i];
  return NULL;
}

static ss_plugin_table_field_t *add_field(ss_plugin_table_t *of, const char *name, ss_plugin_state_type type) {
  table *t = of;
  uint32_t i = t->nfields++;
  t->fields[i] = (ss_plugin_table_fieldinfo){name, type, 0};
  for (uint32_t k = 0; type == SS_PLUGIN_ST_STRING && k < t->count; k++)
    t->entries[k].values[i].str = t->entries[k].texts[i];
  return &t->fields[i];
}

/* Nobody adds or erases entries here. */
static ss_plugin_table_reader_ext reader = {name_of, size_of, get_entry, read_field, release_entry, iterate};
static ss_plugin_table_writer_ext writer = {NULL, NULL, NULL, NULL, NULL, write_field};
static ss_plugin_table_fields_ext fields = {list_fields, get_field, add_field};

static void add_entry(table *t, int64_t key) {
  entry *e = &t->entries[t->count++];
  uint32_t i = slot_of(key);
  while (t->slots[i % SLOTS]) i++;
  t->slots[i % SLOTS] = e;
  e->key = key;
}

/* ---- a library ----------------------------------------------------------------------------------------------- */

typedef struct side {
  ss_plugin_t *state;
  ss_plugin_rc (*parse)(ss_plugin_t *, const ss_plugin_event_input *, const ss_plugin_event_parse_input *);
  ss_plugin_metric *(*metrics)(ss_plugin_t *, uint32_t *);
  table threads, items;
  ss_plugin_table_input own; /* "seen" */
  ss_plugin_table_field_t *own_count, *own_name;
  uint64_t number, read; /* of events; what was read */
  double best[8];
} side;

static void fail(const char *what) { exit((fprintf(stderr, "state_drive: %s\n", what), 1)); }

/* Thread n + 1 is a child of thread n, 16 in a row. */
static void fill(side *s) {
  s->threads = (table){.name = "threads", .key_type = SS_PLUGIN_ST_INT64, .entries = calloc(THREADS, sizeof(entry))};
  s->items = (table){.name = "items", .key_type = SS_PLUGIN_ST_UINT32, .entries = calloc(ITEMS, sizeof(entry))};
  add_field(&s->threads, "tid", SS_PLUGIN_ST_INT64);
  add_field(&s->threads, "ptid", SS_PLUGIN_ST_INT64);
  add_field(&s->items, "count", SS_PLUGIN_ST_UINT64);
  add_field(&s->items, "total", SS_PLUGIN_ST_UINT32);
  for (int64_t i = 0; i < THREADS; i++) {
    add_entry(&s->threads, 1000 + i);
    s->threads.entries[i].values[1].s64 = i % 16 == 0 ? 0 : 1000 + i - 1;
  }
  for (uint32_t i = 0; i < ITEMS; i++) {
    add_entry(&s->items, i);
    s->items.entries[i].values[1].u32 = i * 3;
  }
}

static ss_plugin_table_t *get_table(ss_plugin_owner_t *owner, const char *name, ss_plugin_state_type key_type) {
  side *s = owner;
  if (!strcmp(name, "threads") && key_type == SS_PLUGIN_ST_INT64) return &s->threads;
  return !strcmp(name, "items") && key_type == SS_PLUGIN_ST_UINT32 ? &s->items : NULL;
}

static ss_plugin_rc add_table(ss_plugin_owner_t *owner, const ss_plugin_table_input *in) {
  ((side *)owner)->own = *in;
  return SS_PLUGIN_SUCCESS;
}

static void *symbol(void *library, const char *name) {
  void *found = dlsym(library, name);
  if (!found) fail(name);
  return found;
}

/* 64 entries, through the plugin's own vtables. */
static void fill_own(side *s) {
  ss_plugin_table_t *t = s->own.table;
  s->own_count = s->own.fields_ext->get_table_field(t, "count", SS_PLUGIN_ST_UINT64);
  s->own_name = s->own.fields_ext->get_table_field(t, "name", SS_PLUGIN_ST_STRING);
  for (uint64_t i = 0; i < ITEMS; i++) {
    char name[16];
    snprintf(name, sizeof name, "item %d", (int)i);
    ss_plugin_state_data key = {.u64 = i}, count = {.u64 = i * i}, text = {.str = name};
    ss_plugin_table_entry_t *e = s->own.writer_ext->add_table_entry(t, &key, s->own.writer_ext->create_table_entry(t));
    if (!e || s->own.writer_ext->write_entry_field(t, e, s->own_count, &count) != SS_PLUGIN_SUCCESS ||
        s->own.writer_ext->write_entry_field(t, e, s->own_name, &text) != SS_PLUGIN_SUCCESS)
      fail("the plugin's table takes no entry");
    s->own.reader_ext->release_table_entry(t, e);
  }
}

static void open_side(side *s, const char *path) {
  void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (!library) fail(dlerror());
  ss_plugin_t *(*init)(const ss_plugin_init_input *, ss_plugin_rc *) = symbol(library, "plugin_init");
  const char *(*error)(ss_plugin_t *) = symbol(library, "plugin_get_last_error");
  ss_plugin_init_tables_input tables = {.get_table = get_table, .add_table = add_table, .fields_ext = &fields,
                                        .reader_ext = &reader, .writer_ext = &writer};
  ss_plugin_init_input in = {.config = "", .owner = s, .tables = &tables};
  ss_plugin_rc rc = SS_PLUGIN_FAILURE;
  fill(s);
  s->parse = symbol(library, "plugin_parse_event");
  s->metrics = symbol(library, "plugin_get_metrics");
  s->state = init(&in, &rc);
  if (rc != SS_PLUGIN_SUCCESS) fail(error(s->state));
  fill_own(s);
}

/* ---- events ---------------------------------------------------------------------------------------------------- */

#define EVENTS 64
#define EVENT_MAX 512

typedef struct recording { _Alignas(8) char bytes[EVENTS][EVENT_MAX]; } recording;

typedef struct given { const void *data; uint16_t len; } given;

static void record(char *to, uint16_t type, uint64_t tid, const given *params, uint32_t n) {
  ss_plugin_event head = {1700000000000000000u, tid, (uint32_t)(sizeof head + 2 * n), type, n};
  char *at = to + head.len;
  for (uint32_t i = 0; i < n; i++) {
    memcpy(to + sizeof head + 2 * i, &params[i].len, 2);
    memcpy(at, params[i].data, params[i].len);
    at += params[i].len;
  }
  head.len = (uint32_t)(at - to);
  memcpy(to, &head, sizeof head);
}

static void record_read(char *to, uint64_t tid, int i) {
  int64_t res = 100 + i, fd = 3 + i % 5;
  uint32_t size = 4096;
  char data[80] = "data";
  given params[] = {{&res, 8}, {data, sizeof data}, {&fd, 8}, {&size, 4}};
  record(to, 7, tid, params, 4);
}

static void record_execve(char *to, uint64_t tid, int i) {
  static const uint64_t zero;
  int64_t parent = 900 + i;
  uint32_t flags = i % 8 == 0 ? 4 : 1;
  given params[31];
  for (int k = 0; k < 31; k++) params[k] = (given){&zero, 8};
  static const int words[] = {10, 11, 12, 16, 18, 26, 29}; /* of 32 bits */
  for (size_t k = 0; k < sizeof words / sizeof *words; k++) params[words[k]].len = 4;
  params[1] = (given){"/usr/bin/ls", 12};
  params[2] = (given){"-l\0/home", 9};
  params[5] = (given){&parent, 8};
  params[6] = (given){"/home/somebody", 15};
  params[13] = (given){"ls", 3};
  params[19] = (given){&flags, 4};
  params[27] = params[30] = params[1];
  record(to, 293, tid, params, 31);
}

static void record_other(char *to, uint64_t tid, uint16_t type) {
  int64_t res = 0;
  record(to, type, tid, &(given){&res, 8}, 1);
}

enum { PARSE, PARSE_TEXT, READ, WRITE, ITERATE, METRICS, OWN, PARTS };
static const char *const parts[PARTS] = {"parse", "parseText", "read", "write", "iterate", "metrics", "own"};
static recording recorded[PARTS];

static void record_all(void) {
  for (int i = 0; i < EVENTS; i++) {
    uint64_t tid = 1000 + (uint64_t)i * 7 % THREADS;
    record_read(recorded[PARSE].bytes[i], tid, i);
    record_execve(recorded[PARSE_TEXT].bytes[i], tid, i);
    record_other(recorded[READ].bytes[i], 1015 + (uint64_t)i % 4 * 16, 5);
    record_other(recorded[WRITE].bytes[i], tid, 65);
    record_other(recorded[ITERATE].bytes[i], tid, 81);
    record_other(recorded[METRICS].bytes[i], tid, 95);
  }
}

/* ---- rounds ---------------------------------------------------------------------------------------------------- */

static void parse(side *s, int part, uint64_t n) {
  ss_plugin_event_parse_input in = {.owner = s, .table_reader_ext = &reader, .table_writer_ext = &writer};
  for (uint64_t i = 0; i < n; i++) {
    const ss_plugin_event *event = (const ss_plugin_event *)(const void *)recorded[part].bytes[i % EVENTS];
    ss_plugin_event_input e = {event, ++s->number, "syscall"};
    if (s->parse(s->state, &e, &in) != SS_PLUGIN_SUCCESS) fail("parse_event");
  }
}

static void read_metrics(side *s, uint64_t n) {
  for (uint64_t i = 0; i < n; i++) {
    uint32_t count;
    ss_plugin_metric *found = s->metrics(s->state, &count);
    for (uint32_t k = 0; k < count; k++) s->read += found[k].value.u64;
  }
}

/* As another plugin does it: an entry, two fields, and back. */
static void read_own(side *s, uint64_t n) {
  const ss_plugin_table_reader_ext *own = s->own.reader_ext;
  for (uint64_t i = 0; i < n; i++) {
    ss_plugin_state_data key = {.u64 = i % ITEMS}, count, name;
    ss_plugin_table_entry_t *e = own->get_table_entry(s->own.table, &key);
    if (!e || own->read_entry_field(s->own.table, e, s->own_count, &count) != SS_PLUGIN_SUCCESS ||
        own->read_entry_field(s->own.table, e, s->own_name, &name) != SS_PLUGIN_SUCCESS)
      fail("the plugin's table");
    s->read += count.u64 + (unsigned char)name.str[5];
    own->release_table_entry(s->own.table, e);
  }
}

static __attribute__((noinline)) void play(side *s, int part, uint64_t n) {
  if (part == METRICS) read_metrics(s, n);
  else if (part == OWN) read_own(s, n);
  else parse(s, part, n);
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static void time_part(side *s, int part, uint64_t n) {
  double start = now();
  play(s, part, n);
  double found = (now() - start) / (double)n;
  if (s->best[part] == 0 || found < s->best[part]) s->best[part] = found;
}

static uint64_t hash(uint64_t h, const void *data, size_t size) {
  for (const unsigned char *p = data; size; size--) h = (h ^ *p++) * 0x100000001b3u;
  return h;
}

/* What every part, done once, has left behind; and that every entry was given back. */
static uint64_t checked(side *s) {
  uint64_t h = 0;
  s->read = 0;
  for (int part = 0; part < PARTS; part++) play(s, part, EVENTS);
  parse(s, METRICS, 1);
  read_metrics(s, 1);
  for (table *t = &s->threads; t; t = t == &s->threads ? &s->items : NULL) {
    for (uint32_t i = 0; i < t->count; i++) {
      entry *e = &t->entries[i];
      if (e->refs) fail("an entry was not given back");
      for (uint32_t f = 0; f < t->nfields; f++) {
        h = hash(h, t->fields[f].name, strlen(t->fields[f].name));
        if (t->fields[f].field_type == SS_PLUGIN_ST_STRING) h = hash(h, e->texts[f], strlen(e->texts[f]));
        else h = hash(h, &e->values[f].u64, t->fields[f].field_type == SS_PLUGIN_ST_UINT32 ? 4 : 8);
      }
    }
  }
  return hash(h, &s->read, sizeof s->read);
}

static int part_named(const char *name) {
  for (int i = 0; i < PARTS; i++)
    if (!strcmp(parts[i], name)) return i;
  fail("no such part");
  return 0;
}

int main(int argc, char **argv) {
  static side sides[4];
  uint64_t events = 20000, sums[4] = {0};
  int n = 0, rounds = 11, only = -1;
  for (int i = 1; i < argc; i++) {
    if (!strcmp(argv[i], "--rounds") && i + 1 < argc) rounds = atoi(argv[++i]);
    else if (!strcmp(argv[i], "--events") && i + 1 < argc) events = strtoull(argv[++i], NULL, 10);
    else if (!strcmp(argv[i], "--only") && i + 1 < argc) only = part_named(argv[++i]);
    else if (n < 4) open_side(&sides[n++], argv[i]);
  }
  record_all();
  if (only >= 0) {
    for (int i = 0; i < n; i++) play(&sides[i], only, events);
    return 0;
  }
  for (int i = 0; i < n; i++) sums[i] = checked(&sides[i]);
  for (int r = 0; r < rounds; r++)
    for (int part = 0; part < PARTS; part++)
      for (int i = 0; i < n; i++) time_part(&sides[i], part, events);
  printf("[");
  for (int i = 0; i < n; i++) {
    printf("%s{\"sum\":\"%016llx\"", i ? "," : "", (unsigned long long)sums[i]);
    for (int part = 0; part < PARTS; part++) printf(",\"%s\":%.2f", parts[part], sides[i].best[part]);
    printf("}");
  }
  printf("]\n");
  return 0;
}
