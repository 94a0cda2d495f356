/* client.c: drives libcurl's multi handle. Its callbacks note what is wanted; what may leave by a jump is done after it has
 * come back. */
#include "http/client.h"

#if !defined(_WIN32)
#include <errno.h>
#include <signal.h>
#include <stdlib.h>

#define CONNECTIONS 16L /* that are kept for later */

typedef struct tsf_client_socket {
  tsf_waiter w; /* first */
  struct tsf_client_socket *next;
  tsf_client *client;
} tsf_client_socket;

/* ---- SIGPIPE ------------------------------------------------------------------------------------------------- */

/* OpenSSL writes to connections that may have ended. The signal is of this thread, and is taken back where it was not there
 * before. */
typedef struct quiet { sigset_t before; bool pending; } quiet;

static void pipe_set(sigset_t *set) {
  sigemptyset(set);
  sigaddset(set, SIGPIPE);
}

static quiet quiet_begin(void) {
  quiet q;
  sigset_t set, pending;
  pipe_set(&set);
  sigpending(&pending);
  q.pending = sigismember(&pending, SIGPIPE) == 1;
  sigprocmask(SIG_BLOCK, &set, &q.before);
  return q;
}

static void quiet_end(const quiet *q) {
  sigset_t set;
  struct timespec none = {0, 0};
  pipe_set(&set);
  if (!q->pending)
    while (sigtimedwait(&set, NULL, &none) < 0 && errno == EINTR) {}
  sigprocmask(SIG_SETMASK, &q->before, NULL);
}

/* ---- telling --------------------------------------------------------------------------------------------------- */

static void unlink_transfer(tsf_client *c, tsf_transfer *t) {
  tsf_transfer **at = &c->transfers;
  while (*at != t) at = &(*at)->next;
  *at = t->next;
  c->used = tsf_clock_ns();
}

static void set_word(tsf_rt *rt, tsf_transfer_object *o, tsf_val *word, const void *value) {
  *word = tsf_val_of_ptr(value);
  tsf_barrier(rt, o, value);
}

static const tsf_str *latin1(tsf_rt *rt, const tsf_text *text) {
  tsf_strbuf b;
  tsf_strbuf_init(&b, rt);
  for (size_t i = 0; i < text->len; i++) tsf_strbuf_code_point(&b, (uint8_t)text->data[i]);
  return tsf_strbuf_finish(&b);
}

static const tsf_str *text_of(tsf_rt *rt, const char *text) { return tsf_str_from_utf8(rt, text, strlen(text)); }

static tsf_arr *problem_of(tsf_rt *rt, const tsf_transfer *t) {
  char number[24];
  tsf_arr *list = tsf_arr_new(rt, TSF_T_ARR_WORD, 5 + TRIED_MAX);
  tsf_arr_push_word(rt, list, tsf_val_of_ptr(text_of(rt, t->words)));
  number[tsf_i64_to_chars(t->error, number)] = 0;
  tsf_arr_push_word(rt, list, tsf_val_of_ptr(text_of(rt, number)));
  number[tsf_i64_to_chars(t->verified, number)] = 0;
  tsf_arr_push_word(rt, list, tsf_val_of_ptr(text_of(rt, number)));
  tsf_arr_push_word(rt, list, tsf_val_of_ptr(text_of(rt, t->connected ? "1" : "0")));
  number[tsf_i64_to_chars(t->answered, number)] = 0;
  tsf_arr_push_word(rt, list, tsf_val_of_ptr(text_of(rt, number)));
  for (int i = 0; i < t->ntried; i++) tsf_arr_push_word(rt, list, tsf_val_of_ptr(text_of(rt, t->tried[i])));
  return list;
}

/* What has come moves into the heap. An allocation may leave by a jump: then it is gone on with in the next turn. */
static void keep(tsf_rt *rt, tsf_transfer *t) {
  tsf_transfer_object *o = (tsf_transfer_object *)t->object;
  if (o->problem == TSF_VAL_UNDEF && t->result != 0) set_word(rt, o, &o->problem, problem_of(rt, t));
  if (o->head == TSF_VAL_UNDEF && t->head.complete) set_word(rt, o, &o->head, latin1(rt, &t->head.text));
  if (t->data.len == 0) return;
  set_word(rt, o, &o->rest, tsf_bytes_of(rt, (const uint8_t *)t->data.data, (uint32_t)t->data.len));
  t->data.len = 0;
}

const tsf_str *tsf_client_head(tsf_rt *rt, tsf_transfer *t) {
  tsf_transfer_object *o = (tsf_transfer_object *)t->object;
  if (o->head == TSF_VAL_UNDEF && t->head.complete) set_word(rt, o, &o->head, latin1(rt, &t->head.text));
  return (const tsf_str *)tsf_val_ptr(o->head);
}

