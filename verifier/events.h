/* events.h: events that nobody recorded. */
#ifndef VERIFIER_EVENTS_H
#define VERIFIER_EVENTS_H

#include "verifier.h"

/* Of a kernel's type: `nparams` parameters of sizes and contents that `seed` chooses, lengths that agree; malloc'ed. */
char *make_kernel_event(uint16_t type, uint32_t nparams, uint32_t seed);
/* Asked after init; NULL with *n 0 when there is no list. */
const uint16_t *parse_types(host *h, ss_plugin_t *s, uint32_t *n);
/* A plugin that wants kernel events, by asking for any other type than 322, says for which schema. */
void check_schema_version(host *h, ss_plugin_t *s, const uint16_t *types, uint32_t n);

#endif
