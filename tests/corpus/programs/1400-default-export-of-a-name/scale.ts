const scale = (n: number): number => n * 10;
export { default as limits } from "./limits.js";
export default scale;
