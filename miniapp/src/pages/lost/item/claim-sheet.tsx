import { Text } from '@tarojs/components';
import { useState } from 'react';
import { claimItem } from '@/api/claims';
import { Action } from '@/components/action';
import { Sheet } from '@/components/sheet';
import { useAskForMessages } from '@/hooks/use-ask-for-messages';
import { useTranslate } from '@/i18n';
import { randomId } from '@/lib/random-id';
import { type ContactProblem, contactProblem, useContact } from '../parts/contact-fields';
import { ContactForm } from '../parts/contact-form';
import { useSending } from '../parts/use-sending';

interface ClaimSheetProps {
  itemId: string;
  open: boolean;
  onClose: () => void;
}

/** Says that a found thing is the visitor's, and how the desk reaches them. */
export function ClaimSheet({ itemId, open, onClose }: ClaimSheetProps) {
  const t = useTranslate();
  const { contact, trimmed, edit } = useContact();
  const [problem, setProblem] = useState<ContactProblem>(null);
  const [key, setKey] = useState(randomId);
  const askForMessages = useAskForMessages();
  const { busy, failure, send } = useSending(() => {
    setKey(randomId());
    onClose();
  });
  const submit = () => {
    const wrong = contactProblem(trimmed);
    setProblem(wrong);
    if (wrong) return;
    // WeChat takes the question right after the tap only; sending waits for its answer.
    send(async () => {
      await askForMessages('claim-closed');
      return claimItem(itemId, trimmed, key);
    });
  };
  const footer = (
    <>
      {failure && (
        <Text id="claim-failure" className="claim-form__problem" role="alert">
          {failure}
        </Text>
      )}
      <Action id="send-claim" size="large" block busy={busy} onTap={submit}>
        {t('claim.send')}
      </Action>
    </>
  );
  return (
    <Sheet id="claim-sheet" open={open} title={t('claim.title')} footer={footer} onClose={onClose}>
      <Text className="claim-form__lead">{t('claim.lead')}</Text>
      <ContactForm contact={contact} problem={problem} onEdit={edit} />
    </Sheet>
  );
}
