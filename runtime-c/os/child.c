/* child.c: programs that are started, whose output is read without waiting, for spawnLines. A child is the leader of a
 * process group of its own, which is ended with it. No signal of the host's is touched: the one child is waited for. */
#define _GNU_SOURCE
#include "os/os_internal.h"

#include <errno.h>
#include <stdlib.h>
#if !defined(_WIN32)
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

#define BLOCK 65536u
#define ENDING_MS 200u /* how long it may take to end when asked to */
#define RUNNING (-1)

struct tsf_child_process {
  struct tsf_resource link; /* first */
  int pid;                  /* 0 once it has been waited for */
  int status;               /* RUNNING, its exit code, or 256 and the signal that has ended it */
  int fds[2];               /* of its output and its errors; -1 at their end */
};

#if defined(_WIN32)

tsf_child *tsf_child_start(tsf_rt *rt, const tsf_arr *command) {
  tsf_os_throw(rt, -ENOSYS, "spawn", tsf_val_ptr(tsf_arr_word(command)[0]), NULL);
  return NULL;
}
tsf_bytes *tsf_child_read(tsf_rt *rt, const tsf_child *self, double which) {
  (void)self, (void)which;
  return tsf_bytes_new(rt, 0);
}
bool tsf_child_is_over(const tsf_child *self) { return self->process == NULL; }
double tsf_child_status(const tsf_child *self) { return self->process ? 0 : RUNNING; }
void tsf_child_stop(tsf_rt *rt, tsf_child *self) {
  (void)rt;
  self->process = NULL;
}

#else

extern char **environ;

static void close_pipe(int *fd) {
  if (*fd >= 0) close(*fd);
  *fd = -1;
}

/* ---- ending -------------------------------------------------------------------------------------------- */

static void look(struct tsf_child_process *p) {
  if (p->pid == 0) return;
  int how;
  pid_t got;
  do got = waitpid(p->pid, &how, WNOHANG);
  while (got < 0 && errno == EINTR);
  if (got == 0) return;
  p->pid = 0;
  /* A host that waits for all its children has been faster: nobody knows how it ended. */
  p->status = got < 0 ? 0 : WIFEXITED(how) ? WEXITSTATUS(how) : 256 + WTERMSIG(how);
}

