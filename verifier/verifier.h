/* verifier.h: the conformance host: loads any plugin library and does to it what hosts do, and what they
 * are allowed to do but seldom do. One line a check on stdout.
 *
 * Memory handed to the plugin lies right before an unreadable page, and is unmapped after the call: a
 * read past the end or a pointer kept is a crash here, not luck. */
#ifndef VERIFIER_H
#define VERIFIER_H

#include "../runtime-c/plugin/falco.h"
#include "memory.h"
#include "report.h"

#include <stdio.h>

/* The loaded library: a pointer for each symbol, NULL when it is not exported. */
typedef struct library {
#define X(result, name, params) result(*name) params;
  SS_PLUGIN_FUNCTIONS(X)
#undef X
} library;

typedef struct options {
  const char *path, *config, *bad_config, *open, *source, *group, *tables;
  bool json;
  bool strict; /* calls too that the ABI allows and no known host makes */
  const char *fields[64], *payloads[64];
  int nfields, npayloads;
} options;

/* One field to ask for: of get_fields, or with the argument given by --field. */
typedef struct field {
  char name[128], arg[128];
  uint32_t id, ftype;
  bool is_list, has_arg, is_key, is_index, arg_required;
} field;
#define MAX_FIELDS 512

typedef struct host {
  options options;
  library lib;
  void *image; /* of the library */
  int minor; /* of the API version the plugin declares */
  field fields[MAX_FIELDS];
  int nfields;
  char *events[128]; /* copies of events of the source, or made of --payload */
  int nevents;
} host;

/* ---- consequences.c ------------------------------------------------------------------------------------ */

/* What a real host makes of it when the check of this name fails; NULL: the detail says it all. */
const char *consequence_of(const char *check);

/* ---- load.c --------------------------------------------------------------------------------- */

bool load_library(host *h);
void unload_library(host *h); /* nothing of it may be called again */
bool check_library(host *h); /* false: nothing else can be tried */

/* ---- process.c ------------------------------------------------------------------------------ */

void remember_process(void); /* before the library is loaded */
void check_process(void);

/* ---- json.c ---------------------------------------------------------------------------------- */

bool json_valid(const char *text);
/* Reads get_fields' array into h->fields. NULL, or what a host would refuse. */
const char *read_fields(host *h, const char *json);
/* An array of texts, none of them empty; their number. */
bool json_is_texts(const char *text, int *n);

/* ---- base.c ---------------------------------------------------------------------------------- */

/* init with everything poisoned that may be, config in memory that is gone afterwards. */
ss_plugin_t *start(host *h, const char *config, ss_plugin_rc *rc);
void stop(host *h, ss_plugin_t *s); /* destroys it */
void check_base(host *h);
void check_lives(host *h);

/* ---- the groups ------------------------------------------------------------------------------------- */

void check_source(host *h);
void gather_events(host *h); /* some of the source, if it has one, and those of --payload: for the groups after it */
char *make_event(uint64_t ts, uint32_t plugin_id, const void *payload, uint32_t n); /* malloc'ed */
uint32_t event_len(const void *event);
void check_extract(host *h);
void check_broken_events(host *h);
/* Reads every value; NULL when all are proper, else what is wrong. Adds them to *digest. */
const char *read_values(const ss_plugin_extract_field *f, uint64_t *digest);
void check_identity(host *h);
void check_parse(host *h);
void check_set_config(host *h);
void check_metrics(host *h);
void check_captures(host *h);
void check_dump(host *h);
void check_failing_tables(host *h);
void check_own_tables(host *h);
void check_own_tables_nulls(host *h);
void check_own_tables_misuse(host *h);
void check_async(host *h);
void check_threads(host *h);
/* One pass over all fields and events; the number of values. For threads: checks nothing itself. */
uint64_t extract_everything(host *h, ss_plugin_t *s);

#endif
