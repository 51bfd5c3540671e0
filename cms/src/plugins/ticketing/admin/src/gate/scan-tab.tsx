import { Box, Button, Flex, TextInput, Typography } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { deskReaderOf } from '../../../../../admin/desk/other-codes';
import type { GateFigures } from '../../../server/admin-routes/gate-shapes';
import { Camera } from './camera';
import { useScan } from './use-scan';
import { Verdict } from './verdict';

interface ScanTabProps {
  gates: GateFigures['gates'];
  gate: string | undefined;
  timeZone: string;
}

/**
 * A gate at a desk: a hand scanner that types, a webcam, or codes typed by hand. The field keeps the focus, so that
 * the next scan always lands in it; the verdict fills the page and stays until the next.
 */
export function ScanTab({ gates, gate, timeZone }: ScanTabProps) {
  const { formatMessage } = useIntl();
  const [typed, setTyped] = useState('');
  const [isFilming, setFilming] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { answer, error, isBusy, scan, again } = useScan(gate);
  const [other, setOther] = useState<{ code: string; key: string } | null>(null);
  const take = (code: string) => {
    const isOther = deskReaderOf(code) !== undefined;
    setOther(isOther ? { code, key: crypto.randomUUID() } : null);
    if (!isOther) scan(code);
  };
  const say = (id: string, values?: Record<string, string>) =>
    formatMessage({ id: `ticketing.gate-page.scan.${id}` }, values);
  useEffect(() => {
    if (!isBusy) field.current?.focus();
  }, [isBusy]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const code = typed.trim();
    setTyped('');
    if (code) take(code);
  };
  const title = gates.find(({ slug }) => slug === gate)?.title ?? gate;
  if (!gate) return <Typography textColor="neutral600">{say('no-gate')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <form onSubmit={submit}>
        <Flex gap={2} alignItems="stretch">
          <Box flex="1">
            <TextInput
              ref={field}
              name="scan"
              autoFocus
              autoComplete="off"
              maxLength={512}
              aria-label={say('field')}
              placeholder={say('hint', { gate: title ?? '' })}
              value={typed}
              onChange={({ currentTarget }: { currentTarget: { value: string } }) =>
                setTyped(currentTarget.value)
              }
            />
          </Box>
          <Button type="submit" size="L" loading={isBusy}>
            {say('go')}
          </Button>
          <Button size="L" variant="tertiary" startIcon={<Eye />} onClick={() => setFilming(!isFilming)}>
            {say(isFilming ? 'camera.stop' : 'camera')}
          </Button>
        </Flex>
      </form>
      {isFilming && <Camera isPaused={isBusy} onCode={take} />}
      {other ? (
        <OtherCode key={other.key} code={other.code} />
      ) : (
        <Verdict answer={answer} error={error} gate={title ?? ''} timeZone={timeZone} onAgain={again} />
      )}
    </Flex>
  );
}

/** Such as a gift's: its plugin shows what it is. */
function OtherCode({ code }: { code: string }) {
  const reader = deskReaderOf(code);
  return reader ? <reader.Panel code={code} /> : null;
}
