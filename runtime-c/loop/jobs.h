/* jobs.h: what the files of this floor put into the loop. */
#ifndef TSF_JOBS_H
#define TSF_JOBS_H

#include "loop/loop.h"

/* A microtask: what it does, with two words that the collector sees. */
typedef void tsf_job(tsf_rt *rt, tsf_val subject, tsf_val value);
void tsf_job_push(tsf_rt *rt, tsf_job *job, tsf_val subject, tsf_val value);
/* A promise was rejected with nobody to see it; whoever looks at it later sets its `handled`. */
void tsf_rejected_note(tsf_rt *rt, tsf_promise *promise);

#endif
