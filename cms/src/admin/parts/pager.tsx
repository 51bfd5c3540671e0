import { Button, Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';

interface PagerProps {
  /** From 1. */
  page: number;
  pageSize: number;
  total: number;
  onPage: (page: number) => void;
}

/** Back and forth in a list inside a page, whose address has no place for it; nothing while one page is all. */
export function Pager({ page, pageSize, total, onPage }: PagerProps) {
  const { formatMessage } = useIntl();
  if (total <= pageSize) return null;
  return (
    <Flex gap={2} paddingTop={4} justifyContent="flex-end">
      <Button variant="tertiary" disabled={page === 1} onClick={() => onPage(page - 1)}>
        {formatMessage({ id: 'shanmen.previous' })}
      </Button>
      <Button variant="tertiary" disabled={page * pageSize >= total} onClick={() => onPage(page + 1)}>
        {formatMessage({ id: 'shanmen.next' })}
      </Button>
    </Flex>
  );
}
