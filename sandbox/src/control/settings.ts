import { DEFAULT_SETTINGS, type Settings, setClock, settingsOf } from '../state/settings.js';
import type { World } from '../world.js';
import type { Body } from './body.js';
import { catchUp } from './catch-up.js';
import { badInput } from './refusal.js';

/** Changes the named settings, each of the type that its default has. */
export function changeSettings(world: World, body: Body): Settings {
  for (const [name, value] of Object.entries(body)) checkSetting(name, value);
  const changed = { ...settingsOf(world), ...(body as Partial<Settings>) };
  world.store.put('settings', 'current', changed);
  if (setClock(world)) catchUp(world);
  return changed;
}

const VERIFICATIONS: readonly unknown[] = [
  'both',
  'certificate',
  'public-key',
] satisfies Settings['verification'][];

function checkSetting(name: string, value: unknown): void {
  if (!Object.hasOwn(DEFAULT_SETTINGS, name)) throw badInput(`there is no setting "${name}"`);
  const usual = DEFAULT_SETTINGS[name as keyof Settings];
  if (Array.isArray(usual)) {
    if (!Array.isArray(value) || value.some((each) => typeof each !== 'string'))
      throw badInput(`"${name}" is a list of texts`);
    return;
  }
  if (typeof value !== typeof usual || Number.isNaN(value)) throw badInput(`"${name}" is a ${typeof usual}`);
  if (name === 'publicKeySwitchStartedAt' && value !== '' && Number.isNaN(Date.parse(String(value))))
    throw badInput('"publicKeySwitchStartedAt" is an instant or empty');
  if (name === 'billLineEnd' && value !== 'CRLF' && value !== 'LF')
    throw badInput('"billLineEnd" is CRLF or LF');
  if (name === 'verification' && !VERIFICATIONS.includes(value)) {
    throw badInput(`"verification" is one of ${VERIFICATIONS.join(', ')}`);
  }
}
