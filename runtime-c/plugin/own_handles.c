/* own_handles.c: entries that the host holds. An entry has one handle however often it is got, so that a reader
 * that never releases (plugin API 3.0 cannot) costs no more than the entries there are. */
#include "plugin/own.h"

#include <stdlib.h>

static inline tsf_own_handle **bucket_of(const tsf_own *own, const tsf_obj *entry) {
  uint64_t h = (uint64_t)(uintptr_t)entry * 0x9e3779b97f4a7c15ull;
  return &own->buckets[(h >> 32) & (own->nbuckets - 1)];
}

static bool more_buckets(tsf_own *own) {
  uint32_t n = own->nbuckets ? own->nbuckets * 2 : 64, old = own->nbuckets;
  tsf_own_handle **buckets = calloc(n, sizeof(tsf_own_handle *)), **before = own->buckets;
  if (buckets == NULL) return false;
  own->buckets = buckets;
  own->nbuckets = n;
  for (uint32_t i = 0; i < old; i++) {
    for (tsf_own_handle *h = before[i], *next; h != NULL; h = next) {
      next = h->next;
      tsf_own_handle **at = bucket_of(own, h->object);
      h->next = *at;
      *at = h;
    }
  }
  free(before);
  return true;
}

static void push_free(tsf_own *own, tsf_own_handle *h) {
  h->next = NULL;
  if (own->free_last) own->free_last->next = h;
  else own->free = h;
  own->free_last = h;
}

static bool more_handles(tsf_plugin *p) {
  tsf_own *own = p->own;
  if (own->nchunks == TSF_OWN_CHUNKS) return false;
  uint32_t n = 64u << own->nchunks;
  tsf_own_handle *handles = calloc(n, sizeof *handles);
  if (handles == NULL) return false;
  own->chunks[own->nchunks++] = (tsf_own_chunk){handles, n};
  for (uint32_t i = 0; i < n; i++) {
    tsf_root_add(p->rt, &handles[i].object);
    push_free(own, &handles[i]);
  }
  return true;
}

tsf_own_handle *tsf_own_hold(tsf_plugin *p, tsf_obj *entry, const tsf_own_entries *entries) {
  tsf_own *own = p->own;
  if (TSF_UNLIKELY(own->nused >= own->nbuckets && !more_buckets(own))) return NULL;
  tsf_own_handle **bucket = bucket_of(own, entry);
  for (tsf_own_handle *h = *bucket; h != NULL; h = h->next) {
    if (h->object != entry || h->entries != entries) continue;
    h->refs++;
    return h;
  }
  if (TSF_UNLIKELY(own->free == NULL && !more_handles(p))) return NULL;
  tsf_own_handle *h = own->free;
  own->free = h->next;
  if (own->free == NULL) own->free_last = NULL;
  tsf_root_store(p->rt, &h->object, entry);
  h->entries = entries;
  h->refs = 1;
  h->loose = false;
  h->next = *bucket;
  *bucket = h;
  own->nused++;
  return h;
}

void tsf_own_release(tsf_own *own, tsf_own_handle *h) {
  if (--h->refs > 0) return;
  tsf_own_handle **at = bucket_of(own, h->object);
  while (*at != h) at = &(*at)->next;
  *at = h->next;
  h->object = NULL;
  own->nused--;
  push_free(own, h);
}

tsf_own_handle *tsf_own_handle_of(const tsf_own *own, const void *e, const tsf_own_entries *entries) {
  for (uint32_t i = 0; i < own->nchunks; i++) {
    size_t at = (size_t)((uintptr_t)e - (uintptr_t)own->chunks[i].handles);
    if (at >= own->chunks[i].n * sizeof(tsf_own_handle)) continue;
    tsf_own_handle *h = (tsf_own_handle *)(uintptr_t)e;
    return at % sizeof(tsf_own_handle) == 0 && h->object != NULL && h->entries == entries ? h : NULL;
  }
  return NULL;
}
