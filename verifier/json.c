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

static bool read_field(const char **p, field *f) {
  char key[64], text[64];
  if (!take(p, '{')) return false;
  do {
    if (!string(p, key, sizeof key) || !take(p, ':')) return false;
    if (strcmp(key, "name") == 0) {
      if (!string(p, f->name, sizeof f->name)) return false;
    } else if (strcmp(key, "type") == 0) {
      if (!string(p, text, sizeof text)) return false;
      f->ftype = type_code(text);
    } else if (strcmp(key, "isList") == 0) {
      f->is_list = flag(p);
    } else if (strcmp(key, "arg") == 0) {
      if (!read_arg(p, f)) return false;
    } else if (!value(p, 0)) {
      return false;
    }
  } while (take(p, ','));
  return take(p, '}') && f->name[0] && f->ftype;
}

bool read_fields(host *h, const char *json) {
  const char *p = json;
  if (!json_valid(json) || !take(&p, '[')) return false;
  do {
    if (h->nfields == MAX_FIELDS) return false;
    field *f = &h->fields[h->nfields];
    memset(f, 0, sizeof *f);
    f->id = (uint32_t)h->nfields;
    if (!read_field(&p, f)) return false;
    h->nfields++;
  } while (take(&p, ','));
  return true;
}
