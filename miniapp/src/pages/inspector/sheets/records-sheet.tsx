import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Gate } from '@/api/types';
import { Action } from '@/components/action';
import { Icon } from '@/components/icon';
import { Sheet } from '@/components/sheet';
import { useTranslate } from '@/i18n';
import { useLocale } from '@/i18n/locale';
import { venueTime } from '@/lib/days';
import { sayError } from '@/lib/say-error';
import { serverNowMs } from '@/lib/server-clock';
import type { KeptScan } from '../offline/kept-scan';
import type { Station } from '../offline/station';
import type { StationState } from '../offline/station-state';
import { speak } from '../verdict';
import './records-sheet.scss';

/** A day has thousands; nobody scrolls further back than this to take one back. */
const SHOWN = 60;

/** Whether an inspector may still take this back. */
export function isUndoable(scan: KeptScan, undoMinutes: number, nowMs: number): boolean {
  if (!scan.answer.admitted || scan.undone) return false;
  return nowMs - Date.parse(scan.scannedAt) < undoMinutes * 60_000;
}

/** Asks, takes an admission back and says how it went. True when it was taken back. */
export async function askToUndo(
  station: Station,
  scan: KeptScan,
  t: ReturnType<typeof useTranslate>,
): Promise<boolean> {
  const title = scan.answer.ticket?.title ?? scan.code.slice(0, 8);
  const { confirm } = await Taro.showModal({
    title: t('gate.undo.ask'),
    content: t('gate.undo.ask.hint', { title }),
    confirmText: t('gate.undo'),
    cancelText: t('gate.question.cancel'),
  });
  if (!confirm) return false;
  try {
    await station.undo(scan.key);
    Taro.showToast({ title: t('gate.undo.done'), icon: 'none' });
    return true;
  } catch (error) {
    Taro.showToast({ title: sayError(error) ?? t('gate.undo'), icon: 'none' });
    return false;
  }
}

interface RecordsProps {
  open: boolean;
  station: Station;
  state: StationState;
  gates: Gate[];
  onClose: () => void;
}

/** What this phone did, newest first, and the way to take it back. */
export function RecordsSheet({ open, station, state, gates, onClose }: RecordsProps) {
  const t = useTranslate();
  const shown = state.scans.slice(0, SHOWN);
  const footer = (
    <Action id="records-done" block size="large" kind="quiet" onTap={onClose}>
      {t('gate.setup.close')}
    </Action>
  );
  return (
    <Sheet id="records" open={open} title={t('gate.history')} onClose={onClose} footer={footer}>
      {shown.length === 0 && <Text className="records__none">{t('gate.history.empty')}</Text>}
      {open &&
        shown.map((scan) => (
          <RecordRow
            key={scan.key}
            scan={scan}
            gates={gates}
            canUndo={isUndoable(scan, state.undoMinutes, serverNowMs())}
            onUndo={() => askToUndo(station, scan, t)}
          />
        ))}
    </Sheet>
  );
}

function toneOf({ undone, state, answer }: KeptScan): string {
  if (undone) return 'undone';
  if (state === 'conflict') return 'conflict';
  return answer.admitted ? 'admitted' : 'refused';
}

interface RowProps {
  scan: KeptScan;
  gates: Gate[];
  canUndo: boolean;
  onUndo: () => void;
}

function RecordRow({ scan, gates, canUndo, onUndo }: RowProps) {
  const t = useTranslate();
  const locale = useLocale();
  const { answer, gate, undone, state, conflict } = scan;
  const { title } = speak(answer, gates, locale, serverNowMs());
  const gateTitle = gates.find(({ slug }) => slug === gate)?.title ?? gate;
  const reason =
    conflict && speak({ ...answer, admitted: false, ...conflict }, gates, locale, serverNowMs()).title;
  const what = [answer.ticket?.title, answer.ticket?.visitor].filter(Boolean).join(' · ');
  return (
    <View className={`records__row records__row--${toneOf(scan)}`}>
      <View className="records__mark">
        <Icon name={answer.admitted ? 'check' : 'cross'} />
      </View>
      <View className="records__words">
        <Text className="records__verdict">{undone ? t('gate.undo.done') : title}</Text>
        {what && <Text className="records__ticket">{what}</Text>}
        {reason && <Text className="records__reason">{reason}</Text>}
        <Text className="records__at">
          {t('gate.at', { time: venueTime(scan.scannedAt), gate: gateTitle })}
          {state === 'waiting' ? ` · ${t('gate.waiting.mark')}` : ''}
        </Text>
      </View>
      {canUndo && (
        <Action id={`undo-${scan.key}`} kind="outline" size="small" onTap={onUndo}>
          {t('gate.undo')}
        </Action>
      )}
    </View>
  );
}
