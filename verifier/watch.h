/* watch.h: what stands between a plugin and the tables of its host: arguments that a host would follow into nothing are
 * noted as misuse and not followed, texts that were read are gone by the next call, and functions fail when they are told to. */
#ifndef VERIFIER_WATCH_H
#define VERIFIER_WATCH_H

#include "../runner/tables.h"

typedef struct watch watch; /* of one plugin state */

watch *watch_new(table_user *);
void watch_free(watch *);
/* Around a call that offers tables: its functions become ours, on this thread. */
void watch_begin(watch *, table_offer *);
void watch_end(watch *);
/* What the owner's last error is made to be since a function was told to fail; false: it is the table's own affair. */
bool watch_error(const watch *, const char **text);
/* A use of tables on a thread on which no call offers any; by whom cannot be said. */
int watch_strays(void);
/* Why the host did not take a table that a plugin exports; "": it took them all. */
const char *refused_table(void);

/* ---- failing on purpose: of one state at a time -------------------------------------------------------------- */

/* The functions of tables called from now on are counted; the `first` of them fails, and with `rest` all that come after it. 0: none. */
void fail_tables(uint32_t first, bool rest);
uint32_t table_calls(void);
/* The function that was made to fail last; "" when none was. */
const char *failed_function(void);

#endif
