/* verify.c: whether a certificate is one of who it should be of. */
#define _GNU_SOURCE
#include "tls/session.h"

#if !defined(_WIN32)
#include <arpa/inet.h>
#include <netinet/in.h>

#define HOSTNAME_MISMATCH 62

static int note(int ok, void *store) { return tsf_certificates_note(&tsf_openssl_opened()->certificates, ok, store); }

bool tsf_tls_is_address(const char *name) {
  struct in6_addr room;
  return inet_pton(AF_INET, name, &room) == 1 || inet_pton(AF_INET6, name, &room) == 1;
}

static bool has_name(const tsf_openssl *ssl, void *store, const char *name) {
  void *certificate = ssl->X509_STORE_CTX_get0_cert(store);
  if (tsf_tls_is_address(name)) return ssl->X509_check_ip_asc(certificate, name, 0) == 1;
  return ssl->X509_check_host(certificate, name, strlen(name), 0, NULL) == 1;
}

int tsf_tls_verify(void *store, void *unused) {
  (void)unused;
  const tsf_openssl *ssl = tsf_openssl_opened();
  const tsf_certificates *certificates = &ssl->certificates;
  void *connection = certificates->X509_STORE_CTX_get_ex_data(store, certificates->SSL_get_ex_data_X509_STORE_CTX_idx());
  tsf_tls_session *s = (tsf_tls_session *)ssl->SSL_get_ex_data(connection, 0);
  s->verified = tsf_certificates_verify(certificates, store, note);
  if (s->verified == 0 && s->name && !has_name(ssl, store, s->name)) {
    s->verified = HOSTNAME_MISMATCH;
    certificates->X509_STORE_CTX_set_error(store, HOSTNAME_MISMATCH);
  }
  return s->verified == 0;
}
#endif
