/* library.c: libraries of the system that are opened when they are first needed. */
#define _GNU_SOURCE
#include "os/os.h"

#if !defined(_WIN32)
#include <dlfcn.h>

#if defined(TSF_ASAN) || !defined(RTLD_DEEPBIND)
#define OWN_SYMBOLS 0
#else
/* Hosts are linked with an OpenSSL or a libcurl of their own, which may be another. */
#define OWN_SYMBOLS RTLD_DEEPBIND
#endif

void *tsf_library_open(const char *name) { return dlopen(name, RTLD_NOW | RTLD_LOCAL | OWN_SYMBOLS); }

bool tsf_once(int *state, bool (*begin)(void *arg), void *arg) {
  for (;;) {
    int seen = 0; /* 1: somebody is about it; 2: it is done */
    if (__atomic_compare_exchange_n(state, &seen, 1, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) {
      bool begun = begin(arg);
      __atomic_store_n(state, begun ? 2 : 0, __ATOMIC_RELEASE);
      return begun;
    }
    if (seen == 2) return true;
    tsf_pause_ms(1);
  }
}
#endif
