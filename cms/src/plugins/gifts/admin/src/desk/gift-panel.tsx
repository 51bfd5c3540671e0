import { Button } from '@strapi/design-system';
import { CheckCircle, CrossCircle, Gift } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { type DeskExchange, messageOf, useHandOverGiftMutation, useLookAtGiftQuery } from '../api';

/** A gift at the desk: what it is and for whom, one click to say that it was handed over; or why not. */
export function GiftPanel({ code }: { code: string }) {
  const { formatMessage, locale } = useIntl();
  const look = useLookAtGiftQuery({ code, locale }, { refetchOnMountOrArgChange: true });
  const [handOver, handed] = useHandOverGiftMutation();
  const say = (id: string) => formatMessage({ id: `gifts.desk.${id}` });
  const error = handed.error ?? look.error;
  if (error)
    return (
      <Board $tone="bad" role="status" data-testid="gift-refused">
        <CrossCircle width="6.4rem" height="6.4rem" fill="currentColor" aria-hidden />
        <Huge>{messageOf(error)}</Huge>
      </Board>
    );
  if (handed.data)
    return (
      <Board $tone="good" role="status" data-testid="gift-done">
        <CheckCircle width="6.4rem" height="6.4rem" fill="currentColor" aria-hidden />
        <Huge>{say('done')}</Huge>
        <Big>{handed.data.gift.name}</Big>
      </Board>
    );
  if (!look.data) return <Board $tone="none" role="status" />;
  return (
    <Board $tone="none" role="status" data-testid="gift-asked">
      <Gift width="5.6rem" height="5.6rem" fill="currentColor" aria-hidden />
      <Huge>{look.data.gift.name}</Huge>
      <Big>{forWhom(look.data, say('nobody'))}</Big>
      <Button size="L" loading={handed.isLoading} onClick={() => handOver({ code, locale })}>
        {say('confirm')}
      </Button>
    </Board>
  );
}

const forWhom = ({ member, shortCode }: DeskExchange, nobody: string): string =>
  [member.nickname ?? nobody, member.phone, shortCode].filter(Boolean).join(' · ');

const GROUNDS = { good: 'success600', bad: 'danger600', none: 'neutral0' } as const;

const Board = styled.div<{ $tone: keyof typeof GROUNDS }>`
  display: flex;
  flex-direction: column;
  gap: 1.2rem;
  align-items: center;
  justify-content: center;
  min-height: 36rem;
  padding: 3.2rem;
  text-align: center;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme, $tone }) => ($tone === 'none' ? theme.colors.neutral800 : '#fff')};
  background: ${({ theme, $tone }) => theme.colors[GROUNDS[$tone]]};
`;
const Huge = styled.p`
  font-size: 4rem;
  line-height: 1.25;
  font-weight: 700;
`;
const Big = styled.p`
  font-size: 2rem;
  line-height: 1.4;
`;
