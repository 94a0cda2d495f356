/* own_states.c: each state of a library has tables of its own, also when another one is destroyed. */
#include "own_tables.h"

#include <string.h>

void check_two_states(own *o, uint32_t table) {
  ss_plugin_rc rc;
  uint32_t key;
  attempt("table %.60s of two states", o->t.name);
  ss_plugin_t *s = start(o->h, o->h->options.config, &rc);
  own other = {.h = o->h, .s = s};
  if (s && rc == SS_PLUGIN_SUCCESS && life_exported(life_of(s), table, &other.t) && key_unused(o, &key)) {
    ss_plugin_table_entry_t *was = own_get(&other, key), *e = was == NULL ? own_add(o, key) : NULL;
    if (was != NULL) other.t.reader.release_table_entry(other.t.table, was);
    if (e != NULL) {
      ss_plugin_table_entry_t *there = own_get(&other, key);
      want(o, there == NULL, "an entry of one state's table is found in another's");
      if (there != NULL) other.t.reader.release_table_entry(other.t.table, there);
      own_erase(&other, key);
      stop(o->h, s);
      s = NULL;
      want(o, own_erase(o, key) == SS_PLUGIN_SUCCESS, "an entry is gone when another state is");
      o->t.reader.release_table_entry(o->t.table, e);
    }
  }
  if (s) stop(o->h, s);
  tell_own(o, "own tables: two states");
}
