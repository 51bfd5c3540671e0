import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';

/** One slim line; a tap shows the rest. */
export function NoticeBar({ text }: { text: string }) {
  const [open, setOpen] = useState(false);
  return (
    <Tap id="notice" className="notice-bar" onTap={() => setOpen(!open)}>
      <Icon name="bell" />
      <Text className={open ? 'notice-bar__text' : 'notice-bar__text notice-bar__text--short'}>{text}</Text>
      <View className={open ? 'notice-bar__turn notice-bar__turn--open' : 'notice-bar__turn'}>
        <Icon name="chevron" />
      </View>
    </Tap>
  );
}
