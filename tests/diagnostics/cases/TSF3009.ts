export const f = ((x: number) => x) as unknown as (x: string) => string;
