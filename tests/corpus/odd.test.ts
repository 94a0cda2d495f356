import { testEverySecondProgram } from "./lanes.js";

testEverySecondProgram(1);
