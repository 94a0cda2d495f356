console.log("numbers loaded");
export const PI = 3.14159;
export let counter = 0;
export function increment(): void {
  counter++;
}
export const add = (a: number, b: number): number => a + b;
const hidden = 5;
export { hidden as five };
