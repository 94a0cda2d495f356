export function run(task: Function): boolean {
  return task === run;
}
