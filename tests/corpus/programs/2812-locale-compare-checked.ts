// Texts beyond ASCII have no order here: a checked error, unless they are the same.
for (const [a, b] of [["a", "é"], ["é", "a"], ["é", "é"], ["x", "\u{1F600}"]] as const) {
  try {
    console.log(a.localeCompare(b));
  } catch (e) {
    console.log(String(e));
  }
}
