// A return in a finally block that a jump undoes leaves what was returned before it.
const log: string[] = [];
function note<T>(text: string, value: T): T {
  log.push(text);
  return value;
}

function number(): number {
  try {
    return 1;
  } finally {
    for (;;) {
      try {
        return 2;
      } finally {
        break;
      }
    }
  }
}

function text(undone: boolean): string | undefined {
  try {
    try {
      return note("a", "first");
    } finally {
      block: {
        try {
          return note("b", undefined);
        } finally {
          if (undone) break block;
        }
      }
    }
  } finally {
    for (const x of [1, 2]) {
      try {
        return note(`c${x}`, `third ${x}`);
      } finally {
        if (undone) continue;
      }
    }
  }
}

function thrownAway(): bigint {
  try {
    return 1n;
  } finally {
    try {
      try {
        return 2n;
      } finally {
        throw new Error("instead of 2");
      }
    } catch (e) {
      log.push(String(e));
    }
  }
}

function* generated(): Generator<number, string> {
  try {
    yield 1;
    return "kept " + log.length;
  } finally {
    do {
      try {
        yield 2;
        return "lost";
      } finally {
        yield 3;
        break;
      }
    } while (true);
  }
}
function* delegating(): Generator<number, boolean> {
  try {
    return (yield* generated()).startsWith("kept");
  } finally {
    let again = true;
    while (again) {
      again = false;
      try {
        return false;
      } finally {
        continue;
      }
    }
  }
}
function* outer(): Generator<number> {
  const answer = yield* delegating();
  log.push(`answer ${answer}`);
}

console.log(number(), text(true), text(false), thrownAway());
console.log([...outer()].join(), log.join());
for (const n of outer()) if (n === 2) break;
console.log(log.length);
