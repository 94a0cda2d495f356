/* abi_extract.c: extract_fields. Falco asks for one field a call; any number is answered. */
#include "plugin/abi_guard.h"
#include "plugin/abi_tables.h"
#include "plugin/abi_extract.h"
#include "plugin/abi_begin.h"

/* ---- one field ------------------------------------------------------------------------------------------ */

/* Where nothing of the program has run, or has told its place, the field's is it. */
static TSF_COLD bool trace_field(tsf_rt *rt, const tsf_plugin_field *field) {
  tsf_trace(rt, field->name, tsf_plugin_of(rt)->desc->file, field->line);
  return false;
}

static inline bool read_arg(tsf_rt *rt, const tsf_plugin_field *field, const ss_plugin_extract_field *asked,
                     tsf_field_arg *arg) {
  arg->key = NULL;
  arg->index = TSF_NUM_UNDEF;
  if (TSF_LIKELY(field->flags == 0)) return true;
  if (asked->arg_present) {
    if ((field->flags & TSF_FIELD_KEY) && asked->arg_key != NULL)
      arg->key = tsf_str_borrow_utf8(rt, asked->arg_key, strlen(asked->arg_key));
    if ((field->flags & TSF_FIELD_INDEX) && asked->arg_index != UINT64_MAX) {
      if (asked->arg_index <= (uint64_t)1 << 53) arg->index = (double)asked->arg_index;
      else if (arg->key == NULL) tsf_throw_range(rt, "the argument is not within 0 .. 2^53");
    }
  }
  if (TSF_FAILED(rt)) return trace_field(rt, field);
  if (!(field->flags & TSF_FIELD_REQUIRED) || arg->key != NULL || !tsf_num_is_undef(arg->index)) return true;
  tsf_throw_type(rt, "the argument is missing");
  return trace_field(rt, field);
}

static TSF_COLD void field_failed(tsf_plugin *p, uint32_t id) {
  tsf_log_quietly(p, &p->field_quiet[id], p->desc->fields[id].name);
}

static TSF_NOINLINE void count_extraction(tsf_plugin *p, uint32_t id, bool failed) {
  tsf_count(&p->field_counts[2 * id], 1);
  if (failed) tsf_count(&p->field_counts[2 * id + 1], 1);
}

/* The value of one field. False when the program threw. res_len is 0 or right in any case. */
TSF_INLINE bool extract_one(tsf_plugin *p, tsf_field_out *out,
                            ss_plugin_extract_field *asked) {
  tsf_rt *rt = p->rt;
  uint32_t id = asked->field_id;
  asked->res_len = 0;
  asked->res.str = NULL;
  out->field = asked;
  if (TSF_UNLIKELY(id >= p->desc->nfields)) {
    tsf_set_error(p, "no such field");
    return false;
  }
  const tsf_plugin_field *field = &p->desc->fields[id];
  tsf_field_arg arg;
  if (TSF_UNLIKELY(field->takes != NULL) && !tsf_takes(field->takes, tsf_load16(p->event->raw + offsetof(ss_plugin_event, type)))) return true;
  if (TSF_LIKELY(read_arg(rt, field, asked, &arg)) &&
      TSF_LIKELY(field->extract(rt, p->self, p->event, &arg, out)) && TSF_LIKELY(rt->exc == NULL)) {
    if (TSF_UNLIKELY(p->field_counts != NULL)) count_extraction(p, id, false);
    return true;
  }
  asked->res_len = 0;
  if (TSF_UNLIKELY(p->field_counts != NULL)) count_extraction(p, id, rt->exc != NULL);
  if (TSF_LIKELY(rt->exc == NULL)) return true;
  if (rt->ntrace == 0) trace_field(rt, field);
  tsf_take_exception(p);
  field_failed(p, id);
  return false;
}

/* ---- the call ------------------------------------------------------------------------------------------- */

