/* call.h: one call of extract_fields or parse_event and what came of it. */
#ifndef VERIFIER_CALL_H
#define VERIFIER_CALL_H

#include "verifier.h"

#define MAX_ASKED 64

/* A call and what came of it. The event and the arguments are unmapped by the time values are read. */
typedef struct call {
  ss_plugin_extract_field fields[MAX_ASKED];
  uint32_t n;
  ss_plugin_rc rc;
  bool want_offsets;
  ss_plugin_extract_value_offsets offsets;
} call;

/* extract_fields with the tables of the state's host; `in` is gone when it returns. */
ss_plugin_rc extract(host *h, ss_plugin_t *s, const ss_plugin_event_input *evt, ss_plugin_field_extract_input *in);
/* parse_event likewise. */
ss_plugin_rc parse(host *h, ss_plugin_t *s, const ss_plugin_event_input *evt);
/* Of the first `mapped` bytes of an event in memory that is gone when it returns. */
ss_plugin_rc parse_copy(host *h, ss_plugin_t *s, const void *event, uint32_t mapped, uint64_t num, const char *source);
/* What a field says of the event at `event`, where it lies, as a number; 0: nothing proper. */
uint64_t ask_about(host *h, ss_plugin_t *s, const char *event, uint64_t num, const field *f);
/* Asks for `n` fields of the first `mapped` bytes of `event`. */
void run_call(host *h, ss_plugin_t *s, const void *event, uint32_t mapped, uint64_t num, const char *source, call *c,
              const field *const *asked, uint32_t n);
/* Reads every value; NULL when all are proper, else what is wrong. */
const char *read_call(const call *c, uint64_t *digest);
/* Offsets: as many as there are values; a string is found where they say. */
const char *read_offsets(const call *c, const char *event, uint32_t len);
const char *own_source(host *h);

/* broken_events.c: events that are cut off, whose lengths lie, and that are garbage; each is parsed first when `parses`. */
void check_wrecks(host *h, ss_plugin_t *s, char *event, bool parses);

#endif
