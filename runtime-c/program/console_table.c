/* console_table.c: console.table (Node's lib/internal/console and cli_table). */
#include "program/inspect.h"

#define LIT(name, text) static const tsf_str name = TSF_STR_LIT(text, sizeof text - 1, sizeof text - 1, 1)

/* The columns: a head, and the cells from the top; a cell that is undefined is empty. */
typedef struct table {
  tsf_rt *rt;
  tsf_arr *heads;   /* string[] */
  tsf_arr *columns; /* (string | undefined)[][] */
  tsf_arr *widths;  /* number[], once it is drawn */
} table;

static tsf_arr *new_column(table *t, const tsf_str *head) {
  tsf_arr *cells = tsf_arr_new(t->rt, TSF_T_ARR_WORD, 0);
  tsf_arr_push_word(t->rt, t->heads, tsf_val_of_str(head));
  tsf_arr_push_word(t->rt, t->columns, tsf_val_of_ptr(cells));
  return cells;
}

static void set_cell(tsf_rt *rt, tsf_arr *cells, uint32_t row, const tsf_str *text) {
  while (cells->len < row) tsf_arr_push_word(rt, cells, TSF_VAL_UNDEF);
  tsf_arr_push_word(rt, cells, tsf_val_of_str(text));
}

/* ---- cells ---------------------------------------------------------------------------------------------- */

/* The own properties: of Maps and the like none. */
static tsf_dict *properties_of(tsf_rt *rt, tsf_val v) { return (tsf_dict *)tsf_object_to_dict(rt, v); }

static const tsf_str *cell_of(tsf_rt *rt, tsf_val v) {
  bool listed = tsf_val_is_arr(v) || tsf_val_is_bytes(v);
  bool large = tsf_val_is_object(v) && !listed && properties_of(rt, v)->live > 2;
  tsf_inspection how = {large ? -1 : 0, 3, UINT32_MAX};
  return TSF_FAILED(rt) ? &tsf_str_empty : tsf_inspect(rt, v, how);
}

static void add_entries(table *t, tsf_table *from) {
  LIT(index_head, "(iteration index)");
  LIT(key_head, "Key");
  LIT(value_head, "Values");
  bool map = tsf_type_of(from) == TSF_T_MAP;
  tsf_table_cursor cursor;
  tsf_val key, value;
  uint32_t row = 0;
  tsf_arr *index = new_column(t, &index_head), *keys = map ? new_column(t, &key_head) : NULL;
  tsf_arr *values = new_column(t, &value_head);
  tsf_table_begin(from, &cursor);
  while (!TSF_FAILED(t->rt) && (map ? tsf_map_next(t->rt, from, &cursor, &key, &value) : tsf_set_next(t->rt, from, &cursor, &key))) {
    set_cell(t->rt, index, row, tsf_str_of_i64(t->rt, row));
    if (map) set_cell(t->rt, keys, row, cell_of(t->rt, key));
    set_cell(t->rt, values, row++, cell_of(t->rt, map ? value : key));
  }
}

/* The cells of one row, by the names of the columns. */
static void add_row(tsf_rt *rt, tsf_dict *columns, tsf_val item, uint32_t row, const tsf_arr *names) {
  bool primitive = tsf_val_is_primitive(item);
  tsf_dict *own = properties_of(rt, primitive ? TSF_VAL_UNDEF : item);
  const tsf_arr *keys = names ? names : tsf_dict_keys(rt, own);
  for (uint32_t i = 0; i < keys->len && !TSF_FAILED(rt); i++) {
    const tsf_str *key = tsf_val_str(tsf_arr_word(keys)[i]);
    if (!tsf_dict_has(columns, key))
      tsf_dict_set(rt, columns, key, tsf_val_of_ptr(tsf_arr_new(rt, TSF_T_ARR_WORD, 0)));
    const tsf_str *text = tsf_dict_has(own, key) ? cell_of(rt, tsf_dict_get(own, key)) : &tsf_str_empty;
    tsf_arr *cells = tsf_val_ptr(tsf_dict_get(columns, key));
    if (cells->len <= row) set_cell(rt, cells, row, text);
  }
}

static void add_rows(table *t, tsf_val data, const tsf_arr *names) {
  LIT(index_head, "(index)");
  LIT(value_head, "Values");
  tsf_rt *rt = t->rt;
  tsf_dict *rows = properties_of(rt, data), *columns = tsf_dict_new(rt, 0);
  tsf_arr *index = new_column(t, &index_head), *values = tsf_arr_new(rt, TSF_T_ARR_WORD, 0);
  uint32_t n = TSF_FAILED(rt) ? 0 : tsf_dict_order(rt, rows);
  for (uint32_t row = 0; row < n && !TSF_FAILED(rt); row++) {
    tsf_val item = tsf_dict_value_at(rows, row);
    set_cell(rt, index, row, tsf_dict_key_at(rows, row));
    if (!names && tsf_val_is_primitive(item)) set_cell(rt, values, row, cell_of(rt, item));
    else add_row(rt, columns, item, row, names);
  }
  uint32_t count = tsf_dict_order(rt, columns);
  for (uint32_t i = 0; i < count; i++) {
    tsf_arr_push_word(rt, t->heads, tsf_val_of_str(tsf_dict_key_at(columns, i)));
    tsf_arr_push_word(rt, t->columns, tsf_dict_value_at(columns, i));
  }
  if (values->len) {
    tsf_arr_push_word(rt, t->heads, tsf_val_of_str(&value_head));
    tsf_arr_push_word(rt, t->columns, tsf_val_of_ptr(values));
  }
}

