import type { MessageKind } from '../../../../../config/message-templates';
import { settings } from '../../../../../config/settings';

/** The kinds of messages that are sent here, with the template whose permission the mini-program asks for. */
export const listTemplates = (): { kind: MessageKind; templateId: string }[] =>
  [...settings().wechat.templates].flatMap(([kind, template]) =>
    template ? [{ kind, templateId: template.id }] : [],
  );
