import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { formatDay, formatInstant, formatTime } from '../formats/venue-time';

/** Times of the venue in the reader's language. */
export function useClock(timeZone: string) {
  const { locale } = useIntl();
  return useMemo(() => {
    const clock = { timeZone, locale };
    return {
      day: (day: string) => formatDay(clock, day),
      instant: (instant: string) => formatInstant(clock, instant),
      time: (instant: string) => formatTime(clock, instant),
    };
  }, [timeZone, locale]);
}
