/* abi_tables.c: reading and writing the host's tables. */
#include "plugin/abi_tables.h"
#include "plugin/abi_text.h"

#include <stdlib.h>

/* ---- what cannot be ---------------------------------------------------------------------------------- */

static TSF_COLD void closed(tsf_rt *rt, const tsf_table_state *s) {
  tsf_throw_here(rt, TSF_E_TYPE, "table %s is not open here: tables are for parse, fields, init and captures", s->desc->name);
}

static TSF_COLD void read_only(tsf_rt *rt, const tsf_table_state *s) {
  tsf_throw_here(rt, TSF_E_TYPE, "table %s can only be read here", s->desc->name);
}

static TSF_COLD void is_ended(tsf_rt *rt, const char *name) {
  tsf_throw_here(rt, TSF_E_TYPE, "a subtable %s is used after its call, or after the table above it lost an entry: get its entry again", name);
}

TSF_COLD void tsf_entry_refuse(tsf_rt *rt, const tsf_table_state *state, bool ended, uint32_t field, bool writes) {
  const tsf_tables *t = state->all;
  if (ended) tsf_throw_here(rt, TSF_E_TYPE, "an entry of table %s is used after the call that it was for", state->desc->name);
  else if (writes && t->writer == NULL) read_only(rt, state);
  else if (t->reader == NULL) closed(rt, state);
  else tsf_throw_here(rt, TSF_E_TYPE, "table %s has no such field (number %u)", state->desc->name, field);
}

static TSF_COLD void unfit(tsf_rt *rt, const tsf_table_desc *d, uint32_t field, const char *value, const char *type) {
  for (uint32_t i = 0; field != TSF_KEYS && i < d->nfields; i++) {
    const char *name = d->fields[i].name;
    if (d->fields[i].number != field) continue;
    tsf_throw_here(rt, TSF_E_RANGE, "table %s: field %s is of type %s, which %s does not fit", d->name, name, type, value);
    return;
  }
  tsf_throw_here(rt, TSF_E_RANGE, "table %s: keys are of type %s, which %s does not fit", d->name, type, value);
}

TSF_COLD void tsf_table_range(tsf_rt *rt, const tsf_table_state *s, uint32_t field, double value, const char *type) {
  char text[TSF_NUM_CHARS + 1];
  text[tsf_num_to_chars(value, text)] = 0;
  unfit(rt, s->desc, field, text, type);
}

TSF_COLD void tsf_table_range_big(tsf_rt *rt, const tsf_table_state *s, uint32_t field, tsf_big value, const char *type) {
  char text[TSF_NUM_CHARS + 1];
  text[tsf_big_to_chars(value, text)] = 0;
  unfit(rt, s->desc, field, text, type);
}

typedef struct failure { char text[512]; size_t n; } failure;

static tsf_error *make_failure(tsf_rt *rt, void *arg) {
  const failure *f = arg;
  return tsf_error_new(rt, TSF_E_ERROR, tsf_str_from_utf8(rt, f->text, f->n));
}

/* The owner's last error may be an older one: no host clears it. */
TSF_COLD void tsf_table_failed(tsf_rt *rt, const tsf_table_state *s) {
  const char *why = s->all->owner_error != NULL ? s->all->owner_error(s->all->owner) : NULL;
  const char *const parts[] = {"table ", s->desc->name, ": ", why != NULL && *why ? why : "the host refuses it and does not say why"};
  failure f = {"", 0};
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) f.n += tsf_copy_cut(f.text + f.n, sizeof f.text - f.n, parts[i]);
  tsf_throw_made(rt, make_failure, &f);
}

/* ---- entries of the call ------------------------------------------------------------------------------- */

bool tsf_entries_full(tsf_rt *rt) {
  tsf_throw_here(rt, TSF_E_RANGE, "more than %u entries of tables in one call: forEach goes over a table without keeping them",
                  TSF_ENTRIES_MAX);
  return false;
}

/* The list from its other end; the entries on it are of no use from now on, but to be released. */
static tsf_table_entry *take_held(tsf_tables *t) {
  tsf_table_entry *oldest = NULL, *next;
  for (tsf_table_entry *e = t->held; e != NULL; e = next) {
    next = e->next;
    e->next = oldest;
    oldest = e;
  }
  t->held = NULL;
  t->held_count = 0;
  t->unheld_count = 0;
  return oldest;
}

static void give_back(tsf_tables *t, tsf_table_entry *e) {
  ss_plugin_table_entry_t *entry = e->entry;
  e->entry = NULL;
  if (entry == NULL || t->reader == NULL) return;
  if (TSF_LIKELY(!e->made)) t->reader->release_table_entry(e->handle, entry);
  else if (t->writer != NULL) t->writer->destroy_table_entry(e->handle, entry);
}

static bool ends(const tsf_table_entry *e, const tsf_table_state *s) {
  const tsf_table_state *above = e->state->parent;
  if (!e->unheld || e->entry == NULL) return false;
  while (above != NULL && above != s) above = above->parent;
  return above != NULL;
}

