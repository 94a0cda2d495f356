/* abi_tables.c: reading and writing the host's tables. */
#include "plugin/abi_tables.h"

#include <stdlib.h>

/* ---- what cannot be ---------------------------------------------------------------------------------- */

static TSF_COLD void closed(tsf_rt *rt, const tsf_table_state *s) {
  tsf_throw_type(rt, "table %s is not open here: tables are for parse, fields, init and captures", s->desc->name);
}

static TSF_COLD void read_only(tsf_rt *rt, const tsf_table_state *s) {
  tsf_throw_type(rt, "table %s can only be read here", s->desc->name);
}

static TSF_COLD void ended(tsf_rt *rt, const char *name) {
  tsf_throw_type(rt, "a subtable %s is used after its call, or after the table above it lost an entry: get its entry again", name);
}

/* Counts of what can end a subtable: they only grow, so that their sum tells whether one of them did. */
uint64_t tsf_table_losses(const tsf_table_state *s) {
  uint64_t losses = 0;
  for (; s != NULL; s = s->parent) losses += s->losses;
  return losses;
}

TSF_COLD void tsf_entry_refuse(tsf_rt *rt, const tsf_table_entry *e, uint32_t field, bool writes) {
  const tsf_tables *t = e->state->all;
  if (e->call != t->call || e->entry == NULL)
    tsf_throw_type(rt, "an entry of table %s is used after the call that it was for", e->state->desc->name);
  else if (writes && t->writer == NULL) read_only(rt, e->state);
  else if (t->reader == NULL) closed(rt, e->state);
  else tsf_throw_type(rt, "table %s has no such field (number %u)", e->state->desc->name, field);
}

static TSF_COLD void unfit(tsf_rt *rt, const tsf_table_desc *d, uint32_t field, const tsf_str *value, const char *type) {
  for (uint32_t i = 0; field != TSF_KEYS && i < d->nfields; i++) {
    const char *name = d->fields[i].name;
    if (d->fields[i].number != field) continue;
    tsf_throw_range(rt, "table %s: field %s is of type %s, which %S does not fit", d->name, name, type, value);
    return;
  }
  tsf_throw_range(rt, "table %s: keys are of type %s, which %S does not fit", d->name, type, value);
}

TSF_COLD void tsf_table_range(tsf_rt *rt, const tsf_table_state *s, uint32_t field, double value, const char *type) {
  unfit(rt, s->desc, field, tsf_str_of_num(rt, value), type);
}

TSF_COLD void tsf_table_range_big(tsf_rt *rt, const tsf_table_state *s, uint32_t field, tsf_big value, const char *type) {
  unfit(rt, s->desc, field, tsf_str_of_big(rt, value), type);
}

/* The owner's last error may be an older one: no host clears it. */
TSF_COLD void tsf_table_failed(tsf_rt *rt, const tsf_table_state *s) {
  const char *why = s->all->owner_error != NULL ? s->all->owner_error(s->all->owner) : NULL;
  char text[512];
  size_t n = tsf_copy_cut(text, sizeof text, "table ");
  n += tsf_copy_cut(text + n, sizeof text - n, s->desc->name);
  n += tsf_copy_cut(text + n, sizeof text - n, ": ");
  n += tsf_copy_cut(text + n, sizeof text - n, why != NULL && *why ? why : "the host refuses it and does not say why");
  tsf_throw(rt, (tsf_obj *)tsf_error_new(rt, TSF_E_ERROR, tsf_str_from_utf8(rt, text, n)));
}

/* ---- entries of the call ------------------------------------------------------------------------------- */

static bool hold(tsf_rt *rt, tsf_tables *t, ss_plugin_table_t *table, ss_plugin_table_entry_t *entry, bool made) {
  if (TSF_UNLIKELY(t->held_count == t->held_cap)) {
    uint32_t cap = t->held_cap ? t->held_cap * 2 : 16;
    tsf_held_entry *held = t->held_cap < TSF_ENTRIES_MAX ? realloc(t->held, cap * sizeof *held) : NULL;
    if (held == NULL) {
      tsf_throw_range(rt, "more than %u entries of tables in one call: forEach goes over a table without keeping them",
                      TSF_ENTRIES_MAX);
      return false;
    }
    t->held = held;
    t->held_cap = cap;
  }
  t->held[t->held_count++] = (tsf_held_entry){table, entry, made};
  return true;
}

