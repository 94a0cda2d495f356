/* event_make.h: events of the kernel that a program makes. A table that the compiler writes says for each parameter of
 * the event's code what a value of it becomes. */
#ifndef TSF_EVENT_MAKE_H
#define TSF_EVENT_MAKE_H

#include "plugin/event_params.h"

/* What a value is, and becomes: a number or bigint; one, or an array of names of flags; one, or a name; text with a NUL
 * behind it; an array of such; a Uint8Array as it stands. NONE: no value is ever given. */
typedef enum tsf_made_kind {
  TSF_MADE_NONE, TSF_MADE_WORD, TSF_MADE_FLAGS, TSF_MADE_ENUM, TSF_MADE_TEXT, TSF_MADE_TEXTS, TSF_MADE_BYTES
} tsf_made_kind;

typedef struct tsf_made_row {
  uint8_t kind, form; /* tsf_made_kind; TSF_PARAM_SIZE and TSF_PARAM_SIGNED */
  const char *property, *type; /* in TypeScript, and in the schema without its PT_ */
  const char *flags;           /* name of the table behind it; NULL: there is none */
  const tsf_flag_table *names;
} tsf_made_row;

#define TSF_MADE_MAX 32 /* parameters of an event of the schema */
typedef struct tsf_made_table { uint16_t code; uint8_t n; const char *event; const tsf_made_row *rows; } tsf_made_table;

/* syscallEvent.X(...): the values are time, tid, then those of the rows; undefined where there is none. Throws where one
 * does not fit. The result has all bytes of the event, and is the heap's. */
tsf_obj *tsf_made_new(tsf_rt *rt, uint32_t n, const tsf_val *values, const tsf_made_table *table);
/* batch.add(made): a copy of it as it stands. */
void tsf_batch_add_made(tsf_rt *rt, tsf_instance *batch, const tsf_obj *made);

#endif
