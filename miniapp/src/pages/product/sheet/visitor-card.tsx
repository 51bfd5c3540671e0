import { Input, Text, View } from '@tarojs/components';
import { useTranslate } from '@/i18n';
import { type Locale, useLocale } from '@/i18n/locale';
import type { FieldProblem, VisitorDraft, VisitorField } from '@/lib/visitor-fields';
import type { VisitorProblems } from './use-visitors';
import './visitor-card.scss';

interface FieldProps {
  id: string;
  field: VisitorField;
  value: string;
  problem: FieldProblem | undefined;
  onEdit: (value: string) => void;
  onLeave: () => void;
}

type Keyboard = 'text' | 'number' | 'idcard';

/** The figures-only keyboard has no plus sign, which numbers from abroad begin with. */
const KEYBOARDS: Record<Locale, Record<VisitorField, Keyboard>> = {
  zh: { name: 'text', phone: 'number', documentNumber: 'idcard' },
  en: { name: 'text', phone: 'text', documentNumber: 'text' },
};
const MAX_LENGTH: Record<VisitorField, number> = { name: 40, phone: 20, documentNumber: 18 };

function Field({ id, field, value, problem, onEdit, onLeave }: FieldProps) {
  const t = useTranslate();
  return (
    <View className={`visitor-field ${problem ? 'visitor-field--wrong' : ''}`}>
      <View className="visitor-field__line">
        <Text className="visitor-field__name">{t(`field.${field}`)}</Text>
        <Input
          id={id}
          className="visitor-field__input"
          type={KEYBOARDS[useLocale()][field]}
          value={value}
          maxlength={MAX_LENGTH[field]}
          placeholder={t(`field.${field}.hint`)}
          placeholderClass="visitor-field__hint"
          aria-label={t(`field.${field}`)}
          onInput={(event) => onEdit(event.detail.value)}
          onBlur={onLeave}
        />
      </View>
      {problem && (
        <Text id={`${id}-problem`} className="visitor-field__problem" role="alert">
          {t(`field.${field}.${problem}`)}
        </Text>
      )}
    </View>
  );
}

interface VisitorCardProps {
  index: number;
  draft: VisitorDraft;
  fields: VisitorField[];
  problems: VisitorProblems;
  onEdit: (index: number, field: VisitorField, value: string) => void;
  onLeave: (index: number, field: VisitorField) => void;
}

/** One visitor: only what the ticket needs to know. */
export function VisitorCard({ index, draft, fields, problems, onEdit, onLeave }: VisitorCardProps) {
  const t = useTranslate();
  return (
    <View id={`visitor-${index}`} className="visitor-card card">
      <Text className="visitor-card__title">{t('sheet.visitor', { index: index + 1 })}</Text>
      {fields.map((field) => (
        <Field
          key={field}
          id={`visitor-${index}-${field === 'documentNumber' ? 'document' : field}`}
          field={field}
          value={draft[field]}
          problem={problems[field]}
          onEdit={(value) => onEdit(index, field, value)}
          onLeave={() => onLeave(index, field)}
        />
      ))}
    </View>
  );
}
