/* source.c: an open source, read as libscap's source_plugin engine reads it. */
#include <stdio.h>
#include <string.h>

#include "platform.h"
#include "plugin.h"

bool source_open(source *s, plugin *p, const char *params) {
  *s = (source){.plugin = p};
  ss_plugin_rc rc = SS_PLUGIN_FAILURE;
  s->handle = p->lib->api.open(p->state, params ? params : "", &rc);
  if (rc == SS_PLUGIN_SUCCESS) return true;
  plugin_failed(p, "");
  source_close(s); /* the host closes whatever came back, NULL too */
  return false;
}

void source_close(source *s) {
  if (s->plugin) s->plugin->lib->api.close(s->plugin->state, s->handle);
  *s = (source){0};
}

static bool reject(source *s, const char *format, uint32_t number) {
  snprintf(s->plugin->err, sizeof s->plugin->err, format, number);
  return false;
}

static bool reject_id(source *s, uint32_t id) {
  const library *l = s->plugin->lib;
  snprintf(s->plugin->err, sizeof s->plugin->err,
           "unexpected plugin ID in plugin event: plugin='%s', expected_id=%u, actual_id=%u", l->name, l->id, id);
  return false;
}

/* Completes the event in the plugin's memory, as the host does. */
static bool complete(source *s, ss_plugin_event *event) {
  uint32_t id, own = s->plugin->lib->id;
  if (event->ts == UINT64_MAX) event->ts = platform_now_ns();
  if (own && (event->type != PPME_PLUGINEVENT_E || event->nparams != 2))
    return reject(s, "unexpected event type %u: a source with an id emits plugin events only", event->type);
  if (event->type != PPME_PLUGINEVENT_E) return true;
  if (event->len < PLUGIN_EVENT_PAYLOAD_OFFSET) return reject(s, "malformed event of %u bytes", event->len);
  event->tid = UINT64_MAX;
  memcpy(&id, (char *)event + PLUGIN_EVENT_PAYLOAD_OFFSET - 4, 4);
  if (id == 0 && own == 0) return reject(s, "event of type %u without a plugin id", event->type);
  if (id == 0) memcpy((char *)event + PLUGIN_EVENT_PAYLOAD_OFFSET - 4, &own, 4);
  else if (own && id != own) return reject_id(s, id);
  return true;
}

static void fetch(source *s) {
  s->at = s->count = 0;
  s->after = s->plugin->lib->api.next_batch(s->plugin->state, s->handle, &s->count, &s->events);
}

/* What came with a batch whose events are all taken. As in the host, the plugin is asked for its error only
 * now: what has failed since then has replaced it. */
static ss_plugin_rc end_batch(source *s) {
  plugin *p = s->plugin;
  ss_plugin_rc rc = s->after;
  s->after = SS_PLUGIN_SUCCESS;
  if (rc == SS_PLUGIN_TIMEOUT || rc == SS_PLUGIN_EOF) return rc;
  if (rc != SS_PLUGIN_SUCCESS) plugin_failed(p, "");
  else snprintf(p->err, sizeof p->err, "unexpected 0 size event returned by plugin %s", p->lib->name);
  return SS_PLUGIN_FAILURE;
}

ss_plugin_rc source_next(source *s, ss_plugin_event **event) {
  if (s->at == s->count) {
    if (s->after != SS_PLUGIN_SUCCESS) return end_batch(s);
    fetch(s);
    if (!s->count) return end_batch(s);
  }
  *event = s->events[s->at++];
  s->num++;
  return complete(s, *event) ? SS_PLUGIN_SUCCESS : SS_PLUGIN_FAILURE;
}
