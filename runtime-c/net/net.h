/* net.h: the floor of sockets, as stdlib/net/ asks for them: nothing here blocks, and errors are negative numbers, -errno.
 * A socket is known to the program by a number that is never given again, so that one that was closed, by the program or with
 * its plugin's last source, is known for what it is (-EBADF). */
#ifndef TSF_NET_H
#define TSF_NET_H

#include "loop/loop.h"
#include "tasks/tasks.h"

/* What an address is: 4 or 6; 0 for what is none. */
double tsf_net_family(tsf_rt *rt, const tsf_str *address);
/* These give a socket. Of an address, or of a path when the port is negative. */
double tsf_net_listen(tsf_rt *rt, const tsf_str *address, double port, double backlog);
double tsf_net_connect(tsf_rt *rt, const tsf_str *address, double port); /* it is connected when it is writable */
double tsf_net_datagrams(tsf_rt *rt, const tsf_str *address, double port);
double tsf_net_accept(tsf_rt *rt, double socket);
/* A promise of what comes first: 1 readable, 2 writable, 4 after `ms` (0: never), 8 it was closed. `what` 0 is for the time. */
tsf_obj *tsf_net_ready(tsf_rt *rt, double socket, double what, double ms);
double tsf_net_error(tsf_rt *rt, double socket); /* what became of connecting */
/* How many bytes; 0 at the end of what is read. */
double tsf_net_read(tsf_rt *rt, double socket, tsf_bytes *to);
double tsf_net_write(tsf_rt *rt, double socket, const tsf_bytes *from, double start);
bool tsf_net_holds(tsf_rt *rt, double socket); /* what was written and not taken by the system: a write of nothing goes on */
double tsf_net_receive(tsf_rt *rt, double socket, tsf_bytes *to);
double tsf_net_send(tsf_rt *rt, double socket, const tsf_bytes *from, const tsf_str *address, double port);
double tsf_net_shutdown(tsf_rt *rt, double socket);
void tsf_net_close(tsf_rt *rt, double socket); /* may be repeated */
/* "127.0.0.1 80", or a path: 0 its own, 1 the other end's, 2 the sender's of the last datagram. */
const tsf_str *tsf_net_name(tsf_rt *rt, double socket, double whose);
/* TLS (secure.c). Of a listener: its connections have it. Gives what is wrong with the texts (tls/tls.h), 0: nothing, or -EBADF;
 * throws an Error where there is no OpenSSL. `authorities` "": no certificates of clients are wanted. */
double tsf_net_secure_listener(tsf_rt *rt, double socket, const tsf_str *certificates, const tsf_str *key, const tsf_str *authorities);
/* Of a connection: "" for no certificate, and for the system's authorities; `name` is the server's. */
double tsf_net_secure(tsf_rt *rt, double socket, const tsf_str *name, const tsf_str *certificates, const tsf_str *key,
                      const tsf_str *authorities);
double tsf_net_handshake(tsf_rt *rt, double socket); /* 0: it is done */
/* Of the last TSF_TLS_FAILED: a number of OpenSSL's for a certificate, or its words. */
const tsf_str *tsf_net_problem(tsf_rt *rt, double socket);
/* Begins to look up a name on a thread of its own: a socket that is readable when that is done. */
double tsf_net_lookup(tsf_rt *rt, const tsf_str *name);
/* The addresses, each behind a blank; or the code of an error. */
const tsf_str *tsf_net_addresses(tsf_rt *rt, double socket);

#endif
