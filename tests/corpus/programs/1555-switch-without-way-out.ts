// Node gives undefined for the missing case; here it is no number, and no text.
type Level = "low" | "high";
function rank(level: Level): number {
  switch (level) {
    case "low":
      return 1;
    case "high":
      return 2;
  }
}
const name = (level: Level): string => {
  switch (level) {
    case "low":
      return "l";
    case "high":
      return "h";
  }
};
for (const show of [(l: Level) => String(rank(l)), (l: Level) => name(l) + "!"]) {
  for (const level of JSON.parse('["high","none"]') as Level[]) {
    try {
      console.log(show(level));
    } catch (e) {
      console.log(String(e));
    }
  }
}