/* Whoever waits for the transfer goes on. */
static void tell(tsf_rt *rt, tsf_transfer_object *o) {
  o->changed = true;
  if (o->promise == TSF_VAL_UNDEF) return;
  tsf_promise_resolve(rt, (tsf_obj *)tsf_val_ptr(o->promise), TSF_VAL_UNDEF);
  o->promise = TSF_VAL_UNDEF;
  o->changed = false;
}

static void finish(tsf_client *c, tsf_transfer *t) {
  tsf_rt *rt = c->rt;
  tsf_transfer_object *o = (tsf_transfer_object *)t->object;
  if (t->result != CURLE_ABORTED_BY_CALLBACK) keep(rt, t);
  o->result = t->result;
  o->transfer = NULL;
  tell(rt, o);
  unlink_transfer(c, t);
  tsf_root_remove(rt, &t->object);
  tsf_transfer_free(t);
}

/* A waiting program is told of at most one thing a transfer, so nothing is missed when others are added meanwhile. */
static void tell_all(tsf_client *c) {
  for (tsf_transfer *t = c->transfers, *next; t != NULL; t = next) {
    next = t->next;
    if (!t->changed) continue;
    if (t->ended) finish(c, t);
    else {
      tell(c->rt, (tsf_transfer_object *)t->object);
      t->changed = false;
    }
  }
}

/* ---- driving --------------------------------------------------------------------------------------------------- */

static void take_done(tsf_client *c) {
  int left;
  for (tsf_curl_message *m; (m = c->curl.multi_info_read(c->multi, &left)) != NULL;) {
    tsf_transfer *t = NULL;
    int result = m->data.result;
    CURL *easy = m->easy;
    if (m->kind != 1 || c->curl.easy_getinfo(easy, CURLINFO_PRIVATE, &t) != 0 || t == NULL) continue;
    tsf_transfer_done(t, result);
    c->curl.multi_remove_handle(c->multi, easy);
  }
}

static void add_sockets(tsf_client *c) {
  for (tsf_client_socket *s = c->sockets; s != NULL; s = s->next)
    if (!s->w.added) tsf_waiter_add(c->rt, &s->w);
}

/* A program whose transfers all wait until it reads more does not live for them, in Node neither. */
static void look_alive(tsf_client *c) {
  bool waits = false;
  for (const tsf_transfer *t = c->transfers; t != NULL; t = t->next) waits |= !t->paused;
  tsf_waiter_set_quiet(c->rt, &c->timer, !waits);
}

static void set_time(tsf_client *c, uint64_t deadline) { tsf_waiter_want(c->rt, &c->timer, 0, deadline); }

static void go_on(tsf_client *c, int fd, int events) {
  int running;
  quiet q = quiet_begin();
  c->curl.multi_socket_action(c->multi, fd, events, &running);
  take_done(c);
  quiet_end(&q);
  add_sockets(c);
  /* What is left undone by a jump is done in the next turn. */
  uint64_t due = c->timer.deadline;
  set_time(c, 1);
  tell_all(c);
  if (c->timer.deadline == 1) set_time(c, due);
  look_alive(c);
}

static void timer_ready(tsf_rt *rt, tsf_waiter *w, uint32_t what) {
  (void)rt, (void)what;
  go_on((tsf_client *)w, -1, 0);
}

static void socket_ready(tsf_rt *rt, tsf_waiter *w, uint32_t what) {
  (void)rt;
  int events = (what & TSF_READABLE ? 1 : 0) | (what & TSF_WRITABLE ? 2 : 0);
  go_on(((tsf_client_socket *)w)->client, w->fd, events);
}

/* ---- what libcurl calls --------------------------------------------------------------------------------------------- */

static int want_time(CURLM *multi, long ms, void *arg) {
  tsf_client *c = (tsf_client *)arg;
  (void)multi;
  set_time(c, ms < 0 ? 0 : tsf_clock_ns() + (uint64_t)ms * 1000000u);
  return 0;
}

/* The client's end sees to it. */
static void socket_end(tsf_rt *rt, tsf_waiter *w) {
  (void)rt, (void)w;
}

static void forget_socket(tsf_client *c, tsf_client_socket *s) {
  tsf_client_socket **at = &c->sockets;
  while (*at != s) at = &(*at)->next;
  *at = s->next;
  tsf_waiter_remove(c->rt, &s->w);
  free(s);
}

static int want_socket(CURL *easy, int fd, int what, void *arg, void *known) {
  tsf_client *c = (tsf_client *)arg;
  tsf_client_socket *s = (tsf_client_socket *)known;
  (void)easy;
  if (what == 4) {
    if (s) forget_socket(c, s);
    return 0;
  }
  if (!s) {
    s = (tsf_client_socket *)calloc(1, sizeof *s);
    if (!s) return -1;
    s->w = (tsf_waiter){.fd = fd, .ready = socket_ready, .end = socket_end};
    s->client = c;
    s->next = c->sockets;
    c->sockets = s;
    c->curl.multi_assign(c->multi, fd, s);
  }
  tsf_waiter_want(c->rt, &s->w, (what & 1 ? TSF_READABLE : 0u) | (what & 2 ? TSF_WRITABLE : 0u), 0);
  return 0;
}

