/* match.h: the matcher, written once for texts of bytes (all ASCII) and once for texts of units.
 *
 * Backtracking, as ECMA-262 22.2.2 defines it. A text can make that exponential; so once a search has done more than
 * its share of work, states that failed are remembered (matcher.h), and no state is entered twice: time is linear in
 * the text then. Only back-references and long counts cannot have that, and are given up after STEPS_MOST. */
#ifndef UNIT
#error "match_ascii.c and match_units.c include this"
#endif

#define CHOICE (0u << 28)  /* go on at operation `what`, place `at` */
#define SLOT (1u << 28)    /* the slot held `at` */
#define SHORTER (2u << 28) /* a greedy run ended at `at`, and may end as early as at `with` */
#define LONGER (3u << 28)  /* a lazy run ended at `at`, having taken `with` characters */
#define LOOK (4u << 28)    /* a lookaround began at `at`; `with` is the one around it */
#define STATE (5u << 28)   /* memo `what` was entered at `at` */
#define AGAIN (6u << 28)   /* a lazy count has another turn */
#define BOTTOM (7u << 28)
#define KINDS (15u << 28)

#define STEPS_MOST 50000000u

#define IS_HIGH(c) (((c) & 0xfc00) == 0xd800)
#define IS_LOW(c) (((c) & 0xfc00) == 0xdc00)

typedef struct run_text {
  const UNIT *text;
  int32_t n;
  bool unicode;
} run_text;

/* The character at `at` (-1 past the end), and the place after it. With flag u a search tries places within pairs too, as
 * V8's does: there is no character there, but there may be an empty match. */
static inline int32_t next_character(const run_text *t, int32_t at, int32_t *after) {
  if (at >= t->n) return -1;
  uint32_t c = t->text[at];
  *after = at + 1;
#ifndef TSF_RE_ASCII
  if (t->unicode && IS_HIGH(c) && at + 1 < t->n && IS_LOW(t->text[at + 1])) {
    c = 0x10000 + ((c - 0xd800) << 10) + (t->text[at + 1] - 0xdc00u);
    *after = at + 2;
  } else if (t->unicode && IS_LOW(c) && at > 0 && IS_HIGH(t->text[at - 1])) {
    return -1;
  }
#endif
  return (int32_t)c;
}

/* The character before `at` (-1 at the start), and the place before it. */
static inline int32_t last_character(const run_text *t, int32_t at, int32_t *before) {
  if (at <= 0) return -1;
  uint32_t c = t->text[at - 1];
  *before = at - 1;
#ifndef TSF_RE_ASCII
  if (t->unicode && IS_LOW(c) && at > 1 && IS_HIGH(t->text[at - 2])) {
    c = 0x10000 + ((t->text[at - 2] - 0xd800u) << 10) + (c - 0xdc00);
    *before = at - 2;
  } else if (t->unicode && IS_HIGH(c) && at < t->n && IS_LOW(t->text[at])) {
    return -1;
  }
#endif
  return (int32_t)c;
}

/* With flag u what a back-reference repeats does not end there, as V8 has it, not even where that is nothing. */
static inline bool is_within_pair(const run_text *t, int32_t at) {
#ifdef TSF_RE_ASCII
  (void)t, (void)at;
  return false;
#else
  return t->unicode && at > 0 && at < t->n && IS_LOW(t->text[at]) && IS_HIGH(t->text[at - 1]);
#endif
}

static inline int32_t step(const run_text *t, bool backward, int32_t at, int32_t *after) {
  return backward ? last_character(t, at, after) : next_character(t, at, after);
}

static inline bool begins(const uint32_t *program, uint32_t set, int32_t c) {
  return set == 0 || (c >= 0 && tsf_re_has(program + set, (uint32_t)c));
}

static bool is_word(int32_t c, bool folded) {
  if (c < 0) return false;
  if (c < 128) return tsf_re_is_word((uint8_t)c);
  return folded && (c == 0x17f || c == 0x212a);
}

static bool is_line_end(uint32_t c) { return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029; }

