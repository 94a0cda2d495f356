type Task = (() => number) | { run: () => number };
export function start(task: Task & (() => number)): number {
  return task();
}
