#include <string.h>
#include "measure.h"

enum { LINES = 10000, MOST = 160 };

static char *text;
static size_t length;

static int is_digit(int c) { return c >= '0' && c <= '9'; }
static int is_word(int c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_'; }

static void make_text(void) {
    text = malloc(LINES * MOST);
    char *to = text;
    for (int i = 0; i < LINES; i++)
        to += sprintf(to,
                      "%s2024-05-%d host%d sshd[%d]: Failed password for user_%d from 10.1.%d.%d port %d "
                      "msg=\"said \\\"no\\\" %d times\"",
                      i ? "\n" : "", i % 28 + 1, i % 9, 1000 + i, i % 77, i % 5, i % 251, 40000 + i, i);
    length = (size_t)(to - text);
}

static double iteration(void) {
    long hash = 0;
    size_t i = 0;
    while (i < length) {
        unsigned char c = (unsigned char)text[i];
        size_t start = i;
        if (is_digit(c)) {
            long value = 0;
            while (i < length && is_digit(text[i])) value = value * 10 + text[i++] - '0';
            hash = (hash * 31 + value) % 1000003;
        } else if (is_word(c)) {
            while (i < length && is_word(text[i])) i++;
            hash = (hash * 31 + (long)(i - start) * 7 + c) % 1000003;
        } else if (c == '"') {
            i++;
            while (i < length && text[i] != '"') i += text[i] == '\\' ? 2 : 1;
            i++;
            hash = (hash * 31 + (long)(i - start)) % 1000003;
        } else {
            i++;
            if (c > ' ') hash = (hash * 31 + c) % 1000003;
        }
    }
    return (double)hash;
}

int main(void) {
    make_text();
    measure(iteration, 0);
}
