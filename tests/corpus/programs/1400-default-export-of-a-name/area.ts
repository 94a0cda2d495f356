import { square } from "./shape.js";
// The name of something imported.
export default square;
