enum Kind {
  Round = 1,
  Square,
}
export default Kind;
