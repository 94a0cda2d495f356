/* several.c: several at once. Two libraries and two states of each on threads of their own, each state with its own
 * tables; a reader of a table beside its owner; libraries unloaded and loaded again. Run: several SAMPLER READER. */
#include "plugin/falco.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#define DECLARE(result, name, params) result(*name) params;
typedef struct library { void *handle; SS_PLUGIN_FUNCTIONS(DECLARE) } library;

static int failures;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static void fail(const char *what, const char *why) {
  pthread_mutex_lock(&lock);
  printf("%s: %s\n", what, why);
  failures++;
  pthread_mutex_unlock(&lock);
}

static int load(library *lib, const char *path) {
  lib->handle = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (lib->handle == NULL) return fail("dlopen", dlerror()), 0;
#define FIND(result, name, params) *(void **)&lib->name = dlsym(lib->handle, "plugin_" #name);
  SS_PLUGIN_FUNCTIONS(FIND)
  return 1;
}

/* A host of its own for each pair of states: where the owner's table is kept until the reader asks for it. */
typedef struct host {
  ss_plugin_table_input table; /* the owner's */
  ss_plugin_table_reader_ext reader;
  ss_plugin_table_writer_ext writer;
} host;

static ss_plugin_rc add_table(ss_plugin_owner_t *o, const ss_plugin_table_input *in) {
  host *h = o;
  h->table = *in;
  return SS_PLUGIN_SUCCESS;
}
static ss_plugin_table_t *get_table(ss_plugin_owner_t *o, const char *name, ss_plugin_state_type key) {
  host *h = o;
  return h->table.name && strcmp(h->table.name, name) == 0 && h->table.key_type == key ? &h->table : NULL;
}
static const ss_plugin_table_info *list_tables(ss_plugin_owner_t *o, uint32_t *n) { return (void)o, *n = 0, NULL; }
static const char *owner_error(ss_plugin_owner_t *o) { return (void)o, ""; }
static void log_line(ss_plugin_owner_t *o, const char *c, const char *text, ss_plugin_log_severity s) {
  (void)o, (void)c, (void)s;
  fail("log", text);
}

/* What the host gives to readers: a table is its input, as in libsinsp. */
#define INPUT(t) ((ss_plugin_table_input *)(t))
static const char *table_name(ss_plugin_table_t *t) { return INPUT(t)->reader_ext->get_table_name(INPUT(t)->table); }
static uint64_t table_size(ss_plugin_table_t *t) { return INPUT(t)->reader_ext->get_table_size(INPUT(t)->table); }
static ss_plugin_table_entry_t *get_entry(ss_plugin_table_t *t, const ss_plugin_state_data *k) {
  return INPUT(t)->reader_ext->get_table_entry(INPUT(t)->table, k);
}
static ss_plugin_rc read_field(ss_plugin_table_t *t, ss_plugin_table_entry_t *e, const ss_plugin_table_field_t *f,
                               ss_plugin_state_data *out) {
  return INPUT(t)->reader_ext->read_entry_field(INPUT(t)->table, e, f, out);
}
static void release(ss_plugin_table_t *t, ss_plugin_table_entry_t *e) {
  INPUT(t)->reader_ext->release_table_entry(INPUT(t)->table, e);
}
static ss_plugin_bool iterate(ss_plugin_table_t *t, ss_plugin_table_iterator_fn f, ss_plugin_table_iterator_state_t *s) {
  return INPUT(t)->reader_ext->iterate_entries(INPUT(t)->table, f, s);
}
static ss_plugin_rc clear(ss_plugin_table_t *t) { return INPUT(t)->writer_ext->clear_table(INPUT(t)->table); }
static ss_plugin_rc erase(ss_plugin_table_t *t, const ss_plugin_state_data *k) {
  return INPUT(t)->writer_ext->erase_table_entry(INPUT(t)->table, k);
}
static ss_plugin_table_entry_t *create(ss_plugin_table_t *t) { return INPUT(t)->writer_ext->create_table_entry(INPUT(t)->table); }
static void destroy(ss_plugin_table_t *t, ss_plugin_table_entry_t *e) {
  INPUT(t)->writer_ext->destroy_table_entry(INPUT(t)->table, e);
}
static ss_plugin_table_entry_t *add_entry(ss_plugin_table_t *t, const ss_plugin_state_data *k, ss_plugin_table_entry_t *e) {
  return INPUT(t)->writer_ext->add_table_entry(INPUT(t)->table, k, e);
}
static ss_plugin_rc write_field(ss_plugin_table_t *t, ss_plugin_table_entry_t *e, const ss_plugin_table_field_t *f,
                                const ss_plugin_state_data *in) {
  return INPUT(t)->writer_ext->write_entry_field(INPUT(t)->table, e, f, in);
}
static const ss_plugin_table_fieldinfo *list_fields(ss_plugin_table_t *t, uint32_t *n) {
  return INPUT(t)->fields_ext->list_table_fields(INPUT(t)->table, n);
}
static ss_plugin_table_field_t *get_field(ss_plugin_table_t *t, const char *name, ss_plugin_state_type type) {
  return INPUT(t)->fields_ext->get_table_field(INPUT(t)->table, name, type);
}
static ss_plugin_table_field_t *add_field(ss_plugin_table_t *t, const char *name, ss_plugin_state_type type) {
  return INPUT(t)->fields_ext->add_table_field(INPUT(t)->table, name, type);
}

