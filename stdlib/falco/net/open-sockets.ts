import { Owned } from "../base/owned.js";

export const openSockets = new Owned();
