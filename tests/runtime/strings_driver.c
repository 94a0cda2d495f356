/* strings_driver.c: runs the cases of strings.test.ts against str*.c, num*.c, big.c and jsmath.c.
 *
 * stdin, one case a line: `op arg arg ...`; an argument is `s` + UTF-16 units as 4 hex digits each,
 * `d` + 16 hex digits of a double, `g` + decimal bigint, `x` + bytes in hex, or `u` for undefined.
 * stdout, one line a case, in the same notation; `b0`, `b1`, `[...]` for arrays, `e` + error. */
#include <stdio.h>
#include <stdlib.h>
#include "stub_heap.h"

const tsf_big_part *const tsf_large_bigints = &tsf_the_big_part;

#define ARGS 12
typedef struct call {
  tsf_rt *rt;
  int n;
  char kind[ARGS];
  const tsf_str *s[ARGS]; /* NULL when undefined */
  double d[ARGS];         /* TSF_NUM_UNDEF when undefined */
  tsf_big g[ARGS];
  const uint8_t *x[ARGS]; /* bytes, n[i] of them, in an exact allocation */
  size_t xn[ARGS];
} call;

static void fail(const char *what) {
  fprintf(stderr, "driver: %s\n", what);
  exit(2);
}

/* ---- printing ---------------------------------------------------------------------------------------- */

static void check_invariants(const tsf_str *s) {
  if (tsf_count_units(s->data, s->len) != s->units) fail("units are wrong");
  if (!(s->h.type & TSF_F_ASCII) != (s->len != s->units)) fail("ASCII flag is wrong");
  for (uint32_t i = 0; i + 6 <= s->len; i++)
    if (s->data[i] == 0xed && s->data[i + 1] >= 0xa0 && s->data[i + 1] < 0xb0 && s->data[i + 3] == 0xed &&
        s->data[i + 4] >= 0xb0)
      fail("halves are not joined");
}

static void put_str(tsf_rt *rt, const tsf_str *s) {
  if (!s) {
    putchar('u');
    return;
  }
  check_invariants(s);
  putchar('s');
  for (uint32_t i = 0; i < s->units; i++) printf("%04x", tsf_str_unit_at(rt, s, i));
}
static void put_num(double d) {
  if (tsf_num_is_undef(d)) putchar('u');
  else printf("d%016llx", (unsigned long long)(d != d ? 0x7ff8000000000000ull : tsf_f64_bits(d)));
}
static void put_bool(bool b) { printf("b%d", b); }
static void put_big(tsf_rt *rt, tsf_big g) {
  const tsf_str *text = tsf_str_of_big(rt, g);
  printf("g%.*s", (int)text->len, text->data);
}
static void put_arr(tsf_rt *rt, tsf_arr *a) {
  putchar('[');
  for (uint32_t i = 0; i < a->len; i++) put_str(rt, tsf_val_ptr(tsf_arr_word(a)[i]));
  putchar(']');
}

/* ---- reading ----------------------------------------------------------------------------------------- */

static void read_arg(call *c, int i, const char *p) {
  size_t n = strlen(p + 1);
  c->kind[i] = *p;
  c->s[i] = NULL;
  c->d[i] = TSF_NUM_UNDEF;
  if (*p == 'd') c->d[i] = tsf_f64_of_bits(strtoull(p + 1, NULL, 16));
  if (*p == 'g') c->g[i] = tsf_bigint_of_str(c->rt, tsf_str_new_ascii(c->rt, p + 1, n));
  if (*p == 's') {
    uint16_t *units = malloc(n / 2 + 1);
    for (size_t k = 0; k < n / 4; k++) {
      char hex[5] = {p[1 + 4 * k], p[2 + 4 * k], p[3 + 4 * k], p[4 + 4 * k], 0};
      units[k] = (uint16_t)strtoul(hex, NULL, 16);
    }
    c->s[i] = tsf_str_from_utf16(c->rt, units, n / 4);
    free(units);
  }
  if (*p == 'x') {
    uint8_t *bytes = malloc(n / 2 ? n / 2 : 1);
    for (size_t k = 0; k < n / 2; k++) {
      char hex[3] = {p[1 + 2 * k], p[2 + 2 * k], 0};
      bytes[k] = (uint8_t)strtoul(hex, NULL, 16);
    }
    c->x[i] = bytes;
    c->xn[i] = n / 2;
  }
}

