/* own_handles.c: entries that the host holds. An entry has one handle however often it is got, so that a reader
 * that never releases (plugin API 3.0 cannot) costs no more than the entries there are. */
#include "plugin/own_handles.h"

#include <stdlib.h>

static tsf_val *word_of(const tsf_own_handle *h) { return (tsf_val *)(void *)((char *)h->object + h->entries->handle); }
static tsf_val word_for(const tsf_own_handle *h) { return TSF_DOUBLE_OFFSET + tsf_val_of_ptr(h); }

static void list(tsf_own *own, tsf_own_handle *h) {
  h->refs |= TSF_OWN_LISTED;
  h->next = NULL;
  if (own->free_last) own->free_last->next = h;
  else own->free = h;
  own->free_last = h;
}

bool tsf_own_more(tsf_plugin *p) {
  tsf_own *own = p->own;
  if (own->nchunks == TSF_OWN_CHUNKS) return false;
  uint32_t n = TSF_OWN_KEPT << own->nchunks;
  tsf_own_handle *handles = calloc(n, sizeof *handles);
  if (handles == NULL) return false;
  own->chunks[own->nchunks++] = (tsf_own_chunk){handles, n};
  for (uint32_t i = 0; i < n; i++) {
    tsf_root_add(p->rt, &handles[i].object);
    list(own, &handles[i]);
  }
  return true;
}

static void detach(tsf_own_handle *h) {
  if (h->object == NULL) return;
  if (*word_of(h) == word_for(h)) *word_of(h) = TSF_VAL_UNDEF;
  h->object = NULL;
}

/* One that nobody holds. */
static tsf_own_handle *unused(tsf_own *own) {
  for (tsf_own_handle *h; (h = own->free) != NULL;) {
    own->free = h->next;
    if (own->free == NULL) own->free_last = NULL;
    h->refs &= ~(uint64_t)TSF_OWN_LISTED;
    if (h->refs == 0) return h;
  }
  return NULL;
}

/* An object that is an entry of two classes, one of which extends the other, has a handle for each; only the first
 * is its word. */
static tsf_own_handle *beside(const tsf_own *own, const tsf_obj *entry, const tsf_own_entries *entries) {
  for (uint32_t i = 0; i < own->nchunks; i++)
    for (size_t k = 0; k < own->chunks[i].n; k++) {
      tsf_own_handle *h = &own->chunks[i].handles[k];
      if (h->object == entry && h->entries == entries) return h;
    }
  return NULL;
}

tsf_own_handle *tsf_own_hold(const tsf_own_table *t, tsf_obj *entry) {
  tsf_own *own = t->own;
  tsf_own_handle *h = tsf_own_known(entry, t->entries);
  tsf_val *word = (tsf_val *)(void *)((char *)entry + t->entries->handle);
  bool taken = h == NULL && *word != TSF_VAL_UNDEF &&
               ((const tsf_own_handle *)tsf_val_ptr(*word - TSF_DOUBLE_OFFSET))->object == entry;
  if (taken) h = beside(own, entry, t->entries);
  if (h == NULL) {
    if ((h = unused(own)) == NULL) return NULL;
    detach(h);
    tsf_root_store(t->plugin->rt, &h->object, entry);
    h->entries = t->entries;
    if (!taken) *word = word_for(h);
  }
  h->refs += TSF_OWN_REF;
  return h;
}

/* Most entries that are got are soon got again: some keep their handles until those are wanted for others. */
void tsf_own_release_last(tsf_own *own, tsf_own_handle *h) {
  if (tsf_own_place(h, own->chunks[0].handles) >= TSF_OWN_KEPT) detach(h);
  list(own, h);
}

tsf_own_handle *tsf_own_handle_elsewhere(tsf_own *own, const void *e, const tsf_own_entries *entries) {
  for (uint32_t i = 0; i < own->nchunks; i++) {
    tsf_own_handle *h = tsf_own_handle_in(&own->chunks[i], e, entries);
    if (h == NULL) continue;
    own->recent = own->chunks[i];
    return h;
  }
  return NULL;
}
