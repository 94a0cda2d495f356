/* schema.c: the part of JSON schema draft 7 that plugin configs are written in. */
#include "schema.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "json.h"

typedef struct checker {
  const json *root; /* of the schema, for $ref */
  char *err;        /* NULL while an alternative is tried */
  size_t err_size;
} checker;

/* Where in the config: a list from the innermost step outwards. */
typedef struct place {
  const struct place *parent;
  const char *key; /* NULL: index */
  size_t index;
} place;

static bool check(checker *, const json *schema, const json *value, const place *);

static size_t write_place(char *o, size_t size, const place *at) {
  if (!at) return (size_t)snprintf(o, size, "<root>");
  size_t n = write_place(o, size, at->parent);
  if (n >= size) return n;
  return n + (size_t)(at->key ? snprintf(o + n, size - n, "[\"%s\"]", at->key) : snprintf(o + n, size - n, "[%zu]", at->index));
}

static bool fail(checker *c, const place *at, const char *format, ...) {
  if (!c->err || c->err[0]) return false;
  char path[256];
  write_place(path, sizeof path, at);
  size_t n = (size_t)snprintf(c->err, c->err_size, "In %s, ", path);
  va_list arguments;
  va_start(arguments, format);
  if (n < c->err_size) vsnprintf(c->err + n, c->err_size - n, format, arguments);
  va_end(arguments);
  return false;
}

static bool is_type(const json *v, const char *type) {
  switch (v->kind) {
  case JSON_NULL: return !strcmp(type, "null");
  case JSON_FALSE:
  case JSON_TRUE: return !strcmp(type, "boolean");
  case JSON_STRING: return !strcmp(type, "string");
  case JSON_ARRAY: return !strcmp(type, "array");
  case JSON_OBJECT: return !strcmp(type, "object");
  case JSON_NUMBER: break;
  }
  if (!strcmp(type, "number")) return true;
  double d = strtod(v->text, NULL);
  return !strcmp(type, "integer") && d == floor(d);
}

static bool same(const json *a, const json *b) {
  if (a->kind != b->kind) return false;
  if (a->kind == JSON_NUMBER) return strtod(a->text, NULL) == strtod(b->text, NULL);
  if (a->kind == JSON_STRING) return a->len == b->len && !memcmp(a->text, b->text, a->len);
  if (json_count(a) != json_count(b)) return false;
  for (const json *x = a->first, *y = b->first; x; x = x->next, y = y->next) {
    const json *other = a->kind == JSON_OBJECT ? json_get(b, x->key) : y;
    if (!other || !same(x, other)) return false;
  }
  return true;
}

static bool check_type(checker *c, const json *type, const json *value, const place *at) {
  bool ok = type->kind == JSON_STRING && is_type(value, type->text);
  for (const json *t = type->kind == JSON_ARRAY ? type->first : NULL; t && !ok; t = t->next)
    ok = t->kind == JSON_STRING && is_type(value, t->text);
  return ok || fail(c, at, "Value type not permitted by 'type' constraint.");
}

static bool check_enum(checker *c, const json *schema, const json *value, const place *at) {
  const json *constant = json_get(schema, "const"), *list = json_get(schema, "enum");
  if (constant && !same(constant, value)) return fail(c, at, "Failed to match expected value set by 'const' constraint.");
  if (!list) return true;
  for (const json *v = list->first; v; v = v->next)
    if (same(v, value)) return true;
  return fail(c, at, "Failed to match against any enum values.");
}

static bool bound(const json *schema, const char *name, double *limit) {
  const json *v = json_get(schema, name);
  if (!v || v->kind != JSON_NUMBER) return false;
  *limit = strtod(v->text, NULL);
  return true;
}

static bool check_number(checker *c, const json *schema, const json *value, const place *at) {
  double limit, d = strtod(value->text, NULL);
  if (bound(schema, "minimum", &limit) && d < limit) return fail(c, at, "Expected number greater than or equal to %f", limit);
  if (bound(schema, "exclusiveMinimum", &limit) && d <= limit) return fail(c, at, "Expected number greater than %f", limit);
  if (bound(schema, "maximum", &limit) && d > limit) return fail(c, at, "Expected number less than or equal to %f", limit);
  if (bound(schema, "exclusiveMaximum", &limit) && d >= limit) return fail(c, at, "Expected number less than %f", limit);
  return true;
}

static bool check_size(checker *c, const json *schema, const char *least, const char *most, size_t size, const char *what,
                       const place *at) {
  double limit;
  if (bound(schema, least, &limit) && (double)size < limit) return fail(c, at, "%s should be no less than %.0f in size", what, limit);
  if (bound(schema, most, &limit) && (double)size > limit) return fail(c, at, "%s should be no more than %.0f in size", what, limit);
  return true;
}