/* ---- its life ----------------------------------------------------------------------------------------------------- */

static void client_free(tsf_client *c) {
  quiet q = quiet_begin();
  while (c->transfers != NULL) {
    tsf_transfer *t = c->transfers;
    tsf_transfer_object *o = (tsf_transfer_object *)t->object;
    o->transfer = NULL;
    o->result = CURLE_ABORTED_BY_CALLBACK;
    o->promise = TSF_VAL_UNDEF;
    c->transfers = t->next;
    c->curl.multi_remove_handle(c->multi, t->easy);
    tsf_root_remove(c->rt, &t->object);
    tsf_transfer_free(t);
  }
  if (c->multi) c->curl.multi_cleanup(c->multi);
  quiet_end(&q);
  while (c->sockets != NULL) forget_socket(c, c->sockets);
  for (tsf_client **at = (tsf_client **)&c->rt->client; *at != NULL; at = &(*at)->next)
    if (*at == c) {
      *at = c->next;
      break;
    }
  tsf_client_forget(c);
  free(c->authorities);
  free(c);
}

static void timer_end(tsf_rt *rt, tsf_waiter *w) {
  (void)rt;
  client_free((tsf_client *)w);
}

static bool open_multi(tsf_client *c) {
  c->multi = c->curl.multi_init();
  if (!c->multi) return false;
  int bad = c->curl.multi_setopt(c->multi, CURLMOPT_SOCKETFUNCTION, want_socket);
  bad |= c->curl.multi_setopt(c->multi, CURLMOPT_SOCKETDATA, c);
  bad |= c->curl.multi_setopt(c->multi, CURLMOPT_TIMERFUNCTION, want_time);
  bad |= c->curl.multi_setopt(c->multi, CURLMOPT_TIMERDATA, c);
  bad |= c->curl.multi_setopt(c->multi, CURLMOPT_MAXCONNECTS, CONNECTIONS);
  return bad == 0;
}

/* A client that has had nothing to do for so long has no connection that would be taken again. */
static void drop_idle(tsf_rt *rt) {
  uint64_t now = tsf_clock_ns();
  for (tsf_client *c = (tsf_client *)rt->client, *next; c != NULL; c = next) {
    next = c->next;
    if (c->transfers != NULL || now - c->used < IDLE_SECONDS * 1000000000u) continue;
    tsf_waiter_remove(rt, &c->timer);
    client_free(c);
  }
}

tsf_client *tsf_client_of(tsf_rt *rt, double id, const tsf_arr *texts) {
  for (tsf_client *c = (tsf_client *)rt->client; c != NULL; c = c->next)
    if (c->id == id) return c;
  drop_idle(rt);
  tsf_client *c = (tsf_client *)calloc(1, sizeof *c);
  if (!c) tsf_out_of_memory(rt);
  c->rt = rt;
  c->id = id;
  c->used = tsf_clock_ns();
  c->ca.file = c->cert.file = c->key.file = -1;
  c->timer = (tsf_waiter){.fd = -1, .quiet = true, .ready = timer_ready, .end = timer_end};
  if (tsf_curl_open(rt, &c->curl)) {
    bool kept = tsf_client_keep(c, texts);
    if (c->ca.data == NULL) tsf_client_authorities(c);
    if (!kept || !open_multi(c)) tsf_throw_error(rt, "fetch cannot use libcurl: out of memory");
  }
  if (TSF_FAILED(rt)) {
    client_free(c);
    return NULL;
  }
  tsf_waiter_add(rt, &c->timer);
  c->next = (tsf_client *)rt->client;
  rt->client = c;
  return c;
}

bool tsf_client_add(tsf_client *c, tsf_transfer *t) {
  quiet q = quiet_begin();
  bool added = c->curl.multi_add_handle(c->multi, t->easy) == 0;
  quiet_end(&q);
  if (!added) return false;
  t->client = c;
  t->next = c->transfers;
  c->transfers = t;
  look_alive(c);
  return true;
}

void tsf_client_wake(tsf_client *c) {
  set_time(c, 1);
  look_alive(c);
}

void tsf_client_end(tsf_transfer *t, int result) {
  tsf_client *c = t->client;
  quiet q = quiet_begin();
  c->curl.multi_remove_handle(c->multi, t->easy);
  quiet_end(&q);
  tsf_transfer_done(t, result);
  finish(c, t);
  look_alive(c);
}
#endif
