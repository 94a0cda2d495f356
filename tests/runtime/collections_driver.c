/* collections_driver.c: runs the collection operations it reads, one a line, and prints each result.
 * collections.test.ts replays the same lines on Node's own Map, Set, Array and Uint8Array.
 *
 * Objects live in numbered slots of the realm's globals; every line is a call of its own, so that what
 * it makes and does not store is rolled back. Values are single words: u z t f, n1.5, b-7, sHEX, and
 * o3 (an object), c3 (a function), a3 (the same function behind an adapter). */
#include <stdio.h>
#include <stdlib.h>

#include "tsf.h"

const tsf_type tsf_shapes[] = {
  [TSF_E_ERROR - TSF_T_FIRST_SHAPE] = {"Error", sizeof(tsf_error), 0, 0, NULL},
  [TSF_E_TYPE - TSF_T_FIRST_SHAPE] = {"TypeError", sizeof(tsf_error), 0, TSF_E_ERROR, NULL},
  [TSF_E_RANGE - TSF_T_FIRST_SHAPE] = {"RangeError", sizeof(tsf_error), 0, TSF_E_ERROR, NULL},
  [TSF_E_SYNTAX - TSF_T_FIRST_SHAPE] = {"SyntaxError", sizeof(tsf_error), 0, TSF_E_ERROR, NULL},
  [TSF_E_REFERENCE - TSF_T_FIRST_SHAPE] = {"ReferenceError", sizeof(tsf_error), 0, TSF_E_ERROR, NULL},
  [TSF_E_URI - TSF_T_FIRST_SHAPE] = {"URIError", sizeof(tsf_error), 0, TSF_E_ERROR, NULL},
};
const uint32_t tsf_type_count = TSF_T_FIRST_PROGRAM_SHAPE;
const tsf_big_part *const tsf_large_bigints = NULL;

#define NSLOTS 64 /* 0..15 tables, 16..23 arrays, 24..31 bytes, 32..39 iterators, 40.. objects, 52.. functions */
static tsf_map_cursor cursors[8];
static char *words[64];
static int nwords;

static tsf_val *slot(tsf_rt *rt, int i) { return (tsf_val *)(rt->globals + 1) + i; }
static void *at(tsf_rt *rt, int i) { return tsf_val_ptr(*slot(rt, i)); }
/* p NULL: making it threw. */
static void keep(tsf_rt *rt, int i, const void *p) {
  if (!p) return;
  *slot(rt, i) = tsf_val_of_ptr(p);
  tsf_barrier(rt, rt->globals, p);
}
static bool is(const char *name) { return strcmp(words[0], name) == 0; }
static int slot_number(int i) { return atoi(words[i]); }

/* ---- reading ------------------------------------------------------------------------------------ */

static const tsf_str *read_hex(tsf_rt *rt, const char *hex) {
  static uint8_t bytes[4096];
  size_t n = 0;
  for (unsigned x; sscanf(hex, "%2x", &x) == 1; hex += 2) bytes[n++] = (uint8_t)x;
  return tsf_str_new(rt, bytes, n);
}

static void nothing(void) {}

static tsf_val function(tsf_rt *rt, int i, bool adapted) {
  if (!at(rt, 52 + i)) keep(rt, 52 + i, tsf_closure_new(rt, nothing, 0));
  tsf_closure *c = (tsf_closure *)at(rt, 52 + i);
  return tsf_val_of_ptr(adapted ? tsf_closure_adapt(rt, nothing, c) : c);
}

static double number(const char *s) { return tsf_num_of_chars(s, strlen(s)); }
static tsf_big big(const char *s) { return *s == '-' ? (tsf_big)strtoll(s, NULL, 10) : (tsf_big)strtoull(s, NULL, 10); }

