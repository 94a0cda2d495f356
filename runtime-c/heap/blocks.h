/* blocks.h: what the heap's files share. Nothing outside the heap's files includes it, tests aside.
 *
 * One address range is reserved per realm and cut into blocks of 32 KiB; objects above TSF_SMALL_MAX
 * have whole pages elsewhere (spans.h). Objects never move. Allocation bumps through a run: a whole block, or a gap that a
 * sweep found between live objects. Every block is parseable at any time from its first byte: objects
 * and fillers back to back, except for the part of the current run that is not used yet.
 *
 * Mark bits (one per 8 bytes, at object starts) survive a collection: between two collections a set
 * bit means "survived the last one", so a minor collection marks and sweeps only what came after.
 *
 * Regions: `call` and `event` note where bumping stood when they began; `taken` are the runs acquired
 * since the event region began (call.ntaken of them before the call). Without event_keep the event
 * region is empty and the two marks are equal. */
#ifndef TSF_BLOCKS_H
#define TSF_BLOCKS_H

#include "heap/heap.h"
#include "heap/spans.h"

#define TSF_BLOCK_SHIFT 15
#define TSF_BLOCK_SIZE ((size_t)1 << TSF_BLOCK_SHIFT)
#define TSF_BLOCK_WORDS (TSF_BLOCK_SIZE / 8 / 64) /* 64-bit words of mark bits */
#define TSF_COMMIT_BLOCKS 32                      /* blocks given memory at a time */
/* No object gets as large, so that lengths fit int32: compiled programs count on it (compiler/passes). */
#define TSF_OBJECT_MAX ((size_t)1 << 31)
#define TSF_RUN_MIN 128 /* smaller gaps are not allocated from */
#define TSF_NONE UINT32_MAX

#define TSF_GC_KEEP_MIN ((uint64_t)256 << 10)  /* bytes kept at boundaries before a collection */
#define TSF_GC_VALVE_MIN ((uint64_t)4 << 20) /* bytes allocated in one call before a collection inside it */
#define TSF_GC_VALVE_MAX ((uint64_t)64 << 20)
#define TSF_REGION_KEPT ((uint64_t)64 << 20) /* a call that took more gives back to the system when it leaves */
#define TSF_GC_KEEP_MAX ((uint64_t)1 << 20) /* the same where collections come in slices (cycle.c) */
#define TSF_EPOCH_RENUMBER 0xf0000000u
#define TSF_AHEAD 8
#define TSF_EPOCH_FIRST 0x40000000u /* below: what cycles have marked */

/* A gap in a block, while it is dead: a filler that is also a list node. */
typedef struct tsf_run {
  tsf_filler filler;
  struct tsf_run *next;
} tsf_run;

typedef struct tsf_block {
  tsf_run *runs;   /* gaps free for allocation */
  uint32_t next;   /* free or partial list */
  uint32_t starts; /* number of the collection in which heap->starts was computed for it */
  uint16_t live;   /* bytes / 8 marked at the last sweep */
  uint8_t used;    /* holds objects, or is the current run */
  uint8_t marked;  /* some mark bit is set */
  uint8_t young;   /* allocated from since the last collection */
  uint8_t partial; /* on the partial list */
  uint8_t cold;    /* free, and its memory went back to the system */
  uint8_t unswept; /* what is not marked in it is dead, and still lies there */
} tsf_block;

typedef struct tsf_large {
  size_t size; /* in whole pages, this header included */
  uint32_t marked;
  uint32_t stored; /* values of it that are in the log */
  tsf_obj object[];
} tsf_large;

/* A run acquired. */
typedef struct tsf_taken { char *start, *limit; } tsf_taken;

/* A place to roll back to. */
typedef struct tsf_mark {
  char *bump, *limit;
  uint32_t ntaken, nlarge, nlog;
} tsf_mark;

/* Growing array of pointers outside the heap. */
typedef struct tsf_list {
  void **at;
  uint32_t n, cap;
} tsf_list;

typedef enum tsf_phase { TSF_IDLE, TSF_MARKING, TSF_SWEEPING, TSF_TRIMMING } tsf_phase;

/* cycle.c: what the heap calls of full collections in slices. */
typedef struct tsf_cycle {
  bool (*boundary)(tsf_rt *rt); /* false: a collection in one go may be due */
  /* While marking: what was made between the two stays; `to` NULL: up to now. */
  void (*keep)(tsf_rt *rt, const tsf_mark *from, const tsf_mark *to);
  bool (*stored)(tsf_rt *rt, tsf_obj *target, tsf_obj *value); /* what the barrier has found; false: to be logged */
  bool (*end)(tsf_rt *rt, bool full); /* a collection in one go begins: true when no mark is to be trusted */
} tsf_cycle;

