export interface Headers {
  host: string;
  [name: string]: string;
}
export const h: Headers = { host: "a" };
