/* abi_metrics.h: get_metrics, inlined into programs with few metrics, where the descriptor's members are constants. */
#ifndef TSF_ABI_METRICS_H
#define TSF_ABI_METRICS_H

#include "plugin/abi.h"

/* One of several results, in a ring: the host gets what is behind it. */
typedef struct tsf_metrics_out { ss_plugin_metric *next; } tsf_metrics_out;

struct tsf_metrics {
  ss_plugin_metric *out; /* the next to be handed out: desc->nmetrics of them */
  uint64_t slots[]; /* as many; the results are behind */
};

#define TSF_METRICS_FEW 4u

TSF_COLD ss_plugin_metric *tsf_metrics_none(uint32_t *n);

TSF_INLINE ss_plugin_metric *tsf_metrics_read(const tsf_plugin_desc *d, ss_plugin_t *s, uint32_t *n) {
  tsf_plugin *p = s;
  if (TSF_UNLIKELY(p == NULL || n == NULL || p->metrics == NULL)) return tsf_metrics_none(n);
  struct tsf_metrics *m = p->metrics;
  ss_plugin_metric *out = __atomic_load_n(&m->out, __ATOMIC_RELAXED);
  __atomic_store_n(&m->out, ((tsf_metrics_out *)(void *)out)[-1].next, __ATOMIC_RELAXED);
  for (uint32_t i = 0; i < d->nmetrics; i++) {
    uint64_t (*read)(const tsf_plugin *) = d->metrics[i].read;
    uint64_t value = TSF_UNLIKELY(read != NULL) ? read(p) : __atomic_load_n(&m->slots[i], __ATOMIC_RELAXED);
    __atomic_store_n(&out[i].value.u64, value, __ATOMIC_RELAXED);
  }
  *n = d->nmetrics;
  return out;
}

#endif
