// Each call makes another function object of a nested declaration, whether it captures anything or not.
function make(): (n: number) => number {
  function twice(n: number): number {
    return n * 2;
  }
  return twice;
}
const [a, b] = [make(), make()];
console.log(a === b, a === a, a(2) + b(3));
function makeAll(): boolean {
  const made: (() => number)[] = [];
  for (let i = 0; i < 2; i++) {
    function one(): number {
      return 1;
    }
    made.push(one);
  }
  return made[0] === made[1];
}
console.log(makeAll());
function same(): boolean {
  function f(): number {
    return 1;
  }
  const g = f;
  return f === g;
}
const listeners = new Set<() => number>();
function listen(): number {
  function listener(): number {
    return listeners.size;
  }
  listeners.add(listener);
  listeners.add(listener);
  return listener();
}
console.log(listen(), listen());
console.log(same());