static tsf_val value(tsf_rt *rt, int i) {
  const char *w = words[i];
  switch (w[0]) {
    case 'u': return TSF_VAL_UNDEF;
    case 'z': return TSF_VAL_NULL;
    case 't': return TSF_VAL_TRUE;
    case 'f': return TSF_VAL_FALSE;
    case 'n': return tsf_val_of_num(number(w + 1));
    case 'b': return tsf_val_of_big(rt, big(w + 1));
    case 's': return tsf_val_of_str(read_hex(rt, w + 1));
    case 'c': return function(rt, atoi(w + 1), false);
    case 'a': return function(rt, atoi(w + 1), true);
    case 'r': return *slot(rt, atoi(w + 1));
    default:
      if (!at(rt, 40 + atoi(w + 1))) keep(rt, 40 + atoi(w + 1), tsf_bytes_new(rt, 0));
      return *slot(rt, 40 + atoi(w + 1));
  }
}

/* A number argument; absent ones are "u". */
static double arg(int i) { return i >= nwords || words[i][0] == 'u' ? TSF_NUM_UNDEF : number(words[i] + 1); }

/* ---- writing ------------------------------------------------------------------------------------ */

static void print_str(const tsf_str *s) {
  putchar('s');
  for (uint32_t i = 0; i < s->len; i++) printf("%02x", s->data[i]);
}

static void print_num(double d) {
  char chars[TSF_NUM_CHARS];
  if (tsf_num_is_undef(d)) putchar('u');
  else if (tsf_num_is_null(d)) putchar('z');
  else printf("n%s%.*s", d == 0 && tsf_f64_bits(d) ? "-" : "", (int)tsf_num_to_chars(d, chars), chars);
}

static void print_arr(tsf_rt *rt, const tsf_arr *a);

static void print(tsf_rt *rt, tsf_val v) {
  if (tsf_val_is_num(v)) print_num(tsf_val_num(v));
  else if (tsf_val_is_str(v)) print_str(tsf_val_str(v));
  else if (tsf_val_is_big(v)) putchar('b'), print_str(tsf_str_of_big(rt, tsf_big_of_val(v)));
  else if (tsf_val_is_arr(v)) print_arr(rt, (const tsf_arr *)tsf_val_ptr(v));
  else if (!tsf_val_is_ptr(v)) putchar(v == TSF_VAL_UNDEF ? 'u' : v == TSF_VAL_NULL ? 'z' : v == TSF_VAL_TRUE ? 't' : 'f');
  for (int i = 40; i < NSLOTS; i++)
    if (tsf_val_is_object(v) && *slot(rt, i) == v) printf("o%d", i - 40);
    else if (tsf_val_is_closure(v) && tsf_val_same(*slot(rt, i), v)) printf("c%d", i - 52);
}

static void print_arr(tsf_rt *rt, const tsf_arr *a) {
  putchar('[');
  for (uint32_t i = 0; i < a->len; i++) {
    if (i) putchar(' ');
    print(rt, tsf_arr_get_val(rt, a, i));
  }
  putchar(']');
}

static void print_bytes(const tsf_bytes *b) {
  putchar('<');
  for (uint32_t i = 0; i < b->len; i++) printf("%02x", b->data[i]);
  putchar('>');
}

static void print_bool(bool b) { putchar(b ? 't' : 'f'); }

/* ---- Map and Set -------------------------------------------------------------------------------- */

