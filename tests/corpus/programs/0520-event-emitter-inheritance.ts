type Listener<T> = (payload: T) => void;
class Emitter<T> {
  #listeners: Listener<T>[] = [];
  on(l: Listener<T>): () => void {
    this.#listeners.push(l);
    return () => {
      const at = this.#listeners.indexOf(l);
      if (at >= 0) this.#listeners.splice(at, 1);
    };
  }
  once(l: Listener<T>): void {
    const off = this.on((p) => {
      off();
      l(p);
    });
  }
  protected emit(p: T): number {
    const current = [...this.#listeners];
    for (const l of current) l(p);
    return current.length;
  }
}
class Thermostat extends Emitter<{ from: number; to: number }> {
  #t = 20;
  set temperature(v: number) {
    const from = this.#t;
    this.#t = v;
    if (from !== v) this.emit({ from, to: v });
  }
  get temperature(): number {
    return this.#t;
  }
}
class Chat extends Emitter<string> {
  say(s: string): number {
    return this.emit(s);
  }
}
const t = new Thermostat();
const off = t.on(({ from, to }) => console.log("change", from, to));
t.once((p) => console.log("first change to", p.to));
t.temperature = 21;
t.temperature = 21;
t.temperature += 0.5;
off();
t.temperature = 0;
const chat = new Chat();
const said: string[] = [];
chat.on((s) => said.push(s));
chat.on((s) => {
  if (s.length < 4) chat.say(s + "!");
});
console.log(chat.say("a"), said.join(), t.temperature);