/* For calls that do not get as far as the fields. */
static __attribute__((noinline)) ss_plugin_rc no_values(const ss_plugin_field_extract_input *in, ss_plugin_rc rc) {
  for (uint32_t i = 0; i < in->num_fields; i++) {
    in->fields[i].res_len = 0;
    in->fields[i].res.str = NULL;
  }
  return rc;
}

/* Memory ran out: for one field, which is the less for it, or for the event or the offsets. False when
 * there is nothing more to do. */
static TSF_COLD bool go_on_without_memory(tsf_plugin *p, tsf_entry *e, tsf_field_out *out,
                                          const ss_plugin_field_extract_input *in) {
  bool in_field = out->event != NULL && out->position < out->num_fields;
  p->line = in_field ? p->desc->fields[out->field->field_id].line : 0;
  tsf_entry_caught(p, e);
  out->failed = true;
  if (!in_field) {
    if (out->event == NULL) no_values(in, SS_PLUGIN_FAILURE);
    tsf_log_quietly(p, &p->event_quiet, "extract_fields");
    if (out->offsets) out->offsets->start = out->offsets->length = NULL;
    return false;
  }
  out->field->res_len = 0;
  field_failed(p, out->field->field_id);
  out->position++;
  return true;
}

/* One call of the host. */
typedef struct extract_call {
  tsf_plugin *p;
  const ss_plugin_event_input *evt;
  const ss_plugin_field_extract_input *in;
  tsf_field_out out;
} extract_call;

/* The event's object, then the fields from out.position on. */
static int extract_from(void *arg) {
  extract_call *call = arg;
  tsf_plugin *p = call->p;
  tsf_field_out *out = &call->out;
  if (TSF_LIKELY(out->event == NULL)) {
    out->event = tsf_event_begin(p, call->evt);
    if (TSF_UNLIKELY(out->event == NULL)) {
      no_values(call->in, SS_PLUGIN_FAILURE);
      out->failed = true;
      return 0;
    }
  }
  for (; out->position < out->num_fields; out->position++)
    if (TSF_UNLIKELY(!extract_one(p, out, &call->in->fields[out->position]))) out->failed = true;
  if (TSF_UNLIKELY(out->offsets != NULL)) p->desc->offsets_part->finish(p->rt, out, call->in);
  return 0;
}

static TSF_COLD ss_plugin_rc cannot_extract(tsf_plugin *p, const ss_plugin_field_extract_input *in) {
  if (in == NULL || (in->num_fields > 0 && in->fields == NULL)) return SS_PLUGIN_FAILURE;
  /* Without self, last_error tells how init failed. */
  if (p != NULL && p->self != NULL) tsf_set_error(p, "extract_fields is called without an event");
  return no_values(in, SS_PLUGIN_FAILURE);
}

static inline bool is_complete(const tsf_plugin *p, const ss_plugin_event_input *evt,
                               const ss_plugin_field_extract_input *in) {
  return p != NULL && p->self != NULL && in != NULL && (in->fields != NULL || in->num_fields == 0) && evt != NULL &&
         evt->evt != NULL;
}

/* Fields are independent: when one runs out of memory, which comes back to tsf_try, or throws, the next are
 * still answered. */
static TSF_NOINLINE ss_plugin_rc extract_many(tsf_plugin *p, const ss_plugin_event_input *evt,
                                              const ss_plugin_field_extract_input *in,
                                              ss_plugin_extract_value_offsets *offsets) {
  extract_call call = {p, evt, in, {.arena = &p->extracted, .raw = evt->evt, .num_fields = in->num_fields}};
  call.out.offsets = offsets;
  if (offsets != NULL) offsets->start = offsets->length = NULL;
  tsf_entry e;
  tsf_settle(p);
  if (TSF_UNLIKELY(!tsf_entry_begin(p, &e))) return no_values(in, SS_PLUGIN_FAILURE);
  tsf_arena_reset(&p->extracted);
  while (TSF_UNLIKELY(tsf_try(&e.here, extract_from, &call) == TSF_TRAPPED))
    if (!go_on_without_memory(p, &e, &call.out, in)) break;
  tsf_event_end(p);
  tsf_tables_give_back(p);
  tsf_entry_end(p, &e);
  return call.out.failed ? SS_PLUGIN_FAILURE : SS_PLUGIN_SUCCESS;
}

