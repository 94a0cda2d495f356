// json_document_simdjson.cpp: the work of json_document_bench.c on simdjson's DOM.
#include <cstring>
#include <string>
#include <simdjson.h>

static simdjson::dom::parser parser;

extern "C" size_t simdjson_parse(const char *text, size_t len) {
  simdjson::dom::element root;
  return parser.parse(text, len, false).get(root) ? 0 : 1;
}

static bool step(simdjson::dom::element &e, const char *key) {
  if (e.is_array()) return !e.get_array().value_unsafe().at(size_t(atoi(key))).get(e);
  return e.is_object() && !e.get_object().value_unsafe().at_key(key).get(e);
}

extern "C" size_t simdjson_event(const char *text, size_t len, const char *const paths[][3], int n) {
  simdjson::dom::element root;
  size_t sum = 0;
  if (parser.parse(text, len, false).get(root)) return 0;
  for (int i = 0; i < n; i++) {
    simdjson::dom::element e = root;
    bool found = true;
    for (int k = 0; found && k < 3 && paths[i][k]; k++) found = step(e, paths[i][k]);
    std::string_view s;
    if (found && !e.get(s)) sum += s.size();
  }
  return sum;
}
