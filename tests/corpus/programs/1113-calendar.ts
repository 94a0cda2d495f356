const isLeap = (y: number): boolean => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
const daysIn = (y: number, m: number): number => [31, isLeap(y) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1] ?? NaN;
/** 0 is Sunday. */
function weekday(y: number, m: number, d: number): number {
  const t = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const yy = m < 3 ? y - 1 : y;
  return (yy + Math.floor(yy / 4) - Math.floor(yy / 100) + Math.floor(yy / 400) + t[m - 1]! + d) % 7;
}
function month(y: number, m: number): string {
  const lines = [`${["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][m - 1]} ${y}`.padStart(14), "Su Mo Tu We Th Fr Sa"];
  let week = "   ".repeat(weekday(y, m, 1));
  for (let d = 1; d <= daysIn(y, m); d++) {
    week += String(d).padStart(2);
    if (weekday(y, m, d) === 6 || d === daysIn(y, m)) {
      lines.push(week);
      week = "";
    } else week += " ";
  }
  return lines.join("\n");
}
console.log(month(2024, 2));
console.log(month(1999, 12));
console.log([1900, 2000, 2023, 2024].map(isLeap).join(), weekday(1970, 1, 1), weekday(2000, 2, 29));
class LocalDate {
  private constructor(readonly year: number, readonly month: number, readonly day: number) {}
  static of(y: number, m: number, d: number): LocalDate {
    if (!(m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m))) throw new RangeError(`no such day: ${y}-${m}-${d}`);
    return new LocalDate(y, m, d);
  }
  plusDays(n: number): LocalDate {
    let { year, month: mo, day } = this;
    day += n;
    while (day > daysIn(year, mo)) {
      day -= daysIn(year, mo);
      if (++mo > 12) [mo, year] = [1, year + 1];
    }
    while (day < 1) {
      if (--mo < 1) [mo, year] = [12, year - 1];
      day += daysIn(year, mo);
    }
    return new LocalDate(year, mo, day);
  }
  toString(): string {
    const pad = (n: number): string => String(n).padStart(2, "0");
    return `${this.year}-${pad(this.month)}-${pad(this.day)}`;
  }
}
const d = LocalDate.of(2024, 2, 28);
console.log([1, 2, 366, -59, -365, 10000].map((n) => d.plusDays(n).toString()).join(" "));
for (const bad of [[2023, 2, 29], [2024, 13, 1], [2024, 4, 31]] as const) {
  try {
    LocalDate.of(bad[0], bad[1], bad[2]);
  } catch (e) {
    console.log((e as Error).message);
  }
}