/* ---- the cases ----------------------------------------------------------------------------------------- */

static const tsf_str *append_loop(call *c) {
  const tsf_str *s = &tsf_str_empty, *kept = s;
  for (int i = 0; i < c->n; i++)
    for (int k = 0; k < (int)c->d[0] && c->s[i]; k++) {
      if (k == 3) kept = s;
      s = tsf_str_concat(c->rt, s, c->s[i]);
      if (k == 5 && kept->len) tsf_str_concat(c->rt, kept, c->s[i]); /* must not disturb s */
    }
  return s;
}

/* ((a + b).slice(0, n) + b).slice(1) + a: appends to views of strings that were appended to. */
static const tsf_str *append_to_slice(call *c) {
  tsf_rt *rt = c->rt;
  const tsf_str *whole = tsf_str_concat(rt, c->s[0], c->s[1]);
  const tsf_str *s = tsf_str_concat(rt, tsf_str_slice(rt, whole, 0, c->d[2]), c->s[1]);
  return tsf_str_concat(rt, tsf_str_slice(rt, s, 1, TSF_NUM_UNDEF), c->s[0]);
}

static const tsf_str *concat_all(call *c) { return tsf_str_concat_n(c->rt, (uint32_t)c->n, c->s); }

static const tsf_str *join_rest(call *c) {
  tsf_val v[ARGS];
  for (int i = 1; i < c->n; i++) v[i - 1] = tsf_val_of_ptr(c->s[i]);
  return tsf_str_join(c->rt, (uint32_t)c->n - 1, v, c->s[0]);
}

static bool hash_agrees(call *c) {
  bool eq = tsf_str_eq(c->s[0], c->s[1]);
  if (eq && tsf_str_hash(c->s[0]) != tsf_str_hash(c->s[1])) fail("equal strings, different hashes");
  return eq;
}

static int sign(int i) { return (i > 0) - (i < 0); }

#define S(name, expr) if (!strcmp(op, name)) { const tsf_str *r = (expr); if (!rt->exc) put_str(rt, r); return true; }
#define D(name, expr) if (!strcmp(op, name)) { double r = (expr); if (!rt->exc) put_num(r); return true; }
#define B(name, expr) if (!strcmp(op, name)) { bool r = (expr); if (!rt->exc) put_bool(r); return true; }
#define A(name, expr) if (!strcmp(op, name)) { tsf_arr *r = (expr); if (!rt->exc) put_arr(rt, r); return true; }
#define G(name, expr) if (!strcmp(op, name)) { tsf_big r = (expr); if (!rt->exc) put_big(rt, r); return true; }

