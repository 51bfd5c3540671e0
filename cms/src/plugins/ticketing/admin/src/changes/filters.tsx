import { Box, Flex, Tag, TextInput } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { useSearchParams } from 'react-router-dom';
import { Choice } from '../../../../../admin/parts/choice';
import type { AuditActorRow } from '../../../server/admin-routes/audit-shapes';
import { SUBJECT_KINDS } from '../../../server/admin-routes/audit-shapes';
import type { ChangesFilter } from './api';

const NAMES = ['subjectKind', 'subjectId', 'actor', 'day'] as const;

/** What is looked for, as the address says it: a link to one product's changes can be sent. */
export function useFilter(): [
  ChangesFilter,
  (change: Partial<Record<keyof ChangesFilter, string | null>>) => void,
] {
  const [params, setParams] = useSearchParams();
  const filter = Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = params.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  const narrow = (change: Partial<Record<keyof ChangesFilter, string | null>>) =>
    setParams((old) => {
      const next = new URLSearchParams(old);
      for (const [name, value] of Object.entries(change)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      // Another list begins at its beginning.
      next.delete('page');
      return next;
    });
  return [filter, narrow];
}

interface FiltersProps {
  filter: ChangesFilter;
  narrow: ReturnType<typeof useFilter>[1];
  actors: readonly AuditActorRow[];
  /** Title of the one subject that is looked at, when it is known. */
  subjectTitle: string | undefined;
}

/** What kind of thing, whose doing, which day; and the one subject when a row was clicked. */
export function Filters({ filter, narrow, actors, subjectTitle }: FiltersProps) {
  const { formatMessage } = useIntl();
  const kinds = SUBJECT_KINDS.map((kind) => ({
    key: kind,
    name: formatMessage({ id: `ticketing.changes.subject.${kind}` }),
  }));
  return (
    <Flex gap={2} wrap="wrap">
      <Choice
        label={formatMessage({ id: 'ticketing.changes.filter.kind' })}
        options={kinds}
        value={filter.subjectKind}
        onValue={(subjectKind) => narrow({ subjectKind })}
      />
      <Choice
        label={formatMessage({ id: 'ticketing.changes.filter.actor' })}
        options={actors}
        value={filter.actor}
        onValue={(actor) => narrow({ actor })}
      />
      <Box width="17rem">
        <TextInput
          type="date"
          size="S"
          aria-label={formatMessage({ id: 'ticketing.changes.filter.day' })}
          value={filter.day ?? ''}
          onChange={({ currentTarget: { value } }) => narrow({ day: value || null })}
        />
      </Box>
      {filter.subjectId && (
        <Tag icon={<Cross />} onClick={() => narrow({ subjectId: null })}>
          {subjectTitle ?? filter.subjectId}
        </Tag>
      )}
    </Flex>
  );
}
