/* inspect_parts.h: shared by inspect*.c only. */
#ifndef TSF_INSPECT_PARTS_H
#define TSF_INSPECT_PARTS_H

#include "program/program.h"

typedef struct tsf_inspection {
  int32_t depth;  /* containers deeper than this are shown by their names */
  uint32_t most;  /* elements of arrays, Maps and Sets; at most TSF_INSPECT_MOST */
  uint32_t width; /* of a line */
} tsf_inspection;
#define TSF_INSPECT_MOST 100
#define TSF_INSPECT_DEFAULT ((tsf_inspection){2, TSF_INSPECT_MOST, 80})

/* What is being shown, from the outermost value on. */
typedef struct tsf_inspector {
  tsf_rt *rt;
  tsf_inspection how;
  uint32_t indentation;
  int32_t reached;   /* the depth of the container begun last */
  tsf_arr *circular; /* containers met inside themselves, in the order of their numbers; NULL: none */
} tsf_inspector;

/* A container that is written by its parts. */
typedef struct tsf_parts {
  tsf_arr *texts;      /* string[] */
  const tsf_str *base; /* before the brace; NULL: nothing */
  const tsf_str *open, *close;
  bool in_columns;     /* an array: more than six parts are put into columns */
  bool numbers;        /* which are aligned at their ends */
  int32_t depth;
} tsf_parts;

const tsf_str *tsf_inspect_layout(tsf_inspector *w, tsf_parts *parts);
/* A string in the quotes that need the fewest escapes. */
const tsf_str *tsf_inspect_quoted(tsf_rt *rt, const tsf_str *s);
/* A string as a value: cut after 10000 units, and taken apart after its line feeds when it is too wide. */
const tsf_str *tsf_inspect_string(tsf_inspector *w, const tsf_str *s);
/* A key as it stands before a colon. */
const tsf_str *tsf_inspect_key(tsf_rt *rt, const tsf_str *key);

#endif
