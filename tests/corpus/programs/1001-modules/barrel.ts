export * from "./shapes/index.js";
export { area } from "./shapes/area.js";
