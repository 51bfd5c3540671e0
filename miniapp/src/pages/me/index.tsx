import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useCart } from '@/api/cart';
import { useHelpLinks } from '@/api/content';
import { useUnreadNews } from '@/api/own-data';
import { useSite } from '@/api/site';
import { PageRoot } from '@/components/page-root';
import { useFreshMember } from '@/hooks/use-member';
import { useTabPage } from '@/hooks/use-tab-page';
import { useTranslate } from '@/i18n';
import { followHelpLink } from '@/lib/help-links';
import { open } from '@/lib/routes';
import { AccountCard } from './account-card';
import { LanguageRow } from './language-row';
import { ServiceContact } from './service-contact';
import { ServiceRow } from './service-row';
import { TicketStates } from './ticket-states';
import './index.scss';

/** What the member was told, with how much of it is new. */
function NewsRow() {
  const t = useTranslate();
  const { data: unread = 0, mutate } = useUnreadNews();
  useDidShow(() => {
    mutate();
  });
  return (
    <ServiceRow id="news" icon="bell" name={t('title.news')} count={unread} onTap={() => open('news')} />
  );
}

/** What the attraction says of its company: a page of its own, a guide or another site. */
function CompanyRow() {
  const t = useTranslate();
  const { data: links = [] } = useHelpLinks();
  const company = links.find(({ kind }) => kind === 'company');
  if (!company) return null;
  return (
    <ServiceRow id="company" icon="home" name={t('company.title')} onTap={() => followHelpLink(company)} />
  );
}

/** The cart, with how much is in it. */
function CartRow() {
  const t = useTranslate();
  const { data: items = [], mutate } = useCart();
  useDidShow(() => {
    mutate();
  });
  const value = items.length > 0 ? t('cart.count', { count: items.length }) : undefined;
  return <ServiceRow id="cart" icon="cart" name={t('cart.title')} value={value} onTap={() => open('cart')} />;
}

export default function MePage() {
  useTabPage();
  const t = useTranslate();
  const { member } = useFreshMember();
  const { data: site } = useSite();
  return (
    <PageRoot className="me">
      <AccountCard member={member} siteName={site?.name} />
      <View className="me__body">
        <TicketStates isMember={member !== null} />
        {member?.role === 'inspector' && (
          <View className="me__group card">
            <ServiceRow
              id="inspector"
              icon="scan"
              name={t('me.inspector')}
              value={t('me.inspector.hint')}
              onTap={() => open('inspector')}
            />
          </View>
        )}
        <View className="me__group card">
          <ServiceRow
            id="promotion"
            icon="megaphone"
            name={t('me.promotion')}
            value={t('me.promotion.hint')}
            onTap={() => open('promotion')}
          />
        </View>
        <View className="me__group card">
          <NewsRow />
          <CartRow />
          <ServiceRow id="gifts" icon="gift" name={t('me.gifts')} onTap={() => open('gifts')} />
          <ServiceRow id="my-gifts" icon="qr" name={t('me.myGifts')} onTap={() => open('myGifts')} />
          <ServiceRow id="waiting" icon="hourglass" name={t('waiting.title')} onTap={() => open('waiting')} />
          <ServiceRow id="visitors" icon="users" name={t('visitor.title')} onTap={() => open('visitors')} />
        </View>
        <View className="me__group card">
          <ServiceRow id="lost" icon="search" name={t('me.lost')} onTap={() => open('lost')} />
          <ServiceContact site={site} />
          <ServiceRow id="help" icon="info" name={t('me.help')} onTap={() => open('help')} />
          <CompanyRow />
          <ServiceRow id="about" icon="pin" name={t('me.about')} onTap={() => open('helpPage')} />
        </View>
        <View className="me__group card">
          <LanguageRow />
          <ServiceRow id="settings" icon="settings" name={t('me.settings')} onTap={() => open('settings')} />
        </View>
      </View>
    </PageRoot>
  );
}
