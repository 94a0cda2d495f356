/* console.time (Node's lib/internal/console). */

const starts = new Map<string, number>();

export function time(label = "default"): void {
  if (!starts.has(label)) starts.set(label, millisecondsRunning());
}

/** The empty text of a label that is not running. */
export function timeEndLine(label = "default"): string {
  const start = starts.get(label);
  if (start === undefined) return "";
  starts.delete(label);
  return `${label}: ${durationText(millisecondsRunning() - start)}`;
}

function durationText(milliseconds: number): string {
  if (milliseconds < 1000) return `${String(Number(milliseconds.toFixed(3)))}ms`;
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(3)}s`;
  const hours = Math.floor(milliseconds / 3_600_000);
  const minutes = Math.floor((milliseconds % 3_600_000) / 60_000);
  const seconds = ((milliseconds % 60_000) / 1000).toFixed(3).padStart(6, "0");
  return hours > 0
    ? `${String(hours)}:${String(minutes).padStart(2, "0")}:${seconds} (h:mm:ss.mmm)`
    : `${String(minutes)}:${seconds} (m:ss.mmm)`;
}
