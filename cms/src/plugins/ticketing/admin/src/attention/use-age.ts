import { useIntl } from 'react-intl';

const STEPS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long something waits, in the largest unit that it fills: `3 天前`, `5 minutes ago`. */
export function useAge(): (instant: string) => string {
  const { formatRelativeTime } = useIntl();
  return (instant) => {
    const ageMs = Date.now() - Date.parse(instant);
    const [unit, unitMs] = STEPS.find(([, ms]) => ageMs >= ms) ?? ['minute', 60_000];
    return formatRelativeTime(-Math.floor(ageMs / unitMs), unit, { numeric: 'auto' });
  };
}