typedef struct tsf_heap {
  char *base; /* of the blocks */
  size_t reserved;
  uint64_t *marks, *starts; /* TSF_BLOCK_WORDS a block */
  uint32_t nblocks;         /* blocks that ever had memory: base + nblocks * 32 KiB is the end */
  uint32_t max_blocks;
  tsf_block *blocks;
  uint32_t free_list;    /* whole blocks */
  uint32_t partial_list; /* blocks with runs */
  uint32_t partial;      /* the block whose runs are being used up, or TSF_NONE */

  tsf_spans spans; /* of large objects */
  tsf_list large;  /* tsf_large *, oldest first */
  tsf_list sorted; /* the same by address, during a collection */

  uint64_t bytes; /* in use: blocks and large objects; written by one thread, read by any */
  uint64_t max_bytes;
  uint64_t live;       /* bytes marked after the last collection */
  uint64_t young;      /* bytes of runs and large objects acquired since then */
  uint64_t keep_limit; /* young at which a boundary collects */
  uint64_t valve;      /* bytes one call may allocate before it collects */
  uint64_t valve_at;   /* value of young at which the running call does */
  uint64_t settled;    /* bytes after the last full collection at a boundary */
  uint64_t full_at;    /* live at which the next collection is a full one */
  uint64_t sparse_at;  /* and bytes: blocks hold few objects each then */
  uint32_t collections, full_collections;
#ifdef TSF_STRESS_ALLOC
  uint32_t stress; /* slow allocations so far */
#endif
  bool force_full;
  bool exhausted;  /* the running call has met the limit: leaving it gives back all it took */
  bool over_limit; /* copying borrowed data: max_bytes may be exceeded */

  uint32_t event_epoch; /* objects of the event region have event_epoch <= epoch < rt->call_epoch */
  bool event_dirty;     /* an old object points into the event region */
  bool values_lost;     /* out of memory for `values` */
  tsf_mark call, event;
  struct { tsf_taken *at; uint32_t n, cap; } taken;
  /* Objects that got a pointer to a younger one, once each (TSF_F_LOGGED); of large ones, what they got (TSF_STORED). */
  tsf_list log;
  tsf_list values; /* objects of this call that an older region points to, once each (TSF_F_ESCAPED) */
  tsf_list roots;  /* tsf_obj ** */
  tsf_list work;   /* mark stack */
  tsf_obj *ahead[TSF_AHEAD]; /* taken off it, and on their way into the cache; NULL: none */
  uint32_t nahead, ahead_at;
  bool work_lost;  /* out of memory for it: this collection frees nothing */

  const tsf_cycle *cycle; /* NULL: the program has made nothing that may grow large */
  tsf_phase phase;
  uint32_t black;         /* epoch of what this cycle has looked at, below all others */
  uint32_t nsorted;       /* of `large`, how many are in `sorted` */
  uint32_t unswept;       /* blocks from this one on are swept */
  uint64_t slice_at;      /* value of young at which the next slice is due */
  tsf_buf *partly;        /* a large buffer that is being looked at */
  size_t partly_at;       /* words of it that were */
  uint32_t partly_anew;   /* how often it was begun again */

  struct tsf_layout *layouts; /* trace.h, by type index */

  /* weak.c, once the program has written a weak table: what is reached through those that are marked. */
  void (*mark_weak)(tsf_rt *rt, bool in_call);
  void *weak; /* the tables */
} tsf_heap;

/* heap.c */
bool tsf_list_push(tsf_list *list, void *p); /* false: out of memory */
bool tsf_heap_init(tsf_heap *heap, uint64_t max_bytes);
void tsf_heap_free(tsf_heap *heap);
void tsf_heap_count(tsf_heap *heap, int64_t bytes); /* bytes += */
bool tsf_next_run(tsf_rt *rt, size_t size);          /* false: the limit is reached */
bool tsf_fresh_block(tsf_rt *rt);                    /* the current run becomes a whole block */
void tsf_close_run(tsf_rt *rt);                      /* fill what is left of the current run */
void tsf_give_back(tsf_heap *heap, tsf_taken run);
void tsf_free_block(tsf_heap *heap, uint32_t index);
void tsf_add_run(tsf_heap *heap, uint32_t index, char *start, size_t size); /* a gap of TSF_RUN_MIN or more */
void tsf_large_free(tsf_heap *heap, uint32_t from); /* all from that index on */
/* Without a collection; NULL when the limit or the system refuses. The header is not written. */
tsf_obj *tsf_alloc_bare(tsf_rt *rt, size_t size);
/* As tsf_alloc, but never collects, and NULL when there is no memory. */
void *tsf_alloc_try(tsf_rt *rt, uint32_t type, size_t size);
/* poison.c */
void tsf_poison(void *p, size_t size); /* no-op unless ASan or TSF_GC_VERIFY */
void tsf_unpoison(void *p, size_t size);

