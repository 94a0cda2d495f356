export interface Options {
  __proto__?: string;
}
export const options: Options = {};
