/* memory.c: guarded memory, time, threads. */
#define _GNU_SOURCE
#include "verifier.h"

#include <stdlib.h>
#include <string.h>

#if defined(_WIN32)
#include <windows.h>

guarded guard_copy(const void *data, size_t size) {
  size_t mapped = (size + 4095) / 4096 * 4096 + 4096;
  char *map = VirtualAlloc(NULL, mapped, MEM_RESERVE, PAGE_NOACCESS);
  VirtualAlloc(map, mapped - 4096, MEM_COMMIT, PAGE_READWRITE);
  guarded g = {map + mapped - 4096 - size, size, map, mapped};
  memcpy(g.at, data, size);
  return g;
}
void guard_free(guarded *g) { VirtualFree(g->map, 0, MEM_RELEASE); }
uint64_t now_ms(void) { return GetTickCount64(); }
void pause_ms(unsigned ms) { Sleep(ms); }
long resident_kib(void) { return -1; }

struct thread { HANDLE handle; void (*run)(void *); void *arg; };
static DWORD WINAPI run_thread(void *p) {
  thread *t = p;
  t->run(t->arg);
  return 0;
}
thread *thread_start(void (*run)(void *), void *arg) {
  thread *t = malloc(sizeof *t);
  t->run = run;
  t->arg = arg;
  t->handle = CreateThread(NULL, 0, run_thread, t, 0, NULL);
  return t;
}
void thread_join(thread *t) {
  WaitForSingleObject(t->handle, INFINITE);
  CloseHandle(t->handle);
  free(t);
}

#else
#include <pthread.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

guarded guard_copy(const void *data, size_t size) {
  size_t mapped = (size + 4095) / 4096 * 4096 + 4096;
  char *map = mmap(NULL, mapped, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (map == MAP_FAILED) abort();
  mprotect(map + mapped - 4096, 4096, PROT_NONE);
  guarded g = {map + mapped - 4096 - size, size, map, mapped};
  memcpy(g.at, data, size);
  return g;
}
void guard_free(guarded *g) { munmap(g->map, g->mapped); }

uint64_t now_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (uint64_t)t.tv_sec * 1000 + (uint64_t)t.tv_nsec / 1000000;
}

void pause_ms(unsigned ms) {
  struct timespec t = {ms / 1000, (long)(ms % 1000) * 1000000};
  nanosleep(&t, NULL);
}

#if defined(__SANITIZE_ADDRESS__)
long resident_kib(void) { return -1; } /* what is freed stays resident for a while; leaks are reported anyway */
#else
long resident_kib(void) {
  FILE *f = fopen("/proc/self/statm", "r");
  long size = 0, resident = -1;
  if (f == NULL) return -1;
  if (fscanf(f, "%ld %ld", &size, &resident) != 2) resident = -1;
  fclose(f);
  return resident < 0 ? -1 : resident * (sysconf(_SC_PAGESIZE) / 1024);
}
#endif

struct thread { pthread_t id; void (*run)(void *); void *arg; };
static void *run_thread(void *p) {
  thread *t = p;
  t->run(t->arg);
  return NULL;
}
thread *thread_start(void (*run)(void *), void *arg) {
  thread *t = malloc(sizeof *t);
  t->run = run;
  t->arg = arg;
  if (pthread_create(&t->id, NULL, run_thread, t) != 0) abort();
  return t;
}
void thread_join(thread *t) {
  pthread_join(t->id, NULL);
  free(t);
}
#endif
