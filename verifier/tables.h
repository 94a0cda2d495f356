/* tables.h: the state tables of the host that a plugin state lives in: those of the runner, `threads` among them. Each
 * state has a host of its own, so that states may live on several threads. */
#ifndef VERIFIER_TABLES_H
#define VERIFIER_TABLES_H

#include "../runner/tables.h"

typedef struct life life; /* of a plugin state, from init to destroy */

/* Of --tables: further tables of every host, or entries of `threads`. False and err when they are wrong. */
bool lives_have(const char *path, char err[128]);
life *life_begin(const char *plugin_name, const char *(*get_last_error)(ss_plugin_t *));
/* The owner that the plugin is given; get_owner_last_error answers to it. */
ss_plugin_owner_t *life_owner(life *);
const char *life_owner_error(ss_plugin_owner_t *);
ss_plugin_t *life_owner_state(ss_plugin_owner_t *);
void life_state(life *, ss_plugin_t *); /* what init gave */
life *life_of(const ss_plugin_t *);     /* NULL: none */
/* The i-th table that the plugin has added, as the host keeps it: functions copied, name and table the plugin's. */
typedef struct exported {
  const char *name;
  ss_plugin_state_type key_type;
  ss_plugin_table_t *table;
  ss_plugin_table_reader_ext reader;
  ss_plugin_table_writer_ext writer;
  ss_plugin_table_fields_ext fields;
} exported;
bool life_exported(const life *, uint32_t i, exported *);
/* Around a call that gives the plugin tables. */
void life_call_begin(life *, table_call, table_offer *);
void life_call_end(life *, table_offer *);
/* After destroy. */
void life_end(life *);
/* What was done wrong with tables so far, by any state: how often, and the first of it. */
int life_misuse(char *first, size_t size);

#endif
