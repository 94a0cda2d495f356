/* glue_test.c: what the handmade plugin's host should see, in exact values. Linked with the plugin and
 * the runtime; the verifier covers what any plugin must survive. Prints what is wrong; exit 1 then. */
#include "plugin/abi.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

const char *plugin_get_last_error(ss_plugin_t *);
ss_plugin_t *plugin_init(const ss_plugin_init_input *, ss_plugin_rc *);
void plugin_destroy(ss_plugin_t *);
ss_instance_t *plugin_open(ss_plugin_t *, const char *, ss_plugin_rc *);
void plugin_close(ss_plugin_t *, ss_instance_t *);
ss_plugin_rc plugin_next_batch(ss_plugin_t *, ss_instance_t *, uint32_t *, ss_plugin_event ***);
const char *plugin_get_progress(ss_plugin_t *, ss_instance_t *, uint32_t *);
const char *plugin_list_open_params(ss_plugin_t *, ss_plugin_rc *);
const char *plugin_event_to_string(ss_plugin_t *, const ss_plugin_event_input *);
ss_plugin_rc plugin_capture_open(ss_plugin_t *, const ss_plugin_capture_listen_input *);
ss_plugin_rc plugin_capture_close(ss_plugin_t *, const ss_plugin_capture_listen_input *);
ss_plugin_rc plugin_extract_fields(ss_plugin_t *, const ss_plugin_event_input *,
                                   const ss_plugin_field_extract_input *);

