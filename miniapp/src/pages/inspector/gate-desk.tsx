import { View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import type { Direction, Gate } from '@/api/types';
import { useTranslate } from '@/i18n';
import { onHandScanner } from '@/platform/hand-scanner';
import { hasCameraScan, scanWithCamera } from '@/platform/scan';
import { keepDirection, keepGate, keptDirection, keptGate } from './device';
import { GiftScreen } from './gift/gift-screen';
import { useHandOver } from './gift/use-hand-over';
import { CodeField } from './parts/code-field';
import { ConflictNotice } from './parts/conflict-notice';
import { Figures } from './parts/figures';
import { FootBar } from './parts/foot-bar';
import { GateBar } from './parts/gate-bar';
import { QuestionScreen } from './parts/question-screen';
import { ScanButton } from './parts/scan-button';
import { VerdictScreen } from './parts/verdict-screen';
import { FindSheet } from './sheets/find-sheet';
import { askToUndo, isUndoable, RecordsSheet } from './sheets/records-sheet';
import { SetupSheet } from './sheets/setup-sheet';
import { signOffHere } from './sign-off';
import { questionOf, useScanner } from './use-scanner';
import { useStation } from './use-station';

type SheetName = 'find' | 'records' | 'setup';

/** Which gate and which way; what a gate allows only one way goes that way. */
function usePlace(gates: Gate[]) {
  const [picked, setPicked] = useState(keptGate);
  const [wanted, setWanted] = useState<Direction>(keptDirection);
  const gate = gates.find(({ slug }) => slug === picked) ?? (gates[0] as Gate);
  const direction = gate.direction === 'both' ? wanted : gate.direction;
  return {
    gate,
    direction,
    moveTo: (slug: string) => {
      keepGate(slug);
      setPicked(slug);
    },
    turn: (next: Direction) => {
      keepDirection(next);
      setWanted(next);
    },
  };
}

export function GateDesk({ gates }: { gates: Gate[] }) {
  const t = useTranslate();
  const { gate, direction, moveTo, turn } = usePlace(gates);
  const { station, state, isOpen, syncNow } = useStation(gate.slug);
  const scanner = useScanner(station, direction);
  const [sheet, setSheet] = useState<SheetName | null>(null);
  const close = () => setSheet(null);
  const { busy, shown } = scanner;
  const asked = shown ? questionOf(shown.result) : null;
  const gifts = useHandOver();
  // One page for tickets and gifts: the code says which it is.
  const take = async (code: string) => {
    if (!gifts.busy && !(await gifts.take(code))) await scanner.scan(code);
  };

  // Who scans with the camera goes on with it; who types or has a hand scanner is left alone.
  const byCamera = useRef(false);
  const scan = async (code: string) => {
    byCamera.current = false;
    if (isOpen) await take(code);
  };
  useHandScanner(scan);
  const scanByCamera = () => {
    byCamera.current = true;
    return scanner.scanFrom(scanWithCamera, take);
  };
  const next = () => {
    scanner.next();
    gifts.next();
    if (byCamera.current) scanByCamera();
  };
  const kept = shown && state.scans.find(({ key }) => key === shown.attempt.key);
  const canUndo = kept && isUndoable(kept, state.undoMinutes, Date.parse(kept.scannedAt));
  const undo = async () => {
    if (kept && (await askToUndo(station, kept, t))) scanner.next();
  };

  return (
    <>
      <GateBar
        title={gate.title}
        direction={direction}
        state={state}
        onSetup={() => setSheet('setup')}
        onSync={syncNow}
      />
      <ConflictNotice
        scans={state.scans}
        onLook={() => setSheet('records')}
        onRead={() => station.dismissConflicts()}
      />
      <Figures scans={state.scans} online={state.link === 'online'} />
      {hasCameraScan && (
        <ScanButton busy={busy || gifts.busy || !isOpen} direction={direction} onTap={scanByCamera} />
      )}
      {scanner.problem && (
        <View id="scan-problem" className="scan-problem" role="alert">
          {scanner.problem}
        </View>
      )}
      <CodeField
        busy={busy || gifts.busy || !isOpen}
        active={!shown && !gifts.shown && sheet === null}
        isMain={!hasCameraScan}
        onSubmit={scan}
      />
      <FootBar
        onFind={() => setSheet('find')}
        onRecords={() => setSheet('records')}
        onSetup={() => setSheet('setup')}
      />
      <GiftScreen desk={gifts} onNext={next} />
      {shown && asked && (
        <QuestionScreen
          key={shown.attempt.key}
          scanned={shown}
          busy={busy}
          onReply={scanner.reply}
          onCancel={scanner.next}
        />
      )}
      {shown && !asked && (
        <VerdictScreen scanned={shown} gates={gates} onNext={next} onUndo={canUndo ? undo : null} />
      )}
      <RecordsSheet
        open={sheet === 'records'}
        station={station}
        state={state}
        gates={gates}
        onClose={close}
      />
      <FindSheet
        open={sheet === 'find'}
        online={state.link !== 'offline'}
        gate={gate.slug}
        gates={gates}
        onClose={close}
        onScan={(code) => {
          close();
          scan(code);
        }}
      />
      <SetupSheet
        open={sheet === 'setup'}
        gates={gates}
        gate={gate}
        direction={direction}
        state={state}
        onGate={moveTo}
        onDirection={turn}
        onSignOff={() => signOffHere(station, t)}
        onRegistered={syncNow}
        onClose={close}
      />
    </>
  );
}

function useHandScanner(scan: (code: string) => void): void {
  useEffect(() => onHandScanner(scan), [scan]);
}
