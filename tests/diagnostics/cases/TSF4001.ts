import { execSync } from "node:child_process";
export const text = execSync("hostname").toString();
