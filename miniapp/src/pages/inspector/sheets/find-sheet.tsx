import { Input, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { findTickets } from '@/api/gate';
import type { FoundTicket, Gate } from '@/api/types';
import { Action } from '@/components/action';
import { Sheet } from '@/components/sheet';
import { useTranslate } from '@/i18n';
import { formatDay } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { sayError } from '@/lib/say-error';
import { serverNowMs } from '@/lib/server-clock';
import { spacedCode } from '@/lib/spaced-code';
import { gateDevice } from '../device';
import { speak } from '../verdict';
import './find-sheet.scss';

interface FindProps {
  open: boolean;
  online: boolean;
  gate: string;
  gates: Gate[];
  onClose: () => void;
  onScan: (code: string) => void;
}

/** For visitors whose telephone is empty: their ticket by phone, name, order number or short code. */
export function FindSheet({ open, online, gate, gates, onClose, onScan }: FindProps) {
  const t = useTranslate();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<FoundTicket[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const find = async () => {
    if (query.trim().length < 2 || busy) return;
    setBusy(true);
    setProblem(null);
    try {
      setFound(await findTickets(gateDevice(), gate, query.trim()));
    } catch (error) {
      setFound(null);
      setProblem(sayError(error));
    }
    setBusy(false);
  };
  const footer = (
    <View className="find__foot">
      <Input
        id="find-query"
        className="find__input"
        value={query}
        maxlength={40}
        placeholder={t('gate.find.hint')}
        aria-label={t('gate.find.hint')}
        confirmType="search"
        onInput={(event) => setQuery(event.detail.value)}
        onConfirm={find}
      />
      <Action
        id="find-submit"
        size="large"
        busy={busy}
        disabled={query.trim().length < 2 || !online}
        onTap={find}
      >
        {t('gate.find')}
      </Action>
    </View>
  );
  return (
    <Sheet id="find" open={open} title={t('gate.find')} onClose={onClose} footer={footer}>
      {!online && <Text className="find__note">{t('gate.find.offline')}</Text>}
      {online && !found && !problem && <Text className="find__note">{t('gate.find.begin')}</Text>}
      {problem && (
        <Text id="find-problem" className="find__problem" role="alert">
          {problem}
        </Text>
      )}
      {found?.length === 0 && (
        <Text id="find-none" className="find__note">
          {t('gate.find.none')}
        </Text>
      )}
      {found?.map((ticket) => (
        <FoundRow
          key={ticket.shortCode}
          ticket={ticket}
          gates={gates}
          onScan={() => onScan(ticket.shortCode)}
        />
      ))}
    </Sheet>
  );
}

function FoundRow({ ticket, gates, onScan }: { ticket: FoundTicket; gates: Gate[]; onScan: () => void }) {
  const t = useTranslate();
  const locale = useLocale();
  const { shortCode, title, date, visitor, phone, verdict, usesLeft } = ticket;
  const who = [visitor, phone].filter(Boolean).join(' · ');
  const when = [date ? formatDay(date, locale) : null, spacedCode(shortCode)].filter(Boolean).join(' · ');
  const refusal = verdict.admitted
    ? null
    : speak(
        { id: '', at: '', direction: 'in', headCount: 1, usesLeft, ...verdict },
        gates,
        locale,
        serverNowMs(),
      );
  return (
    <View id={`found-${shortCode}`} className="find__row">
      <View className="find__words">
        <Text className="find__title">{title}</Text>
        {who && <Text className="find__who">{who}</Text>}
        <Text className="find__when">{when}</Text>
        {refusal && <Text className="find__refusal">{[refusal.title, ...refusal.facts].join(' · ')}</Text>}
      </View>
      {verdict.admitted && (
        <Action id={`scan-${shortCode}`} onTap={onScan}>
          {t('gate.find.check')}
        </Action>
      )}
    </View>
  );
}
