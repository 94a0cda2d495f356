/* own_tables.c: the shorthands of own_tables.h, and the groups about tables that the plugin exports. */
#include "own_tables.h"
#include "call.h"
#include "own_use.h"
#include "watch.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

bool want(own *o, bool fine, const char *format, ...) {
  va_list args;
  if (fine || o->fault[0]) return fine;
  va_start(args, format);
  vsnprintf(o->fault, sizeof o->fault, format, args);
  va_end(args);
  return false;
}

void tell_own(own *o, const char *name) {
  check(o->fault[0] == 0, name, "%.60s: %s", o->t.name, o->fault[0] ? o->fault : "proper");
  o->fault[0] = 0;
}

void want_error(own *o, bool must_say, const char *what) {
  const char *error = o->h->lib.get_last_error(o->s);
  want(o, error != NULL && (error[0] != 0 || !must_say), "%s, and the last error is %s", what, error ? "empty" : "NULL");
}

void each_field(own *o, own_field_fn *each, void *arg) {
  uint32_t n = 0;
  const ss_plugin_table_fieldinfo *list = o->t.fields.list_table_fields(o->t.table, &n);
  ss_plugin_table_fieldinfo kept[256];
  if (list == NULL) return;
  n = n < 256 ? n : 256;
  memcpy(kept, list, n * sizeof *list); /* the list is good until the next is asked for; the names are the table's */
  for (uint32_t i = 0; i < n; i++) {
    ss_plugin_table_field_t *f = o->t.fields.get_table_field(o->t.table, kept[i].name, kept[i].field_type);
    if (f != NULL) each(o, &kept[i], f, arg);
  }
}

own_key key_make(ss_plugin_state_type type, uint32_t n) {
  own_key k;
  char text[40];
  memset(&k, 0, sizeof k);
  k.data.u64 = n;
  if (type == SS_PLUGIN_ST_BOOL) k.data.b = n & 1;
  if (type != SS_PLUGIN_ST_STRING) return k;
  snprintf(text, sizeof text, "key %u of the verifier's", (unsigned)n);
  k.text = guard_copy(text, strlen(text) + 1);
  k.data.str = k.text.at;
  return k;
}

void key_free(own_key *k) {
  if (k->text.map) guard_free(&k->text);
}

ss_plugin_table_entry_t *own_get(own *o, uint32_t key) {
  own_key k = key_make(o->t.key_type, key);
  ss_plugin_table_entry_t *e = o->t.reader.get_table_entry(o->t.table, &k.data);
  key_free(&k);
  alive();
  return e;
}

ss_plugin_table_entry_t *own_add(own *o, uint32_t key) {
  ss_plugin_table_entry_t *made = o->t.writer.create_table_entry(o->t.table);
  alive();
  if (made == NULL) return NULL;
  own_key k = key_make(o->t.key_type, key);
  ss_plugin_table_entry_t *e = o->t.writer.add_table_entry(o->t.table, &k.data, made);
  key_free(&k);
  alive();
  return e;
}

ss_plugin_rc own_erase(own *o, uint32_t key) {
  own_key k = key_make(o->t.key_type, key);
  ss_plugin_rc rc = o->t.writer.erase_table_entry(o->t.table, &k.data);
  key_free(&k);
  alive();
  return rc;
}

uint64_t own_size(own *o) { return o->t.reader.get_table_size(o->t.table); }

bool key_unused(own *o, uint32_t *n) {
  for (*n = o->t.key_type == SS_PLUGIN_ST_BOOL ? 1 : 100;; --*n) {
    ss_plugin_table_entry_t *e = own_get(o, *n);
    if (e == NULL) return true;
    o->t.reader.release_table_entry(o->t.table, e);
    if (*n == 0) return false;
  }
}

/* ---- the groups ------------------------------------------------------------------------------------------------- */

static void use_plugin(host *h, ss_plugin_t *s) {
  for (int e = 0; e < h->nevents && e < 8 && h->lib.parse_event; e++)
    parse_copy(h, s, h->events[e], event_len(h->events[e]), (uint64_t)e + 1, own_source(h));
  if (h->lib.extract_fields) extract_everything(h, s);
}

typedef struct job { host *h; ss_plugin_t *s; void (*check_one)(own *, uint32_t i); } job;

/* Hosts initialise on one thread and use tables on another. */
static void run_job(void *arg) {
  job *j = arg;
  own o = {.h = j->h, .s = j->s};
  for (uint32_t i = 0; i < 64 && life_exported(life_of(j->s), i, &o.t); i++) {
    j->check_one(&o, i);
    attempt("events after others have used the plugin's table %.60s", o.t.name);
    use_plugin(j->h, j->s);
  }
}

/* false: there are none. */
static bool with_tables(host *h, void (*check_one)(own *, uint32_t i)) {
  ss_plugin_rc rc;
  exported first;
  if (!h->lib.extract_fields && !h->lib.parse_event) return false;
  attempt("init");
  ss_plugin_t *s = start(h, h->options.config, &rc);
  bool has = s && rc == SS_PLUGIN_SUCCESS && life_exported(life_of(s), 0, &first);
  if (has) {
    job j = {h, s, check_one};
    use_plugin(h, s);
    thread_join(thread_start(run_job, &j));
  }
  attempt("destroy");
  if (s) stop(h, s);
  return has;
}

static void check_use(own *o, uint32_t i) {
  use_table(o);
  check_two_states(o, i);
}

static void check_nulls(own *o, uint32_t i) {
  (void)i;
  misuse_nulls(o);
}

static void check_misuse(own *o, uint32_t i) { misuse_handles(o, i); }

void check_own_tables(host *h) {
  bool has = with_tables(h, check_use);
  const char *why = refused_table();
  if (has || why[0]) check(why[0] == 0, "own tables", "%s", why[0] ? why : "the host takes them");
}

void check_own_tables_nulls(host *h) { with_tables(h, check_nulls); }
void check_own_tables_misuse(host *h) { with_tables(h, check_misuse); }
