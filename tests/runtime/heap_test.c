/* heap_test.c: the collector, the regions and exceptions, driven by hand. Exits 0 when all is well.
 * Arguments name the scenarios to run; `bench` is not among the default ones. */
#include "heap_test.h"

static const struct { const char *name; void (*run)(void); } scenarios[] = {
    {"rollback", rollback}, {"enter_leave", enter_leave}, {"keep", keep}, {"keep_churn", keep_churn},
    {"sticky_minor", sticky_minor}, {"sparse", sparse}, {"valve", valve}, {"valve_barrier", valve_barrier},
    {"large_objects", large_objects}, {"spans", spans}, {"unborrow", unborrow}, {"event_region", event_region},
    {"event_drop_inside", event_drop_inside}, {"roots", roots}, {"out_of_memory", out_of_memory},
    {"renumber", renumber}, {"kinds", kinds}, {"extend", extend}, {"at_random", at_random}, {"slices", slices}, {"errors", errors},
    {"bench", bench},
};

static void run(int argc, char **argv) {
  for (size_t i = 0; i < sizeof scenarios / sizeof *scenarios; i++) {
    bool wanted = argc == 1 && scenarios[i].run != bench;
    for (int k = 1; k < argc; k++) wanted |= strcmp(argv[k], scenarios[i].name) == 0;
    if (!wanted) continue;
    fprintf(stderr, "%s\n", scenarios[i].name);
    scenarios[i].run();
  }
}

int main(int argc, char **argv) {
  run(argc, argv);
  in_slices = true;
  run(argc, argv);
  free(host);
  return 0;
}
