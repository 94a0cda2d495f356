/* inspect.c: what there is to show of each kind of value. */
#include "program/inspect.h"

#define LIT(name, text) static const tsf_str name = TSF_STR_LIT(text, sizeof text - 1, sizeof text - 1, 1)

/* The containers that are being shown, innermost first; on the C stack. */
typedef struct seen {
  const struct seen *outer;
  const void *object;
} seen;

static const tsf_str *show(tsf_inspector *w, tsf_val v, int32_t depth, const seen *outer);

static const tsf_str *plain(tsf_rt *rt, const char *text) { return tsf_str_new_ascii(rt, text, strlen(text)); }

static void add(tsf_inspector *w, tsf_arr *texts, const tsf_str *text) {
  tsf_arr_push_word(w->rt, texts, tsf_val_of_str(text));
}

static const tsf_str *joined(tsf_rt *rt, const tsf_str *a, const tsf_str *b, const tsf_str *c) {
  const tsf_str *parts[3] = {a, b, c};
  return tsf_str_concat_n(rt, 3, parts);
}

/* "Set(2) ", "(3) " and the like: a name and a size in front of a brace. */
static const tsf_str *sized(tsf_rt *rt, const char *name, uint32_t size, const char *brace) {
  char text[64], *at = text;
  size_t n = strlen(name);
  memcpy(at, name, n), at += n;
  *at++ = '(';
  at += tsf_u64_to_chars(size, at);
  memcpy(at, ") ", 2), at += 2;
  *at++ = *brace;
  return tsf_str_new_ascii(rt, text, (size_t)(at - text));
}

/* ---- parts -------------------------------------------------------------------------------------------- */

static void add_more(tsf_inspector *w, tsf_arr *texts, uint32_t size) {
  if (size <= w->how.most) return;
  LIT(dots, "... ");
  LIT(one, " more item");
  LIT(many, " more items");
  uint32_t more = size - w->how.most;
  add(w, texts, joined(w->rt, &dots, tsf_str_of_i64(w->rt, more), more > 1 ? &many : &one));
}

static uint32_t shown(const tsf_inspector *w, uint32_t size) { return size < w->how.most ? size : w->how.most; }

static const tsf_str *indented(tsf_inspector *w, tsf_val v, int32_t depth, const seen *self) {
  w->indentation += 2;
  const tsf_str *text = show(w, v, depth, self);
  w->indentation -= 2;
  return text;
}

static void add_property(tsf_inspector *w, tsf_arr *texts, const tsf_str *key, tsf_val v, int32_t depth, const seen *self) {
  LIT(colon, ": ");
  const tsf_str *text = indented(w, v, depth, self);
  add(w, texts, joined(w->rt, tsf_inspect_key(w->rt, key), &colon, text));
}

static void add_properties(tsf_inspector *w, tsf_arr *texts, tsf_dict *properties, int32_t depth, const seen *self) {
  uint32_t n = tsf_dict_order(w->rt, properties);
  for (uint32_t i = 0; i < n && !TSF_FAILED(w->rt); i++)
    add_property(w, texts, tsf_dict_key_at(properties, i), tsf_dict_value_at(properties, i), depth, self);
}

static bool is_numeric(tsf_val v) { return tsf_val_is_num(v) || tsf_val_is_big(v); }

static void add_elements(tsf_inspector *w, tsf_parts *parts, const tsf_arr *a, const seen *self) {
  uint32_t n = shown(w, a->len);
  tsf_arr_no_holes(w->rt, a);
  parts->numbers = !tsf_is_match(a);
  for (uint32_t i = 0; i < n && !TSF_FAILED(w->rt); i++) {
    tsf_val v = tsf_arr_get_val(w->rt, a, i);
    parts->numbers &= is_numeric(v);
    add(w, parts->texts, indented(w, v, parts->depth, self));
  }
  if (n < a->len) parts->numbers &= is_numeric(tsf_arr_get_val(w->rt, a, n));
  add_more(w, parts->texts, a->len);
}

/* What a match of a regular expression has besides its elements. */
static void add_match(tsf_inspector *w, tsf_parts *parts, const tsf_match *m, const seen *self) {
  LIT(index, "index");
  LIT(input, "input");
  LIT(groups, "groups");
  LIT(indices, "indices");
  if (m->input != TSF_VAL_UNDEF) {
    add_property(w, parts->texts, &index, m->index, parts->depth, self);
    add_property(w, parts->texts, &input, m->input, parts->depth, self);
  }
  add_property(w, parts->texts, &groups, m->groups, parts->depth, self);
  if (m->indices != TSF_VAL_UNDEF) add_property(w, parts->texts, &indices, m->indices, parts->depth, self);
}

