import { Text, View } from '@tarojs/components';
import { countTicketTap, type TapSource } from '@/api/engagement';
import { useProducts } from '@/api/ticketing';
import type { LinkedTicket } from '@/api/types';
import { useTranslate } from '@/i18n';
import { openProduct } from '@/lib/routes';
import { Action } from '../action';
import { Picture } from '../picture';
import { Price } from '../price';
import { Tap } from '../tap';
import './index.scss';

/** The tickets that a guide or a tour speaks of, with today's prices; those no longer on show are left out. */
export function useLinkedProducts(tickets: LinkedTicket[]) {
  const { data: products = [] } = useProducts();
  return tickets.flatMap(({ slug }) => products.find((product) => product.slug === slug) ?? []);
}

interface LinkedTicketsProps {
  tickets: LinkedTicket[];
  /** The guide or the tour that speaks of them: what its readers tap is counted. */
  from: TapSource;
  dark?: boolean;
}

/** Opens a ticket's page, and tells that this text led there. */
function follow(from: TapSource, slug: string): Promise<void> {
  countTicketTap(from, slug);
  return openProduct(slug);
}

export function LinkedTickets({ tickets, from, dark }: LinkedTicketsProps) {
  const t = useTranslate();
  const products = useLinkedProducts(tickets);
  if (products.length === 0) return null;
  return (
    <View className={`linked-tickets ${dark ? 'linked-tickets--dark' : ''}`}>
      <Text className="linked-tickets__title">{t('article.tickets')}</Text>
      {products.map((product) => (
        <Tap
          key={product.slug}
          id={`linked-${product.slug}`}
          className="linked-tickets__ticket"
          label={product.title}
          onTap={() => follow(from, product.slug)}
        >
          <Picture
            media={product.cover}
            alt={product.title}
            shape="fill"
            widthPt={72}
            className="linked-tickets__picture"
          />
          <View className="linked-tickets__words">
            <Text className="linked-tickets__name">{product.title}</Text>
            <Price size="small" amountFen={product.lowestPriceFen} isFrom={product.priceVaries} />
          </View>
        </Tap>
      ))}
    </View>
  );
}

/** The first of them, always at hand below the text. */
export function TicketBar({ tickets, from }: LinkedTicketsProps) {
  const t = useTranslate();
  const [product] = useLinkedProducts(tickets);
  if (!product) return null;
  return (
    <View className="ticket-bar">
      <View className="ticket-bar__words">
        <Text className="ticket-bar__name">{product.title}</Text>
        <Price size="small" amountFen={product.lowestPriceFen} isFrom={product.priceVaries} />
      </View>
      <Action id="buy-linked" kind="buy" onTap={() => follow(from, product.slug)}>
        {t('article.buy')}
      </Action>
    </View>
  );
}
