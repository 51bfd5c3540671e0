import { Text, View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';

/** How many, between one and what is left. */
export function Stepper({
  value,
  max,
  onChange,
}: {
  value: number;
  max: number;
  onChange: (value: number) => void;
}) {
  const t = useTranslate();
  return (
    <View className="stepper">
      <Tap
        id="count-less"
        className="stepper__turn"
        label={t('sheet.count.less')}
        disabled={value <= 1}
        onTap={() => onChange(value - 1)}
      >
        <Icon name="minus" />
      </Tap>
      <Text id="count" className="stepper__value">
        {value}
      </Text>
      <Tap
        id="count-more"
        className="stepper__turn"
        label={t('sheet.count.more')}
        disabled={value >= max}
        onTap={() => onChange(value + 1)}
      >
        <Icon name="plus" />
      </Tap>
    </View>
  );
}
