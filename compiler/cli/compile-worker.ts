import { parentPort, workerData } from "node:worker_threads";
import { type CompileOptions, compileProgram } from "../pipeline.js";

// The file that deep-programs.ts starts on a thread with a large stack.
parentPort!.postMessage(compileProgram(workerData as CompileOptions));