bool tsf_table_may_end(const tsf_table_state *s) {
  if (TSF_LIKELY(s->all->unheld_count == 0)) return false;
  for (const tsf_table_entry *e = s->all->held; e != NULL; e = e->next)
    if (ends(e, s)) return true;
  return false;
}

/* Of a list all entries, or those that `s` ends. Those of subtables before those above them: an entry that was erased is gone
 * when it is released, and its subtables with it. Else in their order. */
static void give_all_back(tsf_tables *t, tsf_table_entry *list, const tsf_table_state *s) {
  uint32_t deepest = 0;
  for (const tsf_table_entry *e = list; e != NULL; e = e->next)
    if (e->state->depth > deepest && (s == NULL || ends(e, s))) deepest = e->state->depth;
  for (uint32_t depth = deepest + 1; depth-- > 0;)
    for (tsf_table_entry *e = list; e != NULL; e = e->next)
      if (e->state->depth == depth && (s == NULL || ends(e, s))) give_back(t, e);
}

/* What can end a subtable is counted in the state of each table below. Entries below of which nobody holds the one above go
 * back before that is gone. */
void tsf_table_loses(tsf_table_state *s) {
  for (uint32_t i = 0; i < s->all->nstates; i++)
    for (tsf_table_state *at = &s->all->states[i]; at != NULL; at = at->parent)
      if (at == s) s->all->states[i].losses++;
  if (tsf_table_may_end(s)) give_all_back(s->all, s->all->held, s);
}

/* The oldest first: where a host looks for them from the start of a list, it finds each at once. */
void tsf_tables_release(tsf_tables *t) { give_all_back(t, take_held(t), NULL); }

void tsf_lent_release(tsf_tables *t, uint32_t count) {
  while (t->lent_count > count) {
    tsf_lent *lent = &t->lent[--t->lent_count];
    if (lent->entry != NULL && t->reader != NULL) t->reader->release_table_entry(lent->handle, lent->entry);
  }
}

void tsf_tables_abandon(tsf_tables *t) {
  t->lent_count = 0;
  for (tsf_table_entry *e = take_held(t); e != NULL; e = e->next) e->entry = NULL;
  t->reader = NULL;
  t->writer = NULL;
  for (uint32_t i = 0; i < t->nstates; i++) t->states[i].root->iterating = 0;
}

/* ---- fields ---------------------------------------------------------------------------------------------- */

const tsf_str *tsf_entry_text(tsf_rt *rt, const char *text) {
  return text == NULL ? &tsf_str_empty : tsf_str_from_utf8(rt, text, strlen(text));
}

bool tsf_host_text_begin(tsf_rt *rt, tsf_host_text *out, const tsf_str *s) {
  out->at = out->small;
  out->owned = NULL;
  if (TSF_LIKELY(s->len < sizeof out->small && tsf_str_is_ascii(s) && tsf_copy_without_nul(out->small, s->data, s->len))) {
    out->small[s->len] = 0;
    return true;
  }
  tsf_arena memory = {0};
  const char *text = tsf_arena_text(&memory, s);
  size_t n = text != NULL ? strlen(text) + 1 : 0;
  out->owned = text != NULL ? malloc(n) : NULL;
  if (out->owned != NULL) memcpy(out->owned, text, n);
  tsf_arena_free(&memory);
  if (out->owned == NULL) tsf_throw(rt, TSF_NO_MEMORY);
  out->at = out->owned;
  return out->owned != NULL;
}

bool tsf_entry_set_text(tsf_rt *rt, const tsf_table_state *state, ss_plugin_table_t *handle, ss_plugin_table_entry_t *entry,
                        const tsf_str *value, uint32_t field) {
  tsf_host_text text;
  ss_plugin_state_data in = {0};
  if (!tsf_host_text_begin(rt, &text, value)) return false;
  in.str = text.at;
  bool fine = tsf_entry_write_to(rt, state->all, state, handle, entry, field, in);
  tsf_host_text_end(&text);
  return fine;
}

/* A failure is all that the host gives for one that is not there. */
tsf_table_ref *tsf_entry_table(tsf_rt *rt, const tsf_table_entry *e, uint32_t field) {
  const tsf_tables *t = e->state->all;
  const tsf_table_accessor *accessor = &e->state->accessors[field];
  ss_plugin_state_data out = {0};
  if (e->entry == NULL || accessor->field == NULL || t->reader == NULL) {
    tsf_entry_refuse(rt, e->state, e->entry == NULL, field, false);
    return NULL;
  }
  if (e->losses != e->state->losses) {
    is_ended(rt, accessor->sub->desc->name);
    return NULL;
  }
  if (t->reader->read_entry_field(e->handle, e->entry, accessor->field, &out) != SS_PLUGIN_SUCCESS || out.table == NULL)
    return NULL;
  tsf_table_ref *sub = tsf_alloc(rt, TSF_T_NATIVE, sizeof *sub);
  *sub = (tsf_table_ref){sub->h, sizeof *sub, 1, e, accessor->sub, accessor->sub->all, out.table, 0};
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
    *r = (tsf_table_ref){r->h, sizeof *r, 1, NULL, &t->states[i], t, t->states[i].handle, t->states[i].key_type};
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
  return of != NULL && (of->entry == NULL || of->losses != of->state->losses);
}