static ss_plugin_t *start(library *lib, host *h) {
  ss_plugin_table_fields_ext fields = {list_fields, get_field, add_field};
  ss_plugin_init_tables_input tables = {list_tables, get_table, add_table, {list_fields, get_field, add_field},
                                        &fields, &h->reader, &h->writer};
  ss_plugin_init_input in = {"", h, owner_error, &tables, log_line};
  ss_plugin_rc rc;
  ss_plugin_t *s = lib->init(&in, &rc);
  if (rc != SS_PLUGIN_SUCCESS) fail(lib->get_name(), lib->get_last_error(s));
  return s;
}

static uint8_t *event_of(uint8_t *event, const char *text) {
  uint32_t n = (uint32_t)strlen(text), lens[3] = {4, n, 999};
  ss_plugin_event head = {1, UINT64_MAX, 38 + n, 322, 2};
  memcpy(event, &head, 26);
  memcpy(event + 26, lens, 12);
  memcpy(event + 38, text, n);
  return event;
}

static uint64_t extract(library *lib, ss_plugin_t *s, host *h, ss_plugin_event_input *e, uint32_t id, const char *name) {
  ss_plugin_extract_field f = {.field_id = id, .field = name, .arg_index = UINT64_MAX, .ftype = FTYPE_UINT64};
  ss_plugin_field_extract_input in = {.owner = h, .get_owner_last_error = owner_error, .num_fields = 1, .fields = &f,
                                      .table_reader_ext = &h->reader};
  memcpy(&in.table_reader, &h->reader, sizeof in.table_reader);
  ss_plugin_rc rc = lib->extract_fields(s, e, &in);
  return rc == SS_PLUGIN_SUCCESS && f.res_len == 1 ? *f.res.u64 : UINT64_MAX;
}

struct pair { library *owner, *reader; int number; };

static void *live(void *arg) {
  struct pair *p = arg;
  host h = {.reader = {table_name, table_size, get_entry, read_field, release, iterate},
            .writer = {clear, erase, create, destroy, add_entry, write_field}};
  ss_plugin_t *owner = start(p->owner, &h), *reader = start(p->reader, &h);
  uint8_t memory[128];
  char word[32];
  for (uint64_t i = 0; i < 3000; i++) {
    snprintf(word, sizeof word, "%d-%d", p->number, (int)(i % 100));
    ss_plugin_event_input e = {(ss_plugin_event *)event_of(memory, word), i + 1, "sampler"};
    ss_plugin_event_parse_input in = {.owner = &h, .get_owner_last_error = owner_error,
                                      .table_reader_ext = &h.reader, .table_writer_ext = &h.writer};
    p->owner->parse_event(owner, &e, &in);
    p->reader->parse_event(reader, &e, &in);
    uint64_t count = extract(p->owner, owner, &h, &e, 0, "sampler.count");
    uint64_t seen = extract(p->reader, reader, &h, &e, 0, "samples.count");
    if (count != i / 100 + 1 || seen != count) fail(word, "another count");
    if (i % 100 == 99 && extract(p->reader, reader, &h, &e, 1, "samples.total") != i + 1) fail(word, "another total");
  }
  p->reader->destroy(reader);
  p->owner->destroy(owner);
  return NULL;
}

int main(int argc, char **argv) {
  if (argc < 3) return printf("which libraries?\n"), 1;
  for (int round = 0; round < 3; round++) {
    library owner, reader;
    if (!load(&owner, argv[1]) || !load(&reader, argv[2])) return 1;
    struct pair pairs[3];
    pthread_t threads[3];
    for (int i = 0; i < 3; i++) {
      pairs[i] = (struct pair){&owner, &reader, i};
      pthread_create(&threads[i], NULL, live, &pairs[i]);
    }
    for (int i = 0; i < 3; i++) pthread_join(threads[i], NULL);
    dlclose(reader.handle), dlclose(owner.handle);
  }
  if (failures == 0) printf("fine\n");
  return failures != 0;
}
