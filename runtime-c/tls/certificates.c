/* certificates.c: OpenSSL, and libcurl with it, ends a handshake with the first thing that is wrong with a certificate; Node looks
 * at all of them and tells the last. What is taken is the same: nothing may be wrong. */
#include "tls/certificates.h"

#if !defined(_WIN32)
#include <dlfcn.h>

/* X509_V_ERR_UNSPECIFIED, _UNABLE_TO_GET_ISSUER_CERT_LOCALLY, _UNABLE_TO_VERIFY_LEAF_SIGNATURE */
enum { INTERNAL = 1, NO_ISSUER = 20, UNVERIFIED = 21 };

bool tsf_certificates_find(tsf_certificates *c, void *library) {
  bool complete = true;
#define LOOK_UP(result, name, params) complete &= (*(void **)&c->name = dlsym(library, #name)) != NULL;
  TSF_CERTIFICATE_FUNCTIONS(LOOK_UP)
  return complete;
}

/* Goes on, so that what else is wrong is seen. The place of the connection in the store is lent for this. */
int tsf_certificates_note(const tsf_certificates *c, int ok, void *store) {
  int *wrong = (int *)c->X509_STORE_CTX_get_ex_data(store, c->SSL_get_ex_data_X509_STORE_CTX_idx());
  if (ok) return 1;
  int error = c->X509_STORE_CTX_get_error(store);
  /* libcurl lets chains end early: OpenSSL does not go on then to say that the first certificate cannot be verified. */
  *wrong = error == NO_ISSUER && c->X509_STORE_CTX_get_error_depth(store) == 0 ? UNVERIFIED : error ? error : INTERNAL;
  return 1;
}

int tsf_certificates_verify(const tsf_certificates *c, void *store, int (*note)(int ok, void *store)) {
  int wrong = 0, index = c->SSL_get_ex_data_X509_STORE_CTX_idx();
  void *connection = c->X509_STORE_CTX_get_ex_data(store, index);
  if (!c->X509_STORE_CTX_set_ex_data(store, index, &wrong)) return INTERNAL;
  c->X509_STORE_CTX_set_verify_cb(store, note);
  bool passed = c->X509_verify_cert(store) > 0;
  c->X509_STORE_CTX_set_verify_cb(store, NULL);
  c->X509_STORE_CTX_set_ex_data(store, index, connection);
  int error = c->X509_STORE_CTX_get_error(store);
  if (passed && wrong == 0 && error == 0) return 0;
  if (wrong == 0) wrong = error ? error : INTERNAL;
  c->X509_STORE_CTX_set_error(store, wrong);
  return wrong;
}
#endif
