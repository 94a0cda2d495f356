/* resources.c: what a realm holds open, and is closed with it. */
#include "os/os_internal.h"

void tsf_resource_add(tsf_rt *rt, struct tsf_resource *r, void (*free)(struct tsf_resource *r)) {
  r->free = free;
  r->realm = rt;
  r->next = rt->resources;
  rt->resources = r;
}

void tsf_resource_remove(struct tsf_resource *r) {
  struct tsf_resource **at = &r->realm->resources;
  while (*at != r) at = &(*at)->next;
  *at = r->next;
}

void tsf_resources_close(tsf_rt *rt) {
  while (rt->resources != NULL) {
    struct tsf_resource *r = rt->resources;
    rt->resources = r->next;
    r->free(r);
  }
}
