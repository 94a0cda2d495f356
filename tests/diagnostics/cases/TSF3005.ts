const ports = new Map<string, number>();
export const values: Map<string, number | string> = ports;
