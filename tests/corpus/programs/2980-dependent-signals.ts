// AbortSignal.any: who is told in which order, why, and signals of signals; listened to late, and no more.
const log = (...values: unknown[]) => console.log(...values);
const why = (signal: AbortSignal): string => `${signal.aborted} ${String(signal.reason)}`;

function order(): void {
  const [a, b] = [new AbortController(), new AbortController()];
  const first = AbortSignal.any([a.signal, b.signal]);
  const second = AbortSignal.any([b.signal, a.signal]);
  const third = AbortSignal.any([first, new AbortController().signal]);
  // Not in the order in which they were made.
  for (const [name, signal] of Object.entries({ third, first, second, a: a.signal }))
    signal.addEventListener("abort", () => log(name, why(first), why(second), why(third), why(b.signal)));
  b.signal.addEventListener("abort", () => log("b", why(first)));
  a.abort("one");
  b.abort("two");
  log(why(first), why(second), why(third));
}

function unheard(): void {
  const [a, b, c] = [new AbortController(), new AbortController(), new AbortController()];
  const quiet = AbortSignal.any([a.signal, b.signal, c.signal]);
  const outer = AbortSignal.any([quiet]);
  b.abort("b first");
  a.abort("then a");
  log(why(quiet), why(outer), why(AbortSignal.any([quiet, c.signal])));
  try {
    outer.throwIfAborted();
  } catch (e) {
    log("thrown", e);
  }
  quiet.addEventListener("abort", () => log("never"));
  quiet.onabort = () => log("never");
  c.abort("c");
  log(why(quiet), why(c.signal));
}

function left(): void {
  const a = new AbortController();
  const signal = AbortSignal.any([a.signal]);
  const gone = () => log("never");
  signal.addEventListener("abort", gone);
  signal.removeEventListener("abort", gone);
  signal.addEventListener("abort", () => log("again"), { once: true });
  signal.onabort = () => log("onabort");
  signal.onabort = null;
  signal.onabort = ({ target, type }) => log("another", type, target === signal);
  a.abort();
  log(why(signal));
}

function inside(): void {
  const [a, b] = [new AbortController(), new AbortController()];
  const both = AbortSignal.any([a.signal, b.signal]);
  a.signal.addEventListener("abort", () => {
    b.abort("from inside");
    log("in a", why(both), why(b.signal));
  });
  both.addEventListener("abort", () => log("both", why(both)));
  b.signal.addEventListener("abort", () => log("in b", why(both)));
  a.abort("outside");
}

function many(): void {
  const root = new AbortController();
  let heard = 0;
  for (let i = 0; i < 1_500; i++) {
    const other = new AbortController();
    const signal = AbortSignal.any([root.signal, other.signal]);
    const listener = () => heard++;
    signal.addEventListener("abort", listener);
    if (i % 3 === 0) signal.removeEventListener("abort", listener);
    if (i % 3 === 1) other.abort();
  }
  log(heard);
  root.abort();
  log(heard);
}

order();
unheard();
left();
inside();
many();
log(why(AbortSignal.any([])), AbortSignal.any([new AbortController().signal, AbortSignal.abort("early")]).reason);
