/** The rule of each kind of field in a subscribe message; the kind is the field's name without its number. */
const RULES: Record<string, (value: string) => boolean> = {
  thing: (value) => lengthOf(value) <= 20,
  character_string: (value) => /^[\x20-\x7e]{1,32}$/.test(value),
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  number: (value) => /^-?\d+(\.\d+)?$/.test(value) && value.length <= 32,
  symbol: (value) => lengthOf(value) <= 5 && !/[\p{L}\p{N}]/u.test(value),
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
  name: (value) => (/^[ -~]+$/.test(value) ? value.length <= 20 : lengthOf(value) <= 10),
  amount: (value) => /^[¥￥$€£]?\d{1,10}(\.\d{1,2})?元?$/.test(value),
  phone_number: (value) => /^[\d+\-()]{1,17}$/.test(value),
  car_number: (value) => lengthOf(value) <= 8,
  time: (value) => /\d{1,2}:\d{2}/.test(value),
  date: (value) => /^\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?/.test(value),
};

/** True when WeChat would take `value` for a template field such as `thing1` or `date2`. */
export function fitsTemplateField(field: string, value: string): boolean {
  const [, kind, number] = /^([a-z_]+?)(\d+)$/.exec(field) ?? [];
  const rule = kind && number ? RULES[kind] : undefined;
  return value !== '' && (rule?.(value) ?? false);
}

function lengthOf(value: string): number {
  return [...value].length;
}
