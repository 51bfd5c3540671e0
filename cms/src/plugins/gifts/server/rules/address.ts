import { maskName, maskPhone } from '../../../../kernel/mask';

/** Where a gift is posted to. `region` is province, city and district as one text. */
export interface Address {
  name: string;
  phone: string;
  region: string;
  detail: string;
}

/** Enough for its owner to know which one it was, too little for anybody else to send something there. */
export const maskAddress = ({ name, phone, region }: Address): string =>
  `${maskName(name)} ${maskPhone(phone)} ${region}`;

const PHONE = /^(1[3-9]\d{9}|\+?\d[\d -]{5,18}\d)$/;

/** Paths of what is wrong; none when it can be posted to. */
export function addressProblems({ name, phone, region, detail }: Address): (keyof Address)[] {
  const problems: (keyof Address)[] = [];
  if (name === '') problems.push('name');
  if (!PHONE.test(phone)) problems.push('phone');
  if (region === '') problems.push('region');
  if (detail === '') problems.push('detail');
  return problems;
}
