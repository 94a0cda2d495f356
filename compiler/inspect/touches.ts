/** What a library can touch outside of its memory, and the functions of the system that say so. */
const SIGNS: readonly (readonly [string, RegExp])[] = [
  [
    "reads files",
    /^(_*open(at)?(64)?(_2)?|_?fopen(64)?|freopen|opendir|fdopendir|scandir|(__x|__lx|l|f)?stat(at|x)?(64)?|access|readlink|realpath|inotify_init1?|_w(f?open|stat64|access)|CreateFile[AW]|FindFirstFile\w*)$/,
  ],
  [
    "writes files",
    /^(_?write|pwritev?(64)?|writev|rename(at2?)?|_?w?(unlink|rmdir|mkdir|remove)|_w(unlink|rmdir|mkdir)|(unlink|mkdir|link|symlink)at|link|symlink|f?truncate(64)?|f?chmod|f?chown|MoveFile\w*|WriteFile)$/,
  ],
  ["reads the environment", /^(secure_getenv|_?w?getenv|environ|__environ|_environ|GetEnvironment\w*)$/],
  [
    "runs processes",
    /^(v?fork|clone|exec[lv]\w*|fexecve|posix_spawnp?|popen|system|kill|CreateProcess\w*|_w?spawn\w*)$/,
  ],
  ["uses the network", /^(socket|connect|bind|listen|accept4?|getaddrinfo|gethostbyname\w*|WSA\w+)$/],
  ["starts threads", /^(pthread_create|thrd_create|CreateThread|_beginthread(ex)?)$/],
  ["loads libraries", /^(dlm?open|LoadLibrary\w*)$/],
  ["makes system calls by number", /^syscall$/],
];

/** In the order above, of the names that a library imports. What it does by other ways is not seen. */
export function touchesOf(imports: readonly string[]): string[] {
  return SIGNS.filter(([, sign]) => imports.some((name) => sign.test(name))).map(([what]) => what);
}
