// Exceptions caught in generators are garbage after the turn, or must live over a yield; many turns, so that
// memory is used again meanwhile.
function fail(n: number): never {
  throw new Error(`no ${n} ${"x".repeat(n % 50)}`);
}

function* plain(): Generator<string> {
  for (let i = 0; i < 3000; i++) {
    try {
      if (i % 3 === 0) fail(i);
    } catch (e) {
      if (i % 600 === 0) console.log(e instanceof Error ? e.message.slice(0, 8) : "?");
    }
    yield `turn ${i}`;
  }
}

function* yielding(): Generator<string> {
  for (let i = 0; i < 3000; i++) {
    try {
      if (i % 3 === 0) fail(i);
      yield `fine ${i}`;
    } catch (e) {
      yield `first ${i}`;
      yield e instanceof Error ? e.message : "?";
    } finally {
      if (i % 50 === 0) yield `finally ${i}`;
    }
  }
}

function* rethrowing(): Generator<string> {
  for (let i = 0; i < 1000; i++) {
    try {
      try {
        if (i % 2 === 0) fail(i);
        yield `inner ${i}`;
      } finally {
        yield `after ${i}`;
      }
    } catch (e) {
      yield e instanceof Error ? e.message : "?";
    }
  }
}

function digest(texts: Generator<string>): string {
  let hash = 0;
  let count = 0;
  for (const text of texts) {
    const parts = `${text} of ${count}`.split(" ");
    for (const part of parts) for (let i = 0; i < part.length; i++) hash = (hash * 31 + part.charCodeAt(i)) | 0;
    count++;
  }
  return `${count} ${hash}`;
}

console.log(digest(plain()));
console.log(digest(yielding()));
console.log(digest(rethrowing()));
