/* jobs.h: what the files of this floor put into the loop. */
#ifndef TSF_JOBS_H
#define TSF_JOBS_H

#include "loop/loop.h"

/* A microtask: what it does, with two words that the collector sees. */
typedef void tsf_job(tsf_rt *rt, tsf_val subject, tsf_val value);
void tsf_job_push(tsf_rt *rt, tsf_job *job, tsf_val subject, tsf_val value);
/* A promise was rejected with nobody to see it; whoever looks at it later sets its `handled`. */
void tsf_rejected_note(tsf_rt *rt, tsf_promise *promise);

/* Where the exception that was thrown last comes from. */
static inline tsf_frame tsf_place_of(const tsf_rt *rt, const tsf_obj *error) {
  return rt->thrown == error && rt->ntrace > 0 ? rt->trace[0] : (tsf_frame){NULL, NULL, 0};
}
/* `error` was thrown at `place`: it is about to be caught, or thrown again. */
static inline void tsf_thrown_at(tsf_rt *rt, tsf_obj *error, tsf_frame place) {
  rt->thrown = error;
  rt->trace[0] = place;
  rt->ntrace = place.file != NULL;
}

#endif
