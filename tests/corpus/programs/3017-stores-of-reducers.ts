type Listener = () => void;
interface Store<S, A> { getState(): S; dispatch(action: A): A; subscribe(l: Listener): () => void }
type Reducer<S, A> = (state: S | undefined, action: A) => S;
function createStore<S, A extends { type: string }>(reducer: Reducer<S, A>, ...middlewares: Middleware<S, A>[]): Store<S, A> {
  let state = reducer(undefined, { type: "@@init" } as A);
  const listeners = new Set<Listener>();
  const base = (action: A): A => { state = reducer(state, action); listeners.forEach((l) => l()); return action; };
  const api = { getState: () => state, dispatch: (a: A): A => dispatch(a) };
  const dispatch = middlewares.map((m) => m(api)).reduceRight((next, m) => m(next), base);
  return { getState: () => state, dispatch, subscribe: (l) => { listeners.add(l); return () => { listeners.delete(l); }; } };
}
type Middleware<S, A> = (api: { getState(): S; dispatch(a: A): A }) => (next: (a: A) => A) => (a: A) => A;
function combineReducers<S extends Record<string, any>, A>(reducers: { [K in keyof S]: Reducer<S[K], A> }): Reducer<S, A> {
  return (state, action) => {
    const next = {} as S;
    for (const key in reducers) next[key] = reducers[key](state?.[key], action);
    return next;
  };
}
type Todo = { id: number; text: string; done: boolean };
type Action = { type: "add"; text: string } | { type: "toggle"; id: number } | { type: "filter"; by: Filter };
type Filter = "all" | "open";
const todos: Reducer<Todo[], Action> = (state = [], action) => {
  switch (action.type) {
    case "add": return [...state, { id: state.length + 1, text: action.text, done: false }];
    case "toggle": return state.map((t) => (t.id === action.id ? { ...t, done: !t.done } : t));
    default: return state;
  }
};
const filter: Reducer<Filter, Action> = (state = "all", action) => (action.type === "filter" ? action.by : state);
const logger: Middleware<{ todos: Todo[]; filter: Filter }, Action> = (api) => (next) => (a) => { const r = next(a); console.log(a.type, api.getState().todos.length); return r; };
const store = createStore(combineReducers<{ todos: Todo[]; filter: Filter }, Action>({ todos, filter }), logger);
let n = 0;
const off = store.subscribe(() => n++);
store.dispatch({ type: "add", text: "a" });
store.dispatch({ type: "add", text: "b" });
store.dispatch({ type: "toggle", id: 1 });
off();
store.dispatch({ type: "filter", by: "open" });
const { todos: list, filter: by } = store.getState();
console.log(list.filter((t) => by === "all" || !t.done), n, store.getState());
