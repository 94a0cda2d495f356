/* http_load.c PORT PATH CONNECTIONS REQUESTS BODIES [IDLE] [FIRST]: posts so many bodies over so many connections that stay open, each as soon as
 * the one before it was answered, while IDLE others are open and say nothing. BODIES is a file: its lines are the bodies in
 * turn, and @@@@@@@@@@ in one is the number of the request, from FIRST on. What was not answered is sent again. Prints JSON: nanoseconds, requests
 * answered with 2xx and otherwise, connections that broke, and the time of an answer, in the middle and of the slowest hundredth. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define ROOM 65536
#define MARK "@@@@@@@@@@"

typedef struct connection {
  int fd;
  char *out; /* a request */
  size_t size, sent, got;
  long number; /* -1: nothing left to ask */
  double begun;
  char in[4096];
} connection;

static struct sockaddr_in to;
static const char *path;
static char *bodies[65536];
static long lines, next_number, first, wanted, good, bad, broken, done;
static float *times;
static int poller;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static void die(const char *what) { exit((perror(what), 1)); }

static int dial(void) {
  int on = 1, fd = socket(AF_INET, SOCK_STREAM, 0);
  if (fd < 0 || connect(fd, (struct sockaddr *)&to, sizeof to) != 0) die("connect");
  setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  return fd;
}

static void arm(connection *c) {
  const char *body = bodies[c->number % lines];
  c->size = (size_t)snprintf(c->out, ROOM * 64, "POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n\r\n%s",
                             path, strlen(body), body);
  char digits[16], *mark = strstr(c->out, MARK);
  snprintf(digits, sizeof digits, "%010ld", first + c->number);
  if (mark) memcpy(mark, digits, 10);
  c->sent = c->got = 0;
  c->begun = now();
}

static void flush(connection *c) {
  ssize_t n = send(c->fd, c->out + c->sent, c->size - c->sent, MSG_NOSIGNAL | MSG_DONTWAIT);
  if (n > 0) c->sent += (size_t)n;
  struct epoll_event e = {.events = EPOLLIN | (c->sent < c->size ? EPOLLOUT : 0u), .data.ptr = c};
  epoll_ctl(poller, EPOLL_CTL_MOD, c->fd, &e);
}

static void ask(connection *c) {
  c->number = next_number < wanted ? next_number++ : -1;
  if (c->number < 0) return;
  arm(c);
  flush(c);
}

static void again(connection *c) {
  broken++;
  close(c->fd);
  c->fd = dial();
  struct epoll_event e = {.events = EPOLLIN, .data.ptr = c};
  epoll_ctl(poller, EPOLL_CTL_ADD, c->fd, &e);
  if (c->number < 0) return;
  arm(c);
  flush(c);
}

static void hear(connection *c) {
  ssize_t n = recv(c->fd, c->in + c->got, sizeof c->in - 1 - c->got, MSG_DONTWAIT);
  if (n < 0 && errno == EAGAIN) return;
  if (n <= 0) return again(c);
  c->got += (size_t)n;
  c->in[c->got] = 0;
  char *end = strstr(c->in, "\r\n\r\n"), *length = strcasestr(c->in, "content-length:");
  if (!end) return;
  if (length && c->got < (size_t)(end + 4 - c->in) + strtoul(length + 15, NULL, 10)) return;
  times[done++] = (float)(now() - c->begun);
  if (strncmp(c->in + 9, "2", 1) == 0) good++;
  else bad++;
  ask(c);
}

static int by_size(const void *a, const void *b) { return *(const float *)a < *(const float *)b ? -1 : 1; }

static void read_bodies(const char *file) {
  FILE *f = fopen(file, "r");
  char *line = NULL;
  size_t room = 0;
  if (!f) die(file);
  for (ssize_t n; lines < 65536 && (n = getline(&line, &room, f)) > 0;) {
    if (line[n - 1] == '\n') line[--n] = 0;
    if (n > 0) bodies[lines++] = strdup(line);
  }
  if (lines == 0) exit(2);
  free(line);
  fclose(f);
}

int main(int argc, char **argv) {
  if (argc < 6) return 2;
  to = (struct sockaddr_in){.sin_family = AF_INET, .sin_port = htons((uint16_t)atoi(argv[1])), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  path = argv[2];
  int connections = atoi(argv[3]), idle = argc > 6 ? atoi(argv[6]) : 0;
  wanted = atol(argv[4]);
  first = argc > 7 ? atol(argv[7]) : 0;
  read_bodies(argv[5]);
  struct rlimit most;
  getrlimit(RLIMIT_NOFILE, &most);
  most.rlim_cur = most.rlim_max;
  setrlimit(RLIMIT_NOFILE, &most);
  times = malloc((size_t)wanted * sizeof *times);
  poller = epoll_create1(0);
  for (int i = 0; i < idle; i++) dial();
  connection *all = calloc((size_t)connections, sizeof *all);
  double begun = now();
  for (int i = 0; i < connections; i++) {
    all[i].out = malloc(ROOM * 64);
    all[i].fd = dial();
    struct epoll_event e = {.events = EPOLLIN, .data.ptr = &all[i]};
    epoll_ctl(poller, EPOLL_CTL_ADD, all[i].fd, &e);
    ask(&all[i]);
  }
  while (done < wanted) {
    struct epoll_event told[256];
    int n = epoll_wait(poller, told, 256, 10000);
    if (n == 0) return fprintf(stderr, "no answer for 10 s: %ld of %ld\n", done, wanted), 1;
    for (int i = 0; i < n; i++) {
      connection *c = told[i].data.ptr;
      if (told[i].events & EPOLLOUT) flush(c);
      if (told[i].events & ~(uint32_t)EPOLLOUT) hear(c);
    }
  }
  double ns = now() - begun;
  qsort(times, (size_t)done, sizeof *times, by_size);
  printf("{\"ns\":%.0f,\"good\":%ld,\"bad\":%ld,\"broken\":%ld,\"middleUs\":%.0f,\"slowUs\":%.0f}\n", ns, good, bad, broken,
         times[done / 2] / 1e3, times[done - 1 - done / 100] / 1e3);
  return 0;
}
