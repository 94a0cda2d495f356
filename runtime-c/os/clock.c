/* clock.c: the monotonic clock, and pauses. */
#include "os/os.h"

#if defined(_WIN32)
#include <windows.h>
#else
#include <time.h>
#endif

#if defined(_WIN32)
uint64_t tsf_clock_ns(void) {
  LARGE_INTEGER now, hz;
  QueryPerformanceCounter(&now);
  QueryPerformanceFrequency(&hz);
  return (uint64_t)((unsigned __int128)now.QuadPart * 1000000000u / (uint64_t)hz.QuadPart);
}
uint64_t tsf_clock_coarse(void) { return GetTickCount64() * 1000000u; }
void tsf_pause_ms(uint32_t ms) { Sleep(ms); }
#else
static uint64_t read_clock(clockid_t id) {
  struct timespec t;
  clock_gettime(id, &t);
  return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}
uint64_t tsf_clock_ns(void) { return read_clock(CLOCK_MONOTONIC); }
#if defined(CLOCK_MONOTONIC_COARSE)
uint64_t tsf_clock_coarse(void) { return read_clock(CLOCK_MONOTONIC_COARSE); }
#else
uint64_t tsf_clock_coarse(void) { return read_clock(CLOCK_MONOTONIC); }
#endif
void tsf_pause_ms(uint32_t ms) {
  struct timespec t = {ms / 1000, (long)(ms % 1000) * 1000000};
  nanosleep(&t, NULL);
}
#endif