static void map_op(tsf_rt *rt) {
  int n = slot_number(1);
  tsf_map *m = (tsf_map *)at(rt, n);
  tsf_val k = nwords > 2 ? value(rt, 2) : TSF_VAL_UNDEF;
  bool str = tsf_val_is_str(k), num = tsf_val_is_num(k), typed = words[0][strlen(words[0]) - 1] == '!';
  if (is("map.new")) keep(rt, n, tsf_map_new(rt));
  else if (is("map.set")) tsf_map_set(rt, m, k, value(rt, 3));
  else if (is("map.get")) print(rt, tsf_map_get(m, k));
  else if (is("map.has")) print_bool(tsf_map_has(m, k));
  else if (is("map.delete")) print_bool(tsf_map_delete(m, k));
  else if (typed && str && is("map.set!")) tsf_map_set_str(rt, m, tsf_val_str(k), value(rt, 3));
  else if (typed && str && is("map.get!")) print(rt, tsf_map_get_str(m, tsf_val_str(k)));
  else if (typed && str && is("map.has!")) print_bool(tsf_map_has_str(m, tsf_val_str(k)));
  else if (typed && str && is("map.delete!")) print_bool(tsf_map_delete_str(m, tsf_val_str(k)));
  else if (typed && num && is("map.set!")) tsf_map_set_num(rt, m, tsf_val_num(k), value(rt, 3));
  else if (typed && num && is("map.get!")) print(rt, tsf_map_get_num(m, tsf_val_num(k)));
  else if (typed && num && is("map.has!")) print_bool(tsf_map_has_num(m, tsf_val_num(k)));
  else if (typed && num && is("map.delete!")) print_bool(tsf_map_delete_num(m, tsf_val_num(k)));
  else if (is("map.clear")) tsf_map_clear(m);
  else if (is("map.size")) print_num(tsf_map_size(m));
  else if (is("map.keys")) print_arr(rt, tsf_map_keys_arr(rt, m, TSF_T_ARR_WORD));
  else if (is("map.values")) print_arr(rt, tsf_map_values_arr(rt, m, TSF_T_ARR_WORD));
  else printf("?");
}

static void set_op(tsf_rt *rt) {
  int n = slot_number(1);
  tsf_set *s = (tsf_set *)at(rt, n);
  tsf_val k = nwords > 2 ? value(rt, 2) : TSF_VAL_UNDEF;
  if (is("set.new")) keep(rt, n, tsf_set_new(rt));
  else if (is("set.add") && tsf_val_is_str(k)) tsf_set_add_str(rt, s, tsf_val_str(k));
  else if (is("set.add") && tsf_val_is_num(k)) tsf_set_add_num(rt, s, tsf_val_num(k));
  else if (is("set.add")) tsf_set_add(rt, s, k);
  else if (is("set.has")) print_bool(tsf_set_has(s, k));
  else if (is("set.delete")) print_bool(tsf_set_delete(s, k));
  else if (is("set.clear")) tsf_set_clear(s);
  else if (is("set.size")) print_num(tsf_set_size(s));
  else if (is("set.values")) print_arr(rt, tsf_set_values_arr(rt, s, TSF_T_ARR_WORD));
  else printf("?");
}

/* Cursors and iterators: "cur.begin C TABLE", "iter.new I SOURCE KIND". */
static void iteration_op(tsf_rt *rt) {
  int n = slot_number(1);
  tsf_val k = TSF_VAL_UNDEF, v = TSF_VAL_UNDEF;
  if (is("cur.begin")) {
    tsf_map_begin(&cursors[n], (tsf_map *)at(rt, slot_number(2)));
  } else if (is("cur.next")) {
    tsf_table *t = (tsf_table *)at(rt, slot_number(2));
    bool more = t->shift ? tsf_map_next(rt, t, &cursors[n], &k, &v) : tsf_set_next(rt, t, &cursors[n], &k);
    if (!more) printf("end");
    else print(rt, k), putchar(' '), print(rt, t->shift ? v : k);
  } else if (is("iter.new")) {
    keep(rt, 32 + n, tsf_iter_new(rt, at(rt, slot_number(2)), (tsf_iter_kind)slot_number(3)));
  } else if (is("iter.next")) {
    tsf_iter *it = (tsf_iter *)at(rt, 32 + n);
    if (!tsf_iter_next(rt, it, &k, &v)) printf("end");
    else if (it->kind == TSF_ITER_ENTRIES) print(rt, k), putchar(' '), print(rt, v);
    else print(rt, k);
  } else if (is("iter.rest")) {
    print_arr(rt, tsf_iter_rest(rt, (tsf_iter *)at(rt, 32 + n), TSF_T_ARR_WORD));
  } else printf("?");
}

