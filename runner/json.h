/* json.h: the little JSON the runner needs. A parsed document is one tree owned by its root; text
 * handed out points into the tree. The writer appends to a growable buffer. */
#ifndef RUNNER_JSON_H
#define RUNNER_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum { JSON_NULL, JSON_FALSE, JSON_TRUE, JSON_NUMBER, JSON_STRING, JSON_ARRAY, JSON_OBJECT } json_kind;

typedef struct json {
  json_kind kind;
  char *key;          /* name inside an object, else NULL */
  char *text;         /* string: contents; number: its text; NUL-terminated. Else NULL */
  size_t len;         /* of text: a string may hold NULs */
  const char *raw;    /* where the value stood in the parsed text */
  size_t raw_len;
  struct json *first; /* members or elements, in order */
  struct json *next;
} json;

/* Parses the whole text; NULL and a message in err (at most 128 bytes) when it is not JSON.
 * The raw pointers stay valid as long as the text does. Depth is limited to 256. */
json *json_parse(const char *text, size_t len, char err[128]);
void json_free(json *);

/* The first member of that name; NULL when absent or when `object` is NULL or no object. */
json *json_get(const json *object, const char *name);
/* The contents of a string member; `otherwise` when it is absent or no string. */
const char *json_get_string(const json *object, const char *name, const char *otherwise);
/* A number, or a string of digits (uint64 travels so). */
uint64_t json_get_u64(const json *object, const char *name, uint64_t otherwise);
bool json_get_bool(const json *object, const char *name);
size_t json_count(const json *parent);

/* ---- writing -------------------------------------------------------------------------------- */

typedef struct json_out {
  char *data; /* NUL-terminated once anything was written */
  size_t len, cap;
  bool comma; /* the next member or element needs a comma before it */
} json_out;

void json_out_free(json_out *);
void json_out_raw(json_out *, const char *text, size_t len);
void json_open(json_out *, char bracket);
void json_close(json_out *, char bracket);
void json_key(json_out *, const char *name);
/* Invalid UTF-8 is written as U+FFFD, so that the output is always JSON. NULL is written as null. */
void json_str(json_out *, const char *text, size_t len);
void json_cstr(json_out *, const char *text);
void json_u64(json_out *, uint64_t);        /* digits */
void json_u64_str(json_out *, uint64_t);    /* digits in quotes: beyond 2^53 a reader would round */
void json_i64(json_out *, int64_t);
void json_f64(json_out *, double);
void json_bool(json_out *, bool);
void json_null(json_out *);
void json_verbatim(json_out *, const char *text, size_t len); /* text that is JSON already */

/* The length of the UTF-8 sequence at p, of which `left` bytes are there; 0 when it is none. */
size_t json_utf8_length(const unsigned char *p, size_t left);

/* malloc and friends that end the program when memory has run out. */
void *xalloc(size_t size); /* zeroed */
void *xgrow(void *, size_t size);
char *xcopy(const char *text, size_t len); /* NUL-terminated */
char *xstr(const char *text);

#endif
