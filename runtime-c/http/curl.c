/* curl.c: opens libcurl. It stays open as long as the process lives: threads of its resolver may run. */
#include "http/curl.h"
#include "http/openssl.h"

#if !defined(_WIN32)
#include <dlfcn.h>

#define LIBRARY "libcurl.so.4"

#if defined(TSF_ASAN) || !defined(RTLD_DEEPBIND)
#define OWN_SYMBOLS 0
#else
/* Hosts are linked with an OpenSSL or a libcurl of their own, which may be another. */
#define OWN_SYMBOLS RTLD_DEEPBIND
#endif

#define NAMES(X)                                                                                                       \
  X(global_init) X(version) X(easy_init) X(easy_cleanup) X(easy_setopt) X(easy_getinfo) X(easy_pause) X(easy_strerror) X(multi_init)  \
  X(multi_cleanup) X(multi_setopt) X(multi_add_handle) X(multi_remove_handle) X(multi_socket_action) X(multi_assign)       \
  X(multi_info_read) X(slist_append) X(slist_free_all)

/* Realms on several threads may be the first to ask; older versions take no two at once. */
static bool begin(const tsf_curl *curl, void *library) {
  static int state; /* 0: not yet; 1: somebody does; 2: done */
  for (;;) {
    int seen = 0;
    if (__atomic_compare_exchange_n(&state, &seen, 1, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) {
      bool begun = curl->global_init(3) == 0;
      if (begun && strstr(curl->version(), " OpenSSL/")) tsf_openssl_open(library);
      __atomic_store_n(&state, begun ? 2 : 0, __ATOMIC_RELEASE);
      return begun;
    }
    if (seen == 2) return true;
    tsf_pause_ms(1);
  }
}

bool tsf_curl_open(tsf_rt *rt, tsf_curl *curl) {
  void *library = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL | OWN_SYMBOLS);
  if (library == NULL) {
    const char *reason = dlerror();
    tsf_throw_error(rt,
                    "fetch needs the library " LIBRARY ", which cannot be opened: install the package libcurl4 (Debian, "
                    "Ubuntu) or libcurl (Fedora, RHEL, Alpine): %s",
                    reason ? reason : "");
    return false;
  }
  bool complete = true;
#define LOOK_UP(name) complete &= (*(void **)&curl->name = dlsym(library, "curl_" #name)) != NULL;
  NAMES(LOOK_UP)
  if (complete && begin(curl, library)) return true;
  tsf_throw_error(rt, "fetch cannot use the library " LIBRARY " of this system");
  return false;
}
#endif
