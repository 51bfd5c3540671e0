import { Text, View } from '@tarojs/components';
import { useMemo } from 'react';
import { useTranslate } from '@/i18n';
import { goBack } from '@/lib/routes';
import { navigationMetrics } from '@/platform/navigation-bar';
import { Icon } from '../icon';
import { Tap } from '../tap';
import './index.scss';

interface NavigationProps {
  title?: string;
  /** `clear`: over a picture, its buttons on glass; `dark`: on a dark page; `solid`: paper, once scrolled. */
  tone: 'clear' | 'dark' | 'solid';
  holdsPlace?: boolean;
}

/**
 * The bar of pages that draw their own: keeps clear of the status bar and WeChat's capsule. It floats; unless it
 * lies over a picture (`clear` at first), `holdsPlace` keeps its height free above the content.
 */
export function Navigation({ title, tone, holdsPlace }: NavigationProps) {
  const t = useTranslate();
  const metrics = useMemo(navigationMetrics, []);
  return (
    <>
      <View className={`navigation navigation--${tone}`} style={{ paddingTop: `${metrics.statusBarPx}px` }}>
        <View
          className="navigation__bar"
          style={{ height: `${metrics.barPx}px`, paddingRight: `${metrics.reservedRightPx}px` }}
        >
          <Tap id="nav-back" className="navigation__back" label={t('action.back')} onTap={goBack}>
            <View className="navigation__glass">
              <Icon name="back" />
            </View>
          </Tap>
          {title && <Text className="navigation__title">{title}</Text>}
        </View>
      </View>
      {holdsPlace && <View style={{ height: `${metrics.statusBarPx + metrics.barPx}px` }} />}
    </>
  );
}
