type Todo = { readonly id: number; readonly text: string; readonly done: boolean; readonly tags?: readonly string[] };
type State = { readonly todos: readonly Todo[]; readonly filter: "all" | "open"; readonly nextId: number };
type Action = { type: "add"; text: string; tags?: string[] } | { type: "toggle"; id: number } | { type: "remove"; id: number } | { type: "filter"; by: State["filter"] } | { type: "clear" };
function reduce(s: State, a: Action): State {
  switch (a.type) {
    case "add":
      return { ...s, nextId: s.nextId + 1, todos: [...s.todos, { id: s.nextId, text: a.text, done: false, ...(a.tags ? { tags: a.tags } : {}) }] };
    case "toggle":
      return { ...s, todos: s.todos.map((t) => (t.id === a.id ? { ...t, done: !t.done } : t)) };
    case "remove":
      return { ...s, todos: s.todos.filter((t) => t.id !== a.id) };
    case "filter":
      return s.filter === a.by ? s : { ...s, filter: a.by };
    case "clear":
      return { todos: [], filter: "all", nextId: s.nextId };
  }
}
const initial: State = { todos: [], filter: "all", nextId: 1 };
const actions: Action[] = [
  { type: "add", text: "write" },
  { type: "add", text: "test", tags: ["now", "ü"] },
  { type: "toggle", id: 1 },
  { type: "filter", by: "open" },
  { type: "filter", by: "open" },
  { type: "add", text: "ship" },
  { type: "remove", id: 2 },
  { type: "toggle", id: 99 },
  { type: "clear" },
];
const states = actions.reduce<State[]>((all, a) => [...all, reduce(all.at(-1)!, a)], [initial]);
const view = (s: State): string => s.todos.filter((t) => s.filter === "all" || !t.done).map((t) => `${t.done ? "x" : "-"}${t.text}${t.tags ? `(${t.tags.join("+")})` : ""}`).join(" ");
states.forEach((s, i) => console.log(i, s.filter, s.nextId, `[${view(s)}]`));
console.log(states[4] === states[5], states[3] === states[4], states[1]!.todos[0] === states[2]!.todos[0], states[2]!.todos[0] === states[3]!.todos[0]);
console.log(JSON.stringify(states[2]), Object.keys(states[2]!.todos[1]!).join(), "tags" in states[2]!.todos[0]!);
const setIn = (s: State, id: number, change: Partial<Pick<Todo, "text" | "done">>): State => ({ ...s, todos: s.todos.map((t) => (t.id === id ? { ...t, ...change } : t)) });
console.log(view(setIn(states[6]!, 3, { text: "deploy" })), view(setIn(states[6]!, 1, { done: false, text: "rewrite" })), view(states[6]!));