static bool check_array(checker *c, const json *schema, const json *value, const place *at) {
  const json *items = json_get(schema, "items");
  place element = {at, NULL, 0};
  if (!check_size(c, schema, "minItems", "maxItems", json_count(value), "Array", at)) return false;
  for (const json *v = items ? value->first : NULL; v; v = v->next, element.index++)
    if (!check(c, items, v, &element)) return false;
  return true;
}

static bool check_object(checker *c, const json *schema, const json *value, const place *at) {
  const json *properties = json_get(schema, "properties"), *others = json_get(schema, "additionalProperties");
  const json *required = json_get(schema, "required");
  for (const json *name = required ? required->first : NULL; name; name = name->next)
    if (name->kind == JSON_STRING && !json_get(value, name->text)) return fail(c, at, "Missing required property '%s'.", name->text);
  for (const json *v = value->first; v; v = v->next) {
    const json *property = json_get(properties, v->key);
    place member = {at, v->key, 0};
    if (!property && others && others->kind == JSON_FALSE)
      return fail(c, at, "Object contains a property that could not be validated using 'properties' or "
                         "'additionalProperties' constraints: '%s'.", v->key);
    if (property || others)
      if (!check(c, property ? property : others, v, &member)) return false;
  }
  return true;
}

/* How many of the alternatives hold. */
static int count_matches(checker *c, const json *alternatives, const json *value, const place *at) {
  checker quiet = {c->root, NULL, 0};
  int matches = 0;
  for (const json *s = alternatives->first; s; s = s->next) matches += check(&quiet, s, value, at);
  return matches;
}

static bool check_combined(checker *c, const json *schema, const json *value, const place *at) {
  const json *all = json_get(schema, "allOf"), *any = json_get(schema, "anyOf"), *one = json_get(schema, "oneOf");
  const json *not = json_get(schema, "not");
  checker quiet = {c->root, NULL, 0};
  for (const json *s = all ? all->first : NULL; s; s = s->next)
    if (!check(c, s, value, at)) return false;
  if (any && !count_matches(c, any, value, at)) return fail(c, at, "Failed to validate against any of the child schemas in 'anyOf'.");
  if (one && count_matches(c, one, value, at) != 1) return fail(c, at, "Failed to validate against exactly one child schema in 'oneOf'.");
  if (not && check(&quiet, not, value, at)) return fail(c, at, "Target should not validate against schema specified in 'not' constraint.");
  return true;
}

/* "#/definitions/Name": the schema it means, NULL when there is none. */
static const json *resolve(checker *c, const char *reference) {
  const json *at = c->root;
  if (*reference++ != '#') return NULL;
  while (at && *reference == '/') {
    size_t len = strcspn(++reference, "/");
    char *name = xcopy(reference, len);
    at = json_get(at, name);
    free(name);
    reference += len;
  }
  return at;
}

static bool check(checker *c, const json *schema, const json *value, const place *at) {
  const char *reference = json_get_string(schema, "$ref", NULL);
  const json *type = json_get(schema, "type");
  if (schema->kind == JSON_FALSE) return fail(c, at, "No value is permitted here.");
  if (reference) {
    const json *target = resolve(c, reference);
    return target ? check(c, target, value, at) : fail(c, at, "Unknown $ref '%s' in the schema.", reference);
  }
  if (type && !check_type(c, type, value, at)) return false;
  if (!check_enum(c, schema, value, at) || !check_combined(c, schema, value, at)) return false;
  switch (value->kind) {
  case JSON_NUMBER: return check_number(c, schema, value, at);
  case JSON_STRING: return check_size(c, schema, "minLength", "maxLength", value->len, "String", at);
  case JSON_ARRAY: return check_array(c, schema, value, at);
  case JSON_OBJECT: return check_object(c, schema, value, at);
  default: return true;
  }
}

bool schema_check(const char *schema, const char *config, char *err, size_t err_size) {
  char problem[128];
  bool ok = false;
  json *rules = json_parse(schema, strlen(schema), problem), *value = json_parse(config, strlen(config), problem);
  checker c = {rules, err, err_size};
  err[0] = 0;
  if (!rules) snprintf(err, err_size, "the plugin's init schema is not JSON");
  else if (!value) snprintf(err, err_size, "not a valid JSON: %s", problem);
  else ok = check(&c, rules, value, NULL);
  json_free(rules);
  json_free(value);
  return ok;
}
