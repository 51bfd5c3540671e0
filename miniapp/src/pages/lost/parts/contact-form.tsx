import { Text } from '@tarojs/components';
import { Field } from '@/components/field';
import { useTranslate } from '@/i18n';
import type { Contact, ContactProblem } from './contact-fields';
import './form.scss';

const LONGEST = { name: 40, phone: 32, text: 500 };

interface ContactFormProps {
  contact: Contact;
  problem: ContactProblem;
  onEdit: (part: keyof Contact) => (value: string) => void;
}

/** How the desk reaches the visitor, and what only the owner knows; and what becomes of it. */
export function ContactForm({ contact, problem, onEdit }: ContactFormProps) {
  const t = useTranslate();
  return (
    <>
      <Field
        id="claim-text"
        name={t('claim.text')}
        hint={t('claim.text.hint')}
        kind="lines"
        value={contact.text}
        longest={LONGEST.text}
        onEdit={onEdit('text')}
      />
      <Field
        id="claim-name"
        name={t('claim.name')}
        hint={t('claim.name.hint')}
        value={contact.name}
        longest={LONGEST.name}
        problem={problem === 'name' ? t('claim.problem.name') : null}
        onEdit={onEdit('name')}
      />
      <Field
        id="claim-phone"
        name={t('claim.phone')}
        hint={t('claim.phone.hint')}
        value={contact.phone}
        longest={LONGEST.phone}
        problem={problem === 'phone' ? t('claim.problem.phone') : null}
        onEdit={onEdit('phone')}
      />
      <Text className="claim-form__privacy">{t('claim.privacy')}</Text>
    </>
  );
}
