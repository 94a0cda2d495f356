import duration from "tsfalco";
export const second = duration(1_000_000_000n);
