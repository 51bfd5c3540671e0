import { Text, View } from '@tarojs/components';
import type { Direction } from '@/api/types';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { useServerNow } from '@/hooks/use-now';
import { useTranslate } from '@/i18n';
import { useLocale } from '@/i18n/locale';
import type { StationState } from '../offline/station-state';
import { limitWords, linkWords } from '../station-words';
import './gate-bar.scss';

interface GateBarProps {
  title: string;
  direction: Direction;
  state: StationState;
  onSetup: () => void;
  onSync: () => void;
}

/** Where this phone stands, and whether it works: read at a glance, changed with one tap. */
export function GateBar({ title, direction, state, onSetup, onSync }: GateBarProps) {
  const t = useTranslate();
  const locale = useLocale();
  const words = linkWords(state, locale);
  return (
    <View className="gate-bar">
      <Tap id="gate-setup" className="gate-bar__gate" label={t('gate.choose')} onTap={onSetup}>
        <Text id="gate-title" className="gate-bar__title">
          {title}
        </Text>
        <Text id="gate-direction" className={`gate-bar__direction gate-bar__direction--${direction}`}>
          {t(direction === 'in' ? 'gate.direction.in' : 'gate.direction.out')}
        </Text>
        <Icon name="chevron" className="gate-bar__chevron" />
      </Tap>
      <Tap id="gate-link" className="gate-bar__link" label={t('gate.link.sync')} onTap={onSync}>
        <View id={`link-${state.link}`} className={`gate-bar__dot gate-bar__dot--${words.tone}`} />
        <View className="gate-bar__words">
          <Text className="gate-bar__state">{words.text}</Text>
          {words.more && (
            <Text id="gate-more" className="gate-bar__more">
              {words.more}
            </Text>
          )}
        </View>
        <Icon name="refresh" />
      </Tap>
      <LimitNotice state={state} />
      {state.problem === 'storage' && (
        <View id="gate-storage" className="gate-bar__alarm" role="alert">
          {t('gate.storage.full')}
        </View>
      )}
    </View>
  );
}

function LimitNotice({ state }: { state: StationState }) {
  const locale = useLocale();
  const nowMs = useServerNow(10_000);
  const limit = limitWords(state, nowMs, locale);
  if (!limit) return null;
  return (
    <View
      id={limit.overdue ? 'gate-overdue' : 'gate-almost'}
      className={limit.overdue ? 'gate-bar__alarm' : 'gate-bar__warning'}
      role="alert"
    >
      {limit.text}
    </View>
  );
}
