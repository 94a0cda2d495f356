/* math_driver.c: compares Math.* with the results of Node that math.test.ts sends.
 *
 * stdin: blocks of a name (8 bytes, zeros behind), a count (u64), then that many first arguments,
 * second arguments and results, all doubles. stdout: a line for each of the first differences of a
 * block, then the block's name, count and number of differences. */
#include <stdio.h>
#include <stdlib.h>
#include "tsf.h"

#define SHOWN 5
typedef struct function {
  const char *name;
  double (*one)(double);
  double (*two)(double, double);
} function;

#define ONE(f) {#f, tsf_math_##f, NULL}
static const function functions[] = {
    ONE(acos), ONE(acosh), ONE(asin), ONE(asinh), ONE(atan), ONE(atanh), ONE(cbrt), ONE(cos),
    ONE(cosh), ONE(exp), ONE(expm1), ONE(log), ONE(log10), ONE(log1p), ONE(log2), ONE(sin),
    ONE(sinh), ONE(sqrt), ONE(tan), ONE(tanh),
    {"atan2", NULL, tsf_math_atan2}, {"hypot", NULL, tsf_math_hypot}, {"pow", NULL, tsf_num_pow},
};

static const function *find(const char *name) {
  for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
    if (!strncmp(functions[i].name, name, 8)) return &functions[i];
  fprintf(stderr, "driver: no function %.8s\n", name);
  exit(2);
}

static double *read_doubles(uint64_t count) {
  double *p = malloc(count * sizeof *p + 1);
  if (!p || fread(p, sizeof *p, count, stdin) != count) {
    fprintf(stderr, "driver: input ends early\n");
    exit(2);
  }
  return p;
}

static void run(const char *name, uint64_t count) {
  const function *f = find(name);
  double *a = read_doubles(count), *b = read_doubles(count), *expected = read_doubles(count);
  uint64_t wrong = 0;
  for (uint64_t i = 0; i < count; i++) {
    double got = f->one ? f->one(a[i]) : f->two(a[i], b[i]);
    if (tsf_num_same(got, expected[i])) continue;
    if (wrong++ < SHOWN)
      printf("%s(%.17g, %.17g) = %.17g, not %.17g\n", f->name, a[i], b[i], expected[i], got);
  }
  printf("%s %llu %llu\n", f->name, (unsigned long long)count, (unsigned long long)wrong);
  free(a);
  free(b);
  free(expected);
}

int main(void) {
  char name[8];
  uint64_t count;
  while (fread(name, 1, sizeof name, stdin) == sizeof name && fread(&count, sizeof count, 1, stdin) == 1)
    run(name, count);
  return 0;
}
