export * from "tsfalco";
export * as sdk from "tsfalco";
export type * from "tsfalco/events";
export * as entries from "./entries.js";
