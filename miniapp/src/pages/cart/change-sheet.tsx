import { useState } from 'react';
import { useProduct } from '@/api/ticketing';
import type { CartItem, Product } from '@/api/types';
import { PurchaseSheet } from '@/components/purchase-sheet';
import type { Day } from '@/lib/days';

interface ChangeSheetProps {
  item: CartItem;
  open: boolean;
  onClose: () => void;
}

function LoadedSheet({ item, open, product, onClose }: ChangeSheetProps & { product: Product }) {
  const [date, setDate] = useState<Day | null>(item.date);
  return (
    <PurchaseSheet
      product={product}
      item={item}
      open={open}
      ways={['change']}
      date={date}
      onDate={setDate}
      onClose={onClose}
    />
  );
}

/** The sheet that a line came from, to choose another day, time or visitor for it. */
export function ChangeSheet({ item, open, onClose }: ChangeSheetProps) {
  const { data: product } = useProduct(item.product?.slug ?? '');
  if (!product) return null;
  return <LoadedSheet item={item} open={open} product={product} onClose={onClose} />;
}
