/* certificates.h: what OpenSSL says of certificates that it does not take: of the one that is opened here, or of libcurl's, which
 * may be another. */
#ifndef TSF_CERTIFICATES_H
#define TSF_CERTIFICATES_H

#include "loop/loop.h"

#define TSF_CERTIFICATE_FUNCTIONS(X)                                            \
  X(int, X509_verify_cert, (void *store))                                       \
  X(void, X509_STORE_CTX_set_verify_cb, (void *store, int (*note)(int ok, void *store))) \
  X(int, X509_STORE_CTX_get_error, (void *store))                               \
  X(int, X509_STORE_CTX_get_error_depth, (void *store))                         \
  X(void, X509_STORE_CTX_set_error, (void *store, int error))                   \
  X(int, SSL_get_ex_data_X509_STORE_CTX_idx, (void))                            \
  X(void *, X509_STORE_CTX_get_ex_data, (void *store, int index))               \
  X(int, X509_STORE_CTX_set_ex_data, (void *store, int index, void *data))

typedef struct tsf_certificates {
#define DECLARE(result, name, params) result(*name) params;
  TSF_CERTIFICATE_FUNCTIONS(DECLARE)
#undef DECLARE
} tsf_certificates;

/* False: the library has not all of them. */
bool tsf_certificates_find(tsf_certificates *c, void *library);
/* Verifies the chain in the store: 0, or the number of the last thing that is wrong, which is the store's error then. `note` is
 * a function of the caller's that calls tsf_certificates_note. */
int tsf_certificates_verify(const tsf_certificates *c, void *store, int (*note)(int ok, void *store));
int tsf_certificates_note(const tsf_certificates *c, int ok, void *store);

#endif
