/* decode.h: typed decoding of JSON text (plugin configs, open parameters), driven by descriptors
 * that the compiler emits as static data.
 *
 * Lenient as the host requires, since Falco turns YAML into JSON by its own guesses: a number or a
 * boolean where a string is expected gives its text, a numeric string where a number is expected its
 * value, "true"/"false" strings a boolean, and null or empty text where an object without required
 * fields is expected an empty object. Unknown keys are ignored. Of duplicate keys the last wins.
 */
#ifndef TSF_DECODE_H
#define TSF_DECODE_H

#include "values/values.h"


typedef enum tsf_decode_kind {
  TSF_D_F64,    /* number */
  TSF_D_INT,    /* number that must be an integer within +-(2^53 - 1); held as the slot's vkind says */
  TSF_D_BOOL,
  TSF_D_STRING,
  TSF_D_BIG,    /* bigint: a JSON integer of any spelling within -2^63 .. 2^64-1, or a string of one */
  TSF_D_ENUM,   /* one of `strings` or of `numbers` (literal unions and enums) */
  TSF_D_OBJECT, /* shape `shape` with `fields` */
  TSF_D_ARRAY,  /* of `child`, whose vkind picks the storage: F64, I32 and I64 ARR_F64, BOOL, BIG, else ARR_WORD */
  TSF_D_DICT,   /* Record<string, child> */
  TSF_D_UNION,  /* first of `alternatives` that fits by kind, exactly before leniently; a tsf_val */
  TSF_D_UNKNOWN /* `unknown`: what JSON.parse would give */
} tsf_decode_kind;

/* flags of a type */
#define TSF_D_NULLABLE 1u    /* `T | null`: null is stored as null; without it null means absent for an
                                optional field, {} for an object, an error otherwise */
#define TSF_D_UNDEFINABLE 2u /* `T | undefined` as an element: null is stored as undefined */
/* constraints present (doc tags @minimum and the like) */
#define TSF_D_MIN 4u     /* value >= minimum */
#define TSF_D_XMIN 8u    /* value > minimum */
#define TSF_D_MAX 16u    /* value <= maximum */
#define TSF_D_XMAX 32u   /* value < maximum */
#define TSF_D_STEP 64u   /* value is a multiple of step */
#define TSF_D_COUNT 128u /* min_count <= units of a string, elements of an array, keys of a dict <= max_count */

struct tsf_decode_type;
struct tsf_decoder;
struct tsf_decode_path;
struct tsf_decoded;

/* Reads the value at `index` of the document. False: it does not fit, which is noted. */
typedef bool tsf_decode_reader(struct tsf_decoder *d, const struct tsf_decode_type *type, uint32_t index,
                               const struct tsf_decode_path *at, struct tsf_decoded *out);
/* By kind; _num is for F64 and INT. */
tsf_decode_reader tsf_decode_num, tsf_decode_boolean, tsf_decode_string, tsf_decode_bigint, tsf_decode_enum,
    tsf_decode_object, tsf_decode_array, tsf_decode_dict, tsf_decode_union, tsf_decode_unknown;

typedef struct tsf_decode_field {
  const tsf_str *name;   /* the key */
  uint16_t offset;       /* in the object; storage is type->vkind */
  uint8_t optional;      /* 1: may be absent, then undefined */
  uint8_t _pad;
  const struct tsf_decode_type *type;
} tsf_decode_field;

struct tsf_decode_type {
  uint8_t kind;  /* tsf_decode_kind */
  uint8_t vkind; /* tsf_vkind of a slot that holds it: F64, I32, I64, BOOL, WORD or BIG. A nullable or
                    optional number is F64 (or a tsf_val: WORD); a nullable boolean BOOL or WORD. */
  uint16_t flags;
  uint32_t shape;                         /* OBJECT: type index */
  uint32_t count;                         /* entries of the list below */
  union {
    const tsf_decode_field *fields;                     /* OBJECT */
    const struct tsf_decode_type *child;                /* ARRAY, DICT (count unused) */
    const struct tsf_decode_type *const *alternatives;  /* UNION */
    const tsf_str *const *strings;                      /* ENUM of strings */
  } u;
  tsf_decode_reader *read; /* of the kind: a program links those that it uses */
  const double *numbers; /* ENUM of numbers: `count` of them; NULL for an ENUM of strings */
  double minimum, maximum, step;
  uint32_t min_count, max_count;
};
typedef struct tsf_decode_type tsf_decode_type;

/* Decode `text`. `what` names the thing in messages ("config", "open parameters"). The value comes
 * back as a tsf_val (a bigint in a BIGBOX); for an object, array, dict or string that is the pointer.
 * All errors are collected into one TypeError, a line each:
 *   config:\n  $.rules[3].port: expected number, found string "x"
 * SyntaxError when the text is not JSON. When `warnings` is not NULL, it gets a line for each of the keys
 * nobody asked for ("$.prot: unknown key"). */
tsf_val tsf_json_decode(tsf_rt *rt, const tsf_str *text, const tsf_decode_type *type, const char *what,
                        tsf_strbuf *warnings);

#endif
