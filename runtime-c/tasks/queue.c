/* queue.c: bounded queues of messages. */
#include "tasks/queue.h"

#include <stdlib.h>

bool tsf_queue_put(tsf_queue *q, tsf_message *m) {
  if (q->count == TSF_QUEUE_MESSAGES || (q->count != 0 && q->bytes + m->size > TSF_QUEUE_BYTES)) return false;
  m->next = NULL;
  if (q->last) q->last->next = m;
  else q->first = m;
  q->last = m;
  q->count++;
  q->bytes += m->size;
  return true;
}

tsf_message *tsf_queue_take(tsf_queue *q) {
  tsf_message *m = q->first;
  if (m == NULL) return NULL;
  q->first = m->next;
  if (q->first == NULL) q->last = NULL;
  q->count--;
  q->bytes -= m->size;
  return m;
}

void tsf_queue_clear(tsf_queue *q) {
  for (tsf_message *m; (m = tsf_queue_take(q)) != NULL;) free(m);
}
