import { Popup } from '@nutui/nutui-react-taro';
import { ScrollView, Text, View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import { useTranslate } from '@/i18n';
import { Icon } from '../icon';
import { Tap } from '../tap';
import './index.scss';

interface SheetProps {
  id: string;
  open: boolean;
  title: string;
  onClose: () => void;
  /** Stays at the bottom while the rest scrolls. */
  footer: ReactNode;
  /** As high as what is in it, up to the usual height. */
  fits?: boolean;
  /** The id of the part to bring into view. */
  scrollTo?: string;
}

/** A sheet that slides up over the page. */
export function Sheet({
  id,
  open,
  title,
  onClose,
  footer,
  fits,
  scrollTo,
  children,
}: PropsWithChildren<SheetProps>) {
  const t = useTranslate();
  return (
    <Popup visible={open} position="bottom" round lockScroll destroyOnClose={false} onClose={onClose}>
      <View id={id} className="sheet" role="dialog" aria-label={title}>
        <View className="sheet__head">
          <Text className="sheet__title">{title}</Text>
          <Tap id={`${id}-close`} className="sheet__close" label={t('action.close')} onTap={onClose}>
            <Icon name="close" />
          </Tap>
        </View>
        <ScrollView
          className={`sheet__body ${fits ? 'sheet__body--fits' : ''}`}
          scrollY
          scrollIntoView={scrollTo}
          scrollWithAnimation
          enhanced
          showScrollbar={false}
        >
          <View className="sheet__inside">{children}</View>
        </ScrollView>
        <View className="sheet__foot">{footer}</View>
      </View>
    </Popup>
  );
}
