/* json.c: just enough JSON to check the texts a plugin gives and to read its field list. */
#include "verifier.h"

#include <ctype.h>
#include <string.h>

/* Each reader moves *p past what it read and tells whether it was there. */
static void blanks(const char **p) { while (**p && strchr(" \t\r\n", **p)) ++*p; }
static bool take(const char **p, char c) {
  blanks(p);
  if (**p != c) return false;
  ++*p;
  return true;
}

static bool string(const char **p, char *to, size_t size) {
  size_t n = 0;
  if (!take(p, '"')) return false;
  for (; **p != '"'; ++*p) {
    if ((unsigned char)**p < 0x20) return false;
    if (**p == '\\' && !*++*p) return false;
    if (to && n + 1 < size) to[n++] = **p;
  }
  ++*p;
  if (to) to[n] = 0;
  return true;
}

static bool value(const char **p, int depth);

static bool list(const char **p, char open, char close, int depth) {
  take(p, open);
  if (take(p, close)) return true;
  do {
    if (open == '{' && (!string(p, NULL, 0) || !take(p, ':'))) return false;
    if (!value(p, depth + 1)) return false;
  } while (take(p, ','));
  return take(p, close);
}

static bool value(const char **p, int depth) {
  blanks(p);
  if (depth > 100) return false;
  if (**p == '{') return list(p, '{', '}', depth);
  if (**p == '[') return list(p, '[', ']', depth);
  if (**p == '"') return string(p, NULL, 0);
  static const char *const words[] = {"true", "false", "null"};
  for (int i = 0; i < 3; i++)
    if (strncmp(*p, words[i], strlen(words[i])) == 0) return *p += strlen(words[i]), true;
  const char *start = *p;
  while (isdigit((unsigned char)**p) || (**p && strchr("+-.eE", **p))) ++*p;
  return *p > start;
}

bool json_valid(const char *text) {
  const char *p = text;
  if (!value(&p, 0)) return false;
  blanks(&p);
  return *p == 0;
}

static bool flag(const char **p) {
  blanks(p);
  bool yes = **p == 't';
  return value(p, 0) && yes;
}

static bool read_arg(const char **p, field *f) {
  char key[64];
  f->has_arg = true;
  if (!take(p, '{')) return false;
  if (take(p, '}')) return true;
  do {
    if (!string(p, key, sizeof key) || !take(p, ':')) return false;
    bool yes = flag(p);
    if (strcmp(key, "isKey") == 0) f->is_key = yes;
    if (strcmp(key, "isIndex") == 0) f->is_index = yes;
    if (strcmp(key, "isRequired") == 0) f->arg_required = yes;
  } while (take(p, ','));
  return take(p, '}');
}

static uint32_t type_code(const char *name) {
  static const struct { const char *name; uint32_t code; } types[] = {
      {"uint64", FTYPE_UINT64}, {"string", FTYPE_STRING}, {"reltime", FTYPE_RELTIME}, {"abstime", FTYPE_ABSTIME},
      {"bool", FTYPE_BOOL},     {"ipaddr", FTYPE_IPADDR}, {"ipnet", FTYPE_IPNET}};
  for (size_t i = 0; i < sizeof types / sizeof *types; i++)
    if (strcmp(types[i].name, name) == 0) return types[i].code;
  return 0;
}

/* As rules can name them: words joined by dots, each with a letter first. */
static bool can_be_named(const char *name) {
  int dots = 0;
  for (const char *p = name; *p; p++) {
    bool first = p == name || p[-1] == '.';
    if (*p == '.' ? first : !(isalpha((unsigned char)*p) || (!first && (isdigit((unsigned char)*p) || *p == '_'))))
      return false;
    dots += *p == '.';
  }
  return dots > 0 && name[strlen(name) - 1] != '.';
}

static bool is_null(const char *p) {
  blanks(&p);
  return *p == 'n';
}

static bool is_boolean(const char *p) {
  blanks(&p);
  return *p == 't' || *p == 'f';
}

/* NULL, or what is wrong with it. */
static const char *read_member(const char **p, const char *key, field *f, bool *described) {
  char text[64];
  if (is_null(*p)) return value(p, 0) ? NULL : "no JSON"; /* as if it were not there */
  if (strcmp(key, "name") == 0) return string(p, f->name, sizeof f->name) ? NULL : "a name that is no text";
  if (strcmp(key, "type") == 0) {
    if (!string(p, text, sizeof text)) return "a type that is no text";
    f->ftype = type_code(text);
    return f->ftype ? NULL : "a type that does not exist";
  }
  if (strcmp(key, "desc") == 0) {
    if (!string(p, text, sizeof text)) return "a description that is no text";
    *described = text[0] != 0;
    return NULL;
  }
  if ((strcmp(key, "isList") == 0 || strcmp(key, "addOutput") == 0) && !is_boolean(*p)) return "isList or addOutput that is no boolean";
  if (strcmp(key, "isList") == 0) return f->is_list = flag(p), NULL;
  if (strcmp(key, "arg") == 0) return read_arg(p, f) ? NULL : "an arg that is no object";
  return value(p, 0) ? NULL : "no JSON";
}

static const char *read_field(const char **p, field *f) {
  char key[64];
  bool described = false;
  if (!take(p, '{')) return "an entry that is no object";
  do {
    if (!string(p, key, sizeof key) || !take(p, ':')) return "no JSON";
    const char *fault = read_member(p, key, f, &described);
    if (fault) return fault;
  } while (take(p, ','));
  if (!take(p, '}')) return "no JSON";
  if (!f->name[0] || !f->ftype) return "a field without name or type";
  if (!can_be_named(f->name)) return "a name that no rule can use";
  if (!described) return "a field without description";
  return f->arg_required && !f->is_key && !f->is_index ? "a required argument that is neither key nor index" : NULL;
}

const char *read_fields(host *h, const char *json) {
  const char *p = json;
  if (!json_valid(json) || !take(&p, '[')) return "no array";
  if (take(&p, ']')) return "no fields";
  do {
    if (h->nfields == MAX_FIELDS) return "more fields than are checked";
    field *f = &h->fields[h->nfields];
    memset(f, 0, sizeof *f);
    f->id = (uint32_t)h->nfields;
    const char *fault = read_field(&p, f);
    if (fault) return fault;
    h->nfields++;
  } while (take(&p, ','));
  return NULL;
}

bool json_is_texts(const char *text, int *n) {
  const char *p = text;
  char word[8];
  *n = 0;
  if (!json_valid(text) || !take(&p, '[')) return false;
  if (take(&p, ']')) return true;
  do {
    if (!string(&p, word, sizeof word) || !word[0]) return false;
    ++*n;
  } while (take(&p, ','));
  return true;
}
