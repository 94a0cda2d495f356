/* fetch.c: what the program calls. */
#include "http/client.h"
#include "http/http.h"

#if !defined(_WIN32)
#include <stdlib.h>

enum { METHOD, ORIGIN, TARGET };

static tsf_transfer_object *object_of(tsf_val transfer) { return (tsf_transfer_object *)tsf_val_ptr(transfer); }

static const tsf_str *word(const tsf_arr *words, int i) { return (const tsf_str *)tsf_val_ptr(tsf_arr_word(words)[i]); }

static bool trust(const tsf_client *c, const tsf_transfer *t) {
  tsf_curl_blob blob = {c->authorities, c->authorities_len, 1};
  if (c->authorities) return t->curl->easy_setopt(t->easy, CURLOPT_CAINFO_BLOB, &blob) == 0;
  return c->bundle == NULL || t->curl->easy_setopt(t->easy, CURLOPT_CAINFO, c->bundle) == 0;
}

static bool fill(tsf_client *c, tsf_transfer *t, const tsf_arr *words, const tsf_arr *headers, const tsf_bytes *body,
                 double connect_ms) {
  tsf_text method = {0}, url = {0};
  bool has_body = tsf_is_heap(body);
  bool made = tsf_text_of_utf8(&method, word(words, METHOD)) && tsf_text_of_utf8(&url, word(words, ORIGIN)) &&
              tsf_text_of_utf8(&t->target, word(words, TARGET));
  for (uint32_t i = 0; made && i + 1 < headers->len; i += 2)
    made = tsf_transfer_header(t, word(headers, (int)i), word(headers, (int)i + 1));
  if (made && has_body) made = tsf_text_add(&t->body, body->data, body->len);
  made = made && tsf_transfer_prepare(t, method.data, url.data, has_body, (long)connect_ms) && trust(c, t);
  free(method.data);
  free(url.data);
  return made;
}

tsf_val tsf_http_start(tsf_rt *rt, const tsf_arr *words, const tsf_arr *headers, const tsf_bytes *body, double connect_ms) {
  tsf_client *c = tsf_client_of(rt);
  if (c == NULL) return TSF_VAL_UNDEF;
  tsf_transfer_object *o = (tsf_transfer_object *)tsf_alloc(rt, TSF_T_NATIVE, sizeof *o);
  o->size = sizeof *o;
  o->nwords = 4;
  o->promise = o->head = o->rest = o->problem = TSF_VAL_UNDEF;
  o->result = -1;
  o->changed = false;
  o->transfer = NULL;
  tsf_transfer *t = tsf_transfer_new(&c->curl);
  if (t == NULL) tsf_out_of_memory(rt);
  tsf_root_add(rt, &t->object);
  tsf_root_store(rt, &t->object, &o->h);
  if (!fill(c, t, words, headers, body, connect_ms) || !tsf_client_add(c, t)) {
    tsf_root_remove(rt, &t->object);
    tsf_transfer_free(t);
    tsf_throw_error(rt, "fetch cannot do this with the version of libcurl.so.4 that is here");
    return TSF_VAL_UNDEF;
  }
  o->transfer = t;
  return tsf_val_of_ptr(o);
}

void tsf_http_notify(tsf_rt *rt, tsf_val transfer, tsf_val promise) {
  tsf_transfer_object *o = object_of(transfer);
  if (o->changed || o->transfer == NULL) {
    o->changed = false;
    tsf_promise_resolve(rt, (tsf_obj *)tsf_val_ptr(promise), TSF_VAL_UNDEF);
    return;
  }
  o->promise = promise;
  tsf_barrier_val(rt, o, promise);
}

const tsf_str *tsf_http_head(tsf_rt *rt, tsf_val transfer) {
  tsf_transfer_object *o = object_of(transfer);
  return o->transfer ? tsf_client_head(rt, o->transfer) : (const tsf_str *)tsf_val_ptr(o->head);
}

tsf_bytes *tsf_http_read(tsf_rt *rt, tsf_val transfer) {
  tsf_transfer_object *o = object_of(transfer);
  tsf_transfer *t = o->transfer;
  if (t == NULL) {
    tsf_bytes *rest = (tsf_bytes *)tsf_val_ptr(o->rest);
    o->rest = TSF_VAL_UNDEF;
    return rest;
  }
  if (t->data.len == 0) return NULL;
  tsf_bytes *bytes = tsf_bytes_of(rt, (const uint8_t *)t->data.data, (uint32_t)t->data.len);
  t->data.len = 0;
  if (!t->paused) return bytes;
  t->paused = false;
  t->curl->easy_pause(t->easy, 0); /* may have more to give at once */
  tsf_client_wake((tsf_client *)rt->client);
  return bytes;
}

double tsf_http_end(tsf_val transfer) { return object_of(transfer)->result; }

tsf_arr *tsf_http_problem(tsf_rt *rt, tsf_val transfer) {
  tsf_transfer_object *o = object_of(transfer);
  return o->problem ? (tsf_arr *)tsf_val_ptr(o->problem) : tsf_arr_new(rt, TSF_T_ARR_WORD, 0);
}

void tsf_http_cancel(tsf_rt *rt, tsf_val transfer) {
  tsf_transfer_object *o = object_of(transfer);
  if (o->transfer) tsf_client_end((tsf_client *)rt->client, o->transfer, CURLE_ABORTED_BY_CALLBACK);
}
#endif
