import { Input, Text, View } from '@tarojs/components';
import { useTranslate } from '@/i18n';
import { type Locale, useLocale } from '@/i18n/locale';
import { DOCUMENT_TYPES, type DocumentType } from '@/lib/identity-documents';
import type { VisitorField as Field, FieldProblem } from '@/lib/visitor-fields';
import { Tap } from '../tap';

type Keyboard = 'text' | 'number' | 'idcard';

/** The figures-only keyboard has no plus sign, which numbers from abroad begin with. */
const PHONE_KEYBOARDS: Record<Locale, Keyboard> = { zh: 'number', en: 'text' };
const MAX_LENGTH: Record<Field, number> = { name: 40, phone: 20, documentNumber: 18 };

function keyboardOf(field: Field, documentType: DocumentType, locale: Locale): Keyboard {
  if (field === 'phone') return PHONE_KEYBOARDS[locale];
  return field === 'documentNumber' && documentType === 'id-card' ? 'idcard' : 'text';
}

/** What is wrong, where it is wrong. */
export function FieldProblemLine({
  id,
  field,
  problem,
}: {
  id: string;
  field: Field;
  problem: FieldProblem;
}) {
  const t = useTranslate();
  const words =
    problem === 'repeated' || problem === 'taken'
      ? t(`field.document.${problem}`)
      : t(`field.${field}.${problem}`);
  return (
    <Text id={`${id}-problem`} className="visitor-field__problem" role="alert">
      {words}
    </Text>
  );
}

interface VisitorFieldProps {
  id: string;
  field: Field;
  documentType: DocumentType;
  value: string;
  problem: FieldProblem | undefined;
  onEdit: (value: string) => void;
  onLeave: () => void;
}

export function VisitorField({
  id,
  field,
  documentType,
  value,
  problem,
  onEdit,
  onLeave,
}: VisitorFieldProps) {
  const t = useTranslate();
  const locale = useLocale();
  const isDocument = field === 'documentNumber';
  return (
    <View className={`visitor-field ${problem ? 'visitor-field--wrong' : ''}`}>
      <View className="visitor-field__line">
        <Text className="visitor-field__name">{t(`field.${field}`)}</Text>
        <Input
          id={id}
          className="visitor-field__input"
          type={keyboardOf(field, documentType, locale)}
          value={value}
          maxlength={MAX_LENGTH[field]}
          placeholder={isDocument ? t(`field.document.hint.${documentType}`) : t(`field.${field}.hint`)}
          placeholderClass="visitor-field__hint"
          aria-label={t(`field.${field}`)}
          onInput={(event) => onEdit(event.detail.value)}
          onBlur={onLeave}
        />
      </View>
      {problem && <FieldProblemLine id={id} field={field} problem={problem} />}
    </View>
  );
}

interface DocumentPickerProps {
  index: number;
  chosen: DocumentType;
  onChoose: (type: DocumentType) => void;
}

/** Which document the visitor will enter with. */
export function DocumentPicker({ index, chosen, onChoose }: DocumentPickerProps) {
  const t = useTranslate();
  return (
    <View className="visitor-field document-picker" role="radiogroup" aria-label={t('field.documentType')}>
      <Text className="visitor-field__name">{t('field.documentType')}</Text>
      <View className="document-picker__types">
        {DOCUMENT_TYPES.map((type) => (
          <Tap
            key={type}
            id={`visitor-${index}-type-${type}`}
            role="radio"
            selected={type === chosen}
            className={`choice-chip ${type === chosen ? 'choice-chip--chosen' : ''}`}
            onTap={() => onChoose(type)}
          >
            <Text>{t(`document.${type}`)}</Text>
          </Tap>
        ))}
      </View>
    </View>
  );
}