static void dict_op(tsf_rt *rt) {
  int n = slot_number(1);
  tsf_dict *d = (tsf_dict *)at(rt, n);
  const tsf_str *k = nwords > 2 && words[2][0] == 's' ? tsf_val_str(value(rt, 2)) : NULL;
  if (is("dict.new")) keep(rt, n, tsf_dict_new(rt, nwords > 2 ? (uint32_t)arg(2) : 0));
  else if (is("dict.set")) tsf_dict_set(rt, d, k, value(rt, 3));
  else if (is("dict.get")) print(rt, tsf_dict_get(d, k));
  else if (is("dict.has")) print_bool(tsf_dict_has(d, k));
  else if (is("dict.delete")) print_bool(tsf_dict_delete(d, k));
  else if (is("dict.size")) print_num(tsf_dict_size(d));
  else if (is("dict.keys")) print_arr(rt, tsf_dict_keys(rt, d));
  else if (is("dict.values")) print_arr(rt, tsf_dict_values(rt, d, TSF_T_ARR_WORD));
  else if (is("dict.assign")) tsf_dict_assign(rt, d, (tsf_dict *)at(rt, slot_number(2)));
  else printf("?");
}

/* ---- arrays ------------------------------------------------------------------------------------- */

#define PER_KIND(CALL_F64, CALL_BOOL, CALL_WORD, CALL_BIG)  \
  switch (tsf_type_of(a)) {                                  \
    case TSF_T_ARR_F64: CALL_F64; break;                     \
    case TSF_T_ARR_BOOL: CALL_BOOL; break;                   \
    case TSF_T_ARR_WORD: CALL_WORD; break;                   \
    default: CALL_BIG;                                       \
  }