/* ---- drawing -------------------------------------------------------------------------------------------- */

static const tsf_arr *column_at(const table *t, uint32_t i) { return tsf_val_ptr(tsf_arr_word(t->columns)[i]); }

static const tsf_str *text_at(const tsf_arr *cells, uint32_t row) {
  tsf_val v = row < cells->len ? tsf_arr_word(cells)[row] : TSF_VAL_UNDEF;
  return v == TSF_VAL_UNDEF ? &tsf_str_empty : tsf_val_str(v);
}

static void put(tsf_strbuf *b, const char *utf8) { tsf_strbuf_bytes(b, utf8, strlen(utf8)); }

static void measure(table *t) {
  t->widths = tsf_arr_new(t->rt, TSF_T_ARR_F64, t->heads->len);
  for (uint32_t i = 0; i < t->heads->len; i++) {
    uint32_t width = tsf_str_width(text_at(t->heads, i));
    for (uint32_t row = 0; row < column_at(t, i)->len; row++) {
      uint32_t own = tsf_str_width(text_at(column_at(t, i), row));
      if (width < own) width = own;
    }
    tsf_arr_push_f64(t->rt, t->widths, width);
  }
}

static uint32_t column_width(const table *t, uint32_t i) { return (uint32_t)tsf_arr_f64(t->widths)[i]; }

static void put_line(tsf_strbuf *b, const table *t, const char *left, const char *middle, const char *right) {
  put(b, left);
  for (uint32_t i = 0; i < t->heads->len; i++) {
    if (i) put(b, middle);
    for (uint32_t n = column_width(t, i) + 2; n; n--) put(b, "\xe2\x94\x80");
  }
  put(b, right);
}

/* Row -1 is the heads. */
static void put_row(tsf_strbuf *b, const table *t, int64_t row) {
  put(b, "\xe2\x94\x82 ");
  for (uint32_t i = 0; i < t->heads->len; i++) {
    const tsf_str *text = row < 0 ? text_at(t->heads, i) : text_at(column_at(t, i), (uint32_t)row);
    if (i) put(b, " \xe2\x94\x82 ");
    tsf_strbuf_str(b, text);
    tsf_strbuf_blanks(b, column_width(t, i) - tsf_str_width(text));
  }
  put(b, " \xe2\x94\x82\n");
}

/* A terminal takes what begins so for a command, and Node counts no columns for it. */
static bool has_escape(const tsf_str *s) {
  for (uint32_t i = 0; i < s->len; i++)
    if (s->data[i] == 0x1b || (s->data[i] == 0xc2 && i + 1 < s->len && s->data[i + 1] == 0x9b)) return true;
  return false;
}

static bool has_escapes(const table *t) {
  bool found = false;
  for (uint32_t i = 0; i < t->heads->len; i++) {
    found |= has_escape(text_at(t->heads, i));
    for (uint32_t row = 0; row < column_at(t, i)->len; row++) found |= has_escape(text_at(column_at(t, i), row));
  }
  return found;
}

static const tsf_str *draw(table *t) {
  tsf_strbuf b;
  uint32_t rows = 0;
  if (has_escapes(t)) {
    tsf_throw_type(t->rt, "console.table cannot show a key with escape sequences");
    return &tsf_str_empty;
  }
  for (uint32_t i = 0; i < t->columns->len; i++)
    if (rows < column_at(t, i)->len) rows = column_at(t, i)->len;
  measure(t);
  tsf_strbuf_init(&b, t->rt);
  put_line(&b, t, "\xe2\x94\x8c", "\xe2\x94\xac", "\xe2\x94\x90\n");
  put_row(&b, t, -1);
  put_line(&b, t, "\xe2\x94\x9c", "\xe2\x94\xbc", "\xe2\x94\xa4\n");
  for (uint32_t row = 0; row < rows; row++) put_row(&b, t, row);
  put_line(&b, t, "\xe2\x94\x94", "\xe2\x94\xb4", "\xe2\x94\x98");
  return tsf_strbuf_finish(&b);
}

const tsf_str *tsf_console_table(tsf_rt *rt, tsf_val data, const tsf_arr *names) {
  if (!tsf_val_is_object(data)) return tsf_console_shown(rt, data);
  table t = {rt, tsf_arr_new(rt, TSF_T_ARR_WORD, 0), tsf_arr_new(rt, TSF_T_ARR_WORD, 0), NULL};
  if (tsf_val_is(data, TSF_T_MAP) || tsf_val_is(data, TSF_T_SET)) add_entries(&t, tsf_val_ptr(data));
  else add_rows(&t, data, names);
  return TSF_FAILED(rt) ? &tsf_str_empty : draw(&t);
}
