import { Text, View } from '@tarojs/components';
import type { Direction, Gate } from '@/api/types';
import { Action } from '@/components/action';
import { Sheet } from '@/components/sheet';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { useLocale } from '@/i18n/locale';
import type { StationState } from '../offline/station-state';
import { linkWords } from '../station-words';
import { DevicePart } from './device-part';
import './setup-sheet.scss';

interface SetupProps {
  open: boolean;
  gates: Gate[];
  gate: Gate;
  direction: Direction;
  state: StationState;
  onGate: (slug: string) => void;
  onDirection: (direction: Direction) => void;
  onSignOff: () => void;
  onRegistered: () => void;
  onClose: () => void;
}

const DIRECTIONS: Direction[] = ['in', 'out'];

/** Where this phone stands, which way people go, and what it may do without network. */
export function SetupSheet(props: SetupProps) {
  const { open, gates, gate, direction, state, onGate, onDirection, onClose } = props;
  const t = useTranslate();
  const footer = (
    <Action id="setup-done" block size="large" onTap={onClose}>
      {t('gate.setup.close')}
    </Action>
  );
  return (
    <Sheet id="setup" open={open} title={t('gate.setup')} onClose={onClose} footer={footer}>
      <Choices
        title={t('gate.setup.gate')}
        chosen={gate.slug}
        choices={gates.map(({ slug, title }) => ({ id: `gate-${slug}`, name: slug, label: title }))}
        onChoose={onGate}
      />
      {gate.direction === 'both' && (
        <Choices
          title={t('gate.direction')}
          chosen={direction}
          choices={DIRECTIONS.map((name) => ({
            id: `direction-${name}`,
            name,
            label: t(name === 'in' ? 'gate.direction.in' : 'gate.direction.out'),
          }))}
          onChoose={onDirection}
        />
      )}
      <OfflinePart state={state} onSignOff={props.onSignOff} />
      <DevicePart onRegistered={props.onRegistered} />
    </Sheet>
  );
}

interface ChoicesProps<Name extends string> {
  title: string;
  chosen: Name;
  choices: { id: string; name: Name; label: string }[];
  onChoose: (name: Name) => void;
}

function Choices<Name extends string>({ title, chosen, choices, onChoose }: ChoicesProps<Name>) {
  return (
    <View className="setup__part">
      <Text className="setup__title">{title}</Text>
      <View className="setup__choices" role="radiogroup" aria-label={title}>
        {choices.map(({ id, name, label }) => (
          <Tap
            key={id}
            id={id}
            role="radio"
            selected={name === chosen}
            className={`setup__choice ${name === chosen ? 'setup__choice--chosen' : ''}`}
            onTap={() => onChoose(name)}
          >
            <Text>{label}</Text>
          </Tap>
        ))}
      </View>
    </View>
  );
}

function OfflinePart({ state, onSignOff }: { state: StationState; onSignOff: () => void }) {
  const t = useTranslate();
  const locale = useLocale();
  const { syncedAt, offlineMinutes, refusesThen, waiting } = state;
  const { text, more } = linkWords(state, locale);
  const limit = refusesThen === 'all' ? 'gate.setup.offline.limit' : 'gate.setup.offline.limit.live';
  return (
    <View className="setup__part">
      <Text className="setup__title">{t('gate.setup.offline')}</Text>
      <Text id="offline-ready" className="setup__line">
        {t(syncedAt ? 'gate.setup.offline.ready' : 'gate.setup.offline.missing')}
      </Text>
      <Text className="setup__line">{[text, more].filter(Boolean).join(' · ')}</Text>
      {offlineMinutes !== null && (
        <Text className="setup__line">{t(limit, { minutes: offlineMinutes })}</Text>
      )}
      <View className="setup__sign-off">
        <Action id="sign-off" kind="outline" onTap={onSignOff}>
          {t('gate.setup.signoff')}
        </Action>
        <Text className="setup__hint">
          {waiting > 0 ? t('gate.setup.signoff.waiting', { count: waiting }) : t('gate.setup.signoff.hint')}
        </Text>
      </View>
    </View>
  );
}