#define READ(METHOD, ...)                                                                            \
  PER_KIND(print_num(tsf_arr_##METHOD##_f64(__VA_ARGS__)),                                           \
           print(rt, tsf_val_of_bool(tsf_arr_##METHOD##_bool(__VA_ARGS__))),                         \
           print(rt, tsf_arr_##METHOD##_word(__VA_ARGS__)),                                          \
           print(rt, tsf_val_of_big(rt, tsf_arr_##METHOD##_big(__VA_ARGS__))))
#define NUM(v) tsf_num_of_val(v)
#define BOOL(v) tsf_bool_of_val(v)
#define BIG(v) tsf_big_of_val(v)
#define SEARCH(METHOD, PRINT)                                                                          \
  PER_KIND(PRINT(tsf_arr_##METHOD##_f64(a, NUM(v), from)), PRINT(tsf_arr_##METHOD##_bool(a, BOOL(v), from)), \
           PRINT(tsf_arr_##METHOD##_word(a, v, from)), PRINT(tsf_arr_##METHOD##_big(a, BIG(v), from)))

static tsf_arr *arg_arr(tsf_rt *rt, int i) {
  return i >= nwords || words[i][0] == 'u' ? NULL : (tsf_arr *)at(rt, slot_number(i));
}

/* Second word: the array; third: a value for the kind. */
static bool element_op(tsf_rt *rt, tsf_arr *a) {
  tsf_val v = nwords > 2 ? value(rt, 2) : TSF_VAL_UNDEF;
  double from = arg(3);
  if (is("arr.push")) {
    PER_KIND(print_num(tsf_arr_push_f64(rt, a, NUM(v))), print_num(tsf_arr_push_bool(rt, a, BOOL(v))),
             print_num(tsf_arr_push_word(rt, a, v)), print_num(tsf_arr_push_big(rt, a, BIG(v))))
  } else if (is("arr.unshift")) {
    PER_KIND(print_num(tsf_arr_unshift_f64(rt, a, NUM(v))), print_num(tsf_arr_unshift_bool(rt, a, BOOL(v))),
             print_num(tsf_arr_unshift_word(rt, a, v)), print_num(tsf_arr_unshift_big(rt, a, BIG(v))))
  } else if (is("arr.put")) {
    int64_t i = tsf_arr_index(arg(3));
    PER_KIND(tsf_arr_put_f64(rt, a, i, NUM(v)), tsf_arr_put_bool(rt, a, i, BOOL(v)), tsf_arr_put_word(rt, a, i, v),
             tsf_arr_put_big(rt, a, i, BIG(v)))
  } else if (is("arr.fill")) {
    PER_KIND(tsf_arr_fill_f64(rt, a, NUM(v), arg(3), arg(4)), tsf_arr_fill_bool(rt, a, BOOL(v), arg(3), arg(4)),
             tsf_arr_fill_word(rt, a, v, arg(3), arg(4)), tsf_arr_fill_big(rt, a, BIG(v), arg(3), arg(4)))
  } else if (is("arr.indexOf")) {
    SEARCH(indexOf, print_num)
  } else if (is("arr.lastIndexOf")) {
    SEARCH(lastIndexOf, print_num)
  } else if (is("arr.includes")) {
    SEARCH(includes, print_bool)
  } else return false;
  return true;
}

static void arr_op(tsf_rt *rt) {
  int n = slot_number(1);
  tsf_arr *a = (tsf_arr *)at(rt, n);
  if (is("arr.new")) keep(rt, n, tsf_arr_new(rt, (uint32_t)slot_number(2), 0));
  else if (is("arr.json")) keep(rt, n, tsf_arr_new_loose(rt, 0));
  else if (is("arr.sized")) keep(rt, n, tsf_arr_new_sized(rt, arg(3), (uint32_t)slot_number(2)));
  else if (is("arr.pop")) READ(pop, a)
  else if (is("arr.shift")) READ(shift, a)
  else if (is("arr.at")) READ(at, a, arg(2))
  else if (is("arr.read")) READ(read, a, tsf_arr_index(arg(2)))
  else if (is("arr.setLength")) tsf_arr_set_length(rt, a, arg(2));
  else if (is("arr.slice")) print_arr(rt, tsf_arr_slice(rt, a, arg(2), arg(3)));
  else if (is("arr.splice")) {
    tsf_arr *removed = tsf_arr_splice(rt, a, arg(2), arg(3), arg_arr(rt, 4));
    if (removed) print_arr(rt, removed);
  } else if (is("arr.concat")) print_arr(rt, tsf_arr_concat(rt, a, arg_arr(rt, 2)));
  else if (is("arr.append")) print_num(tsf_arr_append(rt, a, arg_arr(rt, 2)));
  else if (is("arr.prepend")) print_num(tsf_arr_prepend(rt, a, arg_arr(rt, 2)));
  else if (is("arr.copy")) keep(rt, slot_number(2), tsf_arr_copy(rt, a));
  else if (is("arr.reverse")) print_arr(rt, tsf_arr_reverse(a));
  else if (is("arr.copyWithin")) print_arr(rt, tsf_arr_copyWithin(a, arg(2), arg(3), arg(4)));
  else if (is("arr.flat")) print_arr(rt, tsf_arr_flat(rt, a, TSF_T_ARR_WORD));
  else if (is("arr.join")) print_str(tsf_arr_join(rt, a, nwords > 2 ? tsf_val_str(value(rt, 2)) : NULL));
  else if (is("arr.sort")) print_arr(rt, tsf_arr_sort(rt, a));
  else if (is("arr.specialize")) print_bool(tsf_arr_specialize(rt, a, (uint32_t)slot_number(2), 0));
  else if (is("arr.dump")) print_arr(rt, a);
  else if (!element_op(rt, a)) printf("?");
}

/* ---- bytes and values --------------------------------------------------------------------------- */

static void bytes_op(tsf_rt *rt) {
  int n = slot_number(1);
  tsf_bytes *b = (tsf_bytes *)at(rt, n), *other = nwords > 2 ? (tsf_bytes *)at(rt, slot_number(2) & 63) : NULL;
  static const uint8_t host[] = "host";
  if (is("bytes.new")) keep(rt, n, tsf_bytes_new(rt, arg(2)));
  else if (is("bytes.of")) keep(rt, n, tsf_bytes_of_arr(rt, arg_arr(rt, 2)));
  else if (is("bytes.borrow")) keep(rt, n, tsf_bytes_borrow(rt, host, 4)), tsf_bytes_put(rt, (tsf_bytes *)at(rt, n), 0, 1);
  else if (is("bytes.get")) print_num(tsf_get_u8(b, tsf_arr_index(arg(2))));
  else if (is("bytes.put")) tsf_bytes_put(rt, b, tsf_arr_index(arg(2)), arg(3));
  else if (is("bytes.subarray")) keep(rt, slot_number(2), tsf_bytes_subarray(rt, b, arg(3), arg(4)));
  else if (is("bytes.slice")) print_bytes(tsf_bytes_slice(rt, b, arg(2), arg(3)));
  else if (is("bytes.set")) tsf_bytes_set(rt, b, other, arg(3));
  else if (is("bytes.setArr")) tsf_bytes_set_arr(rt, b, arg_arr(rt, 2), arg(3));
  else if (is("bytes.fill")) print_bytes(tsf_bytes_fill(rt, b, arg(2), arg(3), arg(4)));
  else if (is("bytes.reverse")) print_bytes(tsf_bytes_reverse(rt, b));
  else if (is("bytes.at")) print_num(tsf_bytes_at(b, arg(2)));
  else if (is("bytes.indexOf")) print_num(tsf_bytes_indexOf(b, arg(2), arg(3)));
  else if (is("bytes.lastIndexOf")) print_num(tsf_bytes_lastIndexOf(b, arg(2), arg(3)));
  else if (is("bytes.includes")) print_bool(tsf_bytes_includes(b, arg(2), arg(3)));
  else if (is("bytes.join")) print_str(tsf_bytes_join(rt, b, nwords > 2 ? tsf_val_str(value(rt, 2)) : NULL));
  else if (is("bytes.encode")) keep(rt, n, tsf_bytes_of_text(rt, tsf_val_str(value(rt, 2))));
  else if (is("bytes.decode")) {
    if (arg(2) == 1 && !tsf_bytes_are_text(b)) tsf_throw_type(rt, "The encoded data was not valid for encoding utf-8");
    else print_str(tsf_text_of_bytes(rt, b, arg(3) == 1));
  }
  else if (is("bytes.dump")) print_bytes(b);
  else printf("?");
}

static void val_op(tsf_rt *rt) {
  tsf_val a = value(rt, 1), b = nwords > 2 ? value(rt, 2) : TSF_VAL_UNDEF;
  if (is("val.typeof")) print_str(tsf_val_typeof(a));
  else if (is("val.string")) print_str(tsf_val_to_str(rt, a));
  else if (is("val.truthy")) print_bool(tsf_val_truthy(a));
  else if (is("val.equal")) print_bool(tsf_val_equal(a, b));
  else if (is("val.same")) print_bool(tsf_val_same(a, b));
  else if (is("val.identical")) print_bool(tsf_val_identical(a, b));
  else printf("?");
}

static void run(tsf_rt *rt) {
  switch (words[0][0]) {
    case 'm': map_op(rt); break;
    case 's': set_op(rt); break;
    case 'c':
    case 'i': iteration_op(rt); break;
    case 'd': dict_op(rt); break;
    case 'a': arr_op(rt); break;
    case 'b': bytes_op(rt); break;
    default: val_op(rt);
  }
  if (rt->exc) {
    const tsf_error *e = (const tsf_error *)tsf_catch(rt);
    printf("!%.*s: %.*s", (int)e->name->len, e->name->data, (int)e->message->len, e->message->data);
  }
  putchar('\n');
}

int main(void) {
  static char line[65536];
  tsf_rt *rt = tsf_realm_new(0, 8 + NSLOTS * 8);
  while (fgets(line, sizeof line, stdin)) {
    nwords = 0;
    for (char *w = strtok(line, " \n"); w && nwords < 64; w = strtok(NULL, " \n")) words[nwords++] = w;
    if (!nwords || !tsf_enter(rt)) continue;
    run(rt);
    tsf_leave(rt);
  }
  tsf_realm_free(rt);
  return 0;
}
