import { Box, Button, Flex, TextInput, Typography } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { type FormEvent, useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import type { SearchedBy } from '../../../server/admin-routes/desk-shapes';

interface SearchBoxProps {
  value: string;
  /** What the server took it for. */
  by: SearchedBy | null;
  onSearch: (query: string | null) => void;
}

/** One field for everything. A hand scanner types a code and ends with Enter: that searches too. */
export function SearchBox({ value, by, onSearch }: SearchBoxProps) {
  const { formatMessage } = useIntl();
  const [typed, setTyped] = useState(value);
  // The address changed otherwise: the way back, a chip.
  useEffect(() => setTyped(value), [value]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(typed.trim() || null);
  };
  return (
    <search>
      <form onSubmit={submit}>
        <Flex gap={2} alignItems="stretch">
          <Box flex="1">
            <TextInput
              name="query"
              type="search"
              autoFocus
              autoComplete="off"
              maxLength={300}
              aria-label={formatMessage({ id: 'ticketing.orders.search' })}
              placeholder={formatMessage({ id: 'ticketing.orders.search.hint' })}
              startAction={<Search aria-hidden fill="neutral500" />}
              value={typed}
              onChange={({ currentTarget }: { currentTarget: { value: string } }) =>
                setTyped(currentTarget.value)
              }
            />
          </Box>
          <Button type="submit" size="L">
            {formatMessage({ id: 'ticketing.orders.search.go' })}
          </Button>
        </Flex>
        {by && value && (
          <Box paddingTop={1}>
            <Typography variant="pi" textColor="neutral600" data-testid="searched-by">
              {formatMessage({ id: `ticketing.orders.by.${by}` })}
            </Typography>
          </Box>
        )}
      </form>
    </search>
  );
}
