/** Regular expressions as plugins have them: each is looked for in each line, and prints its time in ns a line. */
const lines = [
  '192.168.1.10 - frank [10/Oct/2000:13:55:36 -0700] "GET /apache_pb.gif HTTP/1.0" 200 2326 "http://www.example.com/start.html" "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36"',
  '10.0.0.7 - - [11/Nov/2024:01:02:03 +0000] "POST /login?user=admin&id=1%20OR%201=1 HTTP/1.1" 403 512 "-" "curl/8.0.1"',
  "<34>1 2003-10-11T22:14:15.003Z mymachine.example.com su - ID47 - 'su root' failed for lonvick on /dev/pts/8",
  "<13>Feb  5 17:32:18 10.0.0.99 sshd[4321]: Failed password for invalid user admin from 203.0.113.5 port 52344 ssh2",
  "CEF:0|Security|threatmanager|1.0|100|worm successfully stopped|10|src=10.0.0.1 dst=2.1.2.2 spt=1232 msg=Detected a threat",
  'time=2024-05-01T10:00:00Z level=info msg="request done" user=alice path=/api/v1/users status=200 duration=12.5ms id=550e8400-e29b-41d4-a716-446655440000',
  '{"kind":"Event","verb":"create","user":{"username":"system:serviceaccount:kube-system:default"},"sourceIPs":["2001:db8::1"]}',
  "GET /../../etc/passwd HTTP/1.1 Host: example.org User-Agent: sqlmap/1.5 (http://sqlmap.org)",
  "SELECT * FROM users WHERE name = 'x' UNION SELECT password, 1 FROM admin -- comment",
  'May 12 08:31:04 host kernel: [12345.678901] audit: type=1400 audit(1620808264.123:45): apparmor="DENIED" operation="open" profile="/usr/sbin/cupsd" name="/etc/shadow" pid=1234 comm="cupsd"',
];

/** How many searches a pattern is timed over, after a tenth of that to warm up. */
const SEARCHES = 200_000;

function time(name: string, hit: (line: string) => boolean): void {
  let hits = 0;
  for (let i = 0; i < SEARCHES / 10; i++) if (hit(lines[i % lines.length]!)) hits++;
  const begun = Date.now();
  for (let i = 0; i < SEARCHES; i++) if (hit(lines[i % lines.length]!)) hits++;
  console.log(((Date.now() - begun) * 1e6) / SEARCHES, hits, name);
}

