import { Button } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Product } from '@/api/types';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { withMyScene } from '@/hooks/use-sharing';
import { useTranslate } from '@/i18n';
import { pathOf } from '@/lib/routes';
import { share, shareWay } from '@/platform/share';

export function ShareButton({ product }: { product: Product }) {
  const t = useTranslate();
  if (shareWay === 'native') {
    return (
      <Button
        id="share"
        className="bare-button product-head__share"
        openType="share"
        hoverClass="tap--pressed"
        aria-label={t('action.share')}
      >
        <Icon name="share" />
      </Button>
    );
  }
  const shareIt = async () => {
    const page = { title: product.title, path: pathOf('product', { slug: product.slug }) };
    if ((await share(await withMyScene(page))) === 'copied')
      Taro.showToast({ title: t('action.copied'), icon: 'success' });
  };
  return (
    <Tap id="share" className="product-head__share" label={t('action.share')} onTap={shareIt}>
      <Icon name="share" />
    </Tap>
  );
}
