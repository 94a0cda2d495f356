/* abi_metrics.c: counters and gauges, and get_metrics, which hosts call from any thread at any time.
 *
 * A metric is a slot of 64 bits beside the heap. The thread that a state runs on is the only one that writes it, so a
 * store needs no lock; get_metrics reads the slots and nothing else of the program. What it hands out lies in one of
 * several buffers in turn, whose names and types never change, so that a host that copies a result while another of its
 * threads asks anew reads whole values of the one call or of the other. A slot holds the bits of ss_plugin_metric_value,
 * integers in all 64 of them. */
#include "plugin/abi_metrics.h"

#include <stdlib.h>

#define BUFFERS 8u /* get_metrics overlaps with itself; each thread copies what it got at once */

static ss_plugin_metric *make_out(const tsf_plugin_desc *d, tsf_metrics_out *at, ss_plugin_metric *next) {
  ss_plugin_metric *out = (ss_plugin_metric *)(void *)(at + 1);
  at->next = next;
  for (uint32_t i = 0; i < d->nmetrics; i++) {
    const tsf_metric_desc *of = &d->metrics[i];
    out[i] = (ss_plugin_metric){.name = of->name, .type = (ss_plugin_metric_type)of->type,
                                .value_type = (ss_plugin_metric_value_type)of->value_type};
  }
  return out;
}

bool tsf_metrics_make(tsf_plugin *p) {
  const tsf_plugin_desc *d = p->desc;
  size_t one = sizeof(tsf_metrics_out) + d->nmetrics * sizeof(ss_plugin_metric);
  struct tsf_metrics *m = calloc(1, sizeof *m + d->nmetrics * sizeof *m->slots + BUFFERS * one);
  if (m == NULL) return false;
  char *outs = (char *)&m->slots[d->nmetrics];
  for (uint32_t i = 0; i < BUFFERS; i++) m->out = make_out(d, (tsf_metrics_out *)(void *)(outs + i * one), m->out);
  ((tsf_metrics_out *)(void *)outs)->next = m->out;
  p->metrics = m;
  if (d->source_metrics) p->source_counts = &m->slots[d->source_metrics - 1];
  if (d->field_metrics) p->field_counts = &m->slots[d->field_metrics - 1];
  return true;
}

void tsf_metrics_free(tsf_plugin *p) { free(p->metrics); }

uint64_t tsf_metric_heap(const tsf_plugin *p) { return tsf_heap_bytes(p->rt); }
uint64_t tsf_metric_collections(const tsf_plugin *p) { return tsf_heap_collections(p->rt); }

ss_plugin_metric *tsf_metrics_none(uint32_t *n) {
  if (n != NULL) *n = 0;
  return NULL;
}

ss_plugin_metric *tsf_abi_get_metrics(ss_plugin_t *s, uint32_t *n) {
  return s != NULL ? tsf_metrics_read(((tsf_plugin *)s)->desc, s, n) : tsf_metrics_none(n);
}

/* ---- Counter, Gauge ------------------------------------------------------------------------------------ */

static const tsf_obj the_maker = {TSF_T_NATIVE | TSF_F_STATIC, 0};

tsf_obj *tsf_metrics_maker(void) { return (tsf_obj *)(uintptr_t)&the_maker; }

struct tsf_metric {
  tsf_obj h;             /* TSF_T_NATIVE */
  uint32_t size, nwords; /* no traced words */
  const tsf_metric_desc *desc;
  uint64_t *slot;
};

tsf_metric *tsf_metric_at(tsf_rt *rt, const tsf_obj *metrics, uint32_t i) {
  tsf_plugin *p = tsf_plugin_of(rt);
  tsf_metric *metric = tsf_alloc(rt, TSF_T_NATIVE, sizeof *metric);
  (void)metrics;
  metric->size = sizeof *metric;
  metric->nwords = 0;
  metric->desc = &p->desc->metrics[i];
  metric->slot = &p->metrics->slots[i];
  return metric;
}

static uint64_t load(const tsf_metric *metric) { return __atomic_load_n(metric->slot, __ATOMIC_RELAXED); }
static void store(const tsf_metric *metric, uint64_t bits) { __atomic_store_n(metric->slot, bits, __ATOMIC_RELAXED); }

typedef struct limits { tsf_big least, most; const char *name; } limits;

static limits limits_of(const tsf_metric *metric) {
  switch (metric->desc->value_type) {
  case SS_PLUGIN_METRIC_VALUE_TYPE_U32: return (limits){0, UINT32_MAX, "u32"};
  case SS_PLUGIN_METRIC_VALUE_TYPE_S32: return (limits){INT32_MIN, INT32_MAX, "s32"};
  case SS_PLUGIN_METRIC_VALUE_TYPE_I: return (limits){INT32_MIN, INT32_MAX, "int"};
  case SS_PLUGIN_METRIC_VALUE_TYPE_S64: return (limits){INT64_MIN, INT64_MAX, "s64"};
  default: return (limits){0, UINT64_MAX, "u64"};
  }
}

