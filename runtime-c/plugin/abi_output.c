/* abi_output.c: field values in the memory of results. */
#include "plugin/abi.h"
#include "plugin/abi_extract.h"

#include <stdlib.h>

static void *out_alloc(tsf_rt *rt, tsf_field_out *out, size_t size) {
  void *p = tsf_arena_alloc(out->arena, size);
  if (TSF_UNLIKELY(p == NULL) && size > 0) tsf_out_of_memory(rt); /* nothing of an empty arena is NULL */
  return p;
}

TSF_LEAF static TSF_COLD bool throw_u64(tsf_rt *rt, tsf_big value) {
  tsf_throw_range(rt, "field value %S is not within 0 and 2^64-1", tsf_str_of_big(rt, value));
  return false;
}
static inline bool check_u64(tsf_rt *rt, tsf_big value) {
  return TSF_LIKELY(value >= 0 && value <= TSF_BIG_MAX) || throw_u64(rt, value);
}

TSF_LEAF bool tsf_out_u64(tsf_rt *rt, tsf_field_out *out, tsf_big value) {
  if (!check_u64(rt, value)) return false;
  uint64_t *res = out_alloc(rt, out, sizeof *res);
  *res = (uint64_t)value;
  out->field->res.u64 = res;
  out->field->res_len = 1;
  return true;
}

TSF_LEAF bool tsf_out_bool(tsf_rt *rt, tsf_field_out *out, uint8_t value) {
  ss_plugin_bool *res = out_alloc(rt, out, sizeof *res);
  *res = value == 1;
  out->field->res.boolean = res;
  out->field->res_len = 1;
  return true;
}

/* Text for the host, where `room` is at the end of what was allocated for it: s->len bytes and one. U+0000 would
 * end it there, and hide what is behind: it becomes U+FFFD, which takes more room. */
TSF_INLINE const char *put_text(tsf_rt *rt, tsf_field_out *out, char *room,
                                const tsf_str *s) {
  size_t n = s->len;
  bool fine;
  if (TSF_LIKELY(tsf_str_is_ascii(s))) {
    fine = tsf_copy_without_nul(room, s->data, n);
  } else {
    n = tsf_str_to_utf8(s, (uint8_t *)room);
    fine = memchr(s->data, 0, s->len) == NULL;
  }
  room[n] = 0;
  if (TSF_LIKELY(fine)) return room;
  const char *text = tsf_arena_text(out->arena, s);
  if (text == NULL) tsf_out_of_memory(rt);
  return text;
}

TSF_LEAF bool tsf_out_str(tsf_rt *rt, tsf_field_out *out, const tsf_str *value) {
  const char **res = out_alloc(rt, out, sizeof *res + value->len + 1);
  char *room = (char *)(res + 1);
  *res = put_text(rt, out, room, value);
  out->field->res.str = res;
  out->field->res_len = 1;
  if (*res == room) tsf_note_offset(rt, out, 0, 1, value->data, value->len);
  return true;
}

static bool put_bytes(tsf_rt *rt, tsf_field_out *out, ss_plugin_byte_buffer *to, const tsf_bytes *b) {
  if (b->len != 4 && b->len != 16) {
    char digits[24];
    digits[tsf_u64_to_chars(b->len, digits)] = 0;
    tsf_throw_range(rt, "an address has 4 or 16 bytes, not %s", digits);
    return false;
  }
  void *copy = out_alloc(rt, out, b->len);
  memcpy(copy, b->data, b->len);
  to->len = b->len;
  to->ptr = copy;
  return true;
}

TSF_LEAF bool tsf_out_bytes(tsf_rt *rt, tsf_field_out *out, const tsf_bytes *value) {
  ss_plugin_byte_buffer *res = out_alloc(rt, out, sizeof *res);
  if (!put_bytes(rt, out, res, value)) return false;
  out->field->res.buf = res;
  out->field->res_len = 1;
  tsf_note_offset(rt, out, 0, 1, value->data, value->len);
  return true;
}

/* ---- lists ------------------------------------------------------------------------------------------------ */

/* An element does not fit (an exception is pending). The others must not vanish with it: it is left out, and logged. */
static TSF_COLD void leave_out(tsf_rt *rt, const tsf_field_out *out) {
  tsf_plugin *p = tsf_plugin_of(rt);
  uint32_t id = out->field->field_id;
  const tsf_plugin_field *field = &p->desc->fields[id];
  if (field->line != 0 && p->desc->file != NULL) tsf_trace(rt, field->name, p->desc->file, field->line);
  tsf_take_exception(p);
  tsf_log_quietly(p, &p->field_quiet[id], field->name);
}

bool tsf_out_u64_list(tsf_rt *rt, tsf_field_out *out, const tsf_arr *values) {
  uint64_t *res = out_alloc(rt, out, (size_t)values->len * sizeof *res);
  uint32_t n = 0;
  for (uint32_t i = 0; i < values->len; i++) {
    tsf_big v = tsf_arr_big(values)[i];
    if (tsf_big_is_nullish(v)) continue;
    if (TSF_LIKELY(check_u64(rt, v))) res[n++] = (uint64_t)v;
    else leave_out(rt, out);
  }
  out->field->res.u64 = res;
  out->field->res_len = n;
  return n > 0;
}

bool tsf_out_bool_list(tsf_rt *rt, tsf_field_out *out, const tsf_arr *values) {
  ss_plugin_bool *res = out_alloc(rt, out, (size_t)values->len * sizeof *res);
  uint32_t n = 0;
  for (uint32_t i = 0; i < values->len; i++)
    if (tsf_arr_bool(values)[i] < 2) res[n++] = tsf_arr_bool(values)[i];
  out->field->res.boolean = res;
  out->field->res_len = n;
  return n > 0;
}

bool tsf_out_str_list(tsf_rt *rt, tsf_field_out *out, const tsf_arr *values) {
  const char **res = out_alloc(rt, out, (size_t)values->len * sizeof *res);
  uint32_t n = 0;
  for (uint32_t i = 0; i < values->len; i++) {
    const tsf_str *s = tsf_val_ptr(tsf_arr_word(values)[i]);
    if (!tsf_is_heap(s)) continue;
    char *room = out_alloc(rt, out, (size_t)s->len + 1);
    res[n] = put_text(rt, out, room, s);
    if (res[n] == room) tsf_note_offset(rt, out, n, values->len, s->data, s->len);
    n++;
  }
  out->field->res.str = res;
  out->field->res_len = n;
  return n > 0;
}

bool tsf_out_bytes_list(tsf_rt *rt, tsf_field_out *out, const tsf_arr *values) {
  ss_plugin_byte_buffer *res = out_alloc(rt, out, (size_t)values->len * sizeof *res);
  uint32_t n = 0;
  for (uint32_t i = 0; i < values->len; i++) {
    const tsf_bytes *b = tsf_val_ptr(tsf_arr_word(values)[i]);
    if (!tsf_is_heap(b)) continue;
    if (!put_bytes(rt, out, &res[n], b)) {
      leave_out(rt, out);
      continue;
    }
    tsf_note_offset(rt, out, n, values->len, b->data, b->len);
    n++;
  }
  out->field->res.buf = res;
  out->field->res_len = n;
  return n > 0;
}