/* The oldest first: where a host looks for them from the start of a list, it finds each at once. */
void tsf_tables_release(tsf_tables *t) {
  for (uint32_t i = 0; i < t->held_count; i++) {
    const tsf_held_entry *h = &t->held[i];
    if (h->entry == NULL || t->reader == NULL) continue;
    if (!h->made) t->reader->release_table_entry(h->table, h->entry);
    else if (t->writer != NULL) t->writer->destroy_table_entry(h->table, h->entry);
  }
  t->held_count = 0;
}

void tsf_tables_abandon(tsf_tables *t) {
  t->held_count = 0;
  t->depth = 0;
  t->call++;
  t->reader = NULL;
  t->writer = NULL;
  for (uint32_t i = 0; i < t->nstates; i++) t->states[i].root->iterating = 0;
}

static tsf_table_entry *entry_new(tsf_rt *rt, const tsf_table_ref *of, ss_plugin_table_entry_t *entry) {
  tsf_table_entry *e = tsf_alloc(rt, TSF_T_NATIVE, sizeof *e);
  e->size = sizeof *e;
  e->nwords = 0;
  e->state = of->state;
  e->handle = of->handle;
  e->entry = entry;
  e->call = of->state->all->call;
  e->losses = tsf_table_losses(of->state);
  return e;
}

tsf_table_entry *tsf_entry_hold(tsf_rt *rt, const tsf_table_ref *of, ss_plugin_table_entry_t *entry, bool made) {
  tsf_tables *t = of->state->all;
  if (TSF_LIKELY(hold(rt, t, of->handle, entry, made))) return entry_new(rt, of, entry);
  if (made) t->writer->destroy_table_entry(of->handle, entry);
  else t->reader->release_table_entry(of->handle, entry);
  return NULL;
}

/* ---- fields ---------------------------------------------------------------------------------------------- */

const tsf_str *tsf_entry_str(tsf_rt *rt, const tsf_table_entry *e, uint32_t field) {
  const char *text = tsf_entry_read(rt, e, field).str;
  return text == NULL ? &tsf_str_empty : tsf_str_from_utf8(rt, text, strlen(text));
}

void tsf_host_text_begin(tsf_rt *rt, tsf_host_text *out, const tsf_str *s) {
  out->at = out->small;
  out->owned = NULL;
  if (TSF_LIKELY(s->len < sizeof out->small && tsf_str_is_ascii(s) && memchr(s->data, 0, s->len) == NULL)) {
    memcpy(out->small, s->data, s->len);
    out->small[s->len] = 0;
    return;
  }
  tsf_arena memory = {0};
  const char *text = tsf_arena_text(&memory, s);
  size_t n = text != NULL ? strlen(text) + 1 : 0;
  out->owned = text != NULL ? malloc(n) : NULL;
  if (out->owned != NULL) memcpy(out->owned, text, n);
  tsf_arena_free(&memory);
  if (out->owned == NULL) tsf_out_of_memory(rt);
  out->at = out->owned;
}

void tsf_entry_set_str(tsf_rt *rt, const tsf_table_entry *e, const tsf_str *value, uint32_t field) {
  tsf_host_text text;
  ss_plugin_state_data in = {0};
  if (TSF_UNLIKELY(!tsf_entry_writable(rt, e, field))) return;
  tsf_host_text_begin(rt, &text, value);
  in.str = text.at;
  tsf_entry_write(rt, e, field, in);
  tsf_host_text_end(&text);
}

/* A failure is all that the host gives for one that is not there. */
tsf_table_ref *tsf_entry_table(tsf_rt *rt, const tsf_table_entry *e, uint32_t field) {
  const tsf_tables *t = e->state->all;
  const tsf_table_accessor *accessor = &e->state->accessors[field];
  ss_plugin_state_data out = {0};
  if (e->call != t->call || e->entry == NULL || accessor->field == NULL || t->reader == NULL) {
    tsf_entry_refuse(rt, e, field, false);
    return NULL;
  }
  if (e->losses != tsf_table_losses(e->state)) {
    ended(rt, accessor->sub->desc->name);
    return NULL;
  }
  if (t->reader->read_entry_field(e->handle, e->entry, accessor->field, &out) != SS_PLUGIN_SUCCESS || out.table == NULL)
    return NULL;
  tsf_table_ref *sub = tsf_alloc(rt, TSF_T_NATIVE, sizeof *sub);
  *sub = (tsf_table_ref){sub->h, sizeof *sub, 1, e, accessor->sub, out.table};
  tsf_barrier(rt, sub, e);
  return sub;
}

/* ---- tables ------------------------------------------------------------------------------------------------ */

