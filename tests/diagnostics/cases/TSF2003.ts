function sealed(_value: unknown, _context: unknown): void {}

@sealed
export class Point {}
