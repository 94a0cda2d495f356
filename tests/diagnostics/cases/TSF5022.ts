import { Plugin } from "tsfalco";
import { syscallEvent } from "tsfalco/events";

export default class Hello extends Plugin {
  *open() {
    yield syscallEvent.DupExit({ oldfd: 9223372036854775808n });
  }
}