static int failures;
#define CHECK(what)                                                  \
  do {                                                               \
    if (!(what)) failures++, printf("line %d: %s\n", __LINE__, #what); \
  } while (0)
#define CHECK_TEXT(got, want) check_text(__LINE__, got, want)
static void check_text(int line, const char *got, const char *want) {
  if (got && strcmp(got, want) == 0) return;
  failures++;
  printf("line %d: \"%s\" is not \"%s\"\n", line, got ? got : "NULL", want);
}

/* ---- the host ------------------------------------------------------------------------------------------ */

static int logs, last_severity;
static char last_log[2048];
static void take_log(ss_plugin_owner_t *owner, const char *component, const char *msg, ss_plugin_log_severity sev) {
  (void)owner, (void)component;
  logs++;
  last_severity = sev;
  snprintf(last_log, sizeof last_log, "%s", msg);
}

static ss_plugin_t *start(const char *config) {
  ss_plugin_init_input in = {.config = config, .log_fn = take_log};
  ss_plugin_rc rc;
  return plugin_init(&in, &rc);
}

enum { NUM, TEXT, EVTNUM, EVEN, WORDS, IP, KEY, INDEX, NEGATIVE, NUL, THROWS, DEEP, EATS, LAST, HELD, MEMO, PARSES };

static char event[4096];
static uint64_t evtnum = 1;
static void set_event(const void *payload, uint32_t n) {
  ss_plugin_event head = {77, UINT64_MAX, 38 + n, 322, 2};
  uint32_t params[3] = {4, n, 999};
  memcpy(event, &head, sizeof head);
  memcpy(event + 26, params, sizeof params);
  memcpy(event + 38, payload, n);
}

static ss_plugin_extract_field asked;
static uint32_t *starts, *lengths;
static ss_plugin_rc extract(ss_plugin_t *s, uint32_t id, const char *key, uint64_t index) {
  ss_plugin_event_input evt = {(ss_plugin_event *)event, evtnum, "handmade"};
  ss_plugin_extract_value_offsets offsets;
  memset(&asked, 0x5a, sizeof asked);
  asked.field_id = id;
  asked.arg_key = key;
  asked.arg_index = index;
  asked.arg_present = key != NULL || index != UINT64_MAX;
  ss_plugin_field_extract_input in = {.num_fields = 1, .fields = &asked, .value_offsets = &offsets};
  ss_plugin_rc rc = plugin_extract_fields(s, &evt, &in);
  starts = offsets.start;
  lengths = offsets.length;
  return rc;
}
#define GET(id) extract(s, id, NULL, UINT64_MAX)

/* ---- tests --------------------------------------------------------------------------------------------------- */

static void test_values(ss_plugin_t *s) {
  set_event("18446744073709551615", 20);
  CHECK(GET(NUM) == SS_PLUGIN_SUCCESS && asked.res_len == 1 && asked.res.u64[0] == UINT64_MAX);
  CHECK(GET(TEXT) == SS_PLUGIN_SUCCESS);
  CHECK_TEXT(asked.res.str[0], "18446744073709551615");
  CHECK(starts[0] == 38 && lengths[0] == 20);
  CHECK(GET(EVEN) == SS_PLUGIN_SUCCESS && asked.res_len == 1 && asked.res.boolean[0] == 1);
  set_event("abc", 3);
  CHECK(GET(EVEN) == SS_PLUGIN_SUCCESS && asked.res_len == 0);
  CHECK(GET(NUM) == SS_PLUGIN_FAILURE && asked.res_len == 0);
  CHECK(strstr(plugin_get_last_error(s), "SyntaxError") != NULL);
  set_event("a second-word-with-some-length  d", 33);
  CHECK(GET(WORDS) == SS_PLUGIN_SUCCESS && asked.res_len == 4);
  CHECK_TEXT(asked.res.str[1], "second-word-with-some-length");
  CHECK_TEXT(asked.res.str[2], "");
  CHECK(starts[1] == 40 && lengths[1] == 28 && lengths[2] == 0);
  set_event("\x0a\x00\x00\x01", 4);
  CHECK(GET(IP) == SS_PLUGIN_SUCCESS && asked.res.buf[0].len == 4 && memcmp(asked.res.buf[0].ptr, event + 38, 4) == 0);
  CHECK(GET(TEXT) == SS_PLUGIN_SUCCESS && lengths[0] == 0);
  CHECK_TEXT(asked.res.str[0], "\n\xef\xbf\xbd\xef\xbf\xbd\x01");
  set_event("a\0b system:masters-and-a-few-more \0 \xc3\xa9\0", 39);
  CHECK(GET(WORDS) == SS_PLUGIN_SUCCESS && asked.res_len == 4);
  CHECK_TEXT(asked.res.str[0], "a\xef\xbf\xbd" "b");
  CHECK_TEXT(asked.res.str[1], "system:masters-and-a-few-more");
  CHECK_TEXT(asked.res.str[2], "\xef\xbf\xbd");
  CHECK_TEXT(asked.res.str[3], "\xc3\xa9\xef\xbf\xbd");
  CHECK(lengths[0] == 0 && starts[1] == 42 && lengths[1] == 29);
  set_event("\xff" "a\xed\xa0\x80", 5);
  CHECK(GET(TEXT) == SS_PLUGIN_SUCCESS);
  CHECK_TEXT(asked.res.str[0], "\xef\xbf\xbd" "a\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
}

static void test_arguments(ss_plugin_t *s) {
  CHECK(extract(s, KEY, "k\xc3\xa9y", UINT64_MAX) == SS_PLUGIN_SUCCESS);
  CHECK_TEXT(asked.res.str[0], "k\xc3\xa9y");
  CHECK(extract(s, KEY, NULL, UINT64_MAX) == SS_PLUGIN_FAILURE);
  CHECK_TEXT(plugin_get_last_error(s), "TypeError: the argument is missing");
  CHECK(extract(s, INDEX, NULL, 41) == SS_PLUGIN_SUCCESS && asked.res.u64[0] == 42);
  CHECK(extract(s, INDEX, NULL, UINT64_MAX - 1) == SS_PLUGIN_FAILURE);
  CHECK(extract(s, INDEX, NULL, UINT64_MAX) == SS_PLUGIN_SUCCESS && asked.res_len == 0);
}

static void test_errors(ss_plugin_t *s) {
  logs = 0;
  for (int i = 0; i < 500; i++) CHECK(GET(THROWS) == SS_PLUGIN_FAILURE && asked.res_len == 0);
  CHECK(logs == 1 && last_severity == SS_PLUGIN_LOG_SEV_ERROR);
  CHECK_TEXT(last_log, "h.throws: handmade.ts:99: RangeError: always % wrong");
  CHECK_TEXT(plugin_get_last_error(s), "handmade.ts:99: RangeError: always % wrong");
  ((tsf_plugin *)s)->field_quiet[THROWS].last -= TSF_QUIET_NS; /* as if 10 s had gone */
  GET(THROWS);
  CHECK(logs == 2 && strstr(last_log, "(and 499 errors before it that were not logged)") != NULL);
  CHECK(GET(NEGATIVE) == SS_PLUGIN_FAILURE);
  CHECK_TEXT(plugin_get_last_error(s), "RangeError: field value -1 is not within 0 and 2^64-1");
  CHECK(GET(DEEP) == SS_PLUGIN_FAILURE && strstr(plugin_get_last_error(s), "Maximum call stack") != NULL);
  CHECK(GET(EATS) == SS_PLUGIN_FAILURE && strstr(plugin_get_last_error(s), "out of memory") != NULL);
  set_event("xy", 2);
  CHECK(GET(TEXT) == SS_PLUGIN_SUCCESS && asked.res_len == 1);
}

/* One field that fails takes nothing from its neighbours. */
static void test_several(ss_plugin_t *s) {
  static const uint32_t ids[] = {TEXT, EATS, EVTNUM, THROWS, TEXT, 1000};
  ss_plugin_extract_field f[6];
  memset(f, 0x5a, sizeof f);
  for (int i = 0; i < 6; i++) f[i].field_id = ids[i], f[i].arg_key = NULL, f[i].arg_present = 0;
  ss_plugin_event_input evt = {(ss_plugin_event *)event, 5, "handmade"};
  ss_plugin_extract_value_offsets offsets;
  ss_plugin_field_extract_input in = {.num_fields = 6, .fields = f, .value_offsets = &offsets};
  set_event("shared", 6);
  CHECK(plugin_extract_fields(s, &evt, &in) == SS_PLUGIN_FAILURE);
  CHECK(f[0].res_len == 1 && f[1].res_len == 0 && f[2].res_len == 1 && f[3].res_len == 0 && f[4].res_len == 1);
  CHECK_TEXT(f[0].res.str[0], "shared");
  CHECK_TEXT(f[4].res.str[0], "shared");
  CHECK(f[2].res.u64[0] == 5 && f[5].res_len == 0);
  CHECK(offsets.start[0] == 38 && offsets.length[4] == 6 && offsets.length[1] == 0);
}

static void test_kept(ss_plugin_t *s) {
  char text[16];
  GET(LAST);
  for (int i = 0; i < 2000; i++) {
    evtnum++;
    set_event(text, (uint32_t)snprintf(text, sizeof text, "no %d", i));
    CHECK(GET(LAST) == SS_PLUGIN_SUCCESS);
    if (i == 0) continue;
    snprintf(text, sizeof text, "no %d", i - 1);
    CHECK_TEXT(asked.res.str[0], text);
  }
  evtnum++;
  CHECK(GET(HELD) == SS_PLUGIN_SUCCESS && asked.res_len == 0);
  evtnum++;
  set_event("other", 5);
  GET(TEXT);
  CHECK(GET(HELD) == SS_PLUGIN_FAILURE && strstr(plugin_get_last_error(s), "PluginEvent.text") != NULL);
}

#ifdef HANDMADE_STREAM
static uint64_t parses(ss_plugin_t *s) { return GET(PARSES) == SS_PLUGIN_SUCCESS && asked.res_len ? asked.res.u64[0] : 0; }

static void test_memo(ss_plugin_t *s) {
  evtnum = 1000;
  set_event("one two-and-more-than-that three", 32);
  uint64_t before = parses(s);
  for (int i = 0; i < 5; i++) {
    CHECK(GET(MEMO) == SS_PLUGIN_SUCCESS && asked.res_len == 3);
    CHECK_TEXT(asked.res.str[2], "three");
    CHECK(starts[1] == 42 && lengths[1] == 22);
  }
  CHECK(parses(s) == before + 1);
  evtnum++; /* the same bytes, another event */
  GET(MEMO);
  CHECK(parses(s) == before + 2);
  set_event("one two-and-more-than-that THREE", 32); /* the same number, other bytes */
  CHECK(GET(MEMO) == SS_PLUGIN_SUCCESS);
  CHECK_TEXT(asked.res.str[2], "THREE");
  CHECK(parses(s) == before + 3);
  CHECK(plugin_capture_close(s, NULL) == SS_PLUGIN_SUCCESS && plugin_capture_open(s, NULL) == SS_PLUGIN_SUCCESS);
  GET(MEMO); /* the same bytes and number, of another capture */
  CHECK(parses(s) == before + 4);
  evtnum = 0; /* a host that does not count: large payloads that differ in one byte */
  char large[2000];
  memset(large, 'a', sizeof large);
  set_event(large, sizeof large);
  GET(MEMO), GET(MEMO);
  CHECK(parses(s) == before + 5);
  event[900] = ' ';
  CHECK(GET(MEMO) == SS_PLUGIN_SUCCESS && asked.res_len == 2);
  evtnum = 1;
  for (int i = 0; i < 300; i++, evtnum++) {
    set_event(large, (uint32_t)(i * 6));
    CHECK(GET(MEMO) == SS_PLUGIN_SUCCESS && GET(MEMO) == SS_PLUGIN_SUCCESS);
    CHECK(strlen(asked.res.str[0]) == (size_t)i * 6);
    if (i % 50 == 0) CHECK(GET(EATS) == SS_PLUGIN_FAILURE);
  }
  plugin_close(s, NULL);
}
#endif

static void test_source(ss_plugin_t *s) {
  ss_plugin_rc rc;
  uint32_t n, pct;
  ss_plugin_event **e;
  ss_instance_t *h = plugin_open(s, "{\"mode\":\"bytes\",\"count\":3}", &rc);
  CHECK(plugin_next_batch(s, h, &n, &e) == SS_PLUGIN_SUCCESS && n == 3);
  CHECK(e[2]->ts == 1002 && e[2]->len == 44 && memcmp((char *)e[2] + 38, "\0\0\0\xff\0\0", 6) == 0);
  CHECK(e[2]->tid == UINT64_MAX && e[2]->type == 322);
  CHECK(plugin_next_batch(s, h, &n, &e) == SS_PLUGIN_EOF && n == 0 && e == NULL);
  plugin_close(s, h);
  plugin_close(s, h); /* gone already */
  h = plugin_open(s, "{\"mode\":\"throw\",\"count\":2}", &rc);
  CHECK_TEXT(plugin_get_progress(s, h, &pct), "0.00%");
  CHECK(plugin_next_batch(s, h, &n, &e) == SS_PLUGIN_SUCCESS && n == 2 && e[0]->ts == UINT64_MAX);
  CHECK_TEXT(plugin_get_progress(s, h, &pct), "half way");
  CHECK(pct == 5000);
  for (int i = 0; i < 3; i++) {
    CHECK(plugin_next_batch(s, h, &n, &e) == SS_PLUGIN_FAILURE && n == 0);
    CHECK_TEXT(plugin_get_last_error(s), "handmade.ts:21: RangeError: no event more");
    extract(s, THROWS, NULL, UINT64_MAX);
  }
  plugin_close(s, h);
  h = plugin_open(s, "{\"mode\":\"eat\",\"count\":2}", &rc);
  CHECK(plugin_next_batch(s, h, &n, &e) == SS_PLUGIN_SUCCESS && n == 2);
  CHECK(plugin_next_batch(s, h, &n, &e) == SS_PLUGIN_FAILURE);
  plugin_close(s, h);
  h = plugin_open(s, "{\"mode\":\"idle\"}", &rc);
  uint64_t before = tsf_clock_ns();
  CHECK(plugin_next_batch(s, h, &n, &e) == SS_PLUGIN_TIMEOUT && n == 0);
  uint64_t took = tsf_clock_ns() - before;
  CHECK(took > 10000000 && took < 300000000);
  plugin_close(s, h);
  CHECK(plugin_open(s, "{\"mode\":\"refuse\"}", &rc) == NULL && rc == SS_PLUGIN_FAILURE);
  CHECK_TEXT(plugin_get_last_error(s), "TypeError: refused");
  CHECK(plugin_open(s, "{\"count\":[]}", &rc) == NULL && strstr(plugin_get_last_error(s), "open parameters") != NULL);
  CHECK_TEXT(plugin_list_open_params(s, &rc), "[{\"value\":\"{}\",\"desc\":\"ten ticks\"}]");
  CHECK(rc == SS_PLUGIN_SUCCESS);
}

static void test_text(ss_plugin_t *s) {
  ss_plugin_event_input evt = {(ss_plugin_event *)event, 9, "handmade"};
  set_event("a\0b", 3);
  CHECK_TEXT(plugin_event_to_string(s, &evt), "event a\xef\xbf\xbd" "b");
  evt.evtnum++;
  set_event("secret", 6);
  logs = 0;
  CHECK(plugin_event_to_string(s, &evt) == NULL && logs == 1);
  CHECK_TEXT(plugin_get_last_error(s), "TypeError: it is secret");
}

static void test_config(void) {
  ss_plugin_t *s = start("{\"jitter\":[],\"label\":{}}");
  const char *error = plugin_get_last_error(s);
  CHECK(strstr(error, "jitter") && strstr(error, "label") && strncmp(error, "config", 6) == 0);
  plugin_destroy(s);
  s = start("{\"label\":\"bad\"}");
  CHECK_TEXT(plugin_get_last_error(s), "handmade.ts:7: TypeError: the label is bad");
  plugin_destroy(s);
  s = start("{\"lable\":\"x\"}");
  CHECK(strstr(last_log, "made") != NULL && last_severity == SS_PLUGIN_LOG_SEV_DEBUG);
  logs = 0;
  plugin_destroy(s);
  CHECK(logs == 1 && last_severity == SS_PLUGIN_LOG_SEV_INFO);
  CHECK_TEXT(last_log, "gone %s %n");
}

/* ---- files and times ---------------------------------------------------------------------------------------------- */

static const tsf_str *str(tsf_rt *rt, const char *text) { return tsf_str_from_utf8(rt, text, strlen(text)); }
static tsf_big time_of(tsf_rt *rt, const char *text) { return tsf_falco_parseRfc3339(str(rt, text)); }

static void test_times(tsf_rt *rt) {
  CHECK(time_of(rt, "1970-01-01T00:00:00Z") == 0);
  CHECK(time_of(rt, "2024-02-29T12:34:56.123456789987Z") == (tsf_big)1709210096123456789);
  CHECK(time_of(rt, "2024-02-29T12:34:56.5+02:30") == (tsf_big)1709201096500000000);
  CHECK(time_of(rt, "1969-12-31T23:59:59.999999999-00:00") == -1);
  CHECK(time_of(rt, "2262-04-11T23:47:16.854775807Z") == INT64_MAX);
  CHECK(time_of(rt, "2554-07-21T23:34:33.709551615Z") == (tsf_big)UINT64_MAX);
  CHECK(time_of(rt, "1970-01-01t00:00:00z") == 0);
  static const char *const bad[] = {"2554-07-21T23:34:33.709551616Z", "2023-02-29T00:00:00Z", "2024-13-01T00:00:00Z",
                                    "2024-01-01_00:00:00Z", "2024-01-01T00:00:00", "2024-01-01T24:00:00Z",
                                    "2024-01-01T00:00:60Z", "2024-01-01T00:00:00.Z", "2024-01-01T00:00:00Zx",
                                    "2024-01-01T00:00:00+24:00", "", "2024-1-01T00:00:00Z"};
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) CHECK(time_of(rt, bad[i]) == TSF_BIG_UNDEF);
}

static void check_line(tsf_rt *rt, tsf_lines *lines, double max, const char *want) {
  const tsf_str *s = tsf_lines_readLine(rt, lines, max, NULL);
  if (want == NULL) CHECK(s == NULL && !rt->exc);
  else CHECK(s != NULL && s->len == strlen(want) && memcmp(s->data, want, s->len) == 0);
}

static bool threw(tsf_rt *rt, const char *text) {
  tsf_error *e = (tsf_error *)tsf_catch(rt);
  return e != NULL && e->message->len == strlen(text) && memcmp(e->message->data, text, e->message->len) == 0;
}

static const char *too_long(char to[2048], int at, const char *path, int max) {
  snprintf(to, 2048, "LineReader.readLine: the line is longer than the limit of %d bytes, at byte %d of '%s'", max, at, path);
  return to;
}

static void test_files(tsf_rt *rt, const char *directory) {
  char path[1024], message[2048];
  snprintf(path, sizeof path, "%s/lines", directory);
  FILE *f = fopen(path, "wb");
  fputs("one\r\n\nth\xffree\n12345678\r\n123456789\nlast", f);
  fclose(f);
  tsf_lines *lines = tsf_lines_open(rt, str(rt, path));
  CHECK(tsf_lines_size(lines) == 37);
  check_line(rt, lines, 100, "one");
  CHECK(tsf_lines_offset(lines) == 5);
  check_line(rt, lines, 100, "");
  check_line(rt, lines, 100, "th\xef\xbf\xbdree");
  check_line(rt, lines, 8, "12345678");
  CHECK(tsf_lines_readLine(rt, lines, 8, NULL) == NULL && threw(rt, too_long(message, 23, path, 8)));
  check_line(rt, lines, 4, "last");
  check_line(rt, lines, 4, NULL);
  CHECK(tsf_lines_offset(lines) == 37);
  tsf_lines_close(lines);
  tsf_lines_close(lines);
  CHECK(tsf_lines_readLine(rt, lines, 8, NULL) == NULL && threw(rt, "LineReader.readLine: the reader is closed"));
  tsf_lines_open(rt, str(rt, path)); /* left to tsf_resources_close */
  f = fopen(path, "wb"); /* longer than the buffer */
  for (int i = 0; i < 300000; i++) fputc(i % 100000 == 99999 ? '\n' : 'x', f);
  fclose(f);
  lines = tsf_lines_open(rt, str(rt, path));
  CHECK(tsf_lines_readLine(rt, lines, 99998, NULL) == NULL && threw(rt, too_long(message, 0, path, 99998)));
  const tsf_str *s = tsf_lines_readLine(rt, lines, 99999, NULL);
  CHECK(s != NULL && s->len == 99999 && tsf_lines_offset(lines) == 200000);
  tsf_lines_close(lines);
  tsf_file_info info;
  CHECK(tsf_falco_fileInfo(rt, str(rt, path), &info) && info.size == 300000 && info.modified > 0);
  CHECK(tsf_str_same(info.kind, str(rt, "file")));
  CHECK(tsf_falco_fileInfo(rt, str(rt, directory), &info) && tsf_str_same(info.kind, str(rt, "directory")));
  CHECK(!tsf_falco_fileInfo(rt, str(rt, "/no/such"), &info));
  CHECK(tsf_lines_open(rt, str(rt, "/no/such")) == NULL &&
        threw(rt, "ENOENT: no such file or directory, open '/no/such'"));
  snprintf(message, sizeof message, "EISDIR: illegal operation on a directory, open '%s'", directory);
  CHECK(tsf_lines_open(rt, str(rt, directory)) == NULL && threw(rt, message));
  tsf_arr *names = tsf_falco_listDirectory(rt, str(rt, directory));
  CHECK(names != NULL && names->len >= 1);
  for (uint32_t i = 1; i < names->len; i++)
    CHECK(tsf_str_cmp(tsf_val_ptr(tsf_arr_word(names)[i - 1]), tsf_val_ptr(tsf_arr_word(names)[i])) < 0);
  CHECK(tsf_falco_listDirectory(rt, str(rt, "/no/such")) == NULL &&
        threw(rt, "ENOENT: no such file or directory, scandir '/no/such'"));
}

int main(int argc, char **argv) {
  if (argc < 2) return 2;
  ss_plugin_t *s = start("{}");
  CHECK_TEXT(plugin_get_last_error(s), "");
  test_values(s);
  test_arguments(s);
  test_errors(s);
  test_several(s);
  test_kept(s);
#ifdef HANDMADE_STREAM
  test_memo(s);
#endif
  test_source(s);
  test_text(s);
  plugin_destroy(s);
  test_config();
  tsf_rt *rt = tsf_realm_new(0, sizeof(tsf_obj) + 8);
  tsf_enter(rt);
  test_times(rt);
  test_files(rt, argv[1]);
  tsf_leave(rt);
  tsf_resources_close(rt);
  tsf_realm_free(rt);
  printf("%d failures\n", failures);
  return failures > 0;
}
