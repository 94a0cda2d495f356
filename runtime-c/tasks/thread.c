/* thread.c: threads and monitors. */
#include "tasks/thread.h"

#include <stdlib.h>
#if defined(_WIN32)
#include <process.h>
#include <windows.h>
#else
#include <errno.h>
#include <signal.h>
#include <time.h>
#endif

/* What a thread starts with: a call of the host has as much (plugin/abi_guard.h), and sanitizers need more. */
#define STACK_BYTES ((size_t)4 << 20)

typedef struct start {
  void (*body)(void *arg);
  void *arg;
} start;

static start *start_of(void (*body)(void *), void *arg) {
  start *s = malloc(sizeof *s);
  if (s != NULL) *s = (start){body, arg};
  return s;
}

static void begin(start *given) {
  start s = *given;
  free(given);
  s.body(s.arg);
}

uint64_t tsf_deadline_ms(double ms) {
  uint64_t now = tsf_clock_ns();
  if (!(ms > 0)) return now;
  if (ms >= 9007199254.0) return TSF_FOREVER; /* 100 days and more, in ns as a double and as an integer */
  return now + (uint64_t)(ms * 1e6);
}

#if defined(_WIN32)
bool tsf_monitor_init(tsf_monitor *m) {
  *m = (tsf_monitor){NULL, NULL}; /* SRWLOCK_INIT and CONDITION_VARIABLE_INIT are zeros */
  return true;
}
void tsf_monitor_free(tsf_monitor *m) { (void)m; }
void tsf_monitor_lock(tsf_monitor *m) { AcquireSRWLockExclusive((PSRWLOCK)&m->lock); }
void tsf_monitor_unlock(tsf_monitor *m) { ReleaseSRWLockExclusive((PSRWLOCK)&m->lock); }
void tsf_monitor_wake(tsf_monitor *m) { WakeAllConditionVariable((PCONDITION_VARIABLE)&m->condition); }

bool tsf_monitor_wait(tsf_monitor *m, uint64_t deadline) {
  DWORD ms = INFINITE;
  if (deadline != TSF_FOREVER) {
    uint64_t now = tsf_clock_ns();
    if (now >= deadline) return false;
    uint64_t left = (deadline - now + 999999) / 1000000;
    ms = left < INFINITE ? (DWORD)left : INFINITE - 1;
  }
  SleepConditionVariableSRW((PCONDITION_VARIABLE)&m->condition, (PSRWLOCK)&m->lock, ms, 0);
  return deadline == TSF_FOREVER || tsf_clock_ns() < deadline;
}

static unsigned __stdcall thread_main(void *given) {
  begin(given);
  return 0;
}

bool tsf_thread_start(tsf_thread *t, void (*body)(void *), void *arg) {
  start *s = start_of(body, arg);
  unsigned id = 0;
  t->handle = s ? (void *)_beginthreadex(NULL, STACK_BYTES, thread_main, s, STACK_SIZE_PARAM_IS_A_RESERVATION, &id) : NULL;
  t->id = id;
  if (t->handle == NULL) free(s);
  return t->handle != NULL;
}

void tsf_thread_join(tsf_thread *t) {
  WaitForSingleObject(t->handle, INFINITE);
  CloseHandle(t->handle);
}

bool tsf_thread_is_this(const tsf_thread *t) { return t->id == GetCurrentThreadId(); }
#else
bool tsf_monitor_init(tsf_monitor *m) {
  pthread_condattr_t attr;
  if (pthread_mutex_init(&m->lock, NULL) != 0) return false;
  if (pthread_condattr_init(&attr) == 0) {
    pthread_condattr_setclock(&attr, CLOCK_MONOTONIC);
    bool made = pthread_cond_init(&m->condition, &attr) == 0;
    pthread_condattr_destroy(&attr);
    if (made) return true;
  }
  pthread_mutex_destroy(&m->lock);
  return false;
}
void tsf_monitor_free(tsf_monitor *m) {
  pthread_cond_destroy(&m->condition);
  pthread_mutex_destroy(&m->lock);
}
void tsf_monitor_lock(tsf_monitor *m) { pthread_mutex_lock(&m->lock); }
void tsf_monitor_unlock(tsf_monitor *m) { pthread_mutex_unlock(&m->lock); }
void tsf_monitor_wake(tsf_monitor *m) { pthread_cond_broadcast(&m->condition); }

bool tsf_monitor_wait(tsf_monitor *m, uint64_t deadline) {
  if (deadline == TSF_FOREVER) return pthread_cond_wait(&m->condition, &m->lock) == 0;
  struct timespec until = {(time_t)(deadline / 1000000000u), (long)(deadline % 1000000000u)};
  return pthread_cond_timedwait(&m->condition, &m->lock, &until) != ETIMEDOUT;
}

static void *thread_main(void *given) {
  begin(given);
  return NULL;
}

/* A handler of the host's for SIGINT, say, is to run on a thread of the host's. */
bool tsf_thread_start(tsf_thread *t, void (*body)(void *), void *arg) {
  start *s = start_of(body, arg);
  pthread_attr_t attr;
  sigset_t all, before;
  if (s == NULL || pthread_attr_init(&attr) != 0) {
    free(s);
    return false;
  }
  pthread_attr_setstacksize(&attr, STACK_BYTES);
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  bool started = pthread_create(&t->id, &attr, thread_main, s) == 0;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  pthread_attr_destroy(&attr);
  if (!started) free(s);
  return started;
}

void tsf_thread_join(tsf_thread *t) { pthread_join(t->id, NULL); }
bool tsf_thread_is_this(const tsf_thread *t) { return pthread_equal(t->id, pthread_self()) != 0; }
#endif
