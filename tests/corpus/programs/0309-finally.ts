const log: string[] = [];
function plain(): string {
  try {
    log.push("try");
    return "from try";
  } finally {
    log.push("finally");
  }
}
function override(): string {
  try {
    return "from try";
  } finally {
    return "from finally";
  }
}
function swallow(): string {
  try {
    throw new Error("lost");
  } finally {
    return "swallowed";
  }
}
function order(): number {
  let x = 1;
  try {
    return x;
  } finally {
    x = 2;
    log.push(`x=${x}`);
  }
}
function rethrow(): string {
  try {
    try {
      throw new Error("first");
    } catch (e) {
      throw new Error("second after " + (e as Error).message);
    } finally {
      log.push("inner finally");
    }
  } catch (e) {
    return (e as Error).message;
  } finally {
    log.push("outer finally");
  }
}
function replaced(): string {
  try {
    try {
      throw new Error("one");
    } finally {
      throw new Error("two");
    }
  } catch (e) {
    return (e as Error).message;
  }
}
function nested(): string {
  let path = "";
  try {
    try {
      path += "a";
      return path;
    } finally {
      path += "b";
      log.push(path);
    }
  } finally {
    path += "c";
    log.push(path);
  }
}
function noThrow(): string {
  let s = "";
  try {
    s += "t";
  } catch {
    s += "c";
  } finally {
    s += "f";
  }
  return s + "e";
}
console.log(plain(), override(), swallow(), order(), rethrow(), replaced(), nested(), noThrow());
console.log(log.join(" "));
