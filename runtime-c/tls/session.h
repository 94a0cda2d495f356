/* session.h: a connection, as what OpenSSL calls sees it. */
#ifndef TSF_TLS_SESSION_H
#define TSF_TLS_SESSION_H

#include "tls/openssl.h"
#include "tls/tls.h"

struct tsf_tls_session {
  tsf_tls_context *c;
  void *ssl; /* OpenSSL's, with this as its data number 0 */
  int fd;
  bool begun, ending; /* the handshake is done; the other end is told that nothing more comes */
  bool ended;         /* the other end's side of the descriptor */
  int read_error, write_error; /* the system's, negative */
  double failure;     /* what it has come to; 0: nothing bad */
  bool told;
  char *name;
  tsf_text held; /* from `sent` on: written, and not taken by the system yet */
  size_t sent;
  long verified;
  char problem[128];
};

/* descriptor.c: what stands between OpenSSL and the descriptor: a BIO's method. */
bool tsf_tls_method_fill(const tsf_openssl *ssl, void *method);
/* Gives the system what is held, as much as it takes; what goes wrong is the session's write_error. */
void tsf_tls_flush(tsf_tls_session *s);
static inline bool tsf_tls_is_holding(const tsf_tls_session *s) { return s->held.len > 0; }

/* verify.c: of the chain in the store, and of the name: 1, or 0 with the session's `verified`. */
int tsf_tls_verify(void *store, void *unused);
bool tsf_tls_is_address(const char *name);

#endif
