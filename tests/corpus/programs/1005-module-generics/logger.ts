import { Level, levelName } from "./levels.js";
export default class Logger {
  static created = 0;
  readonly lines: string[] = [];
  constructor(readonly name: string, readonly least: Level) {
    Logger.created++;
  }
  write(level: Level, text: string): void {
    if (level >= this.least) this.lines.push(`${this.name} ${levelName(level)} ${text}`);
  }
}
export const makeLogger = (name: string, least = Level.Debug): Logger => new Logger(name, least);
