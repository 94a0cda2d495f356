/* table_limit.c: when a Map is full, with a limit of 64 entries instead of 2^24. Reads lines `a KEY` (add), `d KEY`
 * (delete), `c` (clear); prints the size after each, or the error's message. */
#define TSF_TABLE_MAX 64
#include "../../runtime-c/collections/table.c"
#include "tsf.h"

#include <stdio.h>

const tsf_type tsf_shapes[TSF_T_FIRST_PROGRAM_SHAPE - TSF_T_FIRST_SHAPE] = {[TSF_E_RANGE - TSF_T_FIRST_SHAPE] = {"RangeError", sizeof(tsf_error), 0, TSF_E_ERROR, NULL}};
const uint32_t tsf_type_count = TSF_T_FIRST_PROGRAM_SHAPE;
const tsf_big_part *const tsf_large_bigints = NULL;

int main(void) {
  tsf_rt *rt = tsf_realm_new(0, sizeof(tsf_obj));
  char op;
  double key;
  if (!tsf_enter(rt)) return 1;
  tsf_map *map = tsf_table_new(rt, TSF_T_MAP, 0);
  while (scanf(" %c", &op) == 1) {
    if (op != 'c' && scanf("%lf", &key) != 1) return 1;
    if (op == 'a') tsf_table_add(rt, map, tsf_table_key_num(key));
    else if (op == 'd') tsf_table_remove(map, tsf_table_find(map, tsf_table_key_num(key)));
    else tsf_table_clear(map);
    if (rt->exc) {
      const tsf_str *message = ((tsf_error *)rt->exc)->message;
      printf("%.*s\n", (int)message->len, (const char *)message->data);
      rt->exc = NULL;
    } else printf("%u\n", map->live);
  }
  tsf_leave(rt);
  tsf_realm_free(rt);
  return 0;
}
