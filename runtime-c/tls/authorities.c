/* authorities.c: the places where systems have the certificates that they trust. */
#include "tls/tls.h"

#if !defined(_WIN32)
#include <unistd.h>

static const char *const usual[] = {
  "/etc/ssl/certs/ca-certificates.crt",                /* Debian, Alpine */
  "/etc/pki/tls/certs/ca-bundle.crt",                  /* Fedora, RHEL */
  "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem", /* RHEL */
  "/etc/ssl/cert.pem",                                 /* Alpine */
  "/etc/ssl/ca-bundle.pem",                            /* SUSE */
};

const char *tsf_authorities_place(size_t i) { return i < sizeof usual / sizeof *usual ? usual[i] : NULL; }

const char *tsf_authorities_file(void) {
  for (size_t i = 0; i < sizeof usual / sizeof *usual; i++)
    if (access(usual[i], R_OK) == 0) return usual[i];
  return NULL;
}
#endif