tsf_table_ref *tsf_hosttable_imported(tsf_rt *rt, const tsf_str *name) {
  tsf_tables *t = rt->plugin != NULL ? tsf_plugin_of(rt)->tables : NULL;
  for (uint32_t i = 0; t != NULL && i < t->nstates; i++) {
    const tsf_table_desc *d = t->states[i].desc;
    if (d->root != i || strlen(d->name) != name->len || memcmp(d->name, name->data, name->len) != 0) continue;
    tsf_table_ref *r = tsf_alloc(rt, TSF_T_NATIVE, sizeof *r);
    *r = (tsf_table_ref){r->h, sizeof *r, 1, NULL, &t->states[i], t->states[i].handle};
    return r;
  }
  tsf_throw_type(rt, "a table of the host is the value of a field of the plugin's class");
  return NULL;
}

const tsf_str *tsf_hosttable_name(tsf_rt *rt, const tsf_table_ref *t) {
  const char *name = t->state->desc->name;
  return tsf_str_from_utf8(rt, name, strlen(name));
}

static bool is_over(const tsf_table_ref *t) {
  const tsf_table_entry *of = t->of;
  return of != NULL && (of->call != t->state->all->call || of->entry == NULL || of->losses != tsf_table_losses(of->state));
}

bool tsf_table_may_read(tsf_rt *rt, const tsf_table_ref *t) {
  const tsf_tables *all = t->state->all;
  if (TSF_UNLIKELY(all->reader == NULL)) closed(rt, t->state);
  else if (TSF_UNLIKELY(is_over(t))) ended(rt, t->state->desc->name);
  else return true;
  return false;
}

bool tsf_table_may_change(tsf_rt *rt, const tsf_table_ref *t) {
  if (!tsf_table_may_read(rt, t)) return false;
  if (t->state->all->writer == NULL) read_only(rt, t->state);
  else if (t->state->root->iterating != 0)
    tsf_throw_type(rt, "table %s cannot get or lose entries while forEach goes over it", t->state->desc->name);
  else if (t->state->desc->fixed)
    tsf_throw_type(rt, "table %s takes no new entries, and loses none", t->state->desc->name);
  else return true;
  return false;
}

double tsf_hosttable_size(tsf_rt *rt, const tsf_table_ref *t) {
  if (!tsf_table_may_read(rt, t)) return 0;
  uint64_t size = t->state->all->reader->get_table_size(t->handle);
  if (TSF_UNLIKELY(size == UINT64_MAX)) tsf_table_failed(rt, t->state);
  return (double)size;
}

void tsf_hosttable_clear(tsf_rt *rt, const tsf_table_ref *t) {
  if (!tsf_table_may_change(rt, t)) return;
  t->state->losses++;
  if (t->state->all->writer->clear_table(t->handle) != SS_PLUGIN_SUCCESS) tsf_table_failed(rt, t->state);
}

/* ---- going over a table --------------------------------------------------------------------------------- */

typedef struct iteration {
  tsf_rt *rt;
  const tsf_table_ref *table;
  tsf_closure *each;
  tsf_table_entry *shown;
  bool trapped; /* out of memory in a callback: told again once the host has ended its loop */
} iteration;

static int call_each(void *arg) {
  iteration *it = arg;
  tsf_val (*fn)(tsf_rt *, tsf_closure *, tsf_obj *) =
    (tsf_val(*)(tsf_rt *, tsf_closure *, tsf_obj *))(uintptr_t)it->each->fn;
  tsf_val more = fn(it->rt, it->each, (tsf_obj *)it->shown);
  return !TSF_FAILED(it->rt) && more != TSF_VAL_FALSE;
}

static ss_plugin_bool each_entry(ss_plugin_table_iterator_state_t *state, ss_plugin_table_entry_t *entry) {
  iteration *it = state;
  tsf_rt *rt = it->rt;
  tsf_jump here, *outer = rt->entry;
  uint32_t depth = rt->depth;
  it->shown = entry_new(rt, it->table, entry);
  rt->entry = &here;
  int more = tsf_try(&here, call_each, it);
  rt->entry = outer;
  it->shown->entry = NULL;
  if (TSF_LIKELY(more != TSF_TRAPPED)) return more != 0;
  rt->depth = depth;
  it->trapped = true;
  return 0;
}

void tsf_hosttable_for_each(tsf_rt *rt, const tsf_table_ref *t, tsf_closure *each) {
  if (!tsf_table_may_read(rt, t)) return;
  iteration it = {rt, t, each, NULL, false};
  tsf_table_root *root = t->state->root;
  root->iterating++;
  t->state->all->reader->iterate_entries(t->handle, each_entry, &it);
  root->iterating--;
  if (TSF_UNLIKELY(it.trapped)) tsf_out_of_memory(rt);
}
