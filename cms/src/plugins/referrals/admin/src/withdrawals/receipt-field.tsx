import { Field, Flex } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';

/** A photo of a phone has several MB; a receipt is well read with this. */
const LONGEST_SIDE_PX = 1600;
const QUALITY = 0.8;

/** The picture made smaller, as base64 of a JPEG. */
async function smaller(file: File): Promise<string> {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_SIDE_PX / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/jpeg', QUALITY).replace(/^data:[^,]+,/, '');
}

/** The receipt of what was paid by hand; an empty string while there is none. */
export function ReceiptField({ onPicture }: { onPicture: (base64: string) => void }) {
  const { formatMessage } = useIntl();
  const [shown, setShown] = useState('');
  const [isUnreadable, setUnreadable] = useState(false);
  const take = async (file: File | undefined) => {
    const picture = file ? await smaller(file).catch(() => null) : '';
    setUnreadable(picture === null);
    setShown(picture ?? '');
    onPicture(picture ?? '');
  };
  return (
    <Field.Root
      name="picture"
      required
      hint={formatMessage({ id: 'referrals.receipt.hint' })}
      error={isUnreadable ? formatMessage({ id: 'referrals.receipt.unreadable' }) : undefined}
    >
      <Field.Label>{formatMessage({ id: 'referrals.case.receipt' })}</Field.Label>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <input
          type="file"
          name="picture"
          accept="image/png,image/jpeg"
          onChange={({ currentTarget }) => take(currentTarget.files?.[0])}
        />
        {shown && (
          <img
            src={`data:image/jpeg;base64,${shown}`}
            alt={formatMessage({ id: 'referrals.case.receipt' })}
            style={{ maxHeight: '16rem', objectFit: 'contain' }}
          />
        )}
      </Flex>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
