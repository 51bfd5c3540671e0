import { Text, View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';

interface SiblingsProps {
  codes: string[];
  code: string;
  onMove: (code: string) => void;
}

/** A family bought together goes through the gate one after the other. */
export function Siblings({ codes, code, onMove }: SiblingsProps) {
  const t = useTranslate();
  const index = codes.indexOf(code);
  if (codes.length < 2 || index < 0) return null;
  const previous = codes[index - 1];
  const next = codes[index + 1];
  return (
    <View className="siblings">
      <Tap
        id="previous-ticket"
        className="siblings__turn siblings__turn--back"
        label={t('ticket.previous')}
        disabled={!previous}
        onTap={() => previous && onMove(previous)}
      >
        <Icon name="chevron" />
      </Tap>
      <Text id="ticket-position" className="siblings__position">
        {t('ticket.position', { index: index + 1, total: codes.length })}
      </Text>
      <Tap
        id="next-ticket"
        className="siblings__turn"
        label={t('ticket.next')}
        disabled={!next}
        onTap={() => next && onMove(next)}
      >
        <Icon name="chevron" />
      </Tap>
    </View>
  );
}
