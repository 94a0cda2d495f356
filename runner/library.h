/* library.h: a plugin library's functions and what they make it able to do. */
#ifndef RUNNER_LIBRARY_H
#define RUNNER_LIBRARY_H

#include "../runtime-c/plugin/falco.h"
#include "json.h"

/* The API this host offers: a plugin may require this major version and up to this minor and patch. */
#define HOST_API_MAJOR 3
#define HOST_API_MINOR 12
#define HOST_API_PATCH 0

typedef struct library_api {
#define X(result, name, parameters) result(*name) parameters;
  SS_PLUGIN_FUNCTIONS(X)
#undef X
} library_api;

/* Capabilities, as bits. */
enum { CAP_SOURCING = 1, CAP_EXTRACTION = 2, CAP_PARSING = 4, CAP_ASYNC = 8, CAP_LISTENING = 16 };

typedef struct library {
  void *handle;
  library_api api;
  unsigned caps;
  const char *name;   /* these four point into the library */
  const char *source; /* "" when it has no event source of its own */
  const char *extract_sources, *fields;
  uint32_t id;
  char err[512];
} library;

/* Loads and checks a library as libsinsp does; false and err set when a host would refuse it. Whatever
 * was loaded until then stays readable until library_close. */
bool library_open(library *, const char *path);
void library_close(library *);

/* The name of a capability bit, as in docs and in the output. */
const char *library_cap_name(unsigned cap);

#endif