static void add_bytes(tsf_inspector *w, tsf_parts *parts, const tsf_bytes *b) {
  uint32_t n = shown(w, b->len);
  parts->numbers = true;
  for (uint32_t i = 0; i < n; i++) add(w, parts->texts, tsf_console_text(w->rt, tsf_element_val(w->rt, b, i)));
  add_more(w, parts->texts, b->len);
}

static void add_entries(tsf_inspector *w, tsf_parts *parts, tsf_table *t, const seen *self) {
  LIT(arrow, " => ");
  tsf_table_cursor cursor;
  tsf_val key, value;
  bool map = tsf_type_of(t) == TSF_T_MAP;
  uint32_t left = shown(w, t->live);
  tsf_table_begin(t, &cursor);
  while (left-- && !TSF_FAILED(w->rt) &&
         (map ? tsf_map_next(w->rt, t, &cursor, &key, &value) : tsf_set_next(w->rt, t, &cursor, &key))) {
    const tsf_str *text = indented(w, key, parts->depth, self);
    if (map) text = joined(w->rt, text, &arrow, indented(w, value, parts->depth, self));
    add(w, parts->texts, text);
  }
  add_more(w, parts->texts, t->live);
}

/* ---- functions and errors -------------------------------------------------------------------------------- */

static const tsf_str *show_function(tsf_rt *rt, const tsf_closure *f) {
  LIT(anonymous, " (anonymous)]");
  LIT(between, ": ");
  const tsf_str *start = joined(rt, &tsf_str_ascii['['], plain(rt, tsf_function_kind(rt, f)), &tsf_str_empty);
  const tsf_str *name = tsf_function_name(rt, f);
  if (!name->len) return joined(rt, start, &anonymous, &tsf_str_empty);
  return joined(rt, start, &between, joined(rt, name, &tsf_str_ascii[']'], &tsf_str_empty));
}

static bool is_named_error(tsf_rt *rt, const tsf_str *name, const tsf_str *text) {
  if (name->len < 5 || memcmp(name->data + name->len - 5, "Error", 5) != 0) return false;
  if (!tsf_str_startsWith(rt, text, name, 0)) return false;
  return text->len == name->len || text->data[name->len] == ':' || text->data[name->len] == '\n';
}

static const tsf_str *indent_lines(tsf_inspector *w, const tsf_str *s) {
  tsf_strbuf b;
  tsf_strbuf_init(&b, w->rt);
  for (uint32_t i = 0; i < s->len; i++) {
    tsf_strbuf_bytes(&b, s->data + i, 1);
    if (s->data[i] == '\n') tsf_strbuf_blanks(&b, w->indentation);
  }
  return tsf_strbuf_finish(&b);
}

/* As Node shows an error that has no stack: its text in brackets, with the class where the name is another. */
static const tsf_str *show_error(tsf_inspector *w, const tsf_error *e) {
  LIT(between, " [");
  LIT(colon, ": ");
  const tsf_str *name = e->name, *text;
  if (!e->message->len) text = name;
  else text = name->len ? joined(w->rt, name, &colon, e->message) : e->message;
  const tsf_str *class_name = plain(w->rt, tsf_shape(tsf_type_of(e))->name);
  if (is_named_error(w->rt, name, text) && !tsf_str_eq(name, class_name)) {
    const tsf_str *rest = tsf_str_view(w->rt, text, name->len, text->len);
    if (!tsf_str_includes(w->rt, class_name, name, 0))
      class_name = joined(w->rt, class_name, &between, joined(w->rt, name, &tsf_str_ascii[']'], &tsf_str_empty));
    text = joined(w->rt, class_name, rest, &tsf_str_empty);
  }
  text = joined(w->rt, &tsf_str_ascii['['], text, &tsf_str_ascii[']']);
  return w->indentation ? indent_lines(w, text) : text;
}

/* The keys of an error that are shown: not its name and message, which its text has. */
static tsf_dict *error_keys(tsf_rt *rt, tsf_error *e) {
  LIT(name, "name");
  LIT(message, "message");
  tsf_dict *keys = (tsf_dict *)tsf_object_to_dict(rt, tsf_val_of_ptr(e));
  tsf_dict_delete(keys, &name);
  tsf_dict_delete(keys, &message);
  return keys;
}

