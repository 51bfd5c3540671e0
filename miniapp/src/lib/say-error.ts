import { ApiError, LoginAbandoned, NetworkError } from '@/api/errors';
import { messageOf, translate } from '@/i18n';
import { currentLocale } from '@/i18n/locale';
import { PlatformFailure, PlatformUnsupported } from '@/platform/contract';

/** One plain sentence for whatever went wrong; null when the visitor turned back and knows it. */
export function sayError(error: unknown): string | null {
  if (error instanceof LoginAbandoned) return null;
  // The server's own sentence is in the visitor's language too; ours says what to do next.
  if (error instanceof ApiError) return messageOf(currentLocale(), 'refusal', error.code) ?? error.message;
  if (error instanceof NetworkError) return translate('error.network');
  if (error instanceof PlatformUnsupported && error.feature === 'pay') return translate('pay.unsupported');
  if (error instanceof PlatformFailure)
    return translate(error.feature === 'pay' ? 'pay.failed' : 'error.login');
  console.error(error);
  return translate('error.unknown');
}
