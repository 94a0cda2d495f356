/** ECMA-262 22.1.2.4, of a template that is no literal here: the pieces as they are written, values between them. */
export function rawTemplate(
  template: TemplateStringsArray | { readonly raw: readonly string[] | string },
  ...values: unknown[]
): string {
  const { raw } = template;
  const pieces = typeof raw === "string" ? raw.split("") : raw;
  let text = "";
  pieces.forEach((piece, i) => {
    text += piece;
    if (i + 1 < pieces.length && i < values.length) text += String(values[i]);
  });
  return text;
}
