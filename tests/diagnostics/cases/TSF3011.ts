export function start(task: (() => number) | (() => string)): number | string {
  return task();
}
