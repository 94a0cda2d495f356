// k8saudit_hand.cpp: fourteen common fields of the k8saudit plugin by hand in C++ on simdjson's DOM: what
// a compiled k8saudit is measured against.
//
//   g++ -O2 -std=c++17 -fPIC -shared -fvisibility=hidden -I runtime-c tests/bench/k8saudit_hand.cpp -lsimdjson
//
// Source: a file with one audit event a line. Each event is parsed twice, as a plugin must: by the source
// for its time stamp, and once for however many of its fields are asked for.
#include <simdjson.h>

#include <cstdlib>
#include <cstring>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

extern "C" {
#include "plugin/falco.h"
}

namespace dom = simdjson::dom;

namespace {

constexpr uint32_t plugin_id = 1;
constexpr size_t batch_size = 128;

struct Field {
  const char *name;
  const char *pointer; // JSON pointer of the value; for a list with `each`, of the array
  const char *each;    // member of each element, "" for the element itself; nullptr: no list
};

const Field fields[] = {
    {"ka.auditid", "/auditID", nullptr},
    {"ka.stage", "/stage", nullptr},
    {"ka.verb", "/verb", nullptr},
    {"ka.uri", "/requestURI", nullptr},
    {"ka.useragent", "/userAgent", nullptr},
    {"ka.user.name", "/user/username", nullptr},
    {"ka.user.groups", "/user/groups", ""},
    {"ka.target.name", "/objectRef/name", nullptr},
    {"ka.target.namespace", "/objectRef/namespace", nullptr},
    {"ka.target.resource", "/objectRef/resource", nullptr},
    {"ka.target.subresource", "/objectRef/subresource", nullptr},
    {"ka.response.code", "/responseStatus/code", nullptr},
    {"ka.auth.decision", "/annotations/authorization.k8s.io~1decision", nullptr},
    {"ka.req.pod.containers.image", "/requestObject/spec/containers", "image"},
};

struct State {
  std::string error;
  dom::parser parser;
  dom::element event;    // of event_number; its strings live in the parser
  uint64_t event_number = UINT64_MAX;
  bool event_valid = false;
  std::string padded;
  std::vector<const char *> strings; // the last result
  std::vector<std::string> texts;    // of values that are no strings
};

struct Instance {
  std::ifstream file;
  dom::parser parser;
  std::string line;
  std::vector<std::unique_ptr<char[]>> memory;
  std::vector<size_t> capacity;
  std::vector<ss_plugin_event *> events;
};

// ---- time ------------------------------------------------------------------------------------------

int64_t days_from_civil(int64_t y, unsigned m, unsigned d) {
  y -= m <= 2;
  const int64_t era = (y >= 0 ? y : y - 399) / 400;
  const unsigned year_of_era = static_cast<unsigned>(y - era * 400);
  const unsigned day_of_year = (153 * (m > 2 ? m - 3 : m + 9) + 2) / 5 + d - 1;
  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

// "Z", as the API server writes it, or "+hh:mm": seconds east.
bool parse_zone(const char *text, int64_t &east) {
  int hours, minutes, read = 0;
  east = 0;
  if (strcmp(text, "Z") == 0) return true;
  if ((*text != '+' && *text != '-') || sscanf(text + 1, "%2d:%2d%n", &hours, &minutes, &read) != 2 || text[1 + read])
    return false;
  east = (*text == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
  return true;
}

// RFC 3339.
bool parse_time(const char *text, uint64_t &ns) {
  int y, month, d, h, m, s, read = 0;
  if (sscanf(text, "%4d-%2d-%2dT%2d:%2d:%2d%n", &y, &month, &d, &h, &m, &s, &read) != 6) return false;
  uint64_t fraction = 0;
  if (text[read] == '.') {
    int digits = 0;
    for (read++; text[read] >= '0' && text[read] <= '9' && digits < 9; read++, digits++)
      fraction = fraction * 10 + static_cast<uint64_t>(text[read] - '0');
    for (; digits < 9; digits++) fraction *= 10;
  }
  int64_t east;
  if (!parse_zone(text + read, east)) return false;
  const int64_t days = days_from_civil(y, static_cast<unsigned>(month), static_cast<unsigned>(d));
  const int64_t seconds = days * 86400 + h * 3600 + m * 60 + s - east;
  ns = static_cast<uint64_t>(seconds) * 1000000000u + fraction;
  return true;
}

// ---- source ----------------------------------------------------------------------------------------

void write_event(Instance &i, size_t slot, const std::string &line, uint64_t ts) {
  const size_t most = PLUGIN_EVENT_PAYLOAD_OFFSET + line.size();
  if (i.capacity[slot] < most) {
    i.capacity[slot] = most * 2;
    i.memory[slot].reset(new char[most * 2]);
    i.events[slot] = reinterpret_cast<ss_plugin_event *>(i.memory[slot].get());
  }
  char *memory = i.memory[slot].get();
  size_t size = 0;
  if (simdjson::minify(line.data(), line.size(), memory + PLUGIN_EVENT_PAYLOAD_OFFSET, size)) size = 0;
  const uint32_t words[3] = {4, static_cast<uint32_t>(size), plugin_id};
  const ss_plugin_event header = {ts, UINT64_MAX, static_cast<uint32_t>(PLUGIN_EVENT_PAYLOAD_OFFSET + size),
                                  PPME_PLUGINEVENT_E, 2};
  memcpy(memory, &header, sizeof header);
  memcpy(memory + sizeof header, words, sizeof words);
}

// False at the end of the file; lines that are no audit events are skipped.
bool read_event(Instance &i, size_t slot) {
  const char *time;
  uint64_t ts;
  while (std::getline(i.file, i.line)) {
    dom::element event;
    i.line.reserve(i.line.size() + simdjson::SIMDJSON_PADDING);
    if (i.parser.parse(i.line.data(), i.line.size(), false).get(event)) continue;
    if (event["stageTimestamp"].get_c_str().get(time) || !parse_time(time, ts)) continue;
    write_event(i, slot, i.line, ts);
    return true;
  }
  return false;
}

// ---- extraction ------------------------------------------------------------------------------------

bool parse_event(State &s, const ss_plugin_event_input &in) {
  if (in.evtnum == s.event_number) return s.event_valid;
  s.event_number = in.evtnum;
  s.event_valid = false;
  uint32_t size;
  memcpy(&size, reinterpret_cast<const char *>(in.evt) + 30, 4);
  if (in.evt->len < PLUGIN_EVENT_PAYLOAD_OFFSET || size > in.evt->len - PLUGIN_EVENT_PAYLOAD_OFFSET) return false;
  s.padded.reserve(size + simdjson::SIMDJSON_PADDING);
  s.padded.assign(reinterpret_cast<const char *>(in.evt) + PLUGIN_EVENT_PAYLOAD_OFFSET, size);
  if (s.parser.parse(s.padded.data(), size, false).get(s.event)) return false;
  return s.event_valid = s.event["auditID"].error() == simdjson::SUCCESS;
}

// The contents of a string, the JSON text of anything else.
void add_text(State &s, dom::element value) {
  const char *string;
  if (!value.get_c_str().get(string)) {
    s.strings.push_back(string);
    return;
  }
  s.texts.push_back(simdjson::minify(value));
  s.strings.push_back(s.texts.back().c_str());
}

bool extract(State &s, ss_plugin_extract_field &request) {
  const Field &field = fields[request.field_id];
  dom::element value;
  dom::array elements;
  s.strings.clear();
  s.texts.clear();
  request.res_len = 0;
  if (s.event.at_pointer(field.pointer).get(value)) return true;
  if (!field.each) {
    add_text(s, value);
  } else {
    if (value.get(elements)) return false;
    s.texts.reserve(elements.size()); // pointers into its strings must stay
    for (dom::element element : elements) {
      if (*field.each && element[field.each].get(element)) return false;
      add_text(s, element);
    }
  }
  request.res.str = s.strings.data();
  request.res_len = s.strings.size();
  return true;
}

} // namespace

extern "C" {

TSF_EXPORT const char *plugin_get_required_api_version() { return "3.0.0"; }
TSF_EXPORT const char *plugin_get_name() { return "k8saudit"; }
TSF_EXPORT const char *plugin_get_version() { return "0.18.0"; }
TSF_EXPORT const char *plugin_get_description() { return "Kubernetes audit events, by hand"; }
TSF_EXPORT const char *plugin_get_contact() { return "https://github.com/tsfalco"; }
TSF_EXPORT uint32_t plugin_get_id() { return plugin_id; }
TSF_EXPORT const char *plugin_get_event_source() { return "k8s_audit"; }

TSF_EXPORT const char *plugin_get_fields() {
  static const std::string json = [] {
    std::string text;
    for (const Field &field : fields)
      text += std::string(text.empty() ? "[" : ",") + "{\"name\":\"" + field.name + "\",\"type\":\"string\",\"isList\":" +
              (field.each ? "true" : "false") + ",\"desc\":\"" + field.pointer + "\"}";
    return text + "]";
  }();
  return json.c_str();
}

TSF_EXPORT ss_plugin_t *plugin_init(const ss_plugin_init_input *, ss_plugin_rc *rc) {
  *rc = SS_PLUGIN_SUCCESS;
  return new State;
}

TSF_EXPORT void plugin_destroy(ss_plugin_t *state) { delete static_cast<State *>(state); }

TSF_EXPORT const char *plugin_get_last_error(ss_plugin_t *state) { return static_cast<State *>(state)->error.c_str(); }

TSF_EXPORT ss_instance_t *plugin_open(ss_plugin_t *state, const char *params, ss_plugin_rc *rc) {
  auto i = std::make_unique<Instance>();
  i->file.open(params);
  *rc = i->file ? SS_PLUGIN_SUCCESS : SS_PLUGIN_FAILURE;
  if (!i->file) {
    static_cast<State *>(state)->error = std::string("cannot open ") + params;
    return nullptr;
  }
  i->memory.resize(batch_size);
  i->capacity.resize(batch_size);
  i->events.resize(batch_size);
  return i.release();
}

TSF_EXPORT void plugin_close(ss_plugin_t *, ss_instance_t *handle) { delete static_cast<Instance *>(handle); }

TSF_EXPORT ss_plugin_rc plugin_next_batch(ss_plugin_t *, ss_instance_t *handle, uint32_t *count,
                                          ss_plugin_event ***events) {
  auto &i = *static_cast<Instance *>(handle);
  for (*count = 0; *count < batch_size; ++*count)
    if (!read_event(i, *count)) break;
  *events = i.events.data();
  return *count < batch_size ? SS_PLUGIN_EOF : SS_PLUGIN_SUCCESS;
}

TSF_EXPORT ss_plugin_rc plugin_extract_fields(ss_plugin_t *state, const ss_plugin_event_input *event,
                                              const ss_plugin_field_extract_input *in) {
  auto &s = *static_cast<State *>(state);
  in->fields[0].res_len = 0;
  // One result is kept: hosts ask for one field a call.
  if (in->num_fields == 1 && (!parse_event(s, *event) || extract(s, in->fields[0]))) return SS_PLUGIN_SUCCESS;
  s.error = "cannot extract from this event";
  return SS_PLUGIN_FAILURE;
}
}
