/** What source_drive.c prints. */
export interface Taken {
  readonly events: number;
  readonly bytes: number;
  /** Different ones behind the text that was given, and those that came again. */
  readonly numbers: number;
  readonly doubled: number;
  readonly ns: number;
  readonly cpuNs: number;
  readonly rssKiB: number;
  readonly peakKiB: number;
  readonly descriptors: number;
  readonly waits: number;
}

export class SourceHost {
  readonly errors: string;
  constructor(
    drive: string,
    library: string,
    config: string,
    params: string,
    options?: { before?: string; env?: Record<string, string> },
  );
  look(): Promise<Taken>;
  end(): Promise<Taken>;
}

export function freePort(): Promise<number>;