static bool is_float(const tsf_metric *metric) {
  return metric->desc->value_type == SS_PLUGIN_METRIC_VALUE_TYPE_D ||
         metric->desc->value_type == SS_PLUGIN_METRIC_VALUE_TYPE_F;
}

static TSF_COLD void throw_unfit(tsf_rt *rt, const tsf_metric *metric, const char *value, bool down) {
  const char *name = metric->desc->name;
  if (down) tsf_throw_here(rt, TSF_E_RANGE, "metric %s: %s is not what a counter goes up by", name, value);
  else tsf_throw_here(rt, TSF_E_RANGE, "metric %s: %s is no %s", name, value, limits_of(metric).name);
}

static TSF_COLD void throw_num(tsf_rt *rt, const tsf_metric *metric, double value, bool down) {
  char text[TSF_NUM_CHARS + 1];
  text[tsf_num_to_chars(value, text)] = 0;
  throw_unfit(rt, metric, text, down);
}

static TSF_COLD void throw_big(tsf_rt *rt, const tsf_metric *metric, tsf_big value, bool down) {
  char text[TSF_NUM_CHARS + 1];
  text[tsf_big_to_chars(value, text)] = 0;
  throw_unfit(rt, metric, text, down);
}

/* The value of an integer metric. */
static tsf_big value_of(const tsf_metric *metric) {
  uint64_t bits = load(metric);
  return limits_of(metric).least < 0 ? (tsf_big)(int64_t)bits : (tsf_big)bits;
}

tsf_big tsf_metric_big(const tsf_metric *metric) { return value_of(metric); }

double tsf_metric_num(const tsf_metric *metric) {
  ss_plugin_metric_value value = {.u64 = load(metric)};
  switch (metric->desc->value_type) {
  case SS_PLUGIN_METRIC_VALUE_TYPE_D: return value.d;
  case SS_PLUGIN_METRIC_VALUE_TYPE_F: return (double)value.f;
  default: return tsf_number_of_big(value_of(metric));
  }
}

static void store_float(const tsf_metric *metric, double number) {
  ss_plugin_metric_value value = {.u64 = 0};
  if (metric->desc->value_type == SS_PLUGIN_METRIC_VALUE_TYPE_F) value.f = (float)number;
  else value.d = number;
  store(metric, value.u64);
}

static bool is_integer(double value) { return value >= -9007199254740992.0 && value <= 9007199254740992.0 && value == (double)(int64_t)value; }

/* ---- gauges: any value of their type ------------------------------------------------------------------------ */

static void set_big(tsf_rt *rt, const tsf_metric *metric, tsf_big value) {
  limits l = limits_of(metric);
  if (value < l.least || value > l.most) throw_big(rt, metric, value, false);
  else store(metric, (uint64_t)value);
}

void tsf_biggauge_set(tsf_rt *rt, const tsf_metric *metric, tsf_big value) { set_big(rt, metric, value); }

void tsf_biggauge_add(tsf_rt *rt, const tsf_metric *metric, tsf_big n) {
  tsf_big sum = tsf_big_is_large(n) ? n : value_of(metric) + n;
  if (!tsf_big_is_large(n) && (sum < INT64_MIN || sum > UINT64_MAX)) throw_unfit(rt, metric, TSF_BIG_BEYOND, false);
  else set_big(rt, metric, sum);
}

void tsf_gauge_set(tsf_rt *rt, const tsf_metric *metric, double value) {
  if (is_float(metric)) store_float(metric, value);
  else if (!is_integer(value)) throw_num(rt, metric, value, false);
  else set_big(rt, metric, (int64_t)value);
}

void tsf_gauge_add(tsf_rt *rt, const tsf_metric *metric, double n) { tsf_gauge_set(rt, metric, tsf_metric_num(metric) + n); }

/* ---- counters: up, and from the end of their type on from 0 --------------------------------------------------- */

/* The most is a power of two less one. */
static void count(const tsf_metric *metric, tsf_big n) {
  store(metric, (uint64_t)((value_of(metric) + n) & limits_of(metric).most));
}

void tsf_counter_add(tsf_rt *rt, const tsf_metric *metric, tsf_val n) {
  tsf_big value = 1;
  if (TSF_LIKELY(n == TSF_VAL_UNDEF)) value = 1;
  else if (tsf_val_is_num(n)) {
    double number = tsf_val_num(n);
    if (!is_integer(number) || number < 0) {
      throw_num(rt, metric, number, true);
      return;
    }
    value = (int64_t)number;
  } else {
    value = tsf_big_of_val(n);
    if (tsf_big_lt(value, 0)) {
      throw_big(rt, metric, value, true);
      return;
    }
  }
  count(metric, value);
}

void tsf_numcounter_add(tsf_rt *rt, const tsf_metric *metric, double n) {
  if (tsf_num_is_undef(n)) n = 1;
  if (!(n >= 0) || (!is_float(metric) && !is_integer(n))) throw_num(rt, metric, n, true);
  else if (is_float(metric)) store_float(metric, tsf_metric_num(metric) + n);
  else count(metric, (int64_t)n);
}
