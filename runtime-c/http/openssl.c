/* openssl.c: libcurl ends a handshake with the first thing that is wrong with a certificate; Node looks at all of them and
 * tells the last. What is taken is the same: nothing may be wrong. */
#include "http/openssl.h"

#if !defined(_WIN32)
#include <dlfcn.h>
#include <stdbool.h>
#include <stddef.h>

/* X509_V_ERR_UNSPECIFIED, _UNABLE_TO_GET_ISSUER_CERT_LOCALLY, _UNABLE_TO_VERIFY_LEAF_SIGNATURE */
enum { INTERNAL = 1, NO_ISSUER = 20, UNVERIFIED = 21 };

/* Written before the first connection, and never again. */
static struct {
  bool complete;
  void (*set_verify)(void *context, int (*verify)(void *store, void *arg), void *arg);
  int (*verify)(void *store);
  void (*set_callback)(void *store, int (*callback)(int ok, void *store));
  int (*error)(void *store);
  int (*depth)(void *store);
  void (*set_error)(void *store, int error);
  int (*data_index)(void);
  void *(*data)(void *store, int index);
  int (*set_data)(void *store, int index, void *data);
} ssl;

#define NAMES(X)                                                                                                \
  X(set_verify, SSL_CTX_set_cert_verify_callback) X(verify, X509_verify_cert)                                        \
  X(set_callback, X509_STORE_CTX_set_verify_cb) X(error, X509_STORE_CTX_get_error)                                   \
  X(depth, X509_STORE_CTX_get_error_depth)                                                                          \
  X(set_error, X509_STORE_CTX_set_error) X(data_index, SSL_get_ex_data_X509_STORE_CTX_idx)                           \
  X(data, X509_STORE_CTX_get_ex_data) X(set_data, X509_STORE_CTX_set_ex_data)

void tsf_openssl_open(void *library) {
  bool complete = true;
#define LOOK_UP(member, name) complete &= (*(void **)&ssl.member = dlsym(library, #name)) != NULL;
  NAMES(LOOK_UP)
  ssl.complete = complete;
}

/* Goes on, so that what else is wrong is seen. The place of the connection in the store is lent for this. */
static int note(int ok, void *store) {
  int *wrong = (int *)ssl.data(store, ssl.data_index());
  if (ok) return 1;
  int error = ssl.error(store);
  /* libcurl lets chains end early: OpenSSL does not go on then to say that the first certificate cannot be verified. */
  *wrong = error == NO_ISSUER && ssl.depth(store) == 0 ? UNVERIFIED : error ? error : INTERNAL;
  return 1;
}

static int verify(void *store, void *last) {
  int wrong = 0, index = ssl.data_index();
  void *connection = ssl.data(store, index);
  if (!ssl.set_data(store, index, &wrong)) return 0;
  ssl.set_callback(store, note);
  bool passed = ssl.verify(store) > 0;
  ssl.set_callback(store, NULL);
  ssl.set_data(store, index, connection);
  if (passed && wrong == 0 && ssl.error(store) == 0) return 1;
  if (wrong == 0) wrong = ssl.error(store) ? ssl.error(store) : INTERNAL;
  ssl.set_error(store, wrong);
  *(long *)last = wrong;
  return 0;
}

int tsf_openssl_watch(void *easy, void *context, void *last) {
  (void)easy;
  if (ssl.complete) ssl.set_verify(context, verify, last);
  return 0;
}
#endif
