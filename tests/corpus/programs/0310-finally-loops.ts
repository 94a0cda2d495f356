const log: string[] = [];
for (let i = 0; i < 4; i++) {
  try {
    if (i === 1) continue;
    if (i === 3) break;
    log.push(`body ${i}`);
  } finally {
    log.push(`finally ${i}`);
  }
}
outer: for (let i = 0; i < 3; i++) {
  for (let j = 0; j < 3; j++) {
    try {
      try {
        if (j === 1) continue outer;
        if (i === 2) break outer;
        log.push(`${i}${j}`);
      } finally {
        log.push("f1");
      }
    } finally {
      log.push("f2");
    }
  }
}
function overrideBreak(): string {
  for (let i = 0; ; i++) {
    try {
      return `returned ${i}`;
    } finally {
      if (i < 2) continue;
      if (i === 2) break;
    }
  }
  return "broke out";
}
log.push(overrideBreak());
function throwInLoop(): number {
  let sum = 0;
  for (const n of [1, 2, 3, 4]) {
    try {
      if (n % 2 === 0) throw new Error(`even ${n}`);
      sum += n;
    } catch (e) {
      log.push((e as Error).message);
      sum += 100;
      if (n === 4) return sum;
    } finally {
      sum += 1000;
      log.push(`sum ${sum}`);
    }
  }
  return -1;
}
log.push(String(throwInLoop()));
let w = 0;
while (true) {
  try {
    w++;
    try {
      if (w === 2) throw new Error("x");
      if (w < 4) continue;
      break;
    } catch {
      log.push("caught");
      continue;
    } finally {
      log.push(`w${w}`);
    }
  } finally {
    log.push("end");
  }
}
function label(): string {
  done: while (true) {
    try {
      while (true) {
        try {
          break done;
        } finally {
          log.push("in");
        }
      }
    } finally {
      log.push("out");
    }
  }
  return "after label";
}
log.push(label());
for (const l of log) console.log(l);
