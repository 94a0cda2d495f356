/* abi_tapes.c: a source that reads JSON and gives an event's text leaves the tape as well, so that the fields of the
 * event, which read the same text, need not do it again. Only while they do: the first batch is read twice.
 *
 * A tape is what reading that text gives, in memory of the source, and goes with the batch. The host may write into the
 * batch, though it must not, so a tape is given for a text of the same length that is ASCII like the source's: its places
 * are within the text then, and between characters, whatever the bytes. */
#include "json/json.h"
#include "plugin/abi.h"

#include <stdlib.h>

#define TAPES_FIRST (8u << 10) /* words */
#define TAPES_MAX (512u << 10)

typedef struct kept_tape {
  size_t event;   /* its place in the batch */
  uint32_t len;   /* of its text */
  uint32_t words; /* of this */
  struct tsf_json_tape tape;
} kept_tape;

/* Of one batch. In one piece, which destroy frees. */
struct tsf_tapes {
  const tsf_source *source;
  size_t used, cap, next; /* words of `kept`; where the one that is asked for next should be */
  bool wanted, keeps;     /* an event of this batch was read; one of the batch before */
  uint64_t kept[];        /* kept_tape, one behind the other */
};

/* Room for so many words; NULL: too many, or no memory. */
static kept_tape *room(tsf_plugin *p, size_t words) {
  struct tsf_tapes *t = p->tapes;
  if (TSF_UNLIKELY(words > t->cap - t->used)) {
    size_t cap = t->cap;
    while (cap - t->used < words) cap *= 2;
    if (cap > TAPES_MAX || (t = realloc(t, sizeof *t + 8 * cap)) == NULL) return NULL;
    t->cap = cap;
    p->tapes = t;
  }
  kept_tape *kept = (kept_tape *)(void *)(t->kept + t->used);
  t->used += words;
  return kept;
}

/* With places that count from the beginning of the text. */
static void copy_entries(tsf_json_entry *to, const tsf_json_entry *from, uint32_t n, uint32_t base) {
  if (base == 0) {
    memcpy(to, from, n * sizeof *to);
    return;
  }
  for (uint32_t i = 0; i < n; i++) {
    to[i] = from[i];
    to[i].start -= base;
  }
}

/* The batch of this source that is being filled; others' tapes go. */
static void turn_to(struct tsf_tapes *t, const tsf_source *src) {
  if (src == t->source && src->count > 0) return;
  t->source = src;
  t->keeps = t->wanted;
  t->wanted = false;
  t->used = t->next = 0;
}

void tsf_tape_keep(tsf_rt *rt, const tsf_obj *source, const tsf_obj *data) {
  tsf_plugin *p = tsf_plugin_of(rt);
  struct tsf_tapes *t = p->tapes;
  if (t == NULL) return;
  const tsf_source *src = p->sources;
  while (src->object != source) src = src->next;
  turn_to(t, src);
  tsf_json_told told = rt->told;
  if (!t->keeps || told.text == NULL || &told.text->h != data || told.collections != tsf_heap_collections(rt) || !tsf_str_is_ascii(told.text)) return;
  const struct tsf_json_tape *tape = (const struct tsf_json_tape *)(const void *)told.tape->payload;
  const tsf_json_entry *from = tape->entries + told.index;
  size_t words = (sizeof(kept_tape) + from->skip * sizeof *from) / 8;
  kept_tape *kept = room(p, words);
  if (kept == NULL) return;
  *kept = (kept_tape){ .event = src->used, .len = told.text->len, .words = (uint32_t)words,
                       .tape = { .count = from->skip, .blanks = tape->blanks, .escaped = tape->escaped } };
  copy_entries(kept->tape.entries, from, from->skip, told.base);
}

/* Events come in the order of the batch, as a rule, and some are not asked for. */
static const kept_tape *find(struct tsf_tapes *t, size_t event) {
  size_t at = t->next;
  const kept_tape *kept = (const kept_tape *)(const void *)(t->kept + at);
  if (at == t->used || kept->event > event) at = 0;
  for (; at < t->used; at += kept->words) {
    kept = (const kept_tape *)(const void *)(t->kept + at);
    if (kept->event < event) continue;
    t->next = kept->event == event ? at + kept->words : at;
    return kept->event == event ? kept : NULL;
  }
  return NULL;
}

const struct tsf_json_tape *tsf_tape_of(tsf_rt *rt, const tsf_str *text) {
  tsf_plugin *p = tsf_plugin_of(rt);
  if (p->event == NULL || p->event->text != text || p->key.evt == NULL || !p->key.ours || !tsf_str_is_ascii(text)) return NULL;
  if (p->tapes == NULL) {
    if ((p->tapes = malloc(sizeof *p->tapes + 8 * TAPES_FIRST)) == NULL) return NULL;
    *p->tapes = (struct tsf_tapes){ .cap = TAPES_FIRST };
  }
  struct tsf_tapes *t = p->tapes;
  t->wanted = true;
  const tsf_source *src = tsf_source_of(p, p->key.evt);
  if (src != t->source) return NULL;
  const kept_tape *kept = find(t, (size_t)((const char *)p->key.evt - src->data));
  return kept != NULL && kept->len == text->len ? &kept->tape : NULL;
}