/* It has a cause that is no key. */
static bool hides_cause(tsf_rt *rt, const tsf_error *e) {
  LIT(cause, "cause");
  return (e->h.type & TSF_F_CAUSE || e->cause != TSF_VAL_UNDEF) && !tsf_object_own(rt, &e->h, &cause, NULL);
}

static void add_cause(tsf_inspector *w, tsf_parts *parts, const tsf_error *e, const seen *self) {
  LIT(cause, "[cause]: ");
  if (!hides_cause(w->rt, e)) return;
  add(w, parts->texts, joined(w->rt, &cause, indented(w, e->cause, parts->depth, self), &tsf_str_empty));
}

/* The private field of an AggregateError (stdlib/promise/aggregate-error.ts); undefined for other errors. */
static tsf_val errors_of(const tsf_obj *o) {
  static const tsf_str key = TSF_STR_LIT("errors", 6, 6, 1);
  if (tsf_type_of(o) < TSF_T_FIRST_SHAPE || !tsf_error_owns((const tsf_error *)o, &key)) return TSF_VAL_UNDEF;
  const tsf_type *shape = tsf_shape(tsf_type_of(o));
  for (uint32_t i = 0; i < shape->nfields; i++) {
    const tsf_field *f = &shape->fields[i];
    if (f->name->len > 8 && memcmp(f->name->data, "#errors ", 8) == 0)
      return *(const tsf_val *)((const char *)o + f->offset);
  }
  return TSF_VAL_UNDEF;
}

static void add_errors(tsf_inspector *w, tsf_parts *parts, tsf_val errors, const seen *self) {
  LIT(start, "[errors]: ");
  if (errors == TSF_VAL_UNDEF) return;
  add(w, parts->texts, joined(w->rt, &start, indented(w, errors, parts->depth, self), &tsf_str_empty));
}

/* ---- containers ------------------------------------------------------------------------------------------ */

/* "[Circular *1]" for the number of a container met inside itself. */
static const tsf_str *show_circle(tsf_inspector *w, const void *o) {
  LIT(start, "[Circular *");
  uint32_t i = 0;
  if (!w->circular) w->circular = tsf_arr_new(w->rt, TSF_T_ARR_WORD, 1);
  while (i < w->circular->len && tsf_val_ptr(tsf_arr_word(w->circular)[i]) != o) i++;
  if (i == w->circular->len) tsf_arr_push_word(w->rt, w->circular, tsf_val_of_ptr(o));
  return joined(w->rt, &start, tsf_str_of_i64(w->rt, (int64_t)i + 1), &tsf_str_ascii[']']);
}

/* "<ref *1>" before a container that was met inside itself. */
static const tsf_str *with_reference(tsf_inspector *w, const void *o, const tsf_str *base) {
  LIT(start, "<ref *");
  for (uint32_t i = 0; w->circular && i < w->circular->len; i++) {
    if (tsf_val_ptr(tsf_arr_word(w->circular)[i]) != o) continue;
    const tsf_str *mark = joined(w->rt, &start, tsf_str_of_i64(w->rt, (int64_t)i + 1), &tsf_str_ascii['>']);
    return base ? joined(w->rt, mark, &tsf_str_ascii[' '], base) : mark;
  }
  return base;
}

/* What stands before the brace; NULL for nothing. */
static const char *name_of(const tsf_obj *o) {
  uint32_t type = tsf_type_of(o);
  if (type == TSF_T_DICT) return o->type & TSF_F_BARE ? "[Object: null prototype]" : NULL;
  const char *name = tsf_shape(type)->name;
  return strcmp(name, "Object") == 0 ? NULL : name;
}

/* "[Array]" of a container that is too deep to be shown. */
static const tsf_str *show_name(tsf_rt *rt, const tsf_obj *o) {
  uint32_t type = tsf_type_of(o);
  const char *name = tsf_val_is_arr(tsf_val_of_ptr(o)) ? "Array"
                     : type == TSF_T_MAP               ? "Map"
                     : type == TSF_T_SET               ? "Set"
                     : tsf_is_bytes(type)              ? tsf_bytes_name(type)
                     : type == TSF_T_CLOSURE           ? tsf_function_kind(rt, (const tsf_closure *)o)
                                                       : name_of(o);
  if (!name) name = "Object";
  const tsf_str *text = plain(rt, name);
  const tsf_table *table = tsf_table_within(o);
  if (table && !tsf_shape(type)->library) {
    LIT(map, " [Map]");
    LIT(set, " [Set]");
    text = joined(rt, text, tsf_type_of(table) == TSF_T_MAP ? &map : &set, &tsf_str_empty);
  }
  return *name == '[' ? text : joined(rt, &tsf_str_ascii['['], text, &tsf_str_ascii[']']);
}

