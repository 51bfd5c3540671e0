import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { formatYuan } from '../../../../../admin/formats/money';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { Words } from './value-words';

/** The reader's words for values. Looked up, not formatted: what an editor wrote may look like a message. */
export function useWords(timeZone: string): Words {
  const { messages } = useIntl();
  const clock = useClock(timeZone);
  return useMemo(
    () => ({
      say: (key, preset) => {
        const text = messages[key];
        return typeof text === 'string' ? text : preset;
      },
      yuan: formatYuan,
      instant: clock.instant,
    }),
    [messages, clock],
  );
}
