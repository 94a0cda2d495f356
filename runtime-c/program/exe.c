/* exe.c: programs that are executables (`--emit exe`): console.log to stdout, one realm, one call. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "loop/loop.h"
#include "program/program.h"

/* What deep recursion may use, of the usual 8 MiB. Each collection inside a call looks at all of it. */
#ifdef TSF_STRESS_ALLOC
#define EXE_STACK ((size_t)1 << 20)
#else
#define EXE_STACK ((size_t)6 << 20)
#endif

double tsf_date_now(void) {
  struct timespec t;
  timespec_get(&t, TIME_UTC);
  return (double)t.tv_sec * 1000 + (double)(t.tv_nsec / 1000000);
}

/* The line with what console.group puts in front of each of its lines. */
static const tsf_str *grouped(tsf_rt *rt, const tsf_str *line) {
  tsf_strbuf b;
  if (TSF_LIKELY(!rt->group)) return line;
  tsf_strbuf_init(&b, rt);
  for (uint32_t i = 0, start = 1; i < line->len || start; i++) {
    if (start) tsf_strbuf_blanks(&b, rt->group);
    if (i == line->len) break;
    start = line->data[i] == '\n';
    tsf_strbuf_bytes(&b, line->data + i, 1);
  }
  return tsf_strbuf_finish(&b);
}

static void write_line(FILE *to, const tsf_str *line) {
  if (to == stderr) fflush(stdout); /* both may be one file, in which lines have an order */
  char small[512], *buffer = small;
  size_t room = (size_t)line->len + 1;
  if (room > sizeof small && !(buffer = (char *)malloc(room))) return;
  size_t n = tsf_str_to_utf8(line, (uint8_t *)buffer);
  buffer[n++] = '\n';
  fwrite(buffer, 1, n, to);
  if (buffer != small) free(buffer);
}

/* After a throw there is no line. */
#define CONSOLE(name, severity, stream)                                       \
  void tsf_console_##name(tsf_rt *rt, const tsf_str *line) {                  \
    line = grouped(rt, line);                                                 \
    if (TSF_FAILED(rt)) return;                                               \
    if (rt->plugin) tsf_logger_##severity(rt, &tsf_the_logger, line);         \
    else write_line(stream, line);                                            \
  }

CONSOLE(log, info, stdout)
CONSOLE(debug, debug, stdout)
CONSOLE(warn, warning, stderr)
CONSOLE(error, error, stderr)

/* process.exitCode, and what process.argv is made of. */
static double exit_code = __builtin_nan("");
static bool has_exit_code;
static int argument_count;
static char **arguments;

double tsf_process_exitCode(void) { return has_exit_code ? exit_code : TSF_NUM_UNDEF; }

void tsf_process_set_exitCode(tsf_rt *rt, double code) {
  has_exit_code = !tsf_num_is_undef(code);
  if (has_exit_code && code != trunc(code)) {
    tsf_throw_range(rt, "the exit code has to be an integer");
    return;
  }
  exit_code = code;
}

void tsf_process_exit(tsf_rt *rt, double code) {
  if (!tsf_num_is_undef(code)) tsf_process_set_exitCode(rt, code);
  if (TSF_FAILED(rt)) return;
  fflush(stdout);
  exit(has_exit_code ? (int)fmod(exit_code, 256) : 0);
}

/* In the place of Node and its script stands the program, twice. One array, as long as the program lives. */
tsf_arr *tsf_process_argv(tsf_rt *rt) {
  static tsf_obj *known;
  if (known != NULL) return (tsf_arr *)known;
  tsf_arr *all = tsf_arr_new(rt, TSF_T_ARR_WORD, (uint32_t)argument_count + 1);
  for (int i = -1; i < argument_count; i++) {
    const char *text = arguments[i < 0 ? 0 : i];
    tsf_arr_push_word(rt, all, tsf_val_of_ptr(tsf_str_from_utf8(rt, text, strlen(text))));
  }
  tsf_root_add(rt, &known);
  tsf_root_store(rt, &known, &all->h);
  return all;
}

typedef struct main_call {
  tsf_rt *rt;
  void (*module_init)(tsf_rt *rt);
} main_call;

static tsf_obj *awaited;
enum { UNSETTLED = 13 }; /* Node's exit code */

void tsf_program_awaits(tsf_rt *rt, tsf_obj *promise) {
  tsf_root_add(rt, &awaited);
  tsf_root_store(rt, &awaited, promise);
}

static bool is_unsettled(void) {
  if (awaited == NULL || ((tsf_promise *)awaited)->state != TSF_PENDING) return false;
  fflush(stdout);
  fputs("Warning: Detected unsettled top-level await\n", stderr);
  return true;
}

/* Gives the exit code. */
static int run_main(void *arg) {
  main_call *call = arg;
  call->module_init(call->rt);
  if (call->rt->loop != NULL) {
    fflush(stdout);
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ); /* what is waited for may take long */
    call->rt->loop->run(call->rt);
  }
  if (call->rt->exc == NULL) return has_exit_code ? (int)fmod(exit_code, 256) : is_unsettled() ? UNSETTLED : 0;
  if (call->rt->exc == TSF_NO_MEMORY) return TSF_TRAPPED;
  char text[1024];
  size_t n = tsf_describe_exception(call->rt, text, sizeof text);
  fflush(stdout);
  fputs("Uncaught ", stderr);
  fwrite(text, 1, n, stderr);
  fputc('\n', stderr);
  return 1;
}

int tsf_main(int argc, char **argv, void (*module_init)(tsf_rt *rt), uint32_t globals_size) {
  argument_count = argc;
  arguments = argv;
  tsf_rt *rt = tsf_realm_new((uint64_t)4 << 30, globals_size);
  if (!rt) {
    fputs("out of memory\n", stderr);
    return 70;
  }
  tsf_jump entry;
  main_call call = {rt, module_init};
  rt->stack_budget = EXE_STACK;
  tsf_enter(rt);
  rt->entry = &entry;
  int code = tsf_try(&entry, run_main, &call);
  if (code == TSF_TRAPPED) {
    fputs("out of memory\n", stderr);
    code = 70;
  }
  fflush(stdout);
  tsf_realm_free(rt);
  return code;
}