static bool run_string(const char *op, call *c) {
  tsf_rt *rt = c->rt;
  const tsf_str **s = c->s;
  double *d = c->d;
  D("charCodeAt", tsf_str_charCodeAt(rt, s[0], d[1]))
  D("codePointAt", tsf_str_codePointAt(rt, s[0], d[1]))
  S("charAt", tsf_str_charAt(rt, s[0], d[1]))
  S("at", tsf_str_at(rt, s[0], d[1]))
  S("index", tsf_str_index(rt, s[0], d[1]))
  D("indexOf", tsf_str_indexOf(rt, s[0], s[1], d[2]))
  D("lastIndexOf", tsf_str_lastIndexOf(rt, s[0], s[1], d[2]))
  B("includes", tsf_str_includes(rt, s[0], s[1], d[2]))
  B("startsWith", tsf_str_startsWith(rt, s[0], s[1], d[2]))
  B("endsWith", tsf_str_endsWith(rt, s[0], s[1], d[2]))
  S("slice", tsf_str_slice(rt, s[0], d[1], d[2]))
  S("substring", tsf_str_substring(rt, s[0], d[1], d[2]))
  S("trim", tsf_str_trim(rt, s[0]))
  S("trimStart", tsf_str_trimStart(rt, s[0]))
  S("trimEnd", tsf_str_trimEnd(rt, s[0]))
  A("split", tsf_str_split(rt, s[0], s[1], d[2]))
  A("codePoints", tsf_str_code_points(rt, s[0]))
  S("padStart", tsf_str_padStart(rt, s[0], d[1], s[2]))
  S("padEnd", tsf_str_padEnd(rt, s[0], d[1], s[2]))
  S("repeat", tsf_str_repeat(rt, s[0], d[1]))
  S("replace", tsf_str_replace(rt, s[0], s[1], s[2]))
  S("replaceAll", tsf_str_replaceAll(rt, s[0], s[1], s[2]))
  S("toUpperCase", tsf_str_toUpperCase(rt, s[0]))
  S("toLowerCase", tsf_str_toLowerCase(rt, s[0]))
  B("isWellFormed", tsf_str_isWellFormed(rt, s[0]))
  S("toWellFormed", tsf_str_toWellFormed(rt, s[0]))
  S("concat", tsf_str_concat(rt, s[0], s[1]))
  S("concatAll", concat_all(c))
  S("join", join_rest(c))
  S("appendLoop", append_loop(c))
  S("appendToSlice", append_to_slice(c))
  B("equal", hash_agrees(c))
  D("compare", sign(tsf_str_cmp(s[0], s[1])))
  S("fromCharCode", tsf_string_fromCharCode_n(rt, (uint32_t)c->n, d))
  S("fromCharCode1", tsf_string_fromCharCode(rt, d[0]))
  S("fromCodePoint", tsf_string_fromCodePoint_n(rt, (uint32_t)c->n, d))
  S("fromCodePoint1", tsf_string_fromCodePoint(rt, d[0]))
  S("decode", tsf_str_from_utf8(rt, c->x[0], c->xn[0]))
  S("borrow", tsf_str_borrow_utf8(rt, c->x[0], c->xn[0]))
  return false;
}

static bool run_number(const char *op, call *c) {
  tsf_rt *rt = c->rt;
  const tsf_str **s = c->s;
  double *d = c->d;
  S("toString", tsf_number_toString(rt, d[0], d[1]))
  S("print", tsf_str_of_num(rt, d[0]))
  S("toFixed", tsf_number_toFixed(rt, d[0], d[1]))
  S("toPrecision", tsf_number_toPrecision(rt, d[0], d[1]))
  S("toExponential", tsf_number_toExponential(rt, d[0], d[1]))
  D("Number", tsf_number_of_str(s[0]))
  D("parseFloat", tsf_global_parseFloat(s[0]))
  D("parseInt", tsf_global_parseInt(s[0], d[1]))
  D("toInt32", tsf_to_int32(d[0]))
  D("toUint32", tsf_to_uint32(d[0]))
  D("mod", tsf_num_mod(d[0], d[1]))
  D("pow", tsf_num_pow(d[0], d[1]))
  B("isInteger", tsf_number_isInteger(d[0]))
  B("isSafeInteger", tsf_number_isSafeInteger(d[0]))
  B("isFinite", tsf_number_isFinite(d[0]))
  B("isNaN", tsf_number_isNaN(d[0]))
  D("floor", tsf_math_floor(d[0]))
  D("ceil", tsf_math_ceil(d[0]))
  D("trunc", tsf_math_trunc(d[0]))
  D("round", tsf_math_round(d[0]))
  D("sign", tsf_math_sign(d[0]))
  D("abs", tsf_math_abs(d[0]))
  D("sqrt", tsf_math_sqrt(d[0]))
  D("fround", tsf_math_fround(d[0]))
  D("clz32", tsf_math_clz32(d[0]))
  D("imul", tsf_math_imul(d[0], d[1]))
  D("max", tsf_math_max_n((uint32_t)c->n, d))
  D("min", tsf_math_min_n((uint32_t)c->n, d))
  D("hypot", tsf_math_hypot_n((uint32_t)c->n, d))
#define LIBM(f) D("libm." #f, tsf_math_##f(d[0]))
  LIBM(acos) LIBM(acosh) LIBM(asin) LIBM(asinh) LIBM(atan) LIBM(atanh) LIBM(cbrt) LIBM(cos) LIBM(cosh) LIBM(exp)
  LIBM(expm1) LIBM(log) LIBM(log10) LIBM(log1p) LIBM(log2) LIBM(sin) LIBM(sinh) LIBM(tan) LIBM(tanh)
  D("libm.atan2", tsf_math_atan2(d[0], d[1]))
  return false;
}

