export function name(mark: symbol): string | undefined {
  return mark.description;
}
