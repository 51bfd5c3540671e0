import { ApiError, LoginAbandoned, NetworkError } from '@/api/errors';
import { messageOf, translate } from '@/i18n';
import { currentLocale } from '@/i18n/locale';
import { fill } from '@/i18n/translate';
import { PlatformFailure, PlatformTooOld, PlatformUnsupported } from '@/platform/contract';
import { ShelfFull } from '@/platform/shelf-contract';

/** Some refusals have facts that say more: of which limit and how many, or for which reason. */
function sayRefusal({ code, details, message }: ApiError): string {
  const locale = currentLocale();
  const words =
    messageOf(locale, 'refusal', `${code}.${details.of ?? details.reason ?? details.state}`) ??
    messageOf(locale, 'refusal', code);
  return words ? fill(words, { limit: String(details.limit ?? '') }) : message;
}

const FAILURES = {
  pay: 'pay.failed',
  login: 'error.login',
  scan: 'gate.camera.failed',
  poster: 'poster.failed',
  transfer: 'withdrawal.confirm.failed',
} as const;

/** One plain sentence for whatever went wrong; null when the visitor turned back and knows it. */
export function sayError(error: unknown): string | null {
  if (error instanceof LoginAbandoned) return null;
  // The server's own sentence is in the visitor's language too; ours says what to do next.
  if (error instanceof ApiError) return sayRefusal(error);
  if (error instanceof NetworkError) return translate('error.network');
  if (error instanceof PlatformUnsupported && error.feature === 'pay') return translate('pay.unsupported');
  if (error instanceof PlatformUnsupported && error.feature === 'transfer')
    return translate('withdrawal.elsewhere');
  if (error instanceof PlatformTooOld) return translate('withdrawal.old');
  if (error instanceof PlatformFailure) return translate(FAILURES[error.feature]);
  if (error instanceof ShelfFull) return translate('gate.storage.full');
  console.error(error);
  return translate('error.unknown');
}
