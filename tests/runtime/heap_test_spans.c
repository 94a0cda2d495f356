/* heap_test_spans.c: spans of pages against a model: what is taken overlaps nothing, and joins again when given up. */
#include "heap_test.h"

#define SPANS 200
#define MOST ((uint64_t)64 << 20)

static uint64_t next(uint64_t *state) {
  *state ^= *state << 13;
  *state ^= *state >> 7;
  return *state ^= *state << 17;
}

static void write_ends(uint8_t *span, size_t size, uint8_t with) {
  memset(span, with, 64);
  memset(span + size - 64, with, 64);
}

static bool ends_hold(const uint8_t *span, size_t size, uint8_t with) {
  for (size_t i = 0; i < 64; i++)
    if (span[i] != with || span[size - 1 - i] != with) return false;
  return true;
}

typedef struct model {
  tsf_spans *spans;
  uint8_t *at[SPANS];
  size_t size[SPANS];
} model;

static void step(model *m, uint64_t random) {
  size_t i = random % SPANS, got;
  uint8_t mark = (uint8_t)i;
  if (!m->at[i]) {
    m->size[i] = 8192 + (random >> 16) % (random & 1 << 15 ? 300000 : 20000);
    m->at[i] = tsf_span_take(m->spans, m->size[i], MOST, &got);
    CHECK(m->at[i] && got >= m->size[i] && got % 4096 == 0);
    write_ends(m->at[i], m->size[i], mark);
    return;
  }
  CHECK(ends_hold(m->at[i], m->size[i], mark));
  if (random & 1 << 16) {
    m->size[i] = m->size[i] / 2 < 128 ? 128 : m->size[i] / 2;
    CHECK(tsf_span_cut(m->spans, m->at[i], m->size[i]) >= m->size[i]);
    write_ends(m->at[i], m->size[i], mark);
    return;
  }
  tsf_span_give(m->spans, m->at[i]);
  m->at[i] = NULL;
  CHECK(m->spans->warm <= TSF_SPANS_WARM >> TSF_PAGE_SHIFT);
}

void spans(void) {
  tsf_spans spans = {0};
  model m = {.spans = &spans};
  uint64_t state = 88172645463325252u;
  for (int i = 0; i < 60000; i++) step(&m, next(&state));
  for (size_t i = 0; i < SPANS; i++)
    if (m.at[i]) tsf_span_give(&spans, m.at[i]);
  CHECK(spans.pages[0].free && spans.pages[0].pages == spans.committed);
  CHECK(spans.warm > 0 && spans.warm == spans.pages[0].warm);
  tsf_spans_trim(&spans, 0);
  CHECK(spans.warm == 0);
  size_t got;
  CHECK(!tsf_span_take(&spans, (size_t)MOST * 3, MOST, &got));
  CHECK(tsf_span_take(&spans, (size_t)MOST, MOST, &got));
  tsf_spans_free(&spans);
}
