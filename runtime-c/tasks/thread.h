/* thread.h: threads, and monitors: a lock with one condition. pthreads or Windows' own; nothing else is asked for. */
#ifndef TSF_THREAD_H
#define TSF_THREAD_H

#include "os/os.h"

#if defined(_WIN32)
typedef struct tsf_monitor { void *lock, *condition; } tsf_monitor; /* SRWLOCK, CONDITION_VARIABLE */
typedef struct tsf_thread { void *handle; uint32_t id; } tsf_thread;
#else
#include <pthread.h>
typedef struct tsf_monitor { pthread_mutex_t lock; pthread_cond_t condition; } tsf_monitor;
typedef struct tsf_thread { pthread_t id; } tsf_thread;
#endif

bool tsf_monitor_init(tsf_monitor *m); /* false: no memory */
void tsf_monitor_free(tsf_monitor *m);
void tsf_monitor_lock(tsf_monitor *m);
void tsf_monitor_unlock(tsf_monitor *m);
void tsf_monitor_wake(tsf_monitor *m); /* all who wait */
/* Waits, the lock let go meanwhile, until somebody wakes it or tsf_clock_ns() reaches `deadline` (UINT64_MAX: never):
 * false then. May come back for nothing: test again what was waited for. */
bool tsf_monitor_wait(tsf_monitor *m, uint64_t deadline);

#define TSF_FOREVER UINT64_MAX
/* The deadline that is `ms` from now: NaN and less than nothing are none at all, what is beyond 2^53 is never. */
uint64_t tsf_deadline_ms(double ms);

/* No signal of the host is delivered to the thread. False: the system gives no thread. */
bool tsf_thread_start(tsf_thread *t, void (*body)(void *arg), void *arg);
void tsf_thread_join(tsf_thread *t);
bool tsf_thread_is_this(const tsf_thread *t);

#endif
