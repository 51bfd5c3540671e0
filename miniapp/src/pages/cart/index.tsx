import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useState } from 'react';
import { useCart } from '@/api/cart';
import type { CartItem } from '@/api/types';
import { MemberOnly } from '@/components/member-only';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { PageRoot } from '@/components/page-root';
import { Tap } from '@/components/tap';
import { usePageTitle } from '@/hooks/use-page-title';
import { useTranslate } from '@/i18n';
import { open } from '@/lib/routes';
import { CartBar } from './bar';
import { ChangeSheet } from './change-sheet';
import { ConfirmSheet } from './confirm-sheet';
import { CartLine } from './line';
import { chosenLines, toggledAll } from './lines';
import { CartSkeleton } from './skeleton';
import { useCheckOut } from './use-check-out';
import { useRemoval } from './use-removal';
import './index.scss';

function toggled(set: ReadonlySet<string>, id: string): Set<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}

function UndoBar({ removed, onUndo }: { removed: CartItem; onUndo: () => void }) {
  const t = useTranslate();
  return (
    <View className="undo-bar" role="status">
      <Text className="undo-bar__words">{t('cart.removed', { title: removed.product?.title ?? '' })}</Text>
      <Tap id="undo-remove" className="undo-bar__undo" onTap={onUndo}>
        <Text>{t('cart.undo')}</Text>
      </Tap>
    </View>
  );
}

/** The lines, with what can be done with each and with all. */
function CartLines({ items: all }: { items: CartItem[] }) {
  const t = useTranslate();
  const [putAside, setPutAside] = useState<ReadonlySet<string>>(new Set());
  const [changing, setChanging] = useState<{ item: CartItem; open: boolean } | null>(null);
  const [confirming, setConfirming] = useState(false);
  const { removed, remove, undo } = useRemoval();
  const { busy, refused, forget, checkOut } = useCheckOut();
  const items = all.filter(({ id }) => id !== removed?.id);
  const chosen = chosenLines(items, putAside);
  const confirm = async () => {
    if (!(await checkOut(chosen))) setConfirming(false);
  };
  const change = (item: CartItem) => {
    forget();
    setChanging({ item, open: true });
  };
  return (
    <>
      {items.length === 0 && <EmptyCart />}
      {refused && (
        <View id="check-out-problem" className="cart__problem" role="alert">
          {refused.itemId ? t('cart.refused') : refused.words}
        </View>
      )}
      <View className="cart__lines">
        {items.map((item) => (
          <CartLine
            key={item.id}
            item={item}
            isChosen={chosen.includes(item)}
            problem={refused?.itemId === item.id ? refused.words : null}
            onToggle={() => setPutAside((set) => toggled(set, item.id))}
            onChange={() => change(item)}
            onRemove={() => remove(item)}
          />
        ))}
      </View>
      {removed && <UndoBar removed={removed} onUndo={undo} />}
      {items.length > 0 && (
        <CartBar
          chosen={chosen}
          buyable={items.filter((item) => item.open).length}
          onToggleAll={() => setPutAside((set) => toggledAll(items, set))}
          onCheckOut={() => setConfirming(true)}
        />
      )}
      <ConfirmSheet
        items={chosen}
        open={confirming}
        busy={busy}
        onConfirm={confirm}
        onClose={() => setConfirming(false)}
      />
      {changing && (
        <ChangeSheet
          key={changing.item.id}
          item={changing.item}
          open={changing.open}
          onClose={() => setChanging({ ...changing, open: false })}
        />
      )}
    </>
  );
}

function EmptyCart() {
  const t = useTranslate();
  const action = { id: 'see-tickets', label: t('tickets.empty.action'), onTap: () => open('home') };
  return (
    <NoticeState
      id="cart-empty"
      drawing="orders"
      title={t('cart.empty')}
      hint={t('cart.empty.hint')}
      action={action}
    />
  );
}

function MyCart() {
  const { data: items, error, isValidating, mutate } = useCart();
  useDidShow(() => {
    mutate();
  });
  usePullDownRefresh(async () => {
    await Promise.allSettled([mutate()]);
    Taro.stopPullDownRefresh();
  });
  if (!items && !error) return <CartSkeleton />;
  if (!items) return <ErrorState error={error} busy={isValidating} onRetry={() => mutate()} />;
  return <CartLines items={items} />;
}

/** Tickets that are wished for. Nothing here is reserved until it is checked out. */
export default function CartPage() {
  usePageTitle('title.cart');
  const t = useTranslate();
  return (
    <PageRoot className="page--with-bar cart">
      <MemberOnly skeleton={<CartSkeleton />} title={t('cart.login')} hint={t('cart.login.hint')}>
        <MyCart />
      </MemberOnly>
    </PageRoot>
  );
}
