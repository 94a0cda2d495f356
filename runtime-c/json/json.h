/* json.h: the floor of JSON: its text in three forms.
 * - JSON.parse / JSON.stringify, exactly as ECMAScript (json_parse.c, json_stringify.c);
 * - JsonNode, the lenient document of the SDK: parsed once into a tape, read a field at a time, source
 *   order and raw text kept (json_scan.c, json_document.c, json_text.c);
 * - typed decoding of configs and open parameters (decode.h).
 */
#ifndef TSF_JSON_H
#define TSF_JSON_H

#include "values/values.h"


/* ---- JSON.parse, JSON.stringify -------------------------------------------------------------- */

/* JSON.parse(text). Objects are TSF_T_DICT, arrays TSF_T_ARR_WORD. SyntaxError as V8 words it;
 * RangeError when nested deeper than TSF_JSON_PARSE_DEPTH. */
tsf_val tsf_json_parse(tsf_rt *rt, const tsf_str *text);
#define TSF_JSON_PARSE_DEPTH 5000

/* JSON.stringify(value, undefined, gap). `gap` comes from tsf_json_gap, or is NULL for the compact
 * form. NULL (undefined) for undefined and functions. TypeError for bigints and cycles. */
const tsf_str *tsf_json_stringify(tsf_rt *rt, tsf_val value, const tsf_str *gap);
/* With a replacer, (key: string, value: unknown) => unknown, or with the keys to write; either may be NULL. */
const tsf_str *tsf_json_stringify_with(tsf_rt *rt, tsf_val value, const tsf_str *gap, const tsf_closure *replacer, const tsf_arr *keys);
/* The keys that an array names for JSON.stringify, each once: string[]. NULL after throwing. */
tsf_arr *tsf_json_listed(tsf_rt *rt, const tsf_arr *list);
/* The third argument of JSON.stringify: a number (blanks, at most 10) or a string (its first 10 units). */
const tsf_str *tsf_json_gap(tsf_rt *rt, tsf_val space);

/* ---- the document ----------------------------------------------------------------------------- */

typedef enum tsf_json_tag {
  TSF_J_NULL,
  TSF_J_FALSE,
  TSF_J_TRUE,
  TSF_J_NUMBER,
  TSF_J_STRING, /* in key position: the key */
  TSF_J_ARRAY,
  TSF_J_OBJECT
} tsf_json_tag;

#define TSF_J_ESCAPED 1u /* string: a backslash inside */

/* One value, or one object key, of the tape; the document order is the tape order. An object is
 * followed by key, value, key, value, ...; an array by its elements. */
typedef struct tsf_json_entry {
  uint32_t start; /* byte offset in the text; of a string: of its contents, quotes left out */
  uint32_t len;   /* bytes; of a string: of its contents */
  uint32_t skip;  /* entries to what comes behind: from a value to the next one, from a key to the next key */
  uint16_t tag;   /* tsf_json_tag */
  uint16_t flags; /* TSF_J_ESCAPED */
} tsf_json_entry;

/* A JsonNode. The first words are struct tsf_native, which the heap traces. */
typedef struct tsf_json {
  tsf_obj h; /* TSF_T_JSON */
  uint32_t size, nwords; /* sizeof(tsf_json), 2 */
  const tsf_str *source; /* the text; its data may move when a borrowed text is kept: read it anew */
  tsf_buf *tape;         /* TSF_T_BUF_RAW: struct tsf_json_tape */
  uint32_t index;        /* of this value in the tape */
  uint32_t _pad;
} tsf_json;

struct tsf_json_tape {
  uint32_t count;  /* entries in use */
  uint16_t blanks; /* 1: there are blanks between tokens, so raw text has to be rebuilt */
  uint16_t escaped; /* 1: some keys have backslashes */
  tsf_json_entry entries[];
};

static inline const struct tsf_json_tape *tsf_json_tape_of(const tsf_json *node) {
  return (const struct tsf_json_tape *)node->tape->payload;
}
static inline const tsf_json_entry *tsf_json_entry_of(const tsf_json *node) {
  return tsf_json_tape_of(node)->entries + node->index;
}

/* parseJson(text). SyntaxError with the byte position. Lenient as valyala/fastjson is: raw control
 * characters and unknown escapes in strings, nan and inf, any run of [0-9.+-eE] as a number; blanks
 * around the text but no other tail; at most 300 values deep. Number texts and strings are never
 * rewritten; \uXXXX that is half a surrogate pair and unknown escapes stay as they are in `text`. */
tsf_json *tsf_falco_parseJson(tsf_rt *rt, const tsf_str *text);

/* node.get(...keys): an object's key (the first of duplicates) or an array's decimal index at each
 * step. NULL: nothing there. get1 is get with one key. */
tsf_json *tsf_json_get(tsf_rt *rt, const tsf_json *node, uint32_t nkeys, const tsf_str *const *keys);
tsf_json *tsf_json_get1(tsf_rt *rt, const tsf_json *node, const tsf_str *key);
/* node.at(index): array element or object value by position; NULL out of range. */
tsf_json *tsf_json_at(tsf_rt *rt, const tsf_json *node, double index);
double tsf_json_size(const tsf_json *node); /* elements or members; 0 for scalars */
tsf_arr *tsf_json_items(tsf_rt *rt, const tsf_json *node); /* JsonNode[]; empty for scalars */
tsf_arr *tsf_json_keys(tsf_rt *rt, const tsf_json *node);  /* string[], duplicates kept */
const tsf_str *tsf_json_kind(const tsf_json *node);        /* "object", "array", ... : static */
/* String contents, else raw. raw: compact, strings and numbers byte for byte. */
const tsf_str *tsf_json_text(tsf_rt *rt, const tsf_json *node);
const tsf_str *tsf_json_raw(tsf_rt *rt, const tsf_json *node);
/* As Go's json.Indent with no prefix. */
const tsf_str *tsf_json_pretty(tsf_rt *rt, const tsf_json *node, const tsf_str *indent);
/* undefined (NULL, TSF_NUM_UNDEF, TSF_BOOL_UNDEF) when the value is of another kind. */
const tsf_str *tsf_json_string(tsf_rt *rt, const tsf_json *node);
double tsf_json_number(const tsf_json *node);
uint8_t tsf_json_boolean(const tsf_json *node);

/* ---- shared inside the runtime ---------------------------------------------------------------- */

/* json_scan.c: the parse proper, for typed decoding as well. NULL with rt->exc set on malformed text. */
tsf_buf *tsf_json_tape_new(tsf_rt *rt, const tsf_str *text);
tsf_buf *tsf_json_tape_copy(tsf_rt *rt, const struct tsf_json_tape *tape);
/* For whoever gives that text to others who will read it (rt->tape_of). */
static inline void tsf_json_tell(tsf_rt *rt, const tsf_str *text, const tsf_buf *tape, uint32_t index, uint32_t base) {
  if (rt->tape_of == NULL) return;
  rt->told = (tsf_json_told){ text, tape, index, base, tsf_heap_collections(rt) };
}
/* Contents of a string entry (or key). A view of the source where nothing is escaped. */
const tsf_str *tsf_json_contents(tsf_rt *rt, const tsf_str *source, const tsf_json_entry *entry);
/* The same as JSON.parse reads it, of which half a surrogate pair is U+FFFD. */
const tsf_str *tsf_json_value_text(tsf_rt *rt, const tsf_str *source, const tsf_json_entry *entry);
/* Whether key entry `entry` reads as `key`. */
bool tsf_json_key_is(const tsf_str *source, const tsf_json_entry *entry, const tsf_str *key);

#include "json/decode.h"

#endif
