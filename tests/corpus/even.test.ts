import { testEverySecondProgram } from "./lanes.js";

testEverySecondProgram(0);
