/* curl.h: libcurl's interface, as far as it is used: its numbers never change. There are no headers of it where plugins are
 * compiled, and no plugin needs it to be loaded. */
#ifndef TSF_CURL_H
#define TSF_CURL_H

#include "loop/loop.h"

typedef struct CURL CURL;
typedef struct CURLM CURLM;
typedef struct tsf_curl_list tsf_curl_list;

typedef struct tsf_curl_message {
  int kind; /* 1: a transfer is done */
  CURL *easy;
  union { void *whatever; int result; } data;
} tsf_curl_message;

typedef struct tsf_curl_blob { void *data; size_t len; unsigned flags; } tsf_curl_blob; /* flags 1: copied, 0: not */

typedef struct tsf_curl {
  int (*global_init)(long flags);
  const char *(*version)(void);
  CURL *(*easy_init)(void);
  void (*easy_cleanup)(CURL *);
  int (*easy_setopt)(CURL *, int, ...);
  int (*easy_getinfo)(CURL *, int, ...);
  int (*easy_pause)(CURL *, int);
  const char *(*easy_strerror)(int);
  CURLM *(*multi_init)(void);
  int (*multi_cleanup)(CURLM *);
  int (*multi_setopt)(CURLM *, int, ...);
  int (*multi_add_handle)(CURLM *, CURL *);
  int (*multi_remove_handle)(CURLM *, CURL *);
  int (*multi_socket_action)(CURLM *, int fd, int events, int *running);
  int (*multi_assign)(CURLM *, int fd, void *);
  tsf_curl_message *(*multi_info_read)(CURLM *, int *left);
  tsf_curl_list *(*slist_append)(tsf_curl_list *, const char *);
  void (*slist_free_all)(tsf_curl_list *);
} tsf_curl;

enum {
  CURLOPT_SSLVERSION = 32, CURL_SSLVERSION_TLSV1_2 = 6,
  CURLOPT_LOW_SPEED_LIMIT = 19, CURLOPT_LOW_SPEED_TIME = 20, CURLOPT_NOBODY = 44, CURLOPT_UPLOAD = 46,
  CURLOPT_FRESH_CONNECT = 74, CURLOPT_HTTPGET = 80, CURLOPT_HTTP_VERSION = 84,
  CURLOPT_DNS_CACHE_TIMEOUT = 92, CURLOPT_NOSIGNAL = 99, CURLOPT_CONNECTTIMEOUT_MS = 156, CURLOPT_HTTP_CONTENT_DECODING = 158, CURLOPT_PROTOCOLS = 181,
  CURLOPT_TCP_KEEPALIVE = 213, CURLOPT_SSL_OPTIONS = 216, CURLSSLOPT_NO_PARTIALCHAIN = 4, CURLOPT_SUPPRESS_CONNECT_HEADERS = 265, CURLOPT_PATH_AS_IS = 234, CURLOPT_MAXAGE_CONN = 288,
  CURLOPT_QUICK_EXIT = 322,
  CURLOPT_WRITEDATA = 10001, CURLOPT_URL = 10002, CURLOPT_PROXY = 10004, CURLOPT_READDATA = 10009,
  CURLOPT_SSLCERT = 10025, CURLOPT_SSLKEY = 10087, CURLOPT_CAPATH = 10097, CURLOPT_NOPROXY = 10177, CURLOPT_UNIX_SOCKET_PATH = 10231,
  CURLOPT_ERRORBUFFER = 10010, CURLOPT_HTTPHEADER = 10023, CURLOPT_HEADERDATA = 10029, CURLOPT_CUSTOMREQUEST = 10036,
  CURLOPT_CAINFO = 10065, CURLOPT_ACCEPT_ENCODING = 10102, CURLOPT_PRIVATE = 10103, CURLOPT_SSL_CTX_DATA = 10109, CURLOPT_OPENSOCKETDATA = 10164,
  CURLOPT_REQUEST_TARGET = 10266,
  CURLOPT_WRITEFUNCTION = 20011, CURLOPT_READFUNCTION = 20012, CURLOPT_HEADERFUNCTION = 20079,
  CURLOPT_SSL_CTX_FUNCTION = 20108, CURLOPT_OPENSOCKETFUNCTION = 20163,
  CURLOPT_INFILESIZE_LARGE = 30115,
  CURLOPT_SSLCERT_BLOB = 40291, CURLOPT_SSLKEY_BLOB = 40292, CURLOPT_CAINFO_BLOB = 40309,
  CURLINFO_PRIVATE = 0x100015, CURLINFO_CAINFO = 0x10003d, CURLINFO_SSL_VERIFYRESULT = 0x20000d,
  CURLINFO_OS_ERRNO = 0x200019, CURLINFO_HTTP_CONNECTCODE = 0x200016, CURLINFO_PRETRANSFER_TIME = 0x300006,
  CURLMOPT_TIMERDATA = 10005, CURLMOPT_SOCKETDATA = 10002, CURLMOPT_SOCKETFUNCTION = 20001, CURLMOPT_TIMERFUNCTION = 20004,
  CURLMOPT_MAXCONNECTS = 6,
  CURL_WRITEFUNC_PAUSE = 0x10000001, CURL_HTTP_VERSION_1_1 = 2,
  CURLE_NOT_BUILT_IN = 4, CURLE_ABORTED_BY_CALLBACK = 42, CURLE_UNKNOWN_OPTION = 48
};

/* False with an Error pending that says what to install. */
bool tsf_curl_open(tsf_rt *rt, tsf_curl *curl);

#endif
