/* spans.h: the memory of large objects: runs of whole pages in an address range of their own, which is reserved when
 * the first large object is made. What is given up stays for the next ones, up to TSF_SPANS_WARM. */
#ifndef TSF_SPANS_H
#define TSF_SPANS_H

#include "base/base.h"

#define TSF_SMALL_MAX ((size_t)8 << 10) /* larger objects have spans */
#define TSF_PAGE_SHIFT 12
#define TSF_SPAN_BINS 160
#define TSF_SPANS_WARM ((size_t)16 << 20) /* bytes of free runs that may keep their memory */

/* Of the first page of a run; `pages` and `free` of its last one too. */
typedef struct tsf_page {
  uint32_t pages;      /* in the run */
  uint32_t free;       /* 1, or 0 for a span in use */
  uint32_t warm;       /* free: pages that may hold memory */
  uint32_t next, prev; /* free: its bin */
} tsf_page;

typedef struct tsf_spans {
  char *base; /* NULL: nothing is reserved yet */
  tsf_page *pages;
  size_t reserved;         /* bytes from `pages` on */
  uint32_t committed, most; /* pages */
  uint32_t warm;           /* pages, of all free runs */
  uint32_t idle;           /* tsf_spans_rest calls since a span was taken */
  uint32_t bins[TSF_SPAN_BINS]; /* free runs by size, the last freed first */
} tsf_spans;

/* At least `bytes`, in whole pages; *got tells how many. NULL when there is no memory, or more than max_bytes in all
 * would be too scattered. */
void *tsf_span_take(tsf_spans *spans, size_t bytes, uint64_t max_bytes, size_t *got);
void tsf_span_give(tsf_spans *spans, void *span);
/* The span keeps `bytes` and what is left of their last page: how much that is. */
size_t tsf_span_cut(tsf_spans *spans, void *span, size_t bytes);
/* Free runs beyond `keep` bytes give their memory back to the system. */
void tsf_spans_trim(tsf_spans *spans, size_t keep);
/* Called now and then, when the host asks for events: what has not been used for long goes back. */
void tsf_spans_rest(tsf_spans *spans);
void tsf_spans_free(tsf_spans *spans);

#endif
