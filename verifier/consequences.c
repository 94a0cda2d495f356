/* consequences.c: what a failed check means to who runs the plugin. */
#include "verifier.h"

#include <string.h>

/* By the check's name, or how it begins when it ends in "*"; the first that fits. */
static const struct { const char *check, *text; } consequences[] = {
    {"load", "A host cannot load the library at all."},
    {"exports", "Hosts ignore what is misspelt, and other names may clash with symbols of the host or of other plugins."},
    {"required functions", "A host refuses to load the plugin."},
    {"capability *", "A host refuses the plugin: half of a capability is an error."},
    {"capabilities", "A host refuses a plugin that can do nothing."},
    {"id and source", "A host refuses the plugin: an id and a source name come together or not at all."},
    {"source name", "A host refuses a plugin whose source is called like the kernel's."},
    {"get_name", "A host crashes on NULL; a text that changes is another plugin each time."},
    {"get_description", "A host crashes on NULL."},
    {"get_contact", "A host crashes on NULL."},
    {"get_version", "A host crashes on NULL."},
    {"texts stay", "Each text has to live until the same function is called again; the host shows one for another."},
    {"version", "A host refuses the plugin, and rules cannot ask for a version of it."},
    {"api version", "A host refuses the plugin, or takes it for one that knows other structs."},
    {"get_init_schema", "A host cannot check the configuration and refuses to start."},
    {"get_fields", "A host refuses the plugin."},
    {"get_extract_event_sources", "A host refuses the plugin."},
    {"get_parse_event_sources", "A host refuses the plugin."},
    {"get_async_event*", "A host refuses the plugin."},
    {"get_last_error without a state", "Hosts ask for an error after a failed init, and crash on NULL."},
    {"failed init: last error", "The user sees no reason, or another one each time, for why Falco does not start."},
    {"failed init: *", "Whoever calls a plugin that did not start reads what was never written."},
    {"init with config *", "rc is memory that nobody has set: the host goes on with a plugin that did not start, or refuses one that did."},
    {"init twice", "Falco makes several states of one library; the second one does not start."},
    {"states are distinct", "Two sources share one state from two threads."},
    {"event schema version", "Falco fails at open: without it the plugin counts as made for kernel events of version 3."},
    {"get_extract_event_types", "The host throws for a type that does not exist, or reads a count that nobody has set."},
    {"set_config *", "A change of configuration is lost or leaves the plugin without one."},
    {"open", "The source cannot be opened with these parameters."},
    {"odd open parameters", "A host shows no reason, or goes on with a source that is not open."},
    {"source: batches", "A host ends with an error, replays old events, or reads memory that is not an event."},
    {"source: waiting", "While next_batch waits, Falco neither ends nor reloads, and events of other plugins wait too."},
    {"end is told again", "Hosts ask once more after the end, and show the error of the second answer."},
    {"get_progress", "Hosts show a number that nobody has set."},
    {"three instances*", "Hosts may open a source more than once."},
    {"open and close 20 times", "A source cannot be opened again."},
    {"list_open_params", "Falco fails when it shows the plugin's parameters."},
    {"field *", "The host reads values that were never written, or another field's."},
    {"all fields in one call", "Hosts that ask for several fields at once get wrong values."},
    {"odd arguments", "An argument in a rule makes the host read what was never written."},
    {"events of other types", "Events of another kind get values, and rules that fire on them."},
    {"truncated events", "A broken event makes the host read what was never written."},
    {"inconsistent lengths", "A broken event makes the host read what was never written."},
    {"garbage events", "A broken event makes the host read what was never written."},
    {"event_to_string", "The text has to live until the function is called again; outputs show another one."},
    {"events that differ in one byte", "One event is answered with the values of another: rules miss, or fire for nothing."},
    {"captures", "The first event of a capture is answered with the values of the capture before."},
    {"set_async_event_handler(NULL)", "Falco ends with an exception that nobody can catch when it closes."},
    {"set_async_event_handler", "Falco does not start its event loop."},
    {"events after*", "The handler is gone: Falco crashes at its end, or at a reload."},
    {"asynchronous events", "The host refuses the event."},
    {"dump_state", "Falco ends when a capture is written; or what is written has no time, and cannot be read back in order."},
    {"use of state tables", "Entries leak, or libsinsp follows a pointer that is not one of its own."},
    {"60 lives", "Memory grows with every reload of Falco."},
    {"log lines", "Hosts crash on a NULL message."},
};

static bool fits(const char *pattern, const char *name) {
  size_t n = strlen(pattern);
  return pattern[n - 1] == '*' ? strncmp(pattern, name, n - 1) == 0 : strcmp(pattern, name) == 0;
}

const char *consequence_of(const char *check) {
  for (size_t i = 0; i < sizeof consequences / sizeof *consequences; i++)
    if (fits(consequences[i].check, check)) return consequences[i].text;
  return NULL;
}