/* The place after a copy of [from, to) at `at`, or before it; -1 when there is none. */
static int32_t repeat(tsf_rt *rt, const run_text *t, bool backward, int32_t from, int32_t to, int32_t at, bool any_case) {
  int32_t length = to - from;
  int32_t start = backward ? at - length : at;
  if (start < 0 || start + length > t->n) return -1;
  for (int32_t i = 0; i < length;) {
    int32_t after = 0, other = 0;
    int32_t a = next_character(t, from + i, &after), b = next_character(t, start + i, &other);
    if (a != b && !(any_case && tsf_matcher_same_letter(rt, (uint32_t)a, (uint32_t)b, t->unicode))) return -1;
    i = after - from;
  }
  return backward ? start : at + length;
}

/* As many characters of the set (NULL: any) as there are, `most` at most. */
static int32_t take(const run_text *t, bool backward, const uint32_t *set, int32_t at, uint32_t most, uint32_t *taken) {
  uint32_t count = 0;
#ifdef TSF_RE_ASCII
  if (!backward) {
    uint32_t room = (uint32_t)(t->n - at);
    if (most > room) most = room;
    const UNIT *p = t->text + at;
    if (set == NULL) count = most;
    else while (count < most && set[p[count] >> 5] >> (p[count] & 31) & 1) count++;
    *taken = count;
    return at + (int32_t)count;
  }
#endif
  for (int32_t after; count < most; count++, at = after) {
    int32_t c = step(t, backward, at, &after);
    if (c < 0 || (set && !tsf_re_has(set, (uint32_t)c))) break;
  }
  *taken = count;
  return at;
}

#define SET_SLOT(slot, value)                                                 \
  do {                                                                        \
    TSF_RE_PUSH(SLOT | (slot), slots[slot], 0);                                      \
    slots[slot] = (value);                                                    \
  } while (0)
#define BIT(memo, place) ((uint64_t)(memo) * ((uint64_t)t->n + 1) + (uint64_t)(place))
#define MARK(bits, at) ((bits)[(at) >> 6] |= 1ull << ((at) & 63))
#define HEAD_OF(look) (program + (stack[look].what & ~KINDS))
#define MARKED(bits, at) ((bits)[(at) >> 6] >> ((at) & 63) & 1)

/* The memo of a state: which of the loops around have moved in this turn is part of it. */
static uint32_t memo_of(const uint32_t *operands, const int32_t *slots, int32_t at) {
  uint32_t memo = operands[0];
  for (uint32_t i = 0; i < operands[2]; i++) memo += slots[operands[1] + i] != at;
  return memo;
}

/* Whether what the lookaround `head` looks for is known to be found from this state. */
static bool is_found(tsf_matcher *m, const uint32_t *head, uint64_t bit) {
  if (!MARKED(m->fits, bit) || (head[3] && !m->guesses)) return false;
  m->guessed |= head[3];
  return true;
}

