import useSWR from 'swr';
import { fetchTemplates } from '@/api/wechat';
import { askForMessages } from '@/platform/messages';

type Kind =
  | 'paid'
  | 'visit-tomorrow'
  | 'changed'
  | 'refunded'
  | 'waiting-offer'
  | 'gift-deadline'
  | 'gift-shipped'
  | 'loss-found'
  | 'claim-closed';

/**
 * Asks to be allowed to send messages of some kinds, at a moment when the visitor knows what for. The templates are
 * fetched when the page opens: WeChat takes the question only right after a tap or a payment, not after a request.
 */
export function useAskForMessages(): (...kinds: Kind[]) => Promise<void> {
  const { data: templates = [] } = useSWR(['wechat/templates'], fetchTemplates);
  return (...kinds) =>
    askForMessages(
      kinds.flatMap((kind) => templates.find((template) => template.kind === kind)?.templateId ?? []),
    );
}
