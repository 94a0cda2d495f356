import { Plugin } from "tsfalco";
import { syscallEvent } from "tsfalco/events";

export default class Hello extends Plugin {
  *open() {
    const make = syscallEvent.CloseExit;
    yield make({ fd: 3n });
  }
}
