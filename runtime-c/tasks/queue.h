/* queue.h: messages between realms, outside of all heaps. A queue belongs to a monitor, which its users hold. */
#ifndef TSF_QUEUE_H
#define TSF_QUEUE_H

#include "tasks/thread.h"

/* A value as copy.c writes it. malloc'ed. */
typedef struct tsf_message {
  struct tsf_message *next;
  size_t size;
  uint32_t objects; /* that have an identity */
  uint8_t bytes[];
} tsf_message;

#define TSF_QUEUE_MESSAGES 1024
#define TSF_QUEUE_BYTES ((size_t)64 << 20) /* one message may be larger */

typedef struct tsf_queue {
  tsf_message *first, *last;
  size_t bytes;
  uint32_t count;
} tsf_queue;

bool tsf_queue_put(tsf_queue *q, tsf_message *m); /* false when it is full: the message is the caller's still */
tsf_message *tsf_queue_take(tsf_queue *q);        /* NULL when it is empty */
void tsf_queue_clear(tsf_queue *q);

#endif
