import Taro from '@tarojs/taro';
import { signOff } from '@/api/gate';
import type { Translate } from '@/i18n';
import { sayError } from '@/lib/say-error';
import { gateDevice } from './device';
import type { Station } from './offline/station';

/** End of a shift: everything is sent, the list forgotten, and nobody waits for this phone any more. */
export async function signOffHere(station: Station, t: Translate): Promise<void> {
  const say = (title: string) => Taro.showToast({ title, icon: 'none' });
  await station.sync();
  const { waiting } = station.state();
  if (waiting > 0) {
    say(t('gate.setup.signoff.waiting', { count: waiting }));
    return;
  }
  try {
    await signOff(gateDevice());
    await station.forget();
    say(t('gate.setup.signoff.done'));
  } catch (error) {
    say(sayError(error) ?? t('gate.setup.signoff'));
  }
}
