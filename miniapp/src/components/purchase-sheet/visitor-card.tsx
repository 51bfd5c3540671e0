import { ScrollView, Text, View } from '@tarojs/components';
import { useTranslate } from '@/i18n';
import { maskName } from '@/lib/masks';
import type { SavedVisitor } from '@/lib/saved-visitors';
import type { VisitorField as Field } from '@/lib/visitor-fields';
import { Tap } from '../tap';
import type { Visitors } from './use-visitors';
import type { VisitorEntry } from './visitor-entries';
import { DocumentPicker, FieldProblemLine, VisitorField } from './visitor-field';
import './visitor-card.scss';

interface VisitorCardProps {
  index: number;
  entry: VisitorEntry;
  /** Who is kept on the phone and not chosen for another ticket yet. */
  saved: SavedVisitor[];
  visitors: Visitors;
}

const fieldId = (index: number, field: Field) =>
  `visitor-${index}-${field === 'documentNumber' ? 'document' : field}`;

/** Kept visitors come first: one tap instead of three fields. */
function SavedChips({ index, saved, visitors }: Omit<VisitorCardProps, 'entry'>) {
  const t = useTranslate();
  return (
    <ScrollView className="saved-chips" scrollX enhanced showScrollbar={false}>
      <View className="saved-chips__row">
        {saved.map((visitor, place) => (
          <Tap
            key={visitor.id}
            id={`visitor-${index}-saved-${place}`}
            className="choice-chip"
            label={t('visitor.choose', { name: maskName(visitor.name) })}
            onTap={() => visitors.choose(index, visitor)}
          >
            <Text>{maskName(visitor.name)}</Text>
          </Tap>
        ))}
      </View>
    </ScrollView>
  );
}

/** Somebody whose details are known: enough to tell who, and no more. */
function MaskedEntry({ index, entry }: { index: number; entry: VisitorEntry }) {
  const { name, phone, document } = entry.masked ?? {};
  const [field, problem] =
    (Object.entries(entry.problems) as [Field, VisitorEntry['problems'][Field]][]).find(([, each]) => each) ??
    [];
  return (
    <View className="masked-visitor">
      <Text className="masked-visitor__name">{name}</Text>
      <Text className="masked-visitor__facts">{[phone, document].filter(Boolean).join(' · ')}</Text>
      {field && problem && <FieldProblemLine id={fieldId(index, field)} field={field} problem={problem} />}
    </View>
  );
}

/** One visitor: only what the ticket needs to know. */
export function VisitorCard({ index, entry, saved, visitors }: VisitorCardProps) {
  const t = useTranslate();
  const { draft, problems, masked } = entry;
  const asksDocument = visitors.fields.includes('documentNumber');
  return (
    <View id={`visitor-${index}`} className="visitor-card card">
      <View className="visitor-card__head">
        <Text className="visitor-card__title">{t('sheet.visitor', { index: index + 1 })}</Text>
        {masked && (
          <Tap
            id={`visitor-${index}-other`}
            className="visitor-card__other"
            onTap={() => visitors.clear(index)}
          >
            <Text>{t('visitor.other')}</Text>
          </Tap>
        )}
      </View>
      {!masked && saved.length > 0 && <SavedChips index={index} saved={saved} visitors={visitors} />}
      {masked && <MaskedEntry index={index} entry={entry} />}
      {!masked &&
        visitors.fields.map((field) => (
          <View key={field}>
            {asksDocument && field === 'documentNumber' && (
              <DocumentPicker
                index={index}
                chosen={draft.documentType}
                onChoose={(type) => visitors.chooseDocument(index, type)}
              />
            )}
            <VisitorField
              id={fieldId(index, field)}
              field={field}
              documentType={draft.documentType}
              value={draft[field]}
              problem={problems[field]}
              onEdit={(value) => visitors.edit(index, field, value)}
              onLeave={() => visitors.leave(index, field)}
            />
          </View>
        ))}
    </View>
  );
}
