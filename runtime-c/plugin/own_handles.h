/* own_handles.h: entries that the host holds, inlined into what readers call for each event. */
#ifndef TSF_OWN_HANDLES_H
#define TSF_OWN_HANDLES_H

#include "plugin/own.h"

/* Makes more handles. False: no memory. */
bool tsf_own_more(tsf_plugin *p);
/* A handle of an entry, counted once more. NULL: there is none left. */
tsf_own_handle *tsf_own_hold(const tsf_own_table *t, tsf_obj *entry);
void tsf_own_release_last(tsf_own *own, tsf_own_handle *handle);
tsf_own_handle *tsf_own_handle_elsewhere(tsf_own *own, const void *e, const tsf_own_entries *entries);

/* The handle that an entry's object has, held or not; its word is a number's bits, which the collector does not
 * follow. NULL: none of this class, or the word is a copy of another object's. */
static inline tsf_own_handle *tsf_own_known(tsf_obj *entry, const tsf_own_entries *entries) {
  tsf_val word = *(const tsf_val *)(const void *)((const char *)entry + entries->handle);
  if (word == TSF_VAL_UNDEF) return NULL;
  tsf_own_handle *h = tsf_val_ptr(word - TSF_DOUBLE_OFFSET);
  return TSF_LIKELY(h->object == entry && h->entries == entries) ? h : NULL;
}
static inline void tsf_own_release(tsf_own *own, tsf_own_handle *h) {
  h->refs -= TSF_OWN_REF;
  if (h->refs == 0) tsf_own_release_last(own, h);
}
static inline tsf_own_handle *tsf_own_handle_in(const tsf_own_chunk *chunk, const void *e, const tsf_own_entries *entries) {
  tsf_own_handle *h = (tsf_own_handle *)(uintptr_t)e;
  return tsf_own_place(e, chunk->handles) < chunk->n && h->entries == entries && h->refs >= TSF_OWN_REF ? h : NULL;
}
/* The handle that `e` is, of an entry of that class, or NULL: it may be any pointer. */
static inline tsf_own_handle *tsf_own_handle_of(tsf_own *own, const void *e, const tsf_own_entries *entries) {
  tsf_own_handle *h = tsf_own_handle_in(&own->recent, e, entries);
  return TSF_LIKELY(h != NULL) ? h : tsf_own_handle_elsewhere(own, e, entries);
}

#endif