/* The brace that a container of elements opens with, and how many it has. */
static const tsf_str *opening(tsf_inspector *w, const tsf_obj *o, uint32_t *size) {
  switch (tsf_type_of(o)) {
    case TSF_T_MAP: *size = ((const tsf_table *)o)->live; return sized(w->rt, "Map", *size, "{");
    case TSF_T_SET: *size = ((const tsf_table *)o)->live; return sized(w->rt, "Set", *size, "{");
    case TSF_T_BYTES ... TSF_T_BYTES_U64:
      *size = ((const tsf_bytes *)o)->len;
      return sized(w->rt, tsf_bytes_name(tsf_type_of(o)), *size, "[");
    default: *size = ((const tsf_arr *)o)->len; return &tsf_str_ascii['['];
  }
}

static void add_parts(tsf_inspector *w, tsf_parts *parts, tsf_obj *o, const seen *self) {
  uint32_t type = tsf_type_of(o);
  if (tsf_is_bytes(type)) add_bytes(w, parts, (tsf_bytes *)o);
  else if (type == TSF_T_MAP || type == TSF_T_SET) add_entries(w, parts, (tsf_table *)o, self);
  else {
    add_elements(w, parts, (tsf_arr *)o, self);
    if (tsf_is_match(o)) add_match(w, parts, (tsf_match *)o, self);
  }
}

/* Arrays, bytes, Maps and Sets. */
static const tsf_str *show_elements(tsf_inspector *w, tsf_obj *o, int32_t depth, const seen *outer) {
  seen self = {outer, o};
  uint32_t size;
  if (tsf_type_of(o) == TSF_T_BYTES) tsf_bytes_no_buffer(w->rt, (tsf_bytes *)o);
  if (TSF_FAILED(w->rt)) return &tsf_str_empty;
  const tsf_str *open = opening(w, o, &size);
  bool braces = open->data[open->len - 1] == '{';
  const tsf_str *close = &tsf_str_ascii[braces ? '}' : ']'];
  if (!size && !tsf_is_match(o)) return joined(w->rt, open, close, &tsf_str_empty);
  if (depth > w->how.depth) return show_name(w->rt, o);
  tsf_parts parts = {tsf_arr_new(w->rt, TSF_T_ARR_WORD, shown(w, size)), NULL, open, close, !braces, false, depth + 1};
  w->reached = parts.depth;
  add_parts(w, &parts, o, &self);
  if (TSF_FAILED(w->rt)) return &tsf_str_empty;
  parts.base = with_reference(w, o, NULL);
  return tsf_inspect_layout(w, &parts);
}

static const tsf_str marks[] = {
    TSF_STR_LIT("[Setter]", 8, 8, 1), TSF_STR_LIT("[Getter]", 8, 8, 1), TSF_STR_LIT("[Getter/Setter]", 15, 15, 1),
};

static bool has_setter(const tsf_type *shape, const tsf_str *name) {
  for (uint32_t i = 0; i < shape->nfields; i++) {
    const tsf_str *s = shape->fields[i].name;
    if (s->len == name->len + 4 && memcmp(s->data, "set ", 4) == 0 && memcmp(s->data + 4, name->data, name->len) == 0)
      return true;
  }
  return false;
}

/* The own keys and their values; a mark for an accessor, which is not called. */
static tsf_dict *object_keys(tsf_rt *rt, tsf_obj *o) {
  rt->unasked = true;
  tsf_dict *keys = (tsf_dict *)tsf_object_to_dict(rt, tsf_val_of_ptr(o));
  rt->unasked = false;
  uint32_t type = tsf_type_of(o);
  if (TSF_FAILED(rt) || type < TSF_T_FIRST_SHAPE) return keys;
  const tsf_type *shape = tsf_shape(type);
  for (uint32_t i = 0; i < shape->nfields; i++) {
    const tsf_field *f = &shape->fields[i];
    if (!(f->flags & TSF_FIELD_ACCESSOR) || tsf_table_find_str(keys, f->name) < 0) continue;
    bool gets = tsf_val_is_ptr(*(const tsf_val *)((const char *)o + f->offset));
    tsf_dict_set(rt, keys, f->name, TSF_W(&marks[!gets ? 0 : has_setter(shape, f->name) ? 2 : 1]));
  }
  return keys;
}