/* Its number stays its own until it has been waited for. */
static bool has_ended(const struct tsf_child_process *p) {
  siginfo_t info = {0};
  return waitid(P_PID, (id_t)p->pid, &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_pid != 0;
}

static void await_end(const struct tsf_child_process *p) {
  for (uint32_t ms = 0; ms < ENDING_MS && !has_ended(p); ms += 5) tsf_pause_ms(5);
}

static void end(struct tsf_child_process *p) {
  close_pipe(&p->fds[0]);
  close_pipe(&p->fds[1]);
  if (p->pid == 0) return;
  kill(-p->pid, SIGTERM);
  await_end(p);
  kill(-p->pid, SIGKILL);
  await_end(p);
  look(p);
}

static void free_process(struct tsf_resource *r) {
  end((struct tsf_child_process *)r);
  free(r);
}

/* ---- starting ------------------------------------------------------------------------------------------ */

/* A NULL-terminated vector with its texts behind it, one object. */
static char **vector_of(tsf_rt *rt, const tsf_arr *command) {
  size_t head = ((size_t)command->len + 1) * sizeof(char *), size = head;
  for (uint32_t i = 0; i < command->len; i++) size += ((const tsf_str *)tsf_val_ptr(tsf_arr_word(command)[i]))->len + 1;
  size = (size + 7) & ~(size_t)7;
  tsf_buf *buf = tsf_alloc(rt, TSF_T_BUF_RAW, sizeof *buf + size);
  buf->bytes = size;
  char **all = (char **)buf->payload;
  uint8_t *at = buf->payload + head;
  for (uint32_t i = 0; i < command->len; i++) {
    all[i] = (char *)at;
    at += tsf_str_to_utf8(tsf_val_ptr(tsf_arr_word(command)[i]), at);
    *at++ = 0;
  }
  all[command->len] = NULL;
  return all;
}

/* Beyond the descriptors that the child's are put in. */
static int open_pipe(int ends[2]) {
  int both[2];
  if (pipe2(both, O_CLOEXEC) != 0) return -errno;
  for (int i = 0; i < 2; i++) {
    ends[i] = fcntl(both[i], F_DUPFD_CLOEXEC, 3);
    int bad = ends[i] < 0 ? -errno : 0;
    close(both[i]);
    if (!bad) continue;
    if (i == 0) close(both[1]);
    else close(ends[0]);
    return bad;
  }
  fcntl(ends[0], F_SETFL, fcntl(ends[0], F_GETFL) | O_NONBLOCK);
  return 0;
}

/* With the signals as a program finds them that nobody has set any for. */
static int spawn(pid_t *pid, char **argv, int out, int err) {
  posix_spawn_file_actions_t files;
  posix_spawnattr_t how;
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawn_file_actions_init(&files);
  posix_spawnattr_init(&how);
  posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&files, out, 1);
  posix_spawn_file_actions_adddup2(&files, err, 2);
  posix_spawnattr_setflags(&how, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  posix_spawnattr_setpgroup(&how, 0);
  posix_spawnattr_setsigmask(&how, &none);
  posix_spawnattr_setsigdefault(&how, &all);
  int bad = posix_spawnp(pid, argv[0], &files, &how, argv, environ);
  posix_spawnattr_destroy(&how);
  posix_spawn_file_actions_destroy(&files);
  return -bad;
}

static int start(struct tsf_child_process *p, char **argv) {
  int out[2], err[2];
  int bad = open_pipe(out);
  if (bad) return bad;
  bad = open_pipe(err);
  if (bad) {
    close(out[0]);
    close(out[1]);
    return bad;
  }
  pid_t pid = 0;
  bad = spawn(&pid, argv, out[1], err[1]);
  close(out[1]);
  close(err[1]);
  p->pid = pid;
  p->fds[0] = out[0];
  p->fds[1] = err[0];
  if (!bad) return 0;
  p->pid = 0;
  close_pipe(&p->fds[0]);
  close_pipe(&p->fds[1]);
  return bad;
}

tsf_child *tsf_child_start(tsf_rt *rt, const tsf_arr *command) {
  tsf_child *self = tsf_alloc(rt, TSF_T_NATIVE, sizeof *self);
  self->size = sizeof *self;
  self->nwords = 0;
  self->process = NULL;
  self->stopped = NULL;
  char **argv = vector_of(rt, command);
  struct tsf_child_process *p = calloc(1, sizeof *p);
  if (p == NULL) tsf_out_of_memory(rt);
  p->status = RUNNING;
  int bad = start(p, argv);
  if (bad) {
    free(p);
    tsf_os_throw(rt, bad, "spawn", tsf_val_ptr(tsf_arr_word(command)[0]), NULL);
    return NULL;
  }
  tsf_resource_add(rt, &p->link, free_process);
  self->process = p;
  return self;
}

/* ---- reading ------------------------------------------------------------------------------------------- */

tsf_bytes *tsf_child_read(tsf_rt *rt, const tsf_child *self, double which) {
  struct tsf_child_process *p = self->process;
  int *fd = p ? &p->fds[which == 2] : NULL;
  struct pollfd ready = {fd ? *fd : -1, POLLIN, 0};
  tsf_bytes *bytes = tsf_bytes_new(rt, poll(&ready, 1, 0) > 0 ? BLOCK : 0);
  if (bytes == NULL || bytes->len == 0) return bytes;
  int64_t n = tsf_os_read(*fd, bytes->data, bytes->len);
  bytes->len = n > 0 ? (uint32_t)n : 0;
  if (n <= 0 && n != -EAGAIN) close_pipe(fd);
  return bytes;
}

bool tsf_child_is_over(const tsf_child *self) {
  return self->process == NULL || (self->process->fds[0] < 0 && self->process->fds[1] < 0);
}

int tsf_child_fd(const tsf_child *self, int which) {
  return self->process ? self->process->fds[which == 2] : -1;
}

double tsf_child_status(const tsf_child *self) {
  if (self->process == NULL) return 0;
  look(self->process);
  return self->process->status;
}

void tsf_child_stop(tsf_rt *rt, tsf_child *self) {
  struct tsf_child_process *p = self->process;
  if (p == NULL) return;
  if (self->stopped) self->stopped(rt, self->waiting);
  self->process = NULL;
  tsf_resource_remove(&p->link);
  free_process(&p->link);
}

#endif
