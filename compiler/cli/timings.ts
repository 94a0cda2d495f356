/** What a stage took, in seconds. */
export interface StageTime {
  readonly stage: string;
  readonly wall: number;
  /** Processor time of this process; what the C compiler takes is its own. */
  readonly cpu: number;
}

/** Takes the time of the stages of a command, the first of which is the start of Node. */
export class Timings {
  private readonly done: StageTime[] = [];
  private stage = "start";
  private wall = 0;
  private cpu = 0;

  /** Ends the stage before. */
  readonly begin = (stage: string): void => {
    const [wall, cpu] = [performance.now(), processorTime()];
    this.done.push({ stage: this.stage, wall: (wall - this.wall) / 1000, cpu: (cpu - this.cpu) / 1000 });
    [this.stage, this.wall, this.cpu] = [stage, wall, cpu];
  };

  /** Ends the last stage. A stage that was done twice is told once. */
  finish(): StageTime[] {
    this.begin("");
    const stages = new Map<string, StageTime>();
    for (const { stage, wall, cpu } of this.done) {
      const before = stages.get(stage);
      stages.set(stage, { stage, wall: wall + (before?.wall ?? 0), cpu: cpu + (before?.cpu ?? 0) });
    }
    return [...stages.values()].map(({ stage, wall, cpu }) => ({
      stage,
      wall: rounded(wall),
      cpu: rounded(cpu),
    }));
  }
}

/** A table of the stages and their sum. */
export function timingsText(stages: readonly StageTime[]): string {
  const sum = (of: (time: StageTime) => number): number =>
    stages.reduce((total, time) => total + of(time), 0);
  const rows = [...stages, { stage: "all", wall: sum(({ wall }) => wall), cpu: sum(({ cpu }) => cpu) }];
  const width = Math.max(...rows.map(({ stage }) => stage.length));
  const line = (stage: string, wall: string, cpu: string): string =>
    `${stage.padEnd(width)}  ${wall.padStart(8)}  ${cpu.padStart(8)}\n`;
  return rows.reduce(
    (text, { stage, wall, cpu }) => text + line(stage, wall.toFixed(3), cpu.toFixed(3)),
    line("seconds", "wall", "own CPU"),
  );
}

/** Milliseconds. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
