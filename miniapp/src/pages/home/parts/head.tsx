import { Text, View } from '@tarojs/components';
import { usePageScroll } from '@tarojs/taro';
import { useMemo, useState } from 'react';
import type { Site } from '@/api/types';
import { CartButton } from '@/components/cart-button';
import { Icon } from '@/components/icon';
import { Picture } from '@/components/picture';
import { SearchField } from '@/components/search-field';
import { navigationMetrics } from '@/platform/navigation-bar';
import './head.scss';

/** Where the row of the search has left the screen. */
const ROW_GONE_AT_PX = 300;

/** The attraction: its picture to the edges, its name, whether one can come today. */
export function HomeHead({ site }: { site: Site | undefined }) {
  const { statusBarPx } = useMemo(navigationMetrics, []);
  const [rowGone, setRowGone] = useState(false);
  usePageScroll(({ scrollTop }) => setRowGone(scrollTop > ROW_GONE_AT_PX));
  return (
    <View className="home-head">
      <Picture media={site?.hero} alt={site?.name ?? ''} shape="fill" widthPt={375} eager />
      <View className="home-head__veil" />
      <View className="home-head__words" style={{ paddingTop: `${statusBarPx}px` }}>
        <Text className="home-head__name">{site?.name ?? ''}</Text>
        {site?.slogan && <Text className="home-head__slogan">{site.slogan}</Text>}
        {site?.hours && (
          <View id="site-hours" className="home-head__hours">
            <Icon name="clock" />
            <Text>{site.hours}</Text>
          </View>
        )}
        <View className="home-head__search">
          <SearchField glass />
          <CartButton className={rowGone ? 'home-cart home-cart--floating' : 'home-cart'} />
        </View>
      </View>
    </View>
  );
}
