/* sync_items.c: `for await` over what is no async generator (ECMA-262 27.1.4): each item is awaited. */
#include "program/program.h"

static tsf_val item_of(tsf_rt *rt, tsf_gen *gen, tsf_item_kind kind) {
  switch (kind) {
    case TSF_ITEM_F64: return tsf_val_of_num(gen->f64);
    case TSF_ITEM_BOOL: return tsf_val_of_bool((uint8_t)gen->f64);
    case TSF_ITEM_BIG: return tsf_val_of_big(rt, gen->big);
    case TSF_ITEM_WORD: break;
  }
  return tsf_gen_take_any(rt, gen);
}

static tsf_obj *failed(tsf_rt *rt) {
  tsf_obj *error = tsf_catch(rt);
  return tsf_promise_rejected(rt, tsf_val_of_ptr(error));
}

/* The promise of a value that was awaited, or is to be. */
static tsf_obj *awaited(tsf_rt *rt, tsf_val value) {
  return tsf_promise_then(rt, tsf_promise_of(rt, value), TSF_VAL_UNDEF, TSF_VAL_UNDEF);
}

/* A turn of the generator as the promise of what it gave. */
static tsf_obj *turned(tsf_rt *rt, tsf_gen *gen, bool more, uint32_t kind) {
  if (TSF_FAILED(rt)) return failed(rt);
  tsf_obj *promise = awaited(rt, more ? item_of(rt, gen, (tsf_item_kind)kind) : tsf_gen_result(&gen->h));
  ((tsf_promise *)promise)->done = !more;
  return promise;
}

tsf_obj *tsf_sync_next(tsf_rt *rt, tsf_obj *generator, uint32_t kind) {
  tsf_gen *gen = (tsf_gen *)generator;
  return turned(rt, gen, tsf_gen_next(rt, gen), kind);
}

tsf_obj *tsf_sync_return(tsf_rt *rt, tsf_obj *generator) {
  tsf_gen *gen = (tsf_gen *)generator;
  if (!tsf_gen_has_return(generator)) return tsf_promise_of(rt, TSF_VAL_UNDEF);
  tsf_gen_close(rt, gen);
  return TSF_FAILED(rt) ? failed(rt) : awaited(rt, TSF_VAL_UNDEF);
}

tsf_obj *tsf_sync_send(tsf_rt *rt, tsf_obj *generator, tsf_val value, uint32_t kind) {
  tsf_gen *gen = (tsf_gen *)generator;
  return turned(rt, gen, tsf_gen_send(rt, gen, value), kind);
}

tsf_obj *tsf_sync_return_with(tsf_rt *rt, tsf_obj *generator, tsf_val value, uint32_t kind) {
  tsf_gen *gen = (tsf_gen *)generator;
  if (tsf_gen_has_return(generator)) return turned(rt, gen, tsf_gen_return(rt, gen, value), kind);
  tsf_obj *promise = tsf_promise_of(rt, value);
  ((tsf_promise *)promise)->done = true;
  return promise;
}

tsf_obj *tsf_sync_throw(tsf_rt *rt, tsf_obj *generator, tsf_val value, uint32_t kind) {
  tsf_gen *gen = (tsf_gen *)generator;
  tsf_throw(rt, tsf_to_throw(rt, value));
  if (tsf_gen_has_return(generator)) return turned(rt, gen, tsf_gen_throw(rt, gen), kind);
  return failed(rt);
}
