/* functions.c: what a function object is called, and how many arguments it wants. */

#include "program/program.h"

/* What is known of `*f`, or of the function that bind was asked of, which `*f` is then. */
static const tsf_function *behind(tsf_rt *rt, const tsf_closure **f, uint64_t *binds, uint64_t *bound) {
  for (;; *f = (const tsf_closure *)tsf_val_ptr((*f)->captured[0]), ++*binds) {
    *f = tsf_closure_made(*f);
    const tsf_function *known = rt->hooks->function(*f);
    if (!known || known->name) return known;
    *bound += known->length;
  }
}

const tsf_str *tsf_function_name(tsf_rt *rt, const tsf_closure *f) {
  static const char word[] = "bound ";
  uint64_t binds = 0, bound = 0;
  const tsf_function *known = behind(rt, &f, &binds, &bound);
  const tsf_str *name = known ? known->name : &tsf_str_empty;
  if (!binds) return name;
  tsf_strbuf b;
  tsf_strbuf_init(&b, rt);
  for (uint64_t i = 0; i < binds; i++) tsf_strbuf_bytes(&b, word, sizeof word - 1);
  tsf_strbuf_str(&b, name);
  return tsf_strbuf_finish(&b);
}

const char *tsf_function_kind(tsf_rt *rt, const tsf_closure *f) {
  uint64_t binds = 0, bound = 0;
  const tsf_function *known = behind(rt, &f, &binds, &bound);
  return known ? known->kind : "Function";
}

double tsf_function_length(tsf_rt *rt, const tsf_closure *f) {
  uint64_t binds = 0, bound = 0;
  const tsf_function *known = behind(rt, &f, &binds, &bound);
  if (!known) {
    tsf_throw_type(rt, "the length of a function of the library is not there in a compiled program");
    return 0;
  }
  return known->length > bound ? (double)(known->length - bound) : 0;
}