static bool run_big(const char *op, call *c) {
  tsf_rt *rt = c->rt;
  tsf_big *g = c->g;
  G("big.add", tsf_big_add(rt, g[0], g[1]))
  G("big.sub", tsf_big_sub(rt, g[0], g[1]))
  G("big.mul", tsf_big_mul(rt, g[0], g[1]))
  G("big.div", tsf_big_div(rt, g[0], g[1]))
  G("big.mod", tsf_big_mod(rt, g[0], g[1]))
  G("big.pow", tsf_big_pow(rt, g[0], g[1]))
  G("big.shl", tsf_big_shl(rt, g[0], g[1]))
  G("big.shr", tsf_big_shr(rt, g[0], g[1]))
  G("big.and", tsf_big_and(rt, g[0], g[1]))
  G("big.or", tsf_big_or(rt, g[0], g[1]))
  G("big.xor", tsf_big_xor(rt, g[0], g[1]))
  G("big.neg", tsf_big_neg(rt, g[0]))
  G("big.not", tsf_big_not(rt, g[0]))
  D("big.cmp", tsf_big_cmp(g[0], g[1]))
  D("big.cmpNum", tsf_big_cmp_num(g[0], c->d[1]))
  D("big.toNumber", tsf_number_of_big(g[0]))
  G("big.ofNumber", tsf_bigint_of_num(rt, c->d[0]))
  G("big.ofString", tsf_bigint_of_str(rt, c->s[0]))
  G("big.asIntN", tsf_bigint_asIntN(rt, c->d[0], g[1]))
  G("big.asUintN", tsf_bigint_asUintN(rt, c->d[0], g[1]))
  S("big.toString", tsf_bigint_toString(rt, g[0], c->d[1]))
  S("big.print", tsf_str_of_big(rt, g[0]))
  return false;
}

static void free_args(call *c) {
  for (int i = 0; i < c->n; i++)
    if (c->kind[i] == 'x') free((void *)c->x[i]);
}

int main(void) {
  static tsf_rt rt;
  static call c;
  char *line = NULL;
  size_t size = 0;
  c.rt = &rt;
  rt.depth = 1;
  for (long count = 0; getline(&line, &size, stdin) > 0; count++) {
    if (count % 64 == 0) stub_reset(&rt);
    char *save, *op = strtok_r(line, " \n", &save), *word;
    for (c.n = 0; c.n < ARGS && (word = strtok_r(NULL, " \n", &save)); c.n++) read_arg(&c, c.n, word);
    for (int i = c.n; i < ARGS; i++) c.s[i] = NULL, c.d[i] = TSF_NUM_UNDEF;
    if (!run_string(op, &c) && !run_number(op, &c) && !run_big(op, &c)) fail(op);
    if (rt.exc) putchar('e');
    for (const char *p = rt.exc ? stub_error : ""; *p; p++) putchar(*p == '\n' ? ' ' : *p);
    rt.exc = NULL;
    putchar('\n');
    free_args(&c);
  }
  stub_reset(&rt);
  free(line);
  return 0;
}
