/* openssl.c: opens the system's OpenSSL. It stays open as long as the process lives: it has threads' data and handlers of exit. */
#include "tls/openssl.h"

#if !defined(_WIN32)
#include <dlfcn.h>

/* Written before the first connection, and never again. */
static tsf_openssl openssl;

static bool find(void *library) {
  bool complete = tsf_certificates_find(&openssl.certificates, library);
#define LOOK_UP(result, name, params) complete &= (*(void **)&openssl.name = dlsym(library, #name)) != NULL;
  TSF_OPENSSL_FUNCTIONS(LOOK_UP)
  return complete && openssl.OpenSSL_version_num() >= 0x10101000uL;
}

static bool begin(void *problem) {
  static const char *const names[] = {"libssl.so.3", "libssl.so.1.1"};
  const char *reason = NULL;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    void *library = tsf_library_open(names[i]);
    if (library && find(library)) return true;
    if (library) reason = "it is too old, or another library";
    else if (!reason) reason = dlerror();
  }
  *(const char **)problem = reason;
  return false;
}

const tsf_openssl *tsf_openssl_opened(void) { return &openssl; }

const tsf_openssl *tsf_openssl_open(tsf_rt *rt) {
  static int begun;
  const char *reason = NULL;
  if (tsf_once(&begun, begin, &reason)) return &openssl;
  tsf_throw_error(rt,
                  "TLS needs the library libssl.so.3 (or libssl.so.1.1), which cannot be opened: install the package libssl3 (Debian, "
                  "Ubuntu, Alpine) or openssl-libs (Fedora, RHEL): %s",
                  reason ? reason : "");
  return NULL;
}
#endif
