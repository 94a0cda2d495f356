export class Stack extends Array<number> {}
