/* tasks.h: the floor of threads: threads, monitors, queues of messages and copies of values between realms. It knows
 * nothing of plugins; a realm belongs to the thread that is in it. */
#ifndef TSF_TASKS_H
#define TSF_TASKS_H

#include "tasks/copy.h"
#include "tasks/queue.h"
#include "tasks/thread.h"

#endif
