/* contexts.h: what connections over TLS have in common. */
#ifndef TSF_CONTEXTS_H
#define TSF_CONTEXTS_H

#include "net/net.h"
#include "tls/tls.h"

/* Of texts in PEM, "" for none. NULL: *problem is what is wrong with them, or TSF_TLS_FINE when an Error is pending. */
tsf_tls_context *tsf_server_context(tsf_rt *rt, const tsf_str *certificates, const tsf_str *key, const tsf_str *authorities, int *problem);
/* The realm keeps it for the next connection with the same texts. */
tsf_tls_context *tsf_client_context(tsf_rt *rt, const tsf_str *certificates, const tsf_str *key, const tsf_str *authorities, int *problem);

#endif
