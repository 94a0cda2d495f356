/* json_document.c: JsonNode over a tape (json_scan.c): stepping from node to node, and the values of
 * scalars. A node is 40 bytes of the call region and copies nothing; text is in json_text.c. */
#include "json/json.h"

static tsf_json *node_new(tsf_rt *rt, const tsf_str *source, tsf_buf *tape, uint32_t index) {
  tsf_json *node = tsf_alloc(rt, TSF_T_JSON, sizeof *node);
  node->size = sizeof *node;
  node->nwords = 2;
  node->source = source;
  node->tape = tape;
  node->index = index;
  node->_pad = 0;
  return node;
}

tsf_json *tsf_falco_parseJson(tsf_rt *rt, const tsf_str *text) {
  const struct tsf_json_tape *known = rt->tape_of ? rt->tape_of(rt, text) : NULL;
  tsf_buf *tape = known ? tsf_json_tape_copy(rt, known) : tsf_json_tape_new(rt, text);
  if (!tape) return NULL;
  tsf_json_tell(rt, text, tape, 0, 0);
  return node_new(rt, text, tape, 0);
}

/* ---- stepping --------------------------------------------------------------------------------- */

/* memcmp of two runs of n bytes that overlaps its loads instead of looping. */
static inline bool same_bytes(const uint8_t *a, const uint8_t *b, uint32_t n) {
  if (n >= 16) return memcmp(a, b, n) == 0;
  if (n >= 8) {
    uint64_t x, y, u, v;
    memcpy(&x, a, 8), memcpy(&y, b, 8);
    memcpy(&u, a + n - 8, 8), memcpy(&v, b + n - 8, 8);
    return ((x ^ y) | (u ^ v)) == 0;
  }
  if (n >= 4) {
    uint32_t x, y, u, v;
    memcpy(&x, a, 4), memcpy(&y, b, 4);
    memcpy(&u, a + n - 4, 4), memcpy(&v, b + n - 4, 4);
    return ((x ^ y) | (u ^ v)) == 0;
  }
  for (uint32_t i = 0; i < n; i++)
    if (a[i] != b[i]) return false;
  return true;
}

/* strconv.Atoi of an index that is in reach: decimal digits after an optional sign. -1: not one. */
static int64_t decimal_index(const tsf_str *key) {
  uint32_t i = key->len && (key->data[0] == '+' || key->data[0] == '-');
  uint64_t n = 0;
  if (i == key->len) return -1;
  for (uint32_t j = i; j < key->len; j++) {
    if ((uint8_t)(key->data[j] - '0') > 9) return -1;
    n = n * 10 + (uint64_t)(key->data[j] - '0');
    if (n > UINT32_MAX) return -1;
  }
  return i && key->data[0] == '-' && n ? -1 : (int64_t)n;
}

/* Position in the tape of element or value number `n` of the container at `index`; 0 (the root, which
 * is nobody's element) when there are fewer. */
static uint32_t nth(const tsf_json_entry *entries, uint32_t index, uint64_t n) {
  uint32_t end = index + entries[index].skip, i = index + 1;
  bool object = entries[index].tag == TSF_J_OBJECT;
  if (entries[index].tag < TSF_J_ARRAY || n >= end) return 0;
  for (; i < end && n; n--) i += entries[i].skip;
  return i < end ? i + object : 0;
}

/* As step, where keys may have backslashes. */
TSF_SLOW static uint32_t step_escaped(const tsf_str *source, const tsf_json_entry *entries, uint32_t index, const tsf_str *key) {
  for (uint32_t i = index + 1, end = index + entries[index].skip; i < end; i += entries[i].skip)
    if (tsf_json_key_is(source, &entries[i], key)) return i + 1;
  return 0;
}

static inline uint32_t step(const tsf_str *source, const struct tsf_json_tape *tape, uint32_t index, const tsf_str *key) {
  const tsf_json_entry *entries = tape->entries, *self = &entries[index];
  if (TSF_UNLIKELY(self->tag != TSF_J_OBJECT)) {
    int64_t n = self->tag == TSF_J_ARRAY ? decimal_index(key) : -1;
    return n < 0 ? 0 : nth(entries, index, (uint64_t)n);
  }
  if (TSF_UNLIKELY(tape->escaped)) return step_escaped(source, entries, index, key);
  const uint8_t *text = source->data, *name = key->data;
  const tsf_json_entry *e = self + 1, *end = self + self->skip;
  for (uint32_t len = key->len; e < end;) {
    if (e->len == len && same_bytes(text + e->start, name, len)) return (uint32_t)(e - entries) + 1;
    if (TSF_LIKELY(e->skip == 2)) {
      e += 2;
      __asm__("" : "+r"(e)); /* a branch it must stay: the next key need not wait for this one's `skip` */
    } else {
      e += e->skip;
    }
  }
  return 0;
}

