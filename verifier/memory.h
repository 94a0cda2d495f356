/* memory.h: guarded memory, time, threads. */
#ifndef VERIFIER_MEMORY_H
#define VERIFIER_MEMORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct guarded { char *at; size_t size; void *map; size_t mapped; } guarded;
guarded guard_copy(const void *data, size_t size); /* ends right before an unreadable page */
void guard_free(guarded *g);                       /* unreadable from now on: any later use crashes */
bool guard_was(const void *at);                    /* memory that was freed lately */
uint64_t now_ms(void);
void pause_ms(unsigned ms);
long resident_kib(void); /* -1: not known */
int thread_count(void);  /* of this process; 0: not known */
typedef struct thread thread;
thread *thread_start(void (*run)(void *), void *arg);
void thread_join(thread *t);

#endif
