import { Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { ArrowRight, Check } from '@strapi/icons';
import { useNotification, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { FactList } from '../../../../../admin/parts/fact-list';
import { Mono } from '../../../../../admin/parts/mono';
import type { AttentionRow } from '../../../server/admin-routes/attention-shapes';
import { messageOf } from '../calendar/use-edit';
import { useWords } from '../changes/use-words';
import { useResolveAttentionMutation } from './api';
import { factsInWords } from './fact-words';
import { ItemActions } from './item-actions';
import { resolvePermissions } from './permissions';
import { placesOf } from './places';

interface AttentionItemProps {
  item: AttentionRow;
  timeZone: string;
  onClose: () => void;
}

const LONGEST_NOTE = 200;

/** One thing that needs a person: what is known about it, what can be done, where it is solved, and that it is dealt with. */
export function AttentionItem({ item, timeZone, onClose }: AttentionItemProps) {
  const { formatMessage } = useIntl();
  const { allowedActions } = useRBAC(resolvePermissions);
  const { note, setNote, isLoading, resolve } = useResolve(item, onClose);
  const places = placesOf(item);
  const isOpen = item.resolved === null;
  const mayResolve =
    isOpen && allowedActions.canResolve === true && !places.some((place) => place.isOnlyThere);
  const say = (id: string) => formatMessage({ id: `ticketing.attention-item.${id}` });
  return (
    <Modal.Root open onOpenChange={(stays: boolean) => !stays && onClose()}>
      <Modal.Content data-testid="attention-item">
        <Modal.Header>
          <Modal.Title>
            {formatMessage({ id: `ticketing.attention.${item.kind}`, defaultMessage: item.kind })}
          </Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Typography textColor="neutral700">
              {formatMessage({ id: `ticketing.attention.${item.kind}.help`, defaultMessage: '–' })}
            </Typography>
            <Facts item={item} timeZone={timeZone} />
            <Flex gap={5} wrap="wrap">
              {places.map(({ name, address }) => (
                <WayOut key={name} to={address}>
                  {say(`place.${name}`)}
                  <ArrowRight aria-hidden />
                </WayOut>
              ))}
            </Flex>
            {isOpen && <ItemActions item={item} onDone={onClose} />}
            {mayResolve && <Note value={note} onValue={setNote} />}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {say('close')}
          </Button>
          {mayResolve && (
            <Button startIcon={<Check />} disabled={note.trim() === ''} loading={isLoading} onClick={resolve}>
              {say('resolve')}
            </Button>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function useResolve({ kind, subject }: AttentionRow, onClose: () => void) {
  const { formatMessage, locale } = useIntl();
  const { toggleNotification } = useNotification();
  const [note, setNote] = useState('');
  const [send, { isLoading }] = useResolveAttentionMutation();
  const resolve = async () => {
    const answer = await send({ kind, subject, note: note.trim(), locale });
    if ('error' in answer) {
      return toggleNotification({ type: 'danger', message: messageOf(answer.error) });
    }
    toggleNotification({
      type: 'success',
      message: formatMessage({ id: 'ticketing.attention-item.resolved' }, { by: answer.data.by }),
    });
    onClose();
  };
  return { note, setNote, isLoading, resolve };
}

function Facts({ item, timeZone }: Omit<AttentionItemProps, 'onClose'>) {
  const { formatMessage } = useIntl();
  const words = useWords(timeZone);
  const facts = [
    { name: formatMessage({ id: 'ticketing.column.subject' }), value: <Mono>{item.subject}</Mono> },
    { name: formatMessage({ id: 'ticketing.column.since' }), value: words.instant(item.createdAt) },
    ...factsInWords(item.facts, words),
    ...(item.resolved
      ? [
          {
            name: formatMessage({ id: 'ticketing.attention-item.done' }),
            value: `${item.resolved.note} (${item.resolved.by} · ${words.instant(item.resolved.at)})`,
          },
        ]
      : []),
  ];
  return <FactList facts={facts} isBoxed />;
}

function Note({ value, onValue }: { value: string; onValue: (value: string) => void }) {
  const { formatMessage } = useIntl();
  const say = (id: string) => formatMessage({ id: `ticketing.attention-item.note${id}` });
  return (
    <Field.Root name="note" required hint={say('.hint')}>
      <Field.Label>{say('')}</Field.Label>
      <Textarea
        name="note"
        maxLength={LONGEST_NOTE}
        value={value}
        placeholder={say('.example')}
        onChange={({ currentTarget }: { currentTarget: { value: string } }) => onValue(currentTarget.value)}
      />
      <Field.Hint />
    </Field.Root>
  );
}

const WayOut = styled(Link)`
  display: inline-flex;
  gap: 0.8rem;
  align-items: center;
  align-self: flex-start;
  font-size: 1.4rem;
  font-weight: 600;
  text-decoration: none;
  color: ${({ theme }) => theme.colors.primary600};
  &:hover {
    text-decoration: underline;
  }
`;
