import { parseJson } from "tsfalco";
for (const key in parseJson("{}")) console.log(key);
