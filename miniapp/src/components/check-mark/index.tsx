import { View } from '@tarojs/components';
import { Icon } from '../icon';
import './index.scss';

/** The round mark of what can be chosen; whoever shows it makes it answer taps. */
export function CheckMark({ on, disabled }: { on: boolean; disabled?: boolean }) {
  const classes = ['check-mark', on ? 'check-mark--on' : '', disabled ? 'check-mark--disabled' : ''];
  return <View className={classes.join(' ')}>{on && <Icon name="check" />}</View>;
}
