/* context.h: a context as its connections see it. */
#ifndef TSF_TLS_CONTEXT_H
#define TSF_TLS_CONTEXT_H

#include "tls/openssl.h"
#include "tls/tls.h"

struct tsf_tls_context {
  const tsf_openssl *ssl;
  void *context;
  void *method; /* of the BIOs that stand between OpenSSL and descriptors */
  bool server;
  uint32_t users; /* all of one realm */
};

#endif
