/* spans.c: runs of pages: best fit by bins, joined with their free neighbours when given up. */
#include "heap/blocks.h"

#define PAGE ((size_t)1 << TSF_PAGE_SHIFT)
#define COMMIT_PAGES 256u /* given memory at a time, or more in whole UNITs */
#define UNIT ((size_t)64 << 10) /* no system's pages are larger */
#define EXACT 64u         /* bins of runs of one size; above, four a doubling */
#define LOOKS 16          /* runs of a bin that may be too small */
#define REST 64u          /* calls of tsf_spans_rest without a large object until free runs go back */

static uint32_t bin_of(uint32_t pages) {
  if (pages < EXACT) return pages;
  uint32_t log = 31 - (uint32_t)__builtin_clz(pages);
  return EXACT + (log - 6) * 4 + (pages >> (log - 2) & 3);
}

static char *at(const tsf_spans *spans, uint32_t page) { return spans->base + ((size_t)page << TSF_PAGE_SHIFT); }

/* ---- free runs --------------------------------------------------------------------------------------- */

static void put(tsf_spans *spans, uint32_t first, uint32_t pages, uint32_t warm) {
  tsf_page *run = &spans->pages[first];
  uint32_t *bin = &spans->bins[bin_of(pages)];
  *run = (tsf_page){pages, 1, warm < pages ? warm : pages, *bin, TSF_NONE};
  if (*bin != TSF_NONE) spans->pages[*bin].prev = first;
  *bin = first;
  spans->pages[first + pages - 1].pages = pages;
  spans->pages[first + pages - 1].free = 1;
  spans->warm += run->warm;
}

static void remove_run(tsf_spans *spans, uint32_t first) {
  const tsf_page *run = &spans->pages[first];
  if (run->next != TSF_NONE) spans->pages[run->next].prev = run->prev;
  if (run->prev != TSF_NONE) spans->pages[run->prev].next = run->next;
  else spans->bins[bin_of(run->pages)] = run->next;
  spans->warm -= run->warm;
}

static void put_joined(tsf_spans *spans, uint32_t first, uint32_t pages, uint32_t warm) {
  uint32_t after = first + pages;
  if (after < spans->committed && spans->pages[after].free) {
    remove_run(spans, after);
    pages += spans->pages[after].pages;
    warm += spans->pages[after].warm;
  }
  if (first > 0 && spans->pages[first - 1].free) {
    first -= spans->pages[first - 1].pages;
    remove_run(spans, first);
    pages += spans->pages[first].pages;
    warm += spans->pages[first].warm;
  }
  put(spans, first, pages, warm);
}

static uint32_t find(const tsf_spans *spans, uint32_t pages) {
  uint32_t bin = bin_of(pages), run = spans->bins[bin];
  for (int looks = 0; run != TSF_NONE && looks < LOOKS; looks++, run = spans->pages[run].next)
    if (spans->pages[run].pages >= pages) return run;
  while (++bin < TSF_SPAN_BINS)
    if (spans->bins[bin] != TSF_NONE) return spans->bins[bin];
  return TSF_NONE;
}

/* ---- address space ----------------------------------------------------------------------------------- */

/* Twice the limit, for free runs lie between spans; the limit itself where the system gives no more. */
static bool reserve(tsf_spans *spans, uint64_t max_bytes) {
  for (uint32_t times = 2; times > 0; times--) {
    size_t pages = (((size_t)(max_bytes >> TSF_PAGE_SHIFT) * times) & ~(size_t)(COMMIT_PAGES - 1)) + COMMIT_PAGES;
    size_t table = (pages * sizeof(tsf_page) + UNIT - 1) & ~(UNIT - 1);
    char *p = (char *)tsf_pages_reserve(table + (pages << TSF_PAGE_SHIFT));
    if (!p) continue;
    spans->pages = (tsf_page *)(void *)p;
    spans->base = p + table;
    spans->reserved = table + (pages << TSF_PAGE_SHIFT);
    spans->most = (uint32_t)pages;
    for (uint32_t i = 0; i < TSF_SPAN_BINS; i++) spans->bins[i] = TSF_NONE;
    return true;
  }
  return false;
}

/* Its part of the table; of the first UNIT, pages before may be in it already. */
static bool extend_table(tsf_spans *spans, uint32_t pages) {
  size_t from = spans->committed * sizeof(tsf_page) & ~(UNIT - 1), to = (spans->committed + pages) * sizeof(tsf_page);
  return tsf_pages_commit((char *)spans->pages + from, (to - from + UNIT - 1) & ~(UNIT - 1));
}

