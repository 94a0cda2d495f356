/* num_pow10.c: powers of ten. A table of all of them would be 11 kB in every plugin; of every 27th and
 * the powers of five between, with 64 bits to spare, it is less than one. */
#include "numbers/num_internal.h"
#include "numbers/num_pow10_table.h"

tsf_significand tsf_pow10(int k) {
  const uint64_t *step = steps[(uint32_t)(k - FIRST) / STEP];
  uint64_t five = fives[(uint32_t)(k - FIRST) % STEP];
  unsigned __int128 low = (unsigned __int128)step[2] * five;
  unsigned __int128 middle = (unsigned __int128)step[1] * five + (uint64_t)(low >> 64);
  unsigned __int128 high = (unsigned __int128)step[0] * five + (uint64_t)(middle >> 64);
  if (!(high >> 127)) high = high << 1 | (uint64_t)middle >> 63;
  return (tsf_significand){(uint64_t)(high >> 64), (uint64_t)high};
}
