/* captures.h: capture_open and capture_close as hosts call them. */
#ifndef VERIFIER_CAPTURES_H
#define VERIFIER_CAPTURES_H

#include "verifier.h"

ss_plugin_rc open_capture(host *h, ss_plugin_t *s);
ss_plugin_rc close_capture(host *h, ss_plugin_t *s);
/* The host's threads for routines: none as in Falco's own builds; some; some, that say they know no routine to end. */
typedef enum pool_kind { POOL_NONE, POOL_THREADS, POOL_FORGETFUL } pool_kind;
void pool_begin(pool_kind);
/* As hosts do behind capture_close: no routine is called again, and those that run are waited for. */
void pool_end(void);

#endif