bool tsf_table_may_read_slow(tsf_rt *rt, const tsf_table_ref *t) {
  const tsf_tables *all = t->state->all;
  if (TSF_UNLIKELY(all->reader == NULL)) closed(rt, t->state);
  else if (TSF_UNLIKELY(is_over(t))) is_ended(rt, t->state->desc->name);
  else return true;
  return false;
}

bool tsf_table_may_change(tsf_rt *rt, const tsf_table_ref *t) {
  if (!tsf_table_may_read(rt, t)) return false;
  if (t->state->all->writer == NULL) read_only(rt, t->state);
  else if (t->state->root->iterating != 0)
    tsf_throw_type(rt, "table %s cannot get or lose entries while forEach goes over it%s", t->state->desc->name,
                   t->state->parent != NULL ? ", or over a table above it" : "");
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
  tsf_table_loses(t->state);
  if (t->state->all->writer->clear_table(t->handle) != SS_PLUGIN_SUCCESS) tsf_table_failed(rt, t->state);
}

/* ---- going over a table --------------------------------------------------------------------------------- */

typedef tsf_val each_function(tsf_rt *rt, tsf_closure *each, tsf_obj *entry);

typedef struct iteration {
  tsf_jump here; /* where running out of memory in a callback comes back to */
  tsf_rt *rt;
  const tsf_table_ref *table;
  tsf_closure *each;
  ss_plugin_table_entry_t *entry;
  tsf_table_entry *shown;
  tsf_table_entry *lent; /* the one for all, of a callback that keeps none; NULL: an object each */
  uint32_t depth;
  bool trapped; /* out of memory: told again once the host has ended its loop */
} iteration;

static bool show(tsf_rt *rt, tsf_closure *each, tsf_table_entry *shown, ss_plugin_table_entry_t *entry) {
  shown->entry = entry;
  tsf_val more = ((each_function *)(uintptr_t)each->fn)(rt, each, &shown->h);
  shown->entry = NULL;
  return !TSF_FAILED(rt) && more != TSF_VAL_FALSE;
}

static int call_each(void *arg) {
  iteration *it = arg;
  it->shown = it->lent != NULL ? it->lent : tsf_entry_new(it->rt, it->table);
  it->shown->unheld = true;
  return show(it->rt, it->each, it->shown, it->entry);
}

static TSF_COLD ss_plugin_bool each_trapped(iteration *it) {
  if (it->shown != NULL) it->shown->entry = NULL;
  it->rt->depth = it->depth;
  it->trapped = true;
  return 0;
}

static ss_plugin_bool each_entry(ss_plugin_table_iterator_state_t *state, ss_plugin_table_entry_t *entry) {
  iteration *it = state;
  it->entry = entry;
  it->shown = NULL;
  int more = tsf_try(&it->here, call_each, it);
  return TSF_LIKELY(more != TSF_TRAPPED) ? (ss_plugin_bool)more : each_trapped(it);
}

static void iterate(const tsf_table_ref *t, ss_plugin_table_iterator_fn each, void *with) {
  tsf_table_root *root = t->state->root;
  root->iterating++;
  t->state->all->reader->iterate_entries(t->handle, each, with);
  root->iterating--;
}

static void go_over(tsf_rt *rt, const tsf_table_ref *t, tsf_closure *each, tsf_table_entry *lent) {
  iteration it;
  tsf_jump *outer = rt->entry;
  it.rt = rt;
  it.table = t;
  it.each = each;
  it.lent = lent;
  it.depth = rt->depth;
  it.trapped = false;
  rt->entry = &it.here;
  iterate(t, each_entry, &it);
  rt->entry = outer;
  if (TSF_UNLIKELY(it.trapped)) tsf_out_of_memory(rt);
}

void tsf_hosttable_for_each(tsf_rt *rt, const tsf_table_ref *t, tsf_closure *each) {
  if (tsf_table_may_read(rt, t)) go_over(rt, t, each, NULL);
}

static void begin_lent(tsf_table_entry *e, const tsf_table_ref *t) {
  e->state = t->state;
  e->all = t->all;
  e->handle = t->handle;
  e->losses = t->state->losses;
  e->made = false;
  e->unheld = true;
}

void tsf_hosttable_for_each_lent(tsf_rt *rt, const tsf_table_ref *t, tsf_closure *each) {
  tsf_table_entry lent;
  if (!tsf_table_may_read(rt, t)) return;
  begin_lent(&lent, t);
  go_over(rt, t, each, &lent);
}

/* ---- with callbacks that cannot run out of memory ------------------------------------------------------ */

void tsf_hosttable_for_each_still(tsf_rt *rt, const tsf_table_ref *t, tsf_closure *each, ss_plugin_table_iterator_fn show) {
  tsf_still_iteration it;
  if (!tsf_table_may_read(rt, t)) return;
  it.rt = rt;
  it.each = each;
  begin_lent(&it.shown, t);
  iterate(t, show, &it);
}
