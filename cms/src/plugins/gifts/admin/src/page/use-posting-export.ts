import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { saveCsv } from '../../../../../admin/parts/save-csv';
import type { PostingLine } from '../../../server/admin-routes/shapes';
import { messageOf, useGiftPostingListMutation } from '../api';

const COLUMNS = ['code', 'gift', 'name', 'phone', 'address', 'carrier', 'number'] as const;

const cellsOf = ({ code, gift, name, phone, region, detail }: PostingLine): string[] => [
  code,
  gift,
  name,
  phone,
  `${region}${detail}`,
  '',
  '',
];

/** Saves who gets what as a file whose last two columns are filled in and read back. */
export function usePostingExport() {
  const { formatMessage, locale } = useIntl();
  const { toggleNotification } = useNotification();
  const [load, { isLoading }] = useGiftPostingListMutation();
  const save = async () => {
    const answer = await load({ locale });
    if ('error' in answer) return toggleNotification({ type: 'danger', message: messageOf(answer.error) });
    const heading = COLUMNS.map((column) => formatMessage({ id: `gifts.posting.column.${column}` }));
    saveCsv([heading, ...answer.data.map(cellsOf)], formatMessage({ id: 'gifts.posting.file' }));
  };
  return { save, isBusy: isLoading };
}
