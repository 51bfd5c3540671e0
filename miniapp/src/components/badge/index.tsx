import { Text } from '@tarojs/components';
import './index.scss';

/** How many, on the corner of an icon; nothing for none. The icon's label says it in words. */
export function Badge({ id, count }: { id?: string; count: number }) {
  if (count === 0) return null;
  return (
    <Text id={id} className="badge">
      {count > 99 ? '99+' : count}
    </Text>
  );
}
