/* abi_guard.c: the firewall. */
#include "plugin/abi_guard.h"
#include "plugin/abi_begin.h"
#include "plugin/abi_tables.h"

void tsf_entry_caught(tsf_plugin *p, tsf_entry *e) {
  p->rt->depth = e->depth;
  p->rt->exc = NULL;
  tsf_take_exception(p);
}

void tsf_end_abandoned(tsf_plugin *p, const char *frame) {
  tsf_rt *rt = p->rt;
  if (frame < rt->entry_frame) return;
  for (tsf_source *src = p->sources; src != NULL; src = src->next) src->filling = false;
  if (p->tables != NULL) p->desc->tables_part->abandon(p->tables);
  tsf_event_end(p);
  rt->entry = &p->outermost;
  rt->joining = NULL;
  rt->depth = 1;
  tsf_leave(rt);
}

void tsf_refuse_entry(tsf_plugin *p) {
  bool stack = p->rt->depth == 0 || tsf_stack_low(p->rt);
  tsf_set_error(p, stack ? "RangeError: Maximum call stack size exceeded: the host's thread has no 64 KiB of stack left"
                         : "the host called back into the plugin too deeply");
}

typedef struct guarded {
  tsf_plugin *p;
  void (*body)(tsf_plugin *p, void *arg);
  void *arg;
} guarded;

static int run_guarded(void *arg) {
  guarded *g = arg;
  g->body(g->p, g->arg);
  if (g->p->rt->exc == NULL) return true;
  tsf_take_exception(g->p);
  return false;
}

bool tsf_guarded(tsf_plugin *p, void (*body)(tsf_plugin *p, void *arg), void *arg) {
  tsf_entry e;
  guarded g = {p, body, arg};
  if (!tsf_entry_begin(p, &e)) return false;
  uint32_t lent = p->tables ? p->tables->lent_count : 0;
  int fine = tsf_try(&e.here, run_guarded, &g);
  if (fine == TSF_TRAPPED) {
    tsf_entry_caught(p, &e);
    tsf_event_end(p);
    /* The frames that held these are gone. */
    if (p->tables != NULL && p->tables->lent_count != lent) p->tables->part->give_back(p->tables, lent);
  }
  tsf_tables_give_back(p);
  tsf_entry_end(p, &e);
  return fine == true;
}