tsf_json *tsf_json_get(tsf_rt *rt, const tsf_json *node, uint32_t nkeys, const tsf_str *const *keys) {
  const struct tsf_json_tape *tape = tsf_json_tape_of(node);
  uint32_t at = node->index;
  for (uint32_t i = 0; i < nkeys; i++) {
    at = step(node->source, tape, at, keys[i]);
    if (!at) return NULL;
  }
  return node_new(rt, node->source, node->tape, at);
}

tsf_json *tsf_json_get1(tsf_rt *rt, const tsf_json *node, const tsf_str *key) {
  uint32_t at = step(node->source, tsf_json_tape_of(node), node->index, key);
  return at ? node_new(rt, node->source, node->tape, at) : NULL;
}

tsf_json *tsf_json_at(tsf_rt *rt, const tsf_json *node, double index) {
  if (!(index >= 0 && index < 4294967296.0) || (double)(uint32_t)index != index) return NULL;
  uint32_t at = nth(tsf_json_tape_of(node)->entries, node->index, (uint32_t)index);
  return at ? node_new(rt, node->source, node->tape, at) : NULL;
}

static uint32_t count(const tsf_json *node) {
  const tsf_json_entry *entries = tsf_json_tape_of(node)->entries, *self = &entries[node->index];
  uint32_t n = 0;
  if (self->tag < TSF_J_ARRAY) return 0;
  for (uint32_t i = 1; i < self->skip; i += self[i].skip) n++;
  return n;
}

double tsf_json_size(const tsf_json *node) { return count(node); }

tsf_arr *tsf_json_items(tsf_rt *rt, const tsf_json *node) {
  uint32_t n = count(node), i = node->index + 1;
  tsf_arr *items = tsf_arr_new(rt, TSF_T_ARR_WORD, n);
  const tsf_json_entry *entries = tsf_json_tape_of(node)->entries;
  bool object = entries[node->index].tag == TSF_J_OBJECT;
  for (uint32_t k = 0; k < n; k++, i += entries[i].skip) {
    tsf_json *item = node_new(rt, node->source, node->tape, i + object);
    items->len = k + 1;
    tsf_arr_set_word(rt, items, k, tsf_val_of_ptr(item));
  }
  return items;
}

tsf_arr *tsf_json_keys(tsf_rt *rt, const tsf_json *node) {
  const tsf_json_entry *entries = tsf_json_tape_of(node)->entries;
  uint32_t n = entries[node->index].tag == TSF_J_OBJECT ? count(node) : 0, i = node->index + 1;
  tsf_arr *keys = tsf_arr_new(rt, TSF_T_ARR_WORD, n);
  for (uint32_t k = 0; k < n; k++, i += entries[i].skip) {
    const tsf_str *key = tsf_json_contents(rt, node->source, &entries[i]);
    tsf_arr_push_word(rt, keys, tsf_val_of_ptr(key));
  }
  return keys;
}

/* ---- scalars ---------------------------------------------------------------------------------- */

const tsf_str *tsf_json_kind(const tsf_json *node) {
  static const tsf_str object = TSF_STR_LIT("object", 6, 6, 1), array = TSF_STR_LIT("array", 5, 5, 1),
                       string = TSF_STR_LIT("string", 6, 6, 1), number = TSF_STR_LIT("number", 6, 6, 1),
                       boolean = TSF_STR_LIT("boolean", 7, 7, 1), null = TSF_STR_LIT("null", 4, 4, 1);
  static const tsf_str *const kinds[] = { &null, &boolean, &boolean, &number, &string, &array, &object };
  return kinds[tsf_json_entry_of(node)->tag];
}

const tsf_str *tsf_json_string(tsf_rt *rt, const tsf_json *node) {
  const tsf_json_entry *e = tsf_json_entry_of(node);
  return e->tag == TSF_J_STRING ? tsf_json_contents(rt, node->source, e) : NULL;
}

/* What the document accepts as a number may be none (`1-2`): NaN then. nan and inf are themselves. */
double tsf_json_number(const tsf_json *node) {
  const tsf_json_entry *e = tsf_json_entry_of(node);
  if (e->tag != TSF_J_NUMBER) return TSF_NUM_UNDEF;
  const uint8_t *p = node->source->data + e->start;
  uint8_t last = p[e->len - 1] | 0x20;
  if (TSF_UNLIKELY(last == 'f')) return *p == '-' ? -__builtin_inf() : __builtin_inf();
  if (TSF_UNLIKELY(last == 'n')) return __builtin_nan("");
  size_t used;
  double d = tsf_num_scan(p, e->len, &used);
  return TSF_LIKELY(used == e->len) ? d : __builtin_nan("");
}

uint8_t tsf_json_boolean(const tsf_json *node) {
  uint16_t tag = tsf_json_entry_of(node)->tag;
  return tag == TSF_J_TRUE ? 1 : tag == TSF_J_FALSE ? 0 : TSF_BOOL_UNDEF;
}