static inline uint32_t tsf_block_of(const tsf_heap *heap, const void *p) {
  return (uint32_t)((size_t)((const char *)p - heap->base) >> TSF_BLOCK_SHIFT);
}
static inline char *tsf_block_start(const tsf_heap *heap, uint32_t index) {
  return heap->base + ((size_t)index << TSF_BLOCK_SHIFT);
}
static inline bool tsf_in_blocks(const tsf_heap *heap, uintptr_t p) {
  return p - (uintptr_t)heap->base < (size_t)heap->nblocks << TSF_BLOCK_SHIFT;
}
static inline tsf_large *tsf_large_of(tsf_obj *o) {
  return (tsf_large *)((char *)o - offsetof(tsf_large, object));
}
/* An entry of the log: a value that was stored into a large object. */
#define TSF_STORED 1u
static inline tsf_obj *tsf_log_object(const tsf_heap *heap, uint32_t i) {
  return (tsf_obj *)((uintptr_t)heap->log.at[i] & ~(uintptr_t)TSF_STORED);
}
static inline bool tsf_log_is_stored(const tsf_heap *heap, uint32_t i) {
  return (uintptr_t)heap->log.at[i] & TSF_STORED;
}
static inline bool tsf_run_is_block(const tsf_heap *heap, tsf_taken run) {
  size_t at = (size_t)(run.start - heap->base);
  return (size_t)(run.limit - run.start) == TSF_BLOCK_SIZE && at % TSF_BLOCK_SIZE == 0;
}

/* The next object to look at; NULL: none is left. */
static inline tsf_obj *tsf_next_work(tsf_heap *heap) {
  while (heap->work.n + heap->nahead > 0) {
    tsf_obj *in = heap->work.n ? (tsf_obj *)heap->work.at[--heap->work.n] : NULL;
    tsf_obj **place = &heap->ahead[heap->ahead_at++ % TSF_AHEAD], *out = *place;
    *place = in;
    heap->nahead += in != NULL;
    if (in) __builtin_prefetch(in);
    if (!out) continue;
    heap->nahead--;
    return out;
  }
  return NULL;
}

/* mark.c */
void tsf_forget_work(tsf_heap *heap);
void tsf_mark_roots(tsf_rt *rt, bool full);
void tsf_mark_stack(tsf_rt *rt, char *end); /* this frame up to `end`, interior pointers allowed */
void tsf_mark_drain(tsf_rt *rt);
void tsf_mark_object(tsf_heap *heap, tsf_obj *o); /* as one that is reached; NULL and static ones are ignored */
bool tsf_is_marked(tsf_heap *heap, tsf_obj *o);
void tsf_sort_large(tsf_heap *heap);
int tsf_by_address(const void *a, const void *b); /* of pointers, for qsort */
void tsf_mark_children(tsf_rt *rt, tsf_obj *o);
void tsf_mark_words(tsf_rt *rt, const tsf_val *words, size_t n);
/* The object that contains address p, or NULL. Valid between tsf_sort_large and the sweep. */
tsf_obj *tsf_find_object(tsf_rt *rt, uintptr_t p);

/* collect.c: free memory beyond `keep` bytes goes back to the system, at most so many blocks of it; true when that was all. */
bool tsf_heap_trim(tsf_heap *heap, uint64_t keep, uint32_t most);
void tsf_sweep_block(tsf_rt *rt, uint32_t index);
void tsf_sweep_large(tsf_heap *heap);
void tsf_set_keep_limit(tsf_heap *heap); /* nothing is young now */
void tsf_set_full_at(tsf_heap *heap);    /* when the next collection is a full one */
void tsf_clear_marks(tsf_heap *heap);
/* At a boundary: what exists now is old, and nothing that was logged is wanted any more. */
void tsf_restart_regions(tsf_rt *rt);
/* stack_end is NULL at a boundary, else where the C stack of the call ends. */
void tsf_heap_collect(tsf_rt *rt, bool full, char *stack_end);

/* region_begin.c: the call region, or both, begin here. */
void tsf_region_begin_call(tsf_rt *rt);
void tsf_region_begin_event(tsf_rt *rt);
/* What exists now is old; both regions are empty and start here. */
void tsf_region_reset(tsf_rt *rt);

#ifdef TSF_GC_VERIFY
/* verify.c: traps when a root or an object below `epoch` points to one at or above it. */
void tsf_verify(tsf_rt *rt, uint32_t epoch);
#endif

/* trace.c: visit(context, o) for every object from `from` to `to`, two places in one block between
 * objects; and for every object there is. Dead ones are visited too, fillers not. The visitor may
 * allocate; what it makes may or may not be visited. */
void tsf_walk(tsf_rt *rt, char *from, char *to, void (*visit)(void *context, tsf_obj *o), void *context);
void tsf_each_object(tsf_rt *rt, void (*visit)(void *context, tsf_obj *o), void *context);

#endif
