/* vanishing_peer.c PORT: says "hello" to who listens there, and is gone without a word more. Exits with 2 where it must not be. */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int argc, char **argv) {
  struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons((unsigned short)atoi(argc > 1 ? argv[1] : "0"))};
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int fd = socket(AF_INET, SOCK_STREAM, 0), on = 1;
  /* Of a socket that is being repaired the other end hears nothing: setting it is for root. */
  if (setsockopt(fd, IPPROTO_TCP, TCP_REPAIR, &on, sizeof on) != 0) return 2;
  on = 0;
  if (setsockopt(fd, IPPROTO_TCP, TCP_REPAIR, &on, sizeof on) != 0) return 2;
  if (connect(fd, (struct sockaddr *)&to, sizeof to) != 0 || write(fd, "hello\n", 6) != 6) return 1;
  usleep(200000);
  on = 1;
  return setsockopt(fd, IPPROTO_TCP, TCP_REPAIR, &on, sizeof on) != 0;
}
