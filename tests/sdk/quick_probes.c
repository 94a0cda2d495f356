/* quick_probes.c: preloaded, what is silent is asked for after a second, and each second from there on. */
#define _GNU_SOURCE
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

int setsockopt(int fd, int level, int option, const void *value, socklen_t size) {
  static const int second = 1;
  if (level == IPPROTO_TCP && (option == TCP_KEEPIDLE || option == TCP_KEEPINTVL)) value = &second;
  return (int)syscall(SYS_setsockopt, fd, level, option, value, size);
}
