/* library.h: a plugin library's functions and what they make it able to do. */
#ifndef RUNNER_LIBRARY_H
#define RUNNER_LIBRARY_H

#include "../runtime-c/falco.h"
#include "json.h"

/* The API this host offers: a plugin may require this major version and up to this minor and patch. */
#define HOST_API_MAJOR 3
#define HOST_API_MINOR 12
#define HOST_API_PATCH 0

typedef struct ss_plugin_set_config_input { const char *config; } ss_plugin_set_config_input;

/* Every function this host knows: result, name without "plugin_", parameters. */
#define LIBRARY_FUNCTIONS(X)                                                                          \
  X(const char *, get_required_api_version, (void))                                                   \
  X(const char *, get_version, (void))                                                                \
  X(const char *, get_name, (void))                                                                   \
  X(const char *, get_description, (void))                                                            \
  X(const char *, get_contact, (void))                                                                \
  X(const char *, get_init_schema, (ss_plugin_schema_type *))                                         \
  X(ss_plugin_t *, init, (const ss_plugin_init_input *, ss_plugin_rc *))                              \
  X(void, destroy, (ss_plugin_t *))                                                                   \
  X(const char *, get_last_error, (ss_plugin_t *))                                                    \
  X(uint32_t, get_id, (void))                                                                         \
  X(const char *, get_event_source, (void))                                                           \
  X(ss_instance_t *, open, (ss_plugin_t *, const char *, ss_plugin_rc *))                             \
  X(void, close, (ss_plugin_t *, ss_instance_t *))                                                    \
  X(ss_plugin_rc, next_batch, (ss_plugin_t *, ss_instance_t *, uint32_t *, ss_plugin_event ***))      \
  X(const char *, list_open_params, (ss_plugin_t *, ss_plugin_rc *))                                  \
  X(const char *, get_progress, (ss_plugin_t *, ss_instance_t *, uint32_t *))                         \
  X(const char *, event_to_string, (ss_plugin_t *, const ss_plugin_event_input *))                    \
  X(const char *, get_fields, (void))                                                                 \
  X(ss_plugin_rc, extract_fields,                                                                     \
    (ss_plugin_t *, const ss_plugin_event_input *, const ss_plugin_field_extract_input *))            \
  X(uint16_t *, get_extract_event_types, (uint32_t *, ss_plugin_t *))                                 \
  X(const char *, get_extract_event_sources, (void))                                                  \
  X(ss_plugin_rc, parse_event, (ss_plugin_t *, const ss_plugin_event_input *, const void *))          \
  X(uint16_t *, get_parse_event_types, (uint32_t *, ss_plugin_t *))                                   \
  X(const char *, get_parse_event_sources, (void))                                                    \
  X(const char *, get_async_events, (void))                                                           \
  X(const char *, get_async_event_sources, (void))                                                    \
  X(ss_plugin_rc, set_async_event_handler, (ss_plugin_t *, ss_plugin_owner_t *, const void *))        \
  X(ss_plugin_rc, dump_state, (ss_plugin_t *, ss_plugin_owner_t *, const void *))                     \
  X(ss_plugin_rc, set_config, (ss_plugin_t *, const ss_plugin_set_config_input *))                    \
  X(const void *, get_metrics, (ss_plugin_t *, uint32_t *))                                           \
  X(ss_plugin_rc, capture_open, (ss_plugin_t *, const void *))                                        \
  X(ss_plugin_rc, capture_close, (ss_plugin_t *, const void *))                                       \
  X(const char *, get_required_event_schema_version, (ss_plugin_t *))

typedef struct library_api {
#define X(result, name, parameters) result(*name) parameters;
  LIBRARY_FUNCTIONS(X)
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
