/** What the process ends with. */
export const OK = 0;
/** Something was found in what was given: diagnostics. */
export const FOUND = 1;
/** The command line is wrong. */
export const USAGE = 2;
