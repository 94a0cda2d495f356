/* static_host.c: a host that two plugins are linked into. Prints what each says of itself; runs both at once. */
#include "plugin/falco.h"

#include <pthread.h>
#include <stdio.h>
#include <string.h>

extern const ss_plugin_api dummy_plugin_api, tsfalco_plugin_api;

/* As libsinsp reads it: before 3.10 there was no dump_state. */
static ss_plugin_api read_api(const ss_plugin_api *given) {
  ss_plugin_api api = *given;
  unsigned major, minor, patch;
  if (sscanf(api.get_required_api_version(), "%u.%u.%u", &major, &minor, &patch) != 3 || minor >= 10) return api;
  char *at = (char *)&api + offsetof(ss_plugin_api, dump_state);
  memmove(at + sizeof(void *), at, sizeof api - offsetof(ss_plugin_api, set_config));
  api.dump_state = NULL;
  return api;
}

static void *live(void *arg) {
  const ss_plugin_api *api = arg;
  for (int i = 0; i < 20; i++) {
    ss_plugin_init_input in = {.config = ""};
    ss_plugin_rc rc;
    ss_plugin_t *s = api->init(&in, &rc);
    if (rc != SS_PLUGIN_SUCCESS) printf("%s: %s\n", api->get_name(), api->get_last_error(s));
    ss_plugin_set_config_input next = {.config = "{}"};
    if (api->set_config) api->set_config(s, &next);
    if (api->capture_open && api->capture_open(s, NULL) != SS_PLUGIN_SUCCESS) printf("capture_open\n");
    if (api->capture_close && api->capture_close(s, NULL) != SS_PLUGIN_SUCCESS) printf("capture_close\n");
    api->destroy(s);
  }
  return NULL;
}

int main(void) {
  ss_plugin_api apis[2] = {read_api(&dummy_plugin_api), read_api(&tsfalco_plugin_api)};
  pthread_t threads[4];
  for (int i = 0; i < 2; i++)
    printf("%s %s %d %d %d\n", apis[i].get_name(), apis[i].get_required_api_version(), apis[i].open != NULL,
           apis[i].extract_fields != NULL, apis[i].dump_state != NULL);
  for (int i = 0; i < 4; i++) pthread_create(&threads[i], NULL, live, &apis[i % 2]);
  for (int i = 0; i < 4; i++) pthread_join(threads[i], NULL);
  return 0;
}
