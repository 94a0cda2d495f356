/* table_file.c: the tables of --tables. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tables.h"

static char *read_all(FILE *file, size_t *len) {
  size_t room = 1u << 16, n;
  char *text = malloc(room);
  for (*len = 0; text && (n = fread(text + *len, 1, room - *len, file)) > 0;) {
    if ((*len += n) < room) continue;
    char *more = realloc(text, room *= 2);
    if (!more) free(text);
    text = more;
  }
  return text;
}

json *table_file_read(const char *path, char err[128]) {
  size_t len = 0;
  FILE *file = fopen(path, "rb");
  char *text = file ? read_all(file, &len) : NULL;
  if (!text) {
    snprintf(err, 128, "%s", strerror(errno));
    if (file) fclose(file);
    return NULL;
  }
  fclose(file);
  json *tables = json_parse(text, len, err);
  free(text); /* what points into it is not used */
  if (!tables || tables->kind == JSON_OBJECT) return tables;
  snprintf(err, 128, "an object is wanted, of tables by their names");
  json_free(tables);
  return NULL;
}