/* What Falco does: one field a call, no offsets, not from within another call. Whatever can be left out of the
 * way to the field is. */
typedef struct single_call {
  tsf_plugin *p;
  const ss_plugin_event_input *evt;
  ss_plugin_extract_field *asked;
} single_call;

static int extract_single(void *arg) {
  single_call *call = arg;
  tsf_plugin *p = call->p;
  ss_plugin_extract_field *asked = call->asked;
  tsf_field_out out;
  if (TSF_UNLIKELY(tsf_event_begin(p, call->evt) == NULL)) return SS_PLUGIN_FAILURE;
  out.arena = &p->extracted;
  out.offsets = NULL;
  return TSF_LIKELY(extract_one(p, &out, asked)) ? SS_PLUGIN_SUCCESS : SS_PLUGIN_FAILURE;
}

static TSF_COLD ss_plugin_rc single_without_memory(tsf_plugin *p, ss_plugin_extract_field *asked) {
  bool in_field = asked->field_id < p->desc->nfields && p->event != NULL && p->event->raw != NULL;
  p->rt->depth = 1;
  p->rt->exc = NULL;
  p->line = in_field ? p->desc->fields[asked->field_id].line : 0;
  tsf_take_exception(p);
  asked->res_len = 0;
  if (in_field) field_failed(p, asked->field_id);
  else tsf_log_quietly(p, &p->event_quiet, "extract_fields");
  return SS_PLUGIN_FAILURE;
}

static inline ss_plugin_rc extract_fields(tsf_plugin *p, const ss_plugin_event_input *evt,
                                          const ss_plugin_field_extract_input *in) {
  if (TSF_UNLIKELY(!is_complete(p, evt, in))) return cannot_extract(p, in);
  const tsf_plugin_desc *desc = p->desc;
  tsf_rt *rt = p->rt;
  ss_plugin_extract_value_offsets *offsets = desc->offsets_part != NULL ? in->value_offsets : NULL;
  if (TSF_UNLIKELY(!tsf_takes(desc->extract_takes, evt->evt->type))) {
    if (offsets != NULL) offsets->start = offsets->length = NULL;
    return no_values(in, SS_PLUGIN_SUCCESS);
  }
  if (TSF_UNLIKELY(in->num_fields != 1 || offsets != NULL || rt->depth != 0)) return extract_many(p, evt, in, offsets);
  single_call call = {p, evt, in->fields};
  call.asked->res_len = 0;
  call.asked->res.str = NULL;
  if (TSF_UNLIKELY(!tsf_call_begin(p))) return no_values(in, SS_PLUGIN_FAILURE);
  tsf_arena_reset(&p->extracted);
  int rc = tsf_try(&p->outermost, extract_single, &call);
  if (TSF_UNLIKELY(rc == TSF_TRAPPED)) rc = (int)single_without_memory(p, call.asked);
  tsf_event_end(p);
  tsf_tables_give_back(p);
  tsf_leave(rt);
  return (ss_plugin_rc)rc;
}

ss_plugin_rc tsf_abi_extract_fields(ss_plugin_t *s, const ss_plugin_event_input *evt,
                                    const ss_plugin_field_extract_input *in) {
  tsf_plugin *p = s;
  if (TSF_LIKELY(p == NULL || p->tables == NULL)) return extract_fields(p, evt, in);
  tsf_settle(p);
  tsf_tables_before before = tsf_tables_begin(p->tables, in != NULL ? in->table_reader_ext : NULL, NULL);
  ss_plugin_rc rc = extract_fields(p, evt, in);
  tsf_tables_end(p->tables, before);
  return rc;
}
