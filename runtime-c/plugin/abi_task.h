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
  uint64_t generation; /* a handle of another one has another */
  tsf_thread thread;   /* its own, unless it is pooled */
  bool routine;        /* of a capture: its function is called again and again */
  bool pooled;         /* ... by a thread of the host's */
  ss_plugin_routine_t *subscribed;
  bool joined;
  struct tsf_task *next; /* among those that ended with their capture */
  tsf_monitor monitor; /* holds what follows */
  tsf_queue inbox, outbox;
  bool stopping, ended;
  bool busy; /* a thread of the host's is in it */
  void (*ring)(struct tsf_task *t); /* wakes its loop; NULL: that looks now and then (abi_signal.c) */
  struct tsf_bell *bell;            /* of `ring` */
  tsf_rt *rt; /* NULL once it has ended */
  /* Of the thread that is in it */
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
  tsf_task *retired; /* pooled ones of captures that are closed: until destroy, for the host may call once more */
  uint32_t started;
  uint64_t generation; /* of the task started last */
  uint64_t refused;    /* atomic */
  tsf_message *taken;  /* by a handle: as in tsf_task */
} tsf_async;

/* abi_task.c */
bool tsf_async_make(tsf_plugin *p, const tsf_async_desc *d); /* false: no memory. d NULL: for routines alone */
/* Not started yet. NULL after throwing. */
tsf_task *tsf_task_new(tsf_rt *rt, tsf_async *async, tsf_val input, const tsf_task_desc *desc);
/* Puts it among the others and starts it with `start`, which throws; NULL then, and the task is gone. */
tsf_handle *tsf_task_enlist(tsf_rt *rt, tsf_task *t, bool (*start)(tsf_rt *rt, tsf_task *t));
bool tsf_task_thread(tsf_rt *rt, tsf_task *t); /* a start: on a thread of ours */
bool tsf_task_has_ended(tsf_task *t);
bool tsf_task_turn(tsf_task *t); /* calls its function once; whether it is to be called again */
void tsf_task_ask(tsf_task *t);  /* asks it to end */
void tsf_task_join(tsf_task *t); /* waits until it has */
void tsf_task_free(tsf_task *t); /* once it was joined */
/* Asks all tasks, or all routines, to end, and waits for them. */
void tsf_tasks_stop(tsf_async *async, bool routines);
/* And takes them off the list: their messages are gone. Pooled ones are retired. */
void tsf_tasks_end(tsf_async *async, bool routines);

#endif
