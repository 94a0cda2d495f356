import { Plugin } from "tsfalco";
import { syscallEvent } from "tsfalco/events";

export default class Hello extends Plugin {
  *open() {
    const values = { fd: 3n };
    yield syscallEvent.CloseExit(values);
  }
}
