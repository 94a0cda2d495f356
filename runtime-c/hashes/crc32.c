/* crc32.c: CRC-32 (polynomial 0xedb88320, lowest bit first), eight bytes at a time. */
#include "hashes/hashes.h"
#include "hashes/crc32_table.h" /* row n, entry b: the remainder of byte b with n zero bytes behind it */

static uint32_t go_on(const uint8_t *p, size_t n, uint32_t value) {
  uint32_t crc = ~value;
  for (; n >= 8; p += 8, n -= 8) {
    uint32_t a, b;
    memcpy(&a, p, 4), memcpy(&b, p + 4, 4);
    a ^= crc;
    crc = remainders[7][a & 255] ^ remainders[6][a >> 8 & 255] ^ remainders[5][a >> 16 & 255] ^ remainders[4][a >> 24] ^
          remainders[3][b & 255] ^ remainders[2][b >> 8 & 255] ^ remainders[1][b >> 16 & 255] ^ remainders[0][b >> 24];
  }
  for (; n; n--) crc = crc >> 8 ^ remainders[0][(crc ^ *p++) & 255];
  return ~crc;
}

double tsf_crc32(const tsf_bytes *data, double value) { return go_on(data->data, data->len, tsf_to_uint32(value)); }

double tsf_crc32_text(tsf_rt *rt, const tsf_str *text, double value) {
  if (tsf_str_is_utf8(text)) return go_on(text->data, text->len, tsf_to_uint32(value));
  return tsf_crc32(tsf_bytes_of_text(rt, text), value);
}
