export class Headers {
  host: string = "a";
  [name: string]: string;
}
export const h = new Headers();
