export class Counter extends Map<string, number> {}
