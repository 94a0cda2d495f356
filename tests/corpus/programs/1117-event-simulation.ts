interface Job {
  readonly id: number;
  readonly arrival: number;
  readonly length: number;
  start?: number;
  end?: number;
}
type Policy = (waiting: readonly Job[], now: number) => number;
const policies: Record<string, Policy> = {
  fifo: () => 0,
  shortest: (w) => w.reduce((best, j, i) => (j.length < w[best]!.length ? i : best), 0),
  newest: (w) => w.length - 1,
};
function simulate(jobs: readonly Job[], policy: Policy, workers = 1): { average: number; makespan: number; order: string } {
  const pending = jobs.map((j) => ({ ...j })).sort((a, b) => a.arrival - b.arrival);
  const waiting: Job[] = [];
  const busy: (Job | undefined)[] = Array.from({ length: workers }, () => undefined);
  const done: Job[] = [];
  for (let now = 0; done.length < jobs.length; now++) {
    for (let i = 0; i < busy.length; i++) {
      const j = busy[i];
      if (j?.end === now) {
        done.push(j);
        busy[i] = undefined;
      }
    }
    while (pending[0] !== undefined && pending[0].arrival <= now) waiting.push(pending.shift()!);
    for (let i = 0; i < busy.length && waiting.length > 0; i++) {
      if (busy[i] !== undefined) continue;
      const [job] = waiting.splice(policy(waiting, now), 1);
      if (!job) continue;
      job.start = now;
      job.end = now + job.length;
      busy[i] = job;
    }
  }
  const waits = done.map((j) => (j.start ?? 0) - j.arrival);
  return { average: waits.reduce((a, b) => a + b, 0) / waits.length, makespan: Math.max(...done.map((j) => j.end ?? 0)), order: done.map((j) => j.id).join("") };
}
let seed = 3;
const rand = (n: number): number => (seed = (seed * 16807) % 2147483647) % n;
const jobs: Job[] = Array.from({ length: 12 }, (_, id) => ({ id, arrival: rand(20), length: 1 + rand(6) }));
for (const [name, policy] of Object.entries(policies)) {
  for (const workers of [1, 2, 3]) {
    const r = simulate(jobs, policy, workers);
    console.log(name, workers, r.average.toFixed(3), r.makespan, r.order);
  }
}
console.log(jobs.every((j) => j.start === undefined), JSON.stringify(jobs[0]));
