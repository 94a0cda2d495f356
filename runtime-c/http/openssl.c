/* openssl.c: certificates are looked at by the OpenSSL that libcurl works with, and what is wrong is told as Node does. */
#include "http/openssl.h"
#include "tls/tls.h"

#if !defined(_WIN32)
#include <dlfcn.h>

/* Written before the first connection, and never again. */
static struct {
  tsf_certificates certificates;
  void (*set_verify)(void *context, int (*verify)(void *store, void *arg), void *arg);
} curls;

void tsf_openssl_of_curl(void *library) {
  *(void **)&curls.set_verify = dlsym(library, "SSL_CTX_set_cert_verify_callback");
  if (!tsf_certificates_find(&curls.certificates, library)) curls.set_verify = NULL;
}

static int note(int ok, void *store) { return tsf_certificates_note(&curls.certificates, ok, store); }

static int verify(void *store, void *last) {
  int wrong = tsf_certificates_verify(&curls.certificates, store, note);
  if (wrong) *(long *)last = wrong;
  return wrong == 0;
}

int tsf_openssl_watch(void *easy, void *context, void *last) {
  (void)easy;
  if (curls.set_verify) curls.set_verify(context, verify, last);
  return 0;
}
#endif
