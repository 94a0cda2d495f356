/* time.c: RFC 3339 times, "2024-05-31T12:00:00.123456789+02:00"; "t", "z" and a blank for "T" are as good (5.6). */
#include "os/os.h"

/* Exactly n digits. */
static bool digits(const uint8_t **p, const uint8_t *end, int n, int *value) {
  if (end - *p < n) return false;
  *value = 0;
  for (int i = 0; i < n; i++, (*p)++) {
    if (**p < '0' || **p > '9') return false;
    *value = *value * 10 + (**p - '0');
  }
  return true;
}

static bool one_of(const uint8_t **p, const uint8_t *end, const char *chars) {
  if (*p == end || **p == 0 || strchr(chars, **p) == NULL) return false;
  (*p)++;
  return true;
}

/* Days since 1970-01-01 in the proleptic Gregorian calendar; years count from March. */
static int64_t days_of(int year, int month, int day) {
  int64_t y = month <= 2 ? year - 1 : year;
  int64_t era = (y >= 0 ? y : y - 399) / 400, yoe = y - era * 400;
  int64_t doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

static int days_in(int year, int month) {
  static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return days[month - 1] + (month == 2 && leap);
}

/* ".digits": ns; digits after the ninth are dropped. */
static bool fraction(const uint8_t **p, const uint8_t *end, int64_t *ns) {
  *ns = 0;
  if (!one_of(p, end, ".")) return true;
  int n = 0;
  int64_t scale = 100000000;
  for (; *p < end && **p >= '0' && **p <= '9'; (*p)++, n++, scale /= 10) *ns += (**p - '0') * scale;
  return n > 0;
}

/* "Z", "z" or "+hh:mm": seconds east. */
static bool zone(const uint8_t **p, const uint8_t *end, int *east) {
  *east = 0;
  if (one_of(p, end, "Zz")) return true;
  int hours, minutes, sign = *p < end && **p == '-' ? -1 : 1;
  if (!one_of(p, end, "+-") || !digits(p, end, 2, &hours) || !one_of(p, end, ":") || !digits(p, end, 2, &minutes))
    return false;
  *east = sign * (hours * 3600 + minutes * 60);
  return hours <= 23 && minutes <= 59;
}

tsf_big tsf_falco_parseRfc3339(const tsf_str *text) {
  const uint8_t *p = text->data, *end = p + text->len;
  int year, month, day, hour, minute, second, east;
  int64_t ns;
  if (!digits(&p, end, 4, &year) || !one_of(&p, end, "-") || !digits(&p, end, 2, &month) || !one_of(&p, end, "-") ||
      !digits(&p, end, 2, &day) || !one_of(&p, end, "Tt ") || !digits(&p, end, 2, &hour) || !one_of(&p, end, ":") ||
      !digits(&p, end, 2, &minute) || !one_of(&p, end, ":") || !digits(&p, end, 2, &second) ||
      !fraction(&p, end, &ns) || !zone(&p, end, &east) || p != end)
    return TSF_BIG_UNDEF;
  if (month < 1 || month > 12 || day < 1 || day > days_in(year, month) || hour > 23 || minute > 59 || second > 59)
    return TSF_BIG_UNDEF;
  int64_t seconds = days_of(year, month, day) * 86400 + hour * 3600 + minute * 60 + second - east;
  tsf_big time = (tsf_big)seconds * 1000000000 + ns;
  return time == (int64_t)time || time == (tsf_big)(uint64_t)time ? time : TSF_BIG_UNDEF;
}
