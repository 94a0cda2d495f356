// In the language that plugins are compiled from: the compiler takes this file into programs.

/** Milliseconds that a server asks to be left alone for: by Retry-After, or until its limit of requests begins anew. */
export function askedWait(headers: Headers): number | undefined {
  return retryAfter(headers) ?? untilReset(headers);
}

/** Nothing more may be asked until the limit begins anew: names of GitHub and others, of Okta, and of the IETF's draft. */
export function isUsedUp(headers: Headers): boolean {
  return limit(headers, "remaining") === 0;
}

/** Seconds, or a date (RFC 9110, 10.2.3). */
function retryAfter(headers: Headers): number | undefined {
  const text = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  const time = text === "" ? NaN : Date.parse(text);
  return Number.isNaN(time) ? undefined : Math.max(0, time - serverTime(headers));
}

/** Of a limit that is used up: seconds, or when it is in seconds since 1970, which no wait has so many of. */
function untilReset(headers: Headers): number | undefined {
  const reset = limit(headers, "reset");
  if (reset === undefined || !isUsedUp(headers)) return undefined;
  return reset < 1e9 ? reset * 1000 : Math.max(0, reset * 1000 - serverTime(headers));
}

function limit(headers: Headers, what: string): number | undefined {
  for (const name of ["x-ratelimit-", "x-rate-limit-", "ratelimit-"]) {
    const text = headers.get(name + what)?.trim() ?? "";
    if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  }
  return undefined;
}

/** By the server's clock, which its times are of; it may be wrong. */
function serverTime(headers: Headers): number {
  const time = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(time) ? Date.now() : time;
}