/* Matches from `at` on. */
static tsf_re_result match_here(tsf_rt *rt, tsf_matcher *m, const uint32_t *program, const run_text *t, int32_t at) {
  const uint32_t *pc = program + program[RE_CODE];
  int32_t *slots = m->slots;
  tsf_back *stack = m->stack;
  size_t top = 0, look = 0;
  bool unbounded = program[RE_FLAGS] & RE_UNBOUNDED;
  uint64_t most = unbounded ? STEPS_MOST : TSF_RE_SHARE(t->n);
  stack[0] = (tsf_back){BOTTOM, 0, 0};
  for (uint32_t i = 2; i < program[RE_SLOTS]; i++) slots[i] = -1;
  slots[0] = at;
  for (int32_t after = at;; after = at) {
    uint32_t op = *pc & 127;
    bool backward = *pc & RE_BACKWARD;
    switch (op) {
    case RE_MATCH:
      slots[1] = at;
      return TSF_RE_YES;
    case RE_FAIL:
      goto fail;
    case RE_CHARACTER:
      if (step(t, backward, at, &after) != (int32_t)pc[1]) goto fail;
      at = after, pc += 2;
      continue;
    case RE_SET: {
      int32_t c = step(t, backward, at, &after);
      if (c < 0 || !tsf_re_has(program + pc[1], (uint32_t)c)) goto fail;
      at = after, pc += 2;
      continue;
    }
    case RE_ANY:
      if (step(t, backward, at, &after) < 0) goto fail;
      at = after, pc++;
      continue;
    case RE_TEXT: {
      int32_t length = (int32_t)pc[1];
      if (t->n - at < length) goto fail;
      for (int32_t i = 0; i < length; i++)
        if (t->text[at + i] != (pc[2 + i / 4] >> i % 4 * 8 & 255)) goto fail;
      at += length, pc += 2 + (length + 3) / 4;
      continue;
    }
    case RE_JUMP:
      pc = program + pc[1];
      continue;
    case RE_SPLIT: {
      int32_t c = pc[3] | pc[4] ? next_character(t, at, &after) : 0;
      bool first = begins(program, pc[3], c), second = begins(program, pc[4], c);
      if (!first && !second) goto fail;
      m->work++;
      if (m->remembers) {
        uint32_t memo = memo_of(pc + 5, slots, at);
        if (MARKED(m->failed, BIT(memo, at))) goto fail;
        if (look && is_found(m, HEAD_OF(look), BIT(memo, at))) goto looked;
        TSF_RE_PUSH(STATE | memo, at, 0);
      }
      if (first && second) TSF_RE_PUSH(CHOICE | pc[2], at, 0);
      pc = program + (first ? pc[1] : pc[2]);
      continue;
    }
    case RE_RUN: {
      const uint32_t *set = pc[1] ? program + pc[1] : NULL;
      uint32_t taken, min = pc[2], max = pc[3];
      if (m->remembers && max == RE_NO_LIMIT) {
        at = take(t, backward, set, at, min, &taken);
        if (taken < min) goto fail;
        goto run_on;
      }
      if (m->remembers) {
        uint32_t memo = memo_of(pc + 6, slots, at);
        if (MARKED(m->failed, BIT(memo, at))) goto fail;
        if (look && is_found(m, HEAD_OF(look), BIT(memo, at))) goto looked;
        TSF_RE_PUSH(STATE | memo, at, 0);
      }
      if (pc[4] == RE_LAZY) {
        at = take(t, backward, set, at, min, &taken);
        if (taken < min) goto fail;
        if (taken < max) TSF_RE_PUSH(LONGER | (uint32_t)(pc - program), at, (int32_t)taken);
        pc += 9;
        continue;
      }
      int32_t shortest = at;
      if (pc[4] == RE_GREEDY && min > 0) {
        shortest = take(t, backward, set, at, min, &taken);
        if (taken < min) goto fail;
        at = take(t, backward, set, shortest, max == RE_NO_LIMIT ? max : max - min, &taken);
        taken += min;
      } else {
        at = take(t, backward, set, at, max, &taken);
        if (taken < min) goto fail;
      }
      m->work += taken;
      if (pc[4] == RE_GREEDY && at != shortest) TSF_RE_PUSH(SHORTER | (uint32_t)(pc - program), at, shortest);
      pc += 9;
      continue;
    }
    case RE_SAVE:
      SET_SLOT(pc[1], at);
      pc += 2;
      continue;
    case RE_CLEAR:
      for (uint32_t i = pc[1]; i < pc[2]; i++)
        if (slots[i] >= 0) SET_SLOT(i, -1);
      pc += 3;
      continue;
    case RE_START:
      if (at != 0) goto fail;
      pc++;
      continue;
    case RE_START_OF_LINE:
      if (at != 0 && !is_line_end(t->text[at - 1])) goto fail;
      pc++;
      continue;
    case RE_END:
      if (at != t->n) goto fail;
      pc++;
      continue;
    case RE_END_OF_LINE:
      if (at != t->n && !is_line_end(t->text[at])) goto fail;
      pc++;
      continue;
    case RE_BOUNDARY:
    case RE_NO_BOUNDARY: {
      bool left = at > 0 && is_word(t->text[at - 1], pc[1]), right = at < t->n && is_word(t->text[at], pc[1]);
      if ((left != right) != (op == RE_BOUNDARY)) goto fail;
      pc += 2;
      continue;
    }
    case RE_REFERENCE: {
      int32_t from = slots[2 * pc[1]], to = slots[2 * pc[1] + 1];
      if (from >= 0 && to >= 0) {
        m->work += (uint64_t)(to - from);
        at = repeat(rt, t, backward, from, to, at, pc[2]);
        if (at < 0) goto fail;
      }
      if (is_within_pair(t, at)) goto fail;
      pc += 3;
      continue;
    }
    case RE_LOOK: {
      if (m->remembers) {
        uint64_t bit = BIT(memo_of(pc + 4, slots, at), at);
        bool fits = is_found(m, pc, bit);
        if (fits || MARKED(m->failed, bit)) {
          if (fits == (bool)pc[1]) goto fail;
          pc = program + pc[2];
          continue;
        }
      }
      TSF_RE_PUSH(LOOK | (uint32_t)(pc - program), at, (int32_t)look);
      look = top;
      pc += 7;
      continue;
    }
    case RE_LOOKED:
    looked: {
      tsf_back begun = stack[look];
      const uint32_t *head = HEAD_OF(look);
      if (m->remembers) {
        uint64_t bit = BIT(memo_of(head + 4, slots, begun.at), begun.at);
        MARK(m->fits, bit);
        for (size_t i = look + 1; i <= top; i++)
          if ((stack[i].what & KINDS) == STATE) {
            bit = BIT(stack[i].what & ~KINDS, stack[i].at);
            MARK(m->fits, bit);
          }
      }
      if (head[1]) {
        for (; top > look; top--)
          if ((stack[top].what & KINDS) == SLOT) slots[stack[top].what & ~KINDS] = stack[top].at;
        top--;
        look = (size_t)begun.with;
        goto fail;
      }
      size_t kept = look;
      for (size_t i = look + 1; i <= top; i++)
        if ((stack[i].what & KINDS) == SLOT) stack[kept++] = stack[i];
      top = kept - 1;
      look = (size_t)begun.with;
      at = begun.at, pc = program + head[2];
      continue;
    }
    case RE_PROGRESS:
      if (slots[pc[1]] == at) goto fail;
      pc += 2;
      continue;
    case RE_COUNT_FROM:
      SET_SLOT(pc[1], 0);
      pc += 2;
      continue;
    case RE_COUNT: {
      uint32_t turns = (uint32_t)slots[pc[1]];
      if (turns == pc[3]) {
        pc = program + pc[5];
        continue;
      }
      if (turns >= pc[2] && !pc[4]) {
        TSF_RE_PUSH(AGAIN | (uint32_t)(pc - program), at, 0);
        pc = program + pc[5];
        continue;
      }
      if (turns >= pc[2]) TSF_RE_PUSH(CHOICE | pc[5], at, 0);
      SET_SLOT(pc[1], (int32_t)turns + 1);
      pc += 6;
      continue;
    }
    case RE_COUNT_PROGRESS:
      if ((uint32_t)slots[pc[1]] > pc[3] && slots[pc[2]] == at) goto fail;
      pc += 4;
      continue;
    }
  run_on: { /* a run without limit, remembered: one character at a time, a state before each */
    uint32_t memo = memo_of(pc + 6, slots, at);
    const uint32_t *set = pc[1] ? program + pc[1] : NULL;
    if (MARKED(m->failed, BIT(memo, at))) goto fail;
    if (look && is_found(m, HEAD_OF(look), BIT(memo, at))) goto looked;
    TSF_RE_PUSH(STATE | memo, at, 0);
    int32_t c = step(t, backward, at, &after);
    bool more = c >= 0 && (set == NULL || tsf_re_has(set, (uint32_t)c));
    if (more && pc[4] == RE_LAZY) {
      TSF_RE_PUSH(LONGER | (uint32_t)(pc - program), at, 0);
    } else if (more) {
      if (pc[4] == RE_GREEDY && begins(program, pc[5], c)) TSF_RE_PUSH(CHOICE | (uint32_t)(pc + 9 - program), at, 0);
      at = after;
      goto run_on;
    }
    pc += 9;
    continue;
  }
  fail:
    if (++m->work > most && !m->remembers) {
      if (unbounded) return TSF_RE_TOO_LONG;
      if (!tsf_matcher_remember(m, program, (uint32_t)t->n)) return TSF_RE_NO_MEMORY;
    }
    tsf_back back = stack[top--];
    uint32_t where = back.what & ~KINDS;
    at = back.at;
    switch (back.what & KINDS) {
    case CHOICE:
      pc = program + where;
      continue;
    case SLOT:
      slots[where] = back.at;
      goto fail;
    case STATE: {
      uint64_t bit = BIT(where, back.at);
      MARK(m->failed, bit);
      goto fail;
    }
    case SHORTER: {
      pc = program + where;
      bool runs_backward = *pc & RE_BACKWARD;
      do {
        if (at == back.with) goto fail;
        m->work++;
        int32_t before = at;
        if (runs_backward) next_character(t, at, &before);
        else last_character(t, at, &before);
        at = before;
      } while (pc[5] && !begins(program, pc[5], next_character(t, at, &after)));
      if (at != back.with) TSF_RE_PUSH(back.what, at, back.with);
      pc += 9;
      continue;
    }
    case LONGER: {
      pc = program + where;
      const uint32_t *set = pc[1] ? program + pc[1] : NULL;
      int32_t next;
      int32_t c = step(t, *pc & RE_BACKWARD, at, &next);
      if (c < 0 || (set && !tsf_re_has(set, (uint32_t)c))) goto fail;
      at = next;
      if (m->remembers && pc[3] == RE_NO_LIMIT) goto run_on;
      if ((uint32_t)back.with + 1 < pc[3]) TSF_RE_PUSH(back.what, at, back.with + 1);
      pc += 9;
      continue;
    }
    case LOOK: {
      const uint32_t *head = program + where;
      look = (size_t)back.with;
      if (m->remembers) {
        uint64_t bit = BIT(memo_of(head + 4, slots, at), at);
        MARK(m->failed, bit);
      }
      if (!head[1]) goto fail;
      pc = program + head[2];
      continue;
    }
    case AGAIN: {
      pc = program + where;
      uint32_t slot = pc[1];
      SET_SLOT(slot, slots[slot] + 1);
      pc += 6;
      continue;
    }
    default:
      return TSF_RE_NO;
    }
  }
}

