/* abi_guard.h: the firewall that every exported function runs behind. */
#ifndef TSF_ABI_GUARD_H
#define TSF_ABI_GUARD_H

#include "plugin/abi.h"

/* One ABI call: between begin and end, running out of memory comes back to `here`, where the caller
 * calls tsf_entry_caught first. */
typedef struct tsf_entry {
  tsf_jump *outer;
  uint32_t depth; /* of this entry */
  tsf_jump here;
} tsf_entry;

TSF_COLD void tsf_end_abandoned(tsf_plugin *p, const char *frame);
TSF_COLD void tsf_refuse_entry(tsf_plugin *p);
/* First thing in an exported function. A function of the host's that we called may throw a C++ exception
 * through our frames, and nobody ends their calls: a call made from no deeper in the stack does it. */
TSF_INLINE void tsf_settle(tsf_plugin *p) {
  if (TSF_UNLIKELY(p->rt != NULL && p->rt->depth != 0)) tsf_end_abandoned(p, __builtin_frame_address(0));
}

/* False when called back too deeply, or on a stack that is all but used up: last_error says so, and there is
 * nothing to end. Inlined, for the collector scans the stack from the frame of the function that calls
 * tsf_enter. */
TSF_INLINE bool tsf_call_begin(tsf_plugin *p) {
  if (TSF_LIKELY(tsf_enter(p->rt))) return true;
  tsf_refuse_entry(p);
  return false;
}
TSF_INLINE bool tsf_entry_begin(tsf_plugin *p, tsf_entry *e) {
  tsf_rt *rt = p->rt;
  if (TSF_UNLIKELY(!tsf_call_begin(p))) return false;
  e->outer = rt->entry;
  e->depth = rt->depth;
  rt->entry = &e->here;
  return true;
}
static inline void tsf_entry_end(tsf_plugin *p, tsf_entry *e) {
  p->rt->entry = e->outer;
  tsf_leave(p->rt);
}
/* Out of memory: last_error says so. */
TSF_COLD void tsf_entry_caught(tsf_plugin *p, tsf_entry *e);

/* For calls that are not hot: run `body` behind the firewall. False when it threw or memory ran out;
 * last_error then says what. */
bool tsf_guarded(tsf_plugin *p, void (*body)(tsf_plugin *p, void *arg), void *arg);

#endif
