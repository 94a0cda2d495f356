export enum Level {
  Debug = 10,
  Info = 20,
  Error = 40,
}
export const LEVELS: readonly Level[] = [Level.Debug, Level.Info, Level.Error];
export const levelName = (l: Level): string => Level[l] ?? "?";
