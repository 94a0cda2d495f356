/* table_held.c: the entries that a plugin has at a time, found by their address. */
#include <stdlib.h>
#include <string.h>

#include "table_store.h"

#define NONE UINT32_MAX

static uint32_t *bucket_of(held_entries *l, const void *e) {
  uint64_t mixed = (uint64_t)(uintptr_t)e * 0x9e3779b97f4a7c15u;
  return &l->buckets[(mixed >> 32) & (l->room - 1)];
}

static void link_in(held_entries *l, uint32_t i) {
  uint32_t *first = bucket_of(l, l->at[i].entry);
  l->at[i].older = *first;
  *first = i;
}

/* As many buckets as there is room for entries. */
static void grow(held_entries *l) {
  l->room = l->room ? l->room * 2 : 16;
  l->at = xgrow(l->at, l->room * sizeof *l->at);
  l->buckets = xgrow(l->buckets, l->room * sizeof *l->buckets);
  memset(l->buckets, 0xff, l->room * sizeof *l->buckets);
  for (uint32_t i = 0; i < l->count; i++)
    if (l->at[i].entry) link_in(l, i);
}

void held_add(held_entries *l, table_handle *of, ss_plugin_table_entry_t *e, int how) {
  if (l->count == l->room) grow(l);
  l->at[l->count] = (held_entry){of, e, how, NONE};
  link_in(l, l->count++);
}

static bool is_of(const held_entry *at, const table_handle *h) {
  return at->of == h || (h->own && at->of->own == h->own);
}

held_entry *held_find(held_entries *l, const table_handle *h, const ss_plugin_table_entry_t *e) {
  if (!l->count) return NULL;
  for (uint32_t i = *bucket_of(l, e); i != NONE; i = l->at[i].older)
    if (l->at[i].entry == e && is_of(&l->at[i], h)) return &l->at[i];
  return NULL;
}

held_entry *held_shown(held_entries *l, const ss_plugin_table_entry_t *e) {
  if (!l->count) return NULL;
  for (uint32_t i = *bucket_of(l, e); i != NONE; i = l->at[i].older)
    if (l->at[i].entry == e && l->at[i].how == HELD_SHOWN) return &l->at[i];
  return NULL;
}

/* Its place stays empty as long as there are newer ones. */
void held_remove(held_entries *l, held_entry *at) {
  uint32_t *link = bucket_of(l, at->entry), i = (uint32_t)(at - l->at);
  while (*link != i) link = &l->at[*link].older;
  *link = at->older;
  at->entry = NULL;
  while (l->count && !l->at[l->count - 1].entry) l->count--;
}

void held_free(held_entries *l) {
  free(l->at);
  free(l->buckets);
}
