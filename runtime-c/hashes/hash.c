/* hash.c: feeding an algorithm whole blocks, HMAC around it, and which algorithms there are. */
#include "hashes/algorithm.h"

typedef struct tsf_hash {
  const tsf_hash_algorithm *algorithm;
  uint64_t length; /* bytes taken */
  bool keyed;
  tsf_hash_words words, outer; /* outer: HMAC's, with its key taken */
  uint8_t rest[TSF_HASH_BLOCK_MAX]; /* of the block that is not full */
} tsf_hash;

static const tsf_hash_algorithm *const algorithms[] = {&tsf_md5,    &tsf_sha1,   &tsf_sha224,
                                                       &tsf_sha256, &tsf_sha384, &tsf_sha512};

static tsf_hash *hash_of(const tsf_bytes *state) { return (tsf_hash *)state->data; }

static const tsf_hash_algorithm *named(const tsf_str *name) {
  for (size_t i = 0; i < sizeof algorithms / sizeof *algorithms; i++) {
    const char *known = algorithms[i]->name;
    uint32_t at = 0;
    while (at < name->len && known[at] && ((name->data[at] | 0x20) == known[at])) at++;
    if (at == name->len && !known[at]) return algorithms[i];
  }
  return NULL;
}

static void begin(tsf_hash *h, const tsf_hash_algorithm *algorithm) {
  h->algorithm = algorithm;
  h->length = 0;
  h->keyed = false;
  h->words = algorithm->start;
}

static void take(tsf_hash *h, const uint8_t *data, size_t size) {
  const tsf_hash_algorithm *a = h->algorithm;
  size_t held = h->length & (size_t)(a->block - 1);
  h->length += size;
  if (held) {
    size_t more = size < a->block - held ? size : a->block - held;
    memcpy(h->rest + held, data, more);
    data += more, size -= more;
    if (held + more < a->block) return;
    a->take(&h->words, h->rest, 1);
  }
  size_t whole = size / a->block;
  if (whole) a->take(&h->words, data, whole);
  size_t left = size - whole * a->block;
  if (left) memcpy(h->rest, data + size - left, left);
}

static void put_words(const tsf_hash_algorithm *a, const tsf_hash_words *words, uint8_t *to) {
  for (size_t i = 0; i < a->digest; i++) {
    size_t word = a->wide ? i / 8 : i / 4, byte = a->wide ? i % 8 : i % 4;
    uint64_t value = a->wide ? words->w64[word] : words->w32[word];
    to[i] = (uint8_t)(value >> 8 * (a->little ? byte : (a->wide ? 7 : 3) - byte));
  }
}

static void end(tsf_hash *h, uint8_t *digest) {
  const tsf_hash_algorithm *a = h->algorithm;
  size_t room = a->wide ? 16 : 8, held = h->length & (size_t)(a->block - 1);
  uint64_t bits = h->length * 8;
  h->rest[held++] = 0x80;
  if (held > a->block - room) {
    memset(h->rest + held, 0, a->block - held);
    a->take(&h->words, h->rest, 1);
    held = 0;
  }
  memset(h->rest + held, 0, a->block - held);
  /* Longer than 2^61 bytes nothing is. */
  for (size_t i = 0; i < 8; i++)
    h->rest[a->block - 1 - i] = (uint8_t)(bits >> 8 * (a->little ? 7 - i : i));
  a->take(&h->words, h->rest, 1);
  put_words(a, &h->words, digest);
}

/* ---- for the program ------------------------------------------------------------------------------- */

static tsf_bytes *state_of(tsf_rt *rt, const tsf_hash_algorithm *algorithm) {
  tsf_bytes *state = tsf_bytes_raw(rt, sizeof(tsf_hash));
  memset(state->data, 0, sizeof(tsf_hash));
  begin(hash_of(state), algorithm);
  return state;
}

tsf_bytes *tsf_hash_new(tsf_rt *rt, const tsf_str *algorithm) {
  const tsf_hash_algorithm *a = named(algorithm);
  return a ? state_of(rt, a) : NULL;
}

tsf_bytes *tsf_hash_keyed(tsf_rt *rt, const tsf_str *algorithm, const tsf_bytes *key) {
  const tsf_hash_algorithm *a = named(algorithm);
  if (a == NULL) return NULL;
  tsf_bytes *state = state_of(rt, a);
  tsf_hash *h = hash_of(state);
  uint8_t block[TSF_HASH_BLOCK_MAX] = {0};
  if (key->len > a->block) {
    take(h, key->data, key->len);
    end(h, block);
  } else if (key->len) {
    memcpy(block, key->data, key->len);
  }
  for (size_t i = 0; i < a->block; i++) block[i] ^= 0x5c;
  begin(h, a);
  take(h, block, a->block);
  h->outer = h->words;
  for (size_t i = 0; i < a->block; i++) block[i] ^= 0x5c ^ 0x36;
  begin(h, a);
  take(h, block, a->block);
  h->keyed = true;
  return state;
}

void tsf_hash_update(tsf_bytes *state, const tsf_bytes *data) { take(hash_of(state), data->data, data->len); }

void tsf_hash_update_text(tsf_rt *rt, tsf_bytes *state, const tsf_str *text) {
  if (tsf_str_is_utf8(text)) take(hash_of(state), text->data, text->len);
  else tsf_hash_update(state, tsf_bytes_of_text(rt, text));
}

tsf_bytes *tsf_hash_digest(tsf_rt *rt, tsf_bytes *state) {
  tsf_hash *h = hash_of(state);
  const tsf_hash_algorithm *a = h->algorithm;
  uint8_t digest[64];
  end(h, digest);
  if (h->keyed) {
    h->words = h->outer;
    h->length = a->block;
    take(h, digest, a->digest);
    end(h, digest);
  }
  return tsf_bytes_buffer(tsf_bytes_of(rt, digest, a->digest));
}

bool tsf_hash_equal(const tsf_bytes *a, const tsf_bytes *b) {
  const volatile uint8_t *x = a->data, *y = b->data;
  uint8_t different = 0;
  for (uint32_t i = 0; i < a->len; i++) different |= (uint8_t)(x[i] ^ y[i]);
  return different == 0;
}
