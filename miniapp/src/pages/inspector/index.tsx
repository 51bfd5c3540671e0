import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useGates } from '@/api/ticketing';
import type { Gate } from '@/api/types';
import { Navigation } from '@/components/navigation';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { Bone } from '@/components/skeleton';
import { Tap } from '@/components/tap';
import { useMember } from '@/hooks/use-member';
import { useTranslate } from '@/i18n';
import { open } from '@/lib/routes';
import { hasCameraScan, scanWithCamera } from '@/platform/scan';
import { CodeField } from './code-field';
import { keepGate, keptGate } from './device';
import { ScanHistory } from './history';
import { ScanButton } from './scan-button';
import { useScanner } from './use-scanner';
import { VerdictScreen } from './verdict-screen';
import './index.scss';

function GatePicker({
  gates,
  gate,
  onPick,
}: {
  gates: Gate[];
  gate: string | null;
  onPick: (slug: string) => void;
}) {
  const t = useTranslate();
  return (
    <View className="gate-picker" role="radiogroup" aria-label={t('gate.choose')}>
      {gates.map(({ slug, title }) => (
        <Tap
          key={slug}
          id={`gate-${slug}`}
          role="radio"
          selected={slug === gate}
          className={`gate-picker__gate ${slug === gate ? 'gate-picker__gate--chosen' : ''}`}
          onTap={() => onPick(slug)}
        >
          <Text>{title}</Text>
        </Tap>
      ))}
    </View>
  );
}

function ScanDesk({ gates }: { gates: Gate[] }) {
  const first = gates[0]?.slug ?? null;
  const [picked, setPicked] = useState(keptGate);
  const gate = gates.some(({ slug }) => slug === picked) ? picked : first;
  const scanner = useScanner(gate);

  const scanByCamera = () => scanner.scanFrom(scanWithCamera);
  const next = () => {
    scanner.next();
    if (hasCameraScan) scanByCamera();
  };
  return (
    <>
      <GatePicker
        gates={gates}
        gate={gate}
        onPick={(slug) => {
          keepGate(slug);
          setPicked(slug);
        }}
      />
      {hasCameraScan && <ScanButton busy={scanner.busy} onTap={scanByCamera} />}
      <CodeField
        busy={scanner.busy}
        active={!scanner.shown}
        isMain={!hasCameraScan}
        onSubmit={scanner.scan}
      />
      {scanner.problem && (
        <View id="scan-problem" className="scan-problem" role="alert">
          {scanner.problem}
        </View>
      )}
      <ScanHistory records={scanner.history} gates={gates} />
      {scanner.shown && <VerdictScreen record={scanner.shown} gates={gates} onNext={next} />}
    </>
  );
}

export default function InspectorPage() {
  const t = useTranslate();
  const { member, asking } = useMember();
  const { data: gates, error, isValidating, mutate } = useGates();
  const isInspector = member?.role === 'inspector';
  return (
    <View className="page inspector">
      <Navigation tone="dark" holdsPlace title={t('title.inspector')} />
      <View className="inspector__body">
        {!isInspector && !asking && (
          <NoticeState
            drawing="error"
            title={t('gate.forbidden')}
            hint={t('gate.forbidden.hint')}
            action={{ id: 'go-home', label: t('action.home'), onTap: () => open('home') }}
          />
        )}
        {isInspector && gates && gates.length > 0 && <ScanDesk gates={gates} />}
        {isInspector && gates?.length === 0 && <NoticeState drawing="search" title={t('gate.empty')} />}
        {isInspector && !gates && !error && <Bone className="inspector__bone" />}
        {isInspector && !gates && error && (
          <ErrorState error={error} busy={isValidating} onRetry={() => mutate()} />
        )}
      </View>
    </View>
  );
}