/* A free run of at least `pages` at the end. */
static bool extend(tsf_spans *spans, uint32_t pages) {
  uint32_t first = spans->committed, unit = (uint32_t)(UNIT >> TSF_PAGE_SHIFT);
  pages = pages < COMMIT_PAGES ? COMMIT_PAGES : (pages + unit - 1) & ~(unit - 1);
  if (pages > spans->most - first) return false;
  size_t bytes = (size_t)pages << TSF_PAGE_SHIFT;
  if (!extend_table(spans, pages) || !tsf_pages_commit(at(spans, first), bytes)) return false;
  tsf_poison(at(spans, first), bytes);
  spans->committed += pages;
  put_joined(spans, first, pages, 0);
  return true;
}

void tsf_spans_free(tsf_spans *spans) {
  if (!spans->base) return;
  tsf_unpoison(spans->base, (size_t)spans->committed << TSF_PAGE_SHIFT);
  tsf_pages_release(spans->pages, spans->reserved);
}

/* ---- taking and giving ------------------------------------------------------------------------------- */

void *tsf_span_take(tsf_spans *spans, size_t bytes, uint64_t max_bytes, size_t *got) {
  if (!spans->base && !reserve(spans, max_bytes)) return NULL;
  uint32_t pages = (uint32_t)((bytes + PAGE - 1) >> TSF_PAGE_SHIFT);
#ifdef TSF_ASAN
  pages++; /* which stays poisoned */
#endif
  uint32_t first = find(spans, pages);
  if (first == TSF_NONE && extend(spans, pages)) first = find(spans, pages);
  if (first == TSF_NONE) return NULL;
  remove_run(spans, first);
  tsf_page run = spans->pages[first];
  if (run.pages > pages) put(spans, first + pages, run.pages - pages, run.warm > pages ? run.warm - pages : 0);
  spans->pages[first] = (tsf_page){pages, 0, 0, TSF_NONE, TSF_NONE};
  spans->pages[first + pages - 1].pages = pages;
  spans->pages[first + pages - 1].free = 0;
  spans->idle = 0;
  *got = (size_t)pages << TSF_PAGE_SHIFT;
  tsf_unpoison(at(spans, first), bytes);
  return at(spans, first);
}

/* What is beyond the bound goes back at once, the end of the span first. */
void tsf_span_give(tsf_spans *spans, void *span) {
  uint32_t first = (uint32_t)(((char *)span - spans->base) >> TSF_PAGE_SHIFT), pages = spans->pages[first].pages;
  uint32_t most = TSF_SPANS_WARM >> TSF_PAGE_SHIFT, over = 0;
  tsf_poison(span, (size_t)pages << TSF_PAGE_SHIFT);
  if (spans->warm + pages > most) {
    over = spans->warm + pages - most < pages ? spans->warm + pages - most : pages;
    tsf_pages_discard(at(spans, first + pages - over), (size_t)over << TSF_PAGE_SHIFT);
  }
  put_joined(spans, first, pages, pages - over);
}

size_t tsf_span_cut(tsf_spans *spans, void *span, size_t bytes) {
  uint32_t first = (uint32_t)(((char *)span - spans->base) >> TSF_PAGE_SHIFT), pages = spans->pages[first].pages;
  uint32_t left = (uint32_t)((bytes + PAGE - 1) >> TSF_PAGE_SHIFT);
#ifdef TSF_ASAN
  left++;
#endif
  tsf_poison((char *)span + bytes, ((size_t)(left < pages ? left : pages) << TSF_PAGE_SHIFT) - bytes);
  if (left >= pages) return (size_t)pages << TSF_PAGE_SHIFT;
  spans->pages[first].pages = spans->pages[first + left - 1].pages = left;
  spans->pages[first + left - 1].free = 0;
  spans->pages[first + left] = (tsf_page){pages - left, 0, 0, TSF_NONE, TSF_NONE};
  tsf_span_give(spans, at(spans, first + left));
  return (size_t)left << TSF_PAGE_SHIFT;
}

/* The largest runs first. */
void tsf_spans_trim(tsf_spans *spans, size_t keep) {
  if (!spans->base) return;
  for (uint32_t bin = TSF_SPAN_BINS; bin-- > 0 && spans->warm > keep >> TSF_PAGE_SHIFT;) {
    for (uint32_t run = spans->bins[bin]; run != TSF_NONE; run = spans->pages[run].next) {
      tsf_page *page = &spans->pages[run];
      if (page->warm == 0) continue;
      tsf_pages_discard(at(spans, run), (size_t)page->pages << TSF_PAGE_SHIFT);
      spans->warm -= page->warm;
      page->warm = 0;
    }
  }
}

void tsf_spans_rest(tsf_spans *spans) {
  if (spans->warm > 0 && ++spans->idle > REST) tsf_spans_trim(spans, 0);
}
