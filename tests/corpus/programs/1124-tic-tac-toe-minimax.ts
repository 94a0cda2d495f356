type Player = "X" | "O";
type Cell = Player | undefined;
const LINES = [[0, 1, 2], [3, 4, 5], [6, 7, 8], [0, 3, 6], [1, 4, 7], [2, 5, 8], [0, 4, 8], [2, 4, 6]] as const;
class Board {
  static evaluated = 0;
  constructor(readonly cells: readonly Cell[] = Array.from({ length: 9 }, () => undefined)) {}
  static parse(text: string): Board {
    return new Board([...text].map((c): Cell => (c === "X" || c === "O" ? c : undefined)));
  }
  get winner(): Cell {
    for (const [a, b, c] of LINES) {
      const v = this.cells[a];
      if (v !== undefined && v === this.cells[b] && v === this.cells[c]) return v;
    }
    return undefined;
  }
  get free(): number[] {
    return this.cells.flatMap((c, i) => (c === undefined ? [i] : []));
  }
  play(at: number, p: Player): Board {
    if (this.cells[at] !== undefined) throw new Error(`cell ${at} is taken`);
    return new Board(this.cells.map((c, i) => (i === at ? p : c)));
  }
  toString(): string {
    return this.cells.map((c) => c ?? ".").join("");
  }
}
const other = (p: Player): Player => (p === "X" ? "O" : "X");
function minimax(b: Board, turn: Player, alpha = -Infinity, beta = Infinity): { score: number; move: number } {
  Board.evaluated++;
  const w = b.winner;
  if (w !== undefined) return { score: w === "X" ? 10 : -10, move: -1 };
  const { free } = b;
  if (free.length === 0) return { score: 0, move: -1 };
  let best = { score: turn === "X" ? -Infinity : Infinity, move: -1 };
  for (const move of free) {
    const { score } = minimax(b.play(move, turn), other(turn), alpha, beta);
    if (turn === "X" ? score > best.score : score < best.score) best = { score, move };
    if (turn === "X") alpha = Math.max(alpha, score);
    else beta = Math.min(beta, score);
    if (beta <= alpha) break;
  }
  return best;
}
let board = Board.parse("X...O....");
let turn: Player = "X";
while (board.winner === undefined && board.free.length > 0) {
  const { move, score } = minimax(board, turn);
  board = board.play(move, turn);
  console.log(turn, move, score, `${board}`);
  turn = other(turn);
}
console.log(board.winner ?? "draw", Board.evaluated);
console.log(minimax(Board.parse("XX.OO...."), "X").move, minimax(Board.parse("XX.OO...."), "O").move, Board.parse("XXXOO....").winner);
try {
  board.play(0, "X");
} catch (e) {
  console.log((e as Error).message);
}