time('/^(\\S+) (\\S+) (\\S+) \\[([^\\]]+)\\] "(\\S+) (\\S+) (\\S+)" (\\d{3}) (\\d+|-)/', (line) =>
  /^(\S+) (\S+) (\S+) \[([^\]]+)\] "(\S+) (\S+) (\S+)" (\d{3}) (\d+|-)/.test(line),
);
time("/^<(\\d{1,3})>(\\d) (\\S+) (\\S+) (\\S+) (\\S+) (\\S+) /", (line) =>
  /^<(\d{1,3})>(\d) (\S+) (\S+) (\S+) (\S+) (\S+) /.test(line),
);
time("/^<(\\d+)>(\\w{3}\\s+\\d+ \\d\\d:\\d\\d:\\d\\d) (\\S+) ([^:\\[]+)(?:\\[(\\d+)\\])?: (.*)$/", (line) =>
  /^<(\d+)>(\w{3}\s+\d+ \d\d:\d\d:\d\d) (\S+) ([^:\[]+)(?:\[(\d+)\])?: (.*)$/.test(line),
);
time("/CEF:(\\d+)\\|([^|]*)\\|([^|]*)\\|([^|]*)\\|([^|]*)\\|([^|]*)\\|([^|]*)\\|(.*)/", (line) =>
  /CEF:(\d+)\|([^|]*)\|([^|]*)\|([^|]*)\|([^|]*)\|([^|]*)\|([^|]*)\|(.*)/.test(line),
);
time('/(\\w+)=("[^"]*"|\\S+)/', (line) => /(\w+)=("[^"]*"|\S+)/.test(line));
time("/\\b(?:\\d{1,3}\\.){3}\\d{1,3}\\b/", (line) => /\b(?:\d{1,3}\.){3}\d{1,3}\b/.test(line));
time("/\\b(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}\\b/", (line) =>
  /\b(25[0-5]|2[0-4]\d|1?\d?\d)(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}\b/.test(line),
);
time("/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i", (line) =>
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i.test(line),
);
time("/(?:[0-9a-f]{1,4}:){1,7}(?::[0-9a-f]{1,4})+/i", (line) =>
  /(?:[0-9a-f]{1,4}:){1,7}(?::[0-9a-f]{1,4})+/i.test(line),
);
time("/union\\s+(?:all\\s+)?select/i", (line) => /union\s+(?:all\s+)?select/i.test(line));
time("/(?:'|%27)\\s*(?:or|and)\\s+/i", (line) => /(?:'|%27)\s*(?:or|and)\s+/i.test(line));
time("/\\.\\.\\/|\\.\\.\\\\|%2e%2e%2f/i", (line) => /\.\.\/|\.\.\\|%2e%2e%2f/i.test(line));
time("/\\b(sqlmap|nikto|nmap|masscan|dirbuster)\\b/i", (line) =>
  /\b(sqlmap|nikto|nmap|masscan|dirbuster)\b/i.test(line),
);
time("/Mozilla\\/\\d\\.\\d \\(([^;)]+)/", (line) => /Mozilla\/\d\.\d \(([^;)]+)/.test(line));
time("/Failed password for (?:invalid user )?(\\S+) from (\\S+) port (\\d+)/", (line) =>
  /Failed password for (?:invalid user )?(\S+) from (\S+) port (\d+)/.test(line),
);
time("/(\\d{4})-(\\d{2})-(\\d{2})T(\\d{2}):(\\d{2}):(\\d{2})(?:\\.(\\d+))?(Z|[+-]\\d\\d:?\\d\\d)/", (line) =>
  /(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(Z|[+-]\d\d:?\d\d)/.test(line),
);
time("/\\/etc\\/(?:passwd|shadow|sudoers)/", (line) => /\/etc\/(?:passwd|shadow|sudoers)/.test(line));
time('/user(?:name)?["=:]+([^"&\\s]+)/i', (line) => /user(?:name)?["=:]+([^"&\s]+)/i.test(line));
time("/status=(\\d+)/", (line) => /status=(\d+)/.test(line));
time("/\\b[A-Z]{3,}\\b/", (line) => /\b[A-Z]{3,}\b/.test(line));
time("/error|fail(?:ed|ure)?|denied|refused/i", (line) => /error|fail(?:ed|ure)?|denied|refused/i.test(line));
time('/^\\S+ \\S+ \\S+ \\[.*?\\] "(GET|POST|PUT|DELETE) /', (line) =>
  /^\S+ \S+ \S+ \[.*?\] "(GET|POST|PUT|DELETE) /.test(line),
);
time('/"([a-z]+)":"([^"]*)"/i', (line) => /"([a-z]+)":"([^"]*)"/i.test(line));
time("/[?&]([^=&]+)=([^&\\s]*)/", (line) => /[?&]([^=&]+)=([^&\s]*)/.test(line));
time('/https?:\\/\\/[^\\s"]+/', (line) => /https?:\/\/[^\s"]+/.test(line));
time("/^\\s*#/", (line) => /^\s*#/.test(line));
time("/.*\\.(?:php|asp|jsp)$/", (line) => /.*\.(?:php|asp|jsp)$/.test(line));
time("/(\\w+)\\[(\\d+)\\]/", (line) => /(\w+)\[(\d+)\]/.test(line));
time('/\\bpid=(\\d+)\\s+comm="([^"]+)"/', (line) => /\bpid=(\d+)\s+comm="([^"]+)"/.test(line));
time("/(?<=type=)\\d+/", (line) => /(?<=type=)\d+/.test(line));
