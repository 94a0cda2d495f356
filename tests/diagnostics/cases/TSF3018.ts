export interface Options {
  constructor?: string;
}
export const options: Options = {};
