/* own_tables.h: a table that the plugin exports, as hosts and other plugins use it. */
#ifndef VERIFIER_OWN_TABLES_H
#define VERIFIER_OWN_TABLES_H

#include "tables.h"
#include "verifier.h"

typedef struct own {
  host *h;
  ss_plugin_t *s;
  exported t;
  char fault[300]; /* the first thing that is wrong; "": nothing yet */
} own;

/* Notes what is wrong, once. Returns `fine`. */
bool want(own *o, bool fine, const char *format, ...) __attribute__((format(printf, 3, 4)));
/* Tells what was found since it was told last. */
void tell_own(own *o, const char *name);

typedef void own_field_fn(own *, const ss_plugin_table_fieldinfo *, ss_plugin_table_field_t *, void *arg);
/* Each field with its accessor. */
void each_field(own *, own_field_fn *, void *arg);

/* In memory that is gone after the call that it is for: see key_free. `n` chooses one of many. */
typedef struct own_key { ss_plugin_state_data data; guarded text; } own_key;
own_key key_make(ss_plugin_state_type, uint32_t n);
void key_free(own_key *);
/* A key that no entry has; false when all are taken. */
bool key_unused(own *, uint32_t *n);

ss_plugin_table_entry_t *own_get(own *, uint32_t key);
/* A new entry under the key, to be released; NULL when the table takes none. */
ss_plugin_table_entry_t *own_add(own *, uint32_t key);
ss_plugin_rc own_erase(own *, uint32_t key);
uint64_t own_size(own *);
/* After a failure the host asks for it at once. */
void want_error(own *, bool must_say, const char *what);

/* own_states.c: two states of one library have tables of their own. */
void check_two_states(own *, uint32_t table);

#endif