static bool is_mark(const tsf_obj *o) {
  return (const tsf_str *)o >= marks && (const tsf_str *)o < marks + sizeof marks / sizeof *marks;
}

/* "X(1) [Map] {" of an instance of X, which extends Map. */
static const tsf_str *open_table(tsf_inspector *w, const tsf_obj *o, const tsf_table *t) {
  LIT(between, " [");
  LIT(end, "] {");
  const char *kind = tsf_type_of(t) == TSF_T_MAP ? "Map" : "Set";
  if (tsf_is_of_library(o, kind)) return sized(w->rt, kind, t->live, "{");
  const tsf_str *count = joined(w->rt, &tsf_str_ascii['('], tsf_str_of_i64(w->rt, t->live), &tsf_str_ascii[')']);
  const char *name = name_of(o);
  const tsf_str *open = joined(w->rt, plain(w->rt, name ? name : kind), count, &between);
  return joined(w->rt, open, plain(w->rt, kind), &end);
}

/* Objects with keys: of the program's classes and literals, errors, Records. */
static const tsf_str *show_object(tsf_inspector *w, tsf_obj *o, int32_t depth, const seen *outer) {
  seen self = {outer, o};
  tsf_rt *rt = w->rt;
  bool error = tsf_type_of(o) != TSF_T_DICT && tsf_is_error(o);
  bool function = tsf_type_of(o) == TSF_T_CLOSURE;
  const tsf_str *base = error ? show_error(w, (tsf_error *)o) : function ? show_function(rt, (tsf_closure *)o) : NULL;
  tsf_dict *keys = error ? error_keys(rt, (tsf_error *)o) : object_keys(rt, o);
  if (TSF_FAILED(rt)) return &tsf_str_empty;
  const tsf_str *open = &tsf_str_ascii['{'];
  const char *name = base ? NULL : name_of(o);
  tsf_table *table = (tsf_table *)(uintptr_t)tsf_table_within(o);
  if (table) open = open_table(w, o, table);
  else if (name) open = joined(rt, plain(rt, name), &tsf_str_ascii[' '], open);
  bool has_cause = error && hides_cause(rt, (tsf_error *)o);
  tsf_val errors = error ? errors_of(o) : TSF_VAL_UNDEF;
  bool empty = !keys->live && !(table && table->live) && !has_cause && errors == TSF_VAL_UNDEF;
  if (empty) return base ? base : joined(rt, open, &tsf_str_ascii['}'], &tsf_str_empty);
  if (depth > w->how.depth) return show_name(rt, o);
  tsf_parts parts = {tsf_arr_new(rt, TSF_T_ARR_WORD, 0), NULL, open, &tsf_str_ascii['}'], false, false, depth + 1};
  w->reached = parts.depth;
  if (table) add_entries(w, &parts, table, &self);
  add_properties(w, parts.texts, keys, parts.depth, &self);
  if (error) add_cause(w, &parts, (tsf_error *)o, &self);
  add_errors(w, &parts, errors, &self);
  if (TSF_FAILED(rt)) return &tsf_str_empty;
  parts.base = with_reference(w, o, base);
  return tsf_inspect_layout(w, &parts);
}

/* ---- values ---------------------------------------------------------------------------------------------- */

static const tsf_str *show_pointer(tsf_inspector *w, tsf_obj *o, int32_t depth, const seen *outer) {
  switch (tsf_type_of(o)) {
    case TSF_T_STR: return is_mark(o) ? (const tsf_str *)o : tsf_inspect_string(w, (const tsf_str *)o);
    case TSF_T_BIGBOX: return tsf_console_text(w->rt, tsf_val_of_ptr(o));
    case TSF_T_CLOSURE:
      o = (tsf_obj *)(uintptr_t)tsf_closure_made((const tsf_closure *)o);
      break;
    default: break;
  }
  for (const seen *s = outer; s; s = s->outer)
    if (s->object == o) return show_circle(w, o);
  switch (tsf_type_of(o)) {
    case TSF_T_ARR_F64: case TSF_T_ARR_BOOL: case TSF_T_ARR_WORD: case TSF_T_ARR_BIG:
    case TSF_T_BYTES ... TSF_T_BYTES_U64: case TSF_T_MAP: case TSF_T_SET: return show_elements(w, o, depth, outer);
    case TSF_T_DICT:
    case TSF_T_CLOSURE: return show_object(w, o, depth, outer);
    default: break;
  }
  if (tsf_type_of(o) < TSF_T_FIRST_SHAPE) {
    tsf_throw_type(w->rt, "console.log cannot show an object of the SDK");
    return &tsf_str_empty;
  }
  const tsf_str *text = w->rt->hooks->shown(w->rt, o);
  return text ? text : TSF_FAILED(w->rt) ? &tsf_str_empty : show_object(w, o, depth, outer);
}

