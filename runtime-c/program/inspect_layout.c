/* inspect_layout.c: the parts of a container on one line, in columns, or each on a line of its own. */
#include "program/inspect_parts.h"

#define COMPACT 3 /* levels of containers that may share a line */
#define SEPARATOR 2
#define MOST_COLUMNS 15
/* Parts of an array: its elements, what else a match of a regular expression has, and "more items". */
#define MOST_PARTS (TSF_INSPECT_MOST + 5)

static const tsf_str *text_at(const tsf_arr *texts, uint32_t i) { return tsf_val_str(tsf_arr_word(texts)[i]); }

static bool has_feed(const tsf_str *s) { return memchr(s->data, '\n', s->len) != NULL; }

/* ---- columns ------------------------------------------------------------------------------------------ */

typedef struct columns {
  uint32_t count;
  uint32_t widths[MOST_PARTS]; /* of the parts */
  uint32_t longest[MOST_COLUMNS]; /* with the separator */
} columns;

/* How many columns the first `n` parts get; 1 where they stay as they are. */
static uint32_t column_count(const tsf_inspector *w, const columns *c, uint32_t n, uint32_t parts) {
  double total = 0, longest = 0;
  for (uint32_t i = 0; i < n; i++) {
    total += c->widths[i] + SEPARATOR;
    if (longest < c->widths[i]) longest = c->widths[i];
  }
  double actual = longest + SEPARATOR;
  if (actual * 3 + w->indentation >= w->how.width || !(total / actual > 5 || longest <= 6)) return 1;
  double biased = actual - 3 - __builtin_sqrt(actual - total / parts);
  if (biased < 1) biased = 1;
  double count = __builtin_floor(__builtin_sqrt(2.5 * biased * n) / biased + 0.5);
  double fitting = __builtin_floor(((double)w->how.width - w->indentation) / actual);
  if (count > fitting) count = fitting;
  if (count > COMPACT * 4) count = COMPACT * 4;
  if (count > MOST_COLUMNS) count = MOST_COLUMNS;
  return count <= 1 ? 1 : (uint32_t)count;
}

static const tsf_str *row_of(tsf_inspector *w, const tsf_parts *parts, const columns *c, uint32_t from, uint32_t to) {
  tsf_strbuf b;
  tsf_strbuf_init(&b, w->rt);
  for (uint32_t i = from; i < to; i++) {
    bool last = i + 1 == to;
    uint32_t blanks = c->longest[i - from] - SEPARATOR - c->widths[i];
    if (parts->numbers) tsf_strbuf_blanks(&b, blanks);
    tsf_strbuf_str(&b, text_at(parts->texts, i));
    if (last) break;
    tsf_strbuf_bytes(&b, ", ", 2);
    if (!parts->numbers) tsf_strbuf_blanks(&b, blanks);
  }
  return tsf_strbuf_finish(&b);
}

static void group(tsf_inspector *w, tsf_parts *parts) {
  columns c;
  uint32_t all = parts->texts->len, n = w->how.most < all ? all - 1 : all;
  for (uint32_t i = 0; i < n; i++) c.widths[i] = tsf_str_width(text_at(parts->texts, i));
  c.count = column_count(w, &c, n, all);
  if (c.count <= 1) return;
  for (uint32_t column = 0; column < c.count; column++) {
    c.longest[column] = 0;
    for (uint32_t i = column; i < n; i += c.count)
      if (c.longest[column] < c.widths[i]) c.longest[column] = c.widths[i];
    c.longest[column] += SEPARATOR;
  }
  tsf_arr *rows = tsf_arr_new(w->rt, TSF_T_ARR_WORD, 0);
  for (uint32_t i = 0; i < n; i += c.count)
    tsf_arr_push_word(w->rt, rows, tsf_val_of_str(row_of(w, parts, &c, i, i + c.count < n ? i + c.count : n)));
  if (n < all) tsf_arr_push_word(w->rt, rows, tsf_arr_word(parts->texts)[n]);
  parts->texts = rows;
}

/* ---- lines -------------------------------------------------------------------------------------------- */

static bool fits_a_line(const tsf_inspector *w, const tsf_parts *parts) {
  uint64_t n = parts->texts->len, base = parts->base ? parts->base->units : 0;
  uint64_t total = n + n + w->indentation + parts->open->units + base + 10;
  if (total + n > w->how.width || (parts->base && has_feed(parts->base))) return false;
  for (uint32_t i = 0; i < n; i++) {
    const tsf_str *text = text_at(parts->texts, i);
    total += text->units;
    if (total > w->how.width || has_feed(text)) return false;
  }
  return true;
}

static void put_joined(tsf_strbuf *b, const tsf_arr *texts, bool lines, uint32_t indentation) {
  for (uint32_t i = 0; i < texts->len; i++) {
    if (i) tsf_strbuf_bytes(b, lines ? ",\n" : ", ", 2);
    if (i && lines) tsf_strbuf_blanks(b, indentation + 2);
    tsf_strbuf_str(b, text_at(texts, i));
  }
}

const tsf_str *tsf_inspect_layout(tsf_inspector *w, tsf_parts *parts) {
  tsf_strbuf b;
  uint32_t entries = parts->texts->len;
  if (parts->in_columns && entries > 6) group(w, parts);
  bool line = w->reached - parts->depth < COMPACT && entries == parts->texts->len && fits_a_line(w, parts);
  tsf_strbuf_init(&b, w->rt);
  if (parts->base) {
    tsf_strbuf_str(&b, parts->base);
    tsf_strbuf_ascii(&b, ' ');
  }
  tsf_strbuf_str(&b, parts->open);
  tsf_strbuf_ascii(&b, line ? ' ' : '\n');
  if (!line) tsf_strbuf_blanks(&b, w->indentation + 2);
  put_joined(&b, parts->texts, !line, w->indentation);
  tsf_strbuf_ascii(&b, line ? ' ' : '\n');
  if (!line) tsf_strbuf_blanks(&b, w->indentation);
  tsf_strbuf_str(&b, parts->close);
  return tsf_strbuf_finish(&b);
}
