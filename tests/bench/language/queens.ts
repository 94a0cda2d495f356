/** Arrays of booleans and backtracking: the eight queens, as in are-we-fast-yet. */
import { measure } from "./measure.js";

class Queens {
  private readonly freeRows: boolean[];
  private readonly freeMaxs: boolean[];
  private readonly freeMins: boolean[];
  readonly queenRows: number[];

  constructor(private readonly size: number) {
    this.freeRows = new Array<boolean>(size).fill(true);
    this.freeMaxs = new Array<boolean>(2 * size).fill(true);
    this.freeMins = new Array<boolean>(2 * size).fill(true);
    this.queenRows = new Array<number>(size).fill(-1);
  }

  place(column: number): boolean {
    for (let row = 0; row < this.size; row++) {
      if (!this.isFree(row, column)) continue;
      this.queenRows[row] = column;
      this.mark(row, column, false);
      if (column === this.size - 1 || this.place(column + 1)) return true;
      this.mark(row, column, true);
    }
    return false;
  }

  private isFree(row: number, column: number): boolean {
    return (
      this.freeRows[row]! && this.freeMaxs[column + row]! && this.freeMins[column - row + this.size - 1]!
    );
  }

  private mark(row: number, column: number, free: boolean): void {
    this.freeRows[row] = free;
    this.freeMaxs[column + row] = free;
    this.freeMins[column - row + this.size - 1] = free;
  }
}

measure(() => {
  let checksum = 0;
  for (let size = 8; size <= 20; size += 4) {
    const board = new Queens(size);
    if (!board.place(0)) throw new Error("no place for the queens");
    for (const column of board.queenRows) checksum = (checksum * 31 + column) % 1000003;
  }
  return checksum;
});
