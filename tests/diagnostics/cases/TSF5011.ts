import { Plugin } from "tsfalco";

export default class Hello extends Plugin {
  init(): void {}
}
