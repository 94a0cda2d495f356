/* memory.c: guarded memory, time, threads. */
#define _GNU_SOURCE
#include "memory.h"

#include <stdio.h>
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
bool guard_was(const void *at) { return (void)at, false; }
uint64_t now_ms(void) { return GetTickCount64(); }
void pause_ms(unsigned ms) { Sleep(ms); }
long resident_kib(void) { return -1; }
int thread_count(void) { return 0; }

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
#include <dirent.h>
#include <pthread.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

/* What was freed last stays unreadable for a while: in its place again at once, the next call's would be taken for it.
 * Small ones are used again after that. */
#define QUARANTINE 256
#define SMALL 8192
static struct { void *map; size_t mapped; } quarantine[QUARANTINE];
static uint32_t quarantined;
static pthread_mutex_t quarantine_lock = PTHREAD_MUTEX_INITIALIZER;

/* The oldest of them, readable again; NULL while there are few. */
static void *small_again(void) {
  pthread_mutex_lock(&quarantine_lock);
  uint32_t at = quarantined % QUARANTINE;
  void *map = quarantine[at].mapped == SMALL ? quarantine[at].map : NULL;
  if (map != NULL) quarantine[at].map = NULL, quarantine[at].mapped = 0;
  pthread_mutex_unlock(&quarantine_lock);
  if (map != NULL && mprotect(map, SMALL - 4096, PROT_READ | PROT_WRITE) != 0) abort();
  return map;
}

guarded guard_copy(const void *data, size_t size) {
  size_t mapped = (size + 4095) / 4096 * 4096 + 4096;
  char *map = mapped == SMALL ? small_again() : NULL;
  if (map == NULL) {
    map = mmap(NULL, mapped, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (map == MAP_FAILED || mprotect(map + mapped - 4096, 4096, PROT_NONE) != 0) abort();
  }
  guarded g = {map + mapped - 4096 - size, size, map, mapped};
  memcpy(g.at, data, size);
  return g;
}

void guard_free(guarded *g) {
  if (g->mapped > 1 << 16 || mprotect(g->map, g->mapped, PROT_NONE) != 0) {
    munmap(g->map, g->mapped);
    return;
  }
  pthread_mutex_lock(&quarantine_lock);
  uint32_t at = quarantined++ % QUARANTINE;
  void *old = quarantine[at].map;
  size_t mapped = quarantine[at].mapped;
  quarantine[at].map = g->map;
  quarantine[at].mapped = g->mapped;
  pthread_mutex_unlock(&quarantine_lock);
  if (old != NULL) munmap(old, mapped);
}

bool guard_was(const void *at) {
  for (uint32_t i = 0; i < QUARANTINE; i++)
    if ((uintptr_t)at - (uintptr_t)quarantine[i].map < quarantine[i].mapped) return true;
  return false;
}

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

int thread_count(void) {
  int n = 0;
  DIR *tasks = opendir("/proc/self/task");
  if (tasks == NULL) return 0;
  for (struct dirent *e; (e = readdir(tasks)) != NULL;) n += e->d_name[0] != '.';
  closedir(tasks);
  return n;
}

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