static const tsf_str *show(tsf_inspector *w, tsf_val v, int32_t depth, const seen *outer) {
  if (TSF_FAILED(w->rt)) return &tsf_str_empty;
  if (tsf_stack_low(w->rt)) {
    tsf_throw_stack(w->rt);
    return &tsf_str_empty;
  }
  return tsf_val_is_ptr(v) ? show_pointer(w, tsf_val_ptr(v), depth, outer) : tsf_console_text(w->rt, v);
}

const tsf_str *tsf_inspect(tsf_rt *rt, tsf_val v, tsf_inspection how) {
  tsf_inspector w = {rt, how, 0, 0, NULL};
  const tsf_str *text = show(&w, v, 0, NULL);
  return TSF_FAILED(rt) ? &tsf_str_empty : text;
}

const tsf_str *tsf_inspect_generator(tsf_rt *rt, const tsf_obj *o) {
  LIT(generator, "Object [Generator] {}");
  if (tsf_gen_has_return(o)) return &generator;
  tsf_throw_type(rt, "console.log cannot show an iterator: spread it, [...x]");
  return NULL;
}

const tsf_str *tsf_inspect_refused(tsf_rt *rt, const char *name, const char *instead) {
  tsf_throw_type(rt, "console.log cannot show the %s: show %s", name, instead);
  return NULL;
}

/* ---- console --------------------------------------------------------------------------------------------- */

const tsf_str *tsf_console_shown(tsf_rt *rt, tsf_val v) {
  if (!tsf_val_is_ptr(v) || tsf_val_is_big(v)) return tsf_console_text(rt, v);
  return tsf_val_is_str(v) ? tsf_val_str(v) : tsf_inspect(rt, v, TSF_INSPECT_DEFAULT);
}

/* %s calls the toString of a class, and only that. */
static const tsf_str *text_of(tsf_rt *rt, tsf_val v) {
  LIT(to_string, "toString");
  tsf_inspection shallow = {0, TSF_INSPECT_MOST, 80};
  tsf_val own;
  tsf_obj *o = tsf_val_ptr(v);
  if (tsf_val_is_closure(v)) return tsf_val_to_str(rt, v);
  if (tsf_object_own(rt, o, &to_string, &own) && tsf_val_is_closure(own)) return tsf_val_to_str(rt, v);
  if (tsf_type_of(o) < TSF_T_FIRST_SHAPE || rt->hooks->shown(rt, o) || TSF_FAILED(rt)) return tsf_inspect(rt, v, shallow);
  const tsf_str *text = rt->hooks->to_str ? rt->hooks->to_str(rt, o) : NULL;
  return text || TSF_FAILED(rt) ? text : tsf_inspect(rt, v, shallow);
}

const tsf_str *tsf_console_show(tsf_rt *rt, tsf_val v, uint8_t specifier) {
  const tsf_str *text;
  if (specifier == 's') text = text_of(rt, v);
  else if (specifier == 'o' && !tsf_val_is_primitive(v)) {
    tsf_throw_type(rt, "console.log cannot show the hidden properties of an object, as %%o does: use %%O");
    text = NULL;
  } else text = specifier ? tsf_inspect(rt, v, TSF_INSPECT_DEFAULT) : tsf_console_shown(rt, v);
  return text ? text : &tsf_str_empty;
}

const tsf_str *tsf_console_dir(tsf_rt *rt, tsf_val v, tsf_val depth) {
  tsf_inspection how = TSF_INSPECT_DEFAULT;
  if (depth == TSF_VAL_NULL) how.depth = INT32_MAX;
  else if (tsf_val_is_num(depth)) {
    double d = tsf_val_num(depth);
    how.depth = d != d || d >= INT32_MAX ? INT32_MAX : d < -1 ? -1 : (int32_t)d;
  }
  return tsf_inspect(rt, v, how);
}
