/* http.h: the floor of HTTP: transfers by the system's libcurl, which is opened when the first begins. What `fetch` means
 * is TypeScript (stdlib/fetch/); here is one request and its answer, without redirects.
 *
 * A transfer is a tsf_val to the program. While it runs it is a root; what has come waits outside of the heap, 256 KiB of it
 * at most, until it is read. Everything that libcurl holds is given back when the plugin's last source closes. */
#ifndef TSF_HTTP_H
#define TSF_HTTP_H

#include "loop/loop.h"

/* `words`: the method, the origin, the target, the proxy or nothing. `headers`: names and values. `client`: whose connections are
 * used, 0 for fetch; `texts`, where it is not 0: its authorities, certificate and key as PEM, and a socket's path. Throws an Error
 * when there is no libcurl, or one that is too old. */
tsf_val tsf_http_start(tsf_rt *rt, const tsf_arr *words, const tsf_arr *headers, const tsf_bytes *body, double connect_ms,
                       double client, const tsf_arr *texts);
/* `promise` is fulfilled when there is something new; at once, when there has been since the last time. */
void tsf_http_notify(tsf_rt *rt, tsf_val transfer, tsf_val promise);
/* Status line and headers, a line each; NULL: they have not come. */
const tsf_str *tsf_http_head(tsf_rt *rt, tsf_val transfer);
/* What has come of the body since the last time; NULL: nothing. */
tsf_bytes *tsf_http_read(tsf_rt *rt, tsf_val transfer);
/* How it ended, as libcurl numbers it, 0: well; -1 while it runs. */
double tsf_http_end(tsf_val transfer);
/* Of one that ended badly: libcurl's words; the system's error; what OpenSSL says of the certificate; "1" when it was
 * connected; the status that a proxy has given to CONNECT, or "0"; the addresses that were tried, each with its port behind a blank. */
tsf_arr *tsf_http_problem(tsf_rt *rt, tsf_val transfer);
/* It ends now; may be repeated. */
void tsf_http_cancel(tsf_rt *rt, tsf_val transfer);

#endif
