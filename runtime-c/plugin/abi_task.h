/* abi_task.h: what the files of asynchronous events and threads share. Linked into plugins that use them only. */
#ifndef TSF_ABI_TASK_H
#define TSF_ABI_TASK_H

#include "plugin/abi.h"
#include "tasks/tasks.h"

/* Who may emit: the plugin in startAsync and after it, a task, a dump of the state. The object that the program holds;
 * not in the heap of its realm. */
struct tsf_emitter {
  tsf_obj h;             /* TSF_T_NATIVE, static */
  uint32_t size, nwords; /* no traced words */
  struct tsf_async *async;
  ss_plugin_async_event_handler_t handler; /* NULL: the host takes no events from here */
  ss_plugin_owner_t *owner;
  bool dumping;    /* time and plugin id are written as they stand */
  uint8_t *buffer; /* the event */
  size_t room;
};

/* A function of the program on a thread of its own, in a realm of its own. */
typedef struct tsf_task {
  tsf_emitter emitter;
  const tsf_task_desc *desc;
  tsf_plugin *plugin;  /* only what never changes after init is read: the log and its owner */
  uint32_t generation; /* a handle of another one has another */
  tsf_thread thread;
  tsf_monitor monitor; /* holds what follows */
  tsf_queue inbox, outbox;
  bool stopping, ended;
  tsf_rt *rt; /* NULL once it has ended */
  /* The thread's own */
  tsf_message *input;
  tsf_message *taken; /* being read: freed with the next one, whatever reading it comes to */
  tsf_arr *held;      /* root: the input as a value */
} tsf_task;

#define TSF_TASKS_MAX 64

/* Of a plugin state, from the first handler on until destroy. */
typedef struct tsf_async {
  tsf_plugin *plugin;
  const tsf_async_desc *desc;
  tsf_emitter events, dump;
  tsf_task *tasks[TSF_TASKS_MAX]; /* ended ones stay until their place is wanted: their messages may be */
  uint32_t started;
  uint32_t generation; /* of the task started last */
  uint64_t refused;    /* atomic */
  tsf_message *taken;  /* by a handle: as in tsf_task */
} tsf_async;

/* abi_task.c. Throws. */
tsf_task *tsf_task_start(tsf_rt *rt, tsf_async *async, tsf_val input, const tsf_task_desc *desc);
void tsf_task_ask(tsf_task *t);  /* asks it to end */
void tsf_task_join(tsf_task *t); /* waits until it has */
void tsf_task_free(tsf_task *t); /* once it was joined */

#endif
