/* decode_union.c: which alternative of a union a value belongs to. */
#include "json/decode_internal.h"

/* How closely an alternative of a union has to fit: by kind and literals, leniently (a numeric string
 * for a number, ...), or by kind alone. */
typedef enum closeness { TSF_FIT_EXACT, TSF_FIT_LENIENT, TSF_FIT_KIND } closeness;

/* The fields that tell one object type from another: required literals. */
static bool literals_fit(const tsf_decoder *d, const tsf_decode_type *t, uint32_t index) {
  tsf_decoded ignored;
  for (uint32_t i = 0; i < t->count; i++) {
    const tsf_decode_field *f = &t->u.fields[i];
    if (f->optional || f->type->kind != TSF_D_ENUM) continue;
    uint32_t found = tsf_decode_find(d, index, f->name);
    if (!found || !tsf_decode_literal(d, f->type, &d->entries[found], &ignored)) return false;
  }
  return true;
}

static bool fits_leniently(const tsf_decoder *d, const tsf_decode_type *t, const tsf_json_entry *e) {
  tsf_decoded v;
  switch ((tsf_decode_kind)t->kind) {
  case TSF_D_F64: case TSF_D_INT: return tsf_decode_number(d, e, &v.num);
  case TSF_D_BIG: return tsf_decode_big(d, e, &v.big);
  case TSF_D_BOOL: return tsf_decode_bool(d, e, &v.boolean);
  case TSF_D_STRING: return e->tag != TSF_J_NULL && e->tag < TSF_J_ARRAY;
  case TSF_D_ENUM: return tsf_decode_literal(d, t, e, &v);
  case TSF_D_ARRAY: case TSF_D_DICT: case TSF_D_OBJECT: return e->tag == TSF_J_NULL;
  default: return false;
  }
}

static bool fits_exactly(const tsf_decoder *d, const tsf_decode_type *t, uint32_t index) {
  const tsf_json_entry *e = &d->entries[index];
  tsf_decoded v;
  switch ((tsf_decode_kind)t->kind) {
  case TSF_D_F64: return e->tag == TSF_J_NUMBER;
  case TSF_D_INT: return e->tag == TSF_J_NUMBER && tsf_decode_number(d, e, &v.num) && tsf_number_isSafeInteger(v.num);
  case TSF_D_BIG: return e->tag == TSF_J_NUMBER && tsf_decode_big(d, e, &v.big);
  case TSF_D_BOOL: return e->tag == TSF_J_TRUE || e->tag == TSF_J_FALSE;
  case TSF_D_STRING: return e->tag == TSF_J_STRING;
  case TSF_D_ENUM: return e->tag == (t->numbers ? TSF_J_NUMBER : TSF_J_STRING) && tsf_decode_literal(d, t, e, &v);
  case TSF_D_ARRAY: return e->tag == TSF_J_ARRAY;
  case TSF_D_DICT: return e->tag == TSF_J_OBJECT;
  case TSF_D_OBJECT: return e->tag == TSF_J_OBJECT && literals_fit(d, t, index);
  case TSF_D_UNKNOWN: return true;
  case TSF_D_UNION: break;
  }
  return false;
}

static bool fits_as(const tsf_decoder *d, const tsf_decode_type *t, uint32_t index, closeness fit) {
  uint16_t tag = d->entries[index].tag;
  if (tag == TSF_J_NULL && t->flags & (TSF_D_NULLABLE | TSF_D_UNDEFINABLE)) return true;
  if (t->kind == TSF_D_UNION) {
    for (uint32_t i = 0; i < t->count; i++)
      if (fits_as(d, t->u.alternatives[i], index, fit)) return true;
    return false;
  }
  if (fit == TSF_FIT_EXACT) return fits_exactly(d, t, index);
  if (fit == TSF_FIT_LENIENT) return fits_leniently(d, t, &d->entries[index]);
  return t->kind == TSF_D_OBJECT && tag == TSF_J_OBJECT;
}

bool tsf_decode_union(tsf_decoder *d, const tsf_decode_type *t, uint32_t index, const tsf_decode_path *at,
                      tsf_decoded *out) {
  for (closeness fit = TSF_FIT_EXACT; fit <= TSF_FIT_KIND; fit++)
    for (uint32_t i = 0; i < t->count; i++)
      if (fits_as(d, t->u.alternatives[i], index, fit)) return tsf_decode_value(d, t->u.alternatives[i], index, at, out);
  return tsf_decode_mismatch(d, t, &d->entries[index], at);
}
