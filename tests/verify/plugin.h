/* plugin.h: what the files of the plugin without a fault share. WITH_ASYNC: asynchronous events too; WITH_STATE: parsing,
 * tables, metrics, captures and changes of the configuration. */
#include "../../runtime-c/plugin/falco.h"

#include <pthread.h>
#include <string.h>

#define X(result, name, params) TSF_EXPORT result plugin_##name params;
SS_PLUGIN_FUNCTIONS(X)
#undef X

#ifdef WITH_STATE
#define API_VERSION "3.10.0"
#else
#define API_VERSION "3.3.0"
#endif

/* A table of the plugin's own, that others use: two fields, one of them read-only, and any number of entries by text. */
typedef struct own_entry { char key[64]; uint64_t count; char note[64]; uint32_t holders; int used, there, loose; } own_entry;
#define MAX_ENTRIES 2000
typedef struct own_table { uint64_t magic; struct state *of; own_entry entries[MAX_ENTRIES]; } own_table;

typedef struct state {
  char error[256], text[64];
  const char *texts[64];
  uint64_t numbers[64];
  ss_plugin_async_event_handler_t handler;
  ss_plugin_owner_t *owner;
  ss_plugin_owner_error_fn owner_error;
  const ss_plugin_event *last; /* the event asked about before, by address and number alone */
  uint64_t last_num;
  char kept;
  void *volatile leak;

  char parsed; /* first byte of the event that was parsed last */
  uint64_t parsed_num;
  const ss_plugin_event *volatile parsed_event;
  const char *volatile name; /* of the thread, as its table told it */
  char thread_name[64];
  char config;
  uint32_t events; /* atomic */
  ss_plugin_metric metrics[4][3];
  uint32_t turn; /* atomic */
  ss_plugin_table_t *threads;
  ss_plugin_table_field_t *comm, *seen;
  int listening; /* atomic */
  int has_thread;
  pthread_t thread;
  ss_plugin_routine_t *routine;
  own_table own;
  ss_plugin_table_reader_ext own_reader;
  ss_plugin_table_writer_ext own_writer;
  ss_plugin_table_fields_ext own_fields;
} state;

int fail(state *s, const char *text); /* sets the last error; false */

/* stateful.c */
int state_begin(state *s, const ss_plugin_init_input *in); /* false with s->error set */
void state_end(state *s);

/* own_table.c */
int own_begin(state *s, const ss_plugin_init_input *in);
