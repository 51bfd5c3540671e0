import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import { useBanners } from '@/api/content';
import { countBannerView, countTicketTap } from '@/api/engagement';
import type { Banner } from '@/api/types';
import { Carousel } from '@/components/carousel';
import { Picture } from '@/components/picture';
import { Tap } from '@/components/tap';
import { open, openProduct, type RouteName } from '@/lib/routes';
import { openWebLink } from '@/platform/link';
import './banners.scss';

/** The pages that an editor may name. */
const PAGES: Readonly<Record<string, RouteName>> = {
  guides: 'guides',
  tours: 'tours',
  'lost-and-found': 'lost',
  cart: 'cart',
};

async function follow({ documentId, link }: Banner): Promise<void> {
  if (link?.to === 'ticket') {
    countTicketTap({ kind: 'banner', id: documentId }, link.target);
    await openProduct(link.target);
  }
  if (link?.to === 'article') await open('article', { id: link.target });
  if (link?.to === 'tour') await open('tour', { id: link.target });
  if (link?.to === 'url') await openWebLink(link.target);
  const page = link?.to === 'page' ? PAGES[link.target] : undefined;
  if (page) await open(page);
}

function Slide({ banner }: { banner: Banner }) {
  return (
    <View className="banner">
      <Tap
        id={`banner-${banner.documentId}`}
        className="banner__picture"
        label={banner.title}
        role={banner.link ? 'link' : 'button'}
        onTap={() => follow(banner)}
      >
        <Picture media={banner.picture} alt={banner.title} shape="fill" widthPt={358} />
        <View className="banner__veil" />
        <Text className="banner__title">{banner.title}</Text>
      </Tap>
    </View>
  );
}

/** What the attraction wants to be seen first; nothing where there is none. */
export function Banners() {
  const { data: banners = [] } = useBanners('home');
  const [first] = banners;
  const firstId = first?.documentId;
  useEffect(() => {
    if (firstId) countBannerView(firstId);
  }, [firstId]);
  if (banners.length === 0) return null;
  return (
    <View className="banners">
      <Carousel id="banners" peek={banners.length > 1}>
        {banners.map((banner) => (
          <Slide key={banner.documentId} banner={banner} />
        ))}
      </Carousel>
    </View>
  );
}
