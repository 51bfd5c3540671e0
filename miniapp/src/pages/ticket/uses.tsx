import { Text, View } from '@tarojs/components';
import { useProduct } from '@/api/ticketing';
import type { Ticket, TicketEntitlement } from '@/api/types';
import { Icon } from '@/components/icon';
import { useTranslate } from '@/i18n';
import { numbered } from '@/lib/numbered';
import { ticketUses, type TicketUses as Uses } from '@/lib/ticket-uses';
import './uses.scss';

/** As many as stand in one line. */
const MOST_MARKS = 10;

function Step({ step: { title, uses, usesLeft } }: { step: TicketEntitlement }) {
  const t = useTranslate();
  const isUsed = usesLeft === 0;
  const fact = isUsed
    ? t('ticket.step.used')
    : uses > 1
      ? t('ticket.step.leftOf', { left: usesLeft, uses })
      : t('ticket.step.left', { count: usesLeft });
  return (
    <View className={`use-step ${isUsed ? 'use-step--used' : ''}`}>
      <View className="use-step__mark">{isUsed && <Icon name="check" />}</View>
      <Text className="use-step__title">{title}</Text>
      <Text className="use-step__fact">{fact}</Text>
    </View>
  );
}

function Count({ kind, uses, usesLeft }: Extract<Uses, { kind: 'people' | 'times' }>) {
  const t = useTranslate();
  const isWhole = kind === 'people' && usesLeft === uses;
  const left =
    kind === 'people' ? t('ticket.people.left', { left: usesLeft }) : t('ticket.times', { count: usesLeft });
  const of = kind === 'people' ? t('ticket.people.of', { uses }) : t('ticket.times.of', { uses });
  return (
    <View className="use-count">
      <View className="use-count__words">
        <Text className="use-count__left">{isWhole ? t('ticket.people', { uses }) : left}</Text>
        {!isWhole && <Text className="use-count__of">{of}</Text>}
      </View>
      {uses <= MOST_MARKS && (
        <View className="use-marks">
          {numbered(Array.from({ length: uses })).map(({ index, key }) => {
            const isUsed = index < uses - usesLeft;
            return (
              <View key={key} className={`use-mark ${isUsed ? 'use-mark--used' : ''}`}>
                <Icon name={isUsed ? 'check' : kind === 'people' ? 'user' : 'ticket'} />
              </View>
            );
          })}
        </View>
      )}
    </View>
  );
}

function LoadedUses({ ticket }: { ticket: Ticket }) {
  const t = useTranslate();
  const { data: product, error } = useProduct(ticket.product.slug);
  // Whether it counts people or times is the product's to say; nothing is said twice.
  if (!product && !error) return null;
  const uses = ticketUses(ticket, product?.weight);
  if (uses.kind === 'once') return null;
  return (
    <View id="ticket-uses" className="ticket-uses">
      {uses.kind === 'steps' ? (
        <>
          <View className="ticket-uses__title">{t('ticket.steps')}</View>
          {numbered(uses.steps).map(({ item, key }) => (
            <Step key={key} step={item} />
          ))}
        </>
      ) : (
        <Count {...uses} />
      )}
    </View>
  );
}

/** What the ticket still opens, where that is more than one visit. Nobody asks for the product of a simple ticket. */
export function TicketUses({ ticket }: { ticket: Ticket }) {
  return ticket.uses > 1 || ticket.entitlements.length > 1 ? <LoadedUses ticket={ticket} /> : null;
}
