export enum Mode {
  Slow,
  Fast,
}
export const DEFAULT_MODE: Mode = Mode.Fast;
