// A function of an interface behind one of any.
const all: Listener[] = [];
type Listener = (...args: any[]) => void;
const shown = (p: { n: number }): void => console.log(p.n);
all.push(shown as Listener);
function tell(...args: any[]): void {
  for (const one of all) one(...args);
}
tell({ n: 3 }, 1);
const made = (() => ({ n: 4 })) as () => any as () => { n: number };
console.log(made().n);
