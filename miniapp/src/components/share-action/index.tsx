import { Button, Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { withMyScene } from '@/hooks/use-sharing';
import { useTranslate } from '@/i18n';
import type { SharedPage } from '@/platform/contract';
import { share, shareWay } from '@/platform/share';
import { Icon } from '../icon';
import { Tap } from '../tap';

interface ShareActionProps {
  page: SharedPage;
  className: string;
  /** Of the word below the mark. */
  wordClassName: string;
}

/**
 * Forwards a page with the member's scene: WeChat's own button where only it can (the page says what, by `useSharing`),
 * else the browser's sheet or the clipboard.
 */
export function ShareAction({ page, className, wordClassName }: ShareActionProps) {
  const t = useTranslate();
  const content = (
    <>
      <Icon name="share" />
      <Text className={wordClassName}>{t('action.share')}</Text>
    </>
  );
  if (shareWay === 'native') {
    return (
      <Button id="share" className={`bare-button ${className}`} openType="share" hoverClass="tap--pressed">
        {content}
      </Button>
    );
  }
  const shareIt = async () => {
    if ((await share(await withMyScene(page))) === 'copied')
      Taro.showToast({ title: t('action.copied'), icon: 'success' });
  };
  return (
    <Tap id="share" className={className} label={t('action.share')} onTap={shareIt}>
      {content}
    </Tap>
  );
}