/* The next place from `at` on where a match may begin; -1 when there is none. */
static int32_t candidate(const uint32_t *program, const run_text *t, int32_t at) {
#ifdef TSF_RE_ASCII
  if (program[RE_PREFIX]) {
    const uint32_t *prefix = program + program[RE_PREFIX];
    return (int32_t)tsf_find_bytes(t->text, (uint32_t)t->n, (uint32_t)at, (const uint8_t *)(prefix + 1), prefix[0]);
  }
#endif
  if (program[RE_FIRST] == 0) return at;
  const uint32_t *first = program + program[RE_FIRST];
  for (int32_t after; at < t->n; at++) {
    int32_t c = next_character(t, at, &after);
    if (c >= 0 && tsf_re_has(first, (uint32_t)c)) return at;
  }
  return -1;
}

tsf_re_result MATCH(tsf_rt *rt, tsf_matcher *m, const uint32_t *program, const UNIT *text, int32_t n, int32_t from,
                    bool only) {
  run_text t = {text, n, program[RE_FLAGS] & RE_UNICODE};
#ifndef TSF_RE_ASCII
  /* lastIndex may lie within a pair; the character there is the pair. Not for plain texts: V8 looks for those as they are. */
  if (t.unicode && !(program[RE_FLAGS] & RE_PLAIN) && from > 0 && from < n && IS_LOW(text[from]) && IS_HIGH(text[from - 1])) from--;
#endif
  if (program[RE_FLAGS] & RE_ANCHORED) only = true;
  for (int32_t at = from; at <= n; at++) {
    if (!only && (at = candidate(program, &t, at)) < 0) return TSF_RE_NO;
    m->guesses = true, m->guessed = false;
    tsf_re_result result = match_here(rt, m, program, &t, at);
    if (result == TSF_RE_YES && m->guessed) {
      m->guesses = false;
      result = match_here(rt, m, program, &t, at);
    }
    if (result != TSF_RE_NO || only) return result;
  }
  return TSF_RE_NO;
}
