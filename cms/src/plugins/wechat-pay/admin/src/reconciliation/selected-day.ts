import { useSearchParams } from 'react-router-dom';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Which day the page shows. It lives in the address, so that a day can be linked to. */
export function useSelectedDay(preset: string | undefined): string | undefined {
  const [params] = useSearchParams();
  const asked = params.get('day') ?? '';
  return DAY.test(asked) ? asked : preset;
}

export const dayAddress = (day: string): string => `?day=${day}`;

/** WeChat Pay's days are Beijing's. */
export const BILL_ZONE = 'Asia/Shanghai';
