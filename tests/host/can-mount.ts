import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";

/** Whether file systems can be mounted here: as root, outside most containers. */
export function canMount(): boolean {
  if (process.platform !== "linux" || userInfo().uid !== 0) return false;
  const probe = join(tmpdir(), `tsfalco-mount-${process.pid}`);
  mkdirSync(probe);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", probe], { stdio: "ignore" });
    execFileSync("umount", [probe]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(probe, { recursive: true });
  }
}
