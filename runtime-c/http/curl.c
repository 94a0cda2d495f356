/* curl.c: opens libcurl. It stays open as long as the process lives: threads of its resolver may run. */
#include "http/curl.h"
#include "http/openssl.h"

#if !defined(_WIN32)
#include <dlfcn.h>

#define LIBRARY "libcurl.so.4"

#define NAMES(X)                                                                                                       \
  X(global_init) X(version) X(easy_init) X(easy_cleanup) X(easy_setopt) X(easy_getinfo) X(easy_pause) X(easy_strerror) X(multi_init)  \
  X(multi_cleanup) X(multi_setopt) X(multi_add_handle) X(multi_remove_handle) X(multi_socket_action) X(multi_assign)       \
  X(multi_info_read) X(slist_append) X(slist_free_all)

typedef struct opened { const tsf_curl *curl; void *library; } opened;

/* Older versions take no two at once. */
static bool begin(void *arg) {
  const opened *o = (const opened *)arg;
  if (o->curl->global_init(3) != 0) return false;
  if (strstr(o->curl->version(), " OpenSSL/")) tsf_openssl_of_curl(o->library);
  return true;
}

bool tsf_curl_open(tsf_rt *rt, tsf_curl *curl) {
  static int begun;
  void *library = tsf_library_open(LIBRARY);
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
  opened o = {curl, library};
  if (complete && tsf_once(&begun, begin, &o)) return true;
  tsf_throw_error(rt, "fetch cannot use the library " LIBRARY " of this system");
  return false;
}
#endif
