#include <stdint.h>
#include <string.h>
#include "measure.h"

enum { TEXTS = 1000, MOST = 128 };

static char texts[TEXTS][MOST];
static size_t lengths[TEXTS];

static uint32_t fnv1a(const char *text, size_t n) {
    uint32_t hash = 0x811c9dc5;
    for (size_t i = 0; i < n; i++) hash = (hash ^ (uint8_t)text[i]) * 0x01000193;
    return hash;
}

static uint32_t rotate(uint32_t x, int n) { return x << n | x >> (32 - n); }

static uint32_t murmur3(const uint8_t *bytes, size_t n, uint32_t seed) {
    uint32_t h = seed, k, tail = 0;
    size_t whole = n & ~(size_t)3;
    for (size_t i = 0; i < whole; i += 4) {
        memcpy(&k, bytes + i, 4);
        h ^= rotate(k * 0xcc9e2d51, 15) * 0x1b873593;
        h = rotate(h, 13) * 5 + 0xe6546b64;
    }
    for (size_t i = n; i-- > whole;) tail = tail << 8 | bytes[i];
    h ^= rotate(tail * 0xcc9e2d51, 15) * 0x1b873593;
    h ^= (uint32_t)n;
    h = (h ^ h >> 16) * 0x85ebca6b;
    h = (h ^ h >> 13) * 0xc2b2ae35;
    return h ^ h >> 16;
}

static uint64_t fnv64(const uint8_t *bytes, size_t n) {
    uint64_t hash = 0xcbf29ce484222325;
    for (size_t i = 0; i < n; i++) hash = (hash ^ bytes[i]) * 0x100000001b3;
    return hash;
}

static double iteration(void) {
    uint64_t sum = 0, wide = 0;
    for (uint32_t round = 0; round < 10; round++) {
        for (int i = 0; i < TEXTS; i++) sum = (sum + fnv1a(texts[i], lengths[i])) % 1000003;
        for (int i = 0; i < TEXTS; i++) sum = (sum + murmur3((uint8_t *)texts[i], lengths[i], round)) % 1000003;
    }
    for (int i = 0; i < TEXTS; i++) wide ^= fnv64((uint8_t *)texts[i], lengths[i]);
    return (double)(sum + wide % 1000003);
}

int main(void) {
    for (int i = 0; i < TEXTS; i++) {
        int n = sprintf(texts[i], "/usr/lib/x86_64-linux-gnu/lib%d.so.%d", i, i % 7);
        for (; n < 32 + i % 60; n++) texts[i][n] = '-';
        lengths[i] = (size_t)n;
    }
    measure(iteration, 0);
}
