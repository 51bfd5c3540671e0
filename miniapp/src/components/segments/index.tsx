import { Text, View } from '@tarojs/components';
import { Tap } from '../tap';
import './index.scss';

export interface Segment<Name extends string> {
  name: Name;
  label: string;
  count?: number;
  /** Whether the count asks for something to be done. */
  urgent?: boolean;
}

interface SegmentsProps<Name extends string> {
  segments: Segment<Name>[];
  chosen: Name;
  onChoose: (name: Name) => void;
}

/** Parts of one page side by side, with how much is in each. */
export function Segments<Name extends string>({ segments, chosen, onChoose }: SegmentsProps<Name>) {
  return (
    <View className="segments" role="tablist">
      {segments.map(({ name, label, count, urgent }) => (
        <Tap
          key={name}
          id={`segment-${name}`}
          role="tab"
          selected={name === chosen}
          className={`segments__item ${name === chosen ? 'segments__item--chosen' : ''}`}
          onTap={() => onChoose(name)}
        >
          <Text className="segments__label">{label}</Text>
          {count ? (
            <Text
              id={`count-${name}`}
              className={`segments__count ${urgent ? 'segments__count--urgent' : ''}`}
            >
              {count > 99 ? '99+' : count}
            </Text>
          ) : null}
        </Tap>
      ))}
    </View>
  );
}
