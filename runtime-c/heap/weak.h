/* weak.h: tables whose entries go when nothing else reaches their keys: what WeakMap, WeakSet and WeakRef of stdlib/ hold.
 * A value lives as long as its key does (an ephemeron), also when it is the only one to point to the key.
 *
 * The slots are no traced words, so the collector's ways know nothing of them: it calls what weak.c has given it once all else
 * is marked. A table that was written is chained into the heap, and what is stored into it escapes its call, as what a root
 * points to does: whoever is in the chain or in a slot is there until a collection says otherwise. */
#ifndef TSF_WEAK_H
#define TSF_WEAK_H

#include "base/base.h"

/* A table is a tsf_val to the program. */
tsf_val tsf_weak_new(tsf_rt *rt);
/* Undefined where there is none. */
tsf_val tsf_weak_get(tsf_val table, tsf_val key);
bool tsf_weak_has(tsf_val table, tsf_val key);
void tsf_weak_set(tsf_rt *rt, tsf_val table, tsf_val key, tsf_val value);
bool tsf_weak_delete(tsf_val table, tsf_val key);
/* What may be a key: an object. */
static inline bool tsf_weak_takes(tsf_val key) { return !tsf_val_is_primitive(key); }
/* The table of what was set on functions and errors. */
static inline void tsf_weak_of_functions(tsf_rt *rt, tsf_val table) {
  rt->functions = table;
  rt->of_function = tsf_weak_get;
}
/* A table that holds one object, until a collection at the end of a call finds that nothing else does; and that object. */
tsf_val tsf_weak_ref(tsf_rt *rt, tsf_val target);
tsf_val tsf_weak_target(tsf_val ref);

#endif
