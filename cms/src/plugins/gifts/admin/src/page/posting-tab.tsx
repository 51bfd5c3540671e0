import { Button, Flex, TextInput, Typography } from '@strapi/design-system';
import { Download, Upload } from '@strapi/icons';
import { useNotification, useRBAC } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { formatInstant } from '../../../../../admin/formats/venue-time';
import { DataTable } from '../../../../../admin/parts/data-table';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { Mono } from '../../../../../admin/parts/mono';
import { NothingHere } from '../../../../../admin/parts/nothing-here';
import { TwoLines } from '../../../../../admin/parts/two-lines';
import type { StaffExchange } from '../../../server/admin-routes/shapes';
import { messageOf, useGiftExchangesQuery, useShipGiftsMutation } from '../api';
import { addressPermissions, shipPermissions } from '../permissions';
import { readShippings, textOf } from './shipping-csv';
import { usePostingExport } from './use-posting-export';

const PAGE_SIZE = 100;
const LONGEST_CARRIER = 20;

/** What waits to be posted, oldest first: a carrier and a number for each, typed or read from a file. */
export function PostingTab({ timeZone }: { timeZone: string }) {
  const { formatMessage, locale } = useIntl();
  const asked = { locale, status: 'to_ship', oldestFirst: true, page: 1, pageSize: PAGE_SIZE };
  const { data, isError, isFetching, refetch } = useGiftExchangesQuery(asked);
  const { allowedActions } = useRBAC([...shipPermissions, ...addressPermissions]);
  const say = (id: string) => formatMessage({ id: `gifts.posting.${id}` });
  const mayShip = allowedActions.canShip === true;
  if (isError && !data) return <LoadFailed onRetry={refetch} />;
  return (
    <>
      <Flex gap={2} justifyContent="space-between" wrap="wrap">
        <Typography textColor="neutral600">{say('how')}</Typography>
        <Flex gap={2}>
          {allowedActions.canAddress === true && <ExportButton isEmpty={data?.rows.length === 0} />}
          {mayShip && <ImportButton />}
        </Flex>
      </Flex>
      {data?.rows.length === 0 ? (
        <NothingHere>{say('nothing')}</NothingHere>
      ) : (
        <DataTable
          rows={data?.rows}
          isStale={isFetching}
          keyOf={({ code }) => code}
          columns={[
            { id: 'code', heading: say('code'), cell: ({ shortCode }) => <Mono>{shortCode}</Mono> },
            { id: 'gift', heading: say('gift'), cell: ({ gift }) => gift.name },
            {
              id: 'to',
              heading: say('to'),
              cell: ({ address, member }) => (
                <TwoLines upper={address ?? '–'} lower={member.nickname ?? ''} />
              ),
            },
            {
              id: 'at',
              heading: say('at'),
              cell: ({ createdAt }) => formatInstant({ locale, timeZone }, createdAt),
            },
            {
              id: 'number',
              heading: say('number'),
              cell: (row) => (mayShip ? <NumberForm row={row} /> : null),
            },
          ]}
        />
      )}
    </>
  );
}

function ExportButton({ isEmpty }: { isEmpty: boolean }) {
  const { formatMessage } = useIntl();
  const { save, isBusy } = usePostingExport();
  return (
    <Button variant="secondary" startIcon={<Download />} loading={isBusy} disabled={isEmpty} onClick={save}>
      {formatMessage({ id: 'gifts.posting.export' })}
    </Button>
  );
}

/** Reads a file of numbers and says what became of its lines. */
function ImportButton() {
  const { formatMessage, locale } = useIntl();
  const { toggleNotification } = useNotification();
  const [ship, { isLoading }] = useShipGiftsMutation();
  const field = useRef<HTMLInputElement>(null);
  const say = (id: string, values?: Record<string, string | number>) =>
    formatMessage({ id: `gifts.posting.import.${id}` }, values);
  const take = async (file: File) => {
    const { rows, bad } = readShippings(await textOf(file));
    if (rows.length === 0) return toggleNotification({ type: 'warning', message: say('empty') });
    const answer = await ship({ rows, locale });
    if ('error' in answer) return toggleNotification({ type: 'danger', message: messageOf(answer.error) });
    const refused = answer.data.filter(({ problem }) => problem !== null).map(({ code }) => code);
    const done = answer.data.length - refused.length;
    const isWhole = refused.length + bad.length === 0;
    toggleNotification({
      type: isWhole ? 'success' : 'warning',
      message: isWhole
        ? say('done', { done })
        : say('partly', { done, lines: [...refused, ...bad.map((line) => `#${line}`)].join(', ') }),
    });
  };
  return (
    <>
      <input
        ref={field}
        type="file"
        accept=".csv,.txt,.tsv,text/csv"
        hidden
        data-testid="shipping-file"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) take(file);
        }}
      />
      <Button startIcon={<Upload />} loading={isLoading} onClick={() => field.current?.click()}>
        {say('button')}
      </Button>
    </>
  );
}

const LAST_CARRIER = 'shanmen-carrier';

/** Carrier and number of one parcel; the carrier of the last one stands there already. */
function NumberForm({ row }: { row: StaffExchange }) {
  const { formatMessage, locale } = useIntl();
  const { toggleNotification } = useNotification();
  const [ship, { isLoading }] = useShipGiftsMutation();
  const [carrier, setCarrier] = useState(() => localStorage.getItem(LAST_CARRIER) ?? '');
  const [number, setNumber] = useState('');
  const say = (id: string) => formatMessage({ id: `gifts.posting.${id}` });
  const submit = async () => {
    const rows = [{ code: row.code, carrier: carrier.trim(), trackingNumber: number.trim() }];
    const answer = await ship({ rows, locale });
    if ('error' in answer) return toggleNotification({ type: 'danger', message: messageOf(answer.error) });
    localStorage.setItem(LAST_CARRIER, carrier.trim());
    toggleNotification({ type: 'success', message: say('shipped') });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Flex gap={2}>
        <TextInput
          name="carrier"
          size="S"
          maxLength={LONGEST_CARRIER}
          aria-label={say('carrier')}
          placeholder={say('carrier')}
          value={carrier}
          onChange={({ currentTarget }: { currentTarget: { value: string } }) =>
            setCarrier(currentTarget.value)
          }
        />
        <TextInput
          name="number"
          size="S"
          maxLength={32}
          aria-label={say('number.field')}
          placeholder={say('number.field')}
          value={number}
          onChange={({ currentTarget }: { currentTarget: { value: string } }) =>
            setNumber(currentTarget.value)
          }
        />
        <Button
          type="submit"
          size="S"
          loading={isLoading}
          disabled={carrier.trim() === '' || number.trim().length < 6}
        >
          {say('ship')}
        </Button>
      </Flex>
    </form>
  );
}
