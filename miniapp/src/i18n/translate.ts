/** The names in braces of a message: 'Refreshes in {seconds} s' needs `seconds`. */
export type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

export type MessageParams = Record<string, string | number>;

/**
 * Fills a message. A message with ` | ` has an English singular before it and a plural after it, chosen by
 * `count`.
 */
export function fill(text: string, params: MessageParams = {}): string {
  const forms = text.split(' | ');
  const form = forms.length > 1 && params.count !== 1 ? forms[1] : forms[0];
  return (form ?? text).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : String(value);
  });
}
