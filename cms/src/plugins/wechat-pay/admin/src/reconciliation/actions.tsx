import { Button, Flex } from '@strapi/design-system';
import { ArrowClockwise, Download } from '@strapi/icons';
import { useAPIErrorHandler, useNotification, useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { runPermissions } from '../permissions';
import { useLazyDifferencesSheetQuery, useReconciledDayQuery, useRunReconciliationMutation } from './api';

interface ActionsProps {
  day: string | undefined;
  latestDay: string | undefined;
}

/** What can be done with the day: export what was found, and look again. */
export function Actions({ day, latestDay }: ActionsProps) {
  const { formatMessage } = useIntl();
  const { allowedActions } = useRBAC(runPermissions);
  const asked = day ?? latestDay;
  return (
    <Flex gap={2}>
      {day && <Export day={day} />}
      {asked && allowedActions.canRun && (
        <Run
          day={asked}
          label={formatMessage({ id: `wechat-pay.reconciliation.${day ? 'run' : 'run-latest'}` })}
        />
      )}
    </Flex>
  );
}

function Run({ day, label }: { day: string; label: string }) {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const [run, { isLoading }] = useRunReconciliationMutation();
  const start = async () => {
    const answer = await run(day);
    if ('error' in answer && answer.error) {
      const reason = formatAPIError(answer.error as Parameters<typeof formatAPIError>[0]);
      const message = formatMessage({ id: 'wechat-pay.reconciliation.not-started' }, { reason });
      toggleNotification({ type: 'danger', message });
      return;
    }
    toggleNotification({
      type: 'success',
      message: formatMessage({ id: 'wechat-pay.reconciliation.started' }),
    });
  };
  return (
    <Button startIcon={<ArrowClockwise />} loading={isLoading} onClick={start}>
      {label}
    </Button>
  );
}

function Export({ day }: { day: string }) {
  const { formatMessage, locale } = useIntl();
  const { data } = useReconciledDayQuery(day);
  const [fetchSheet, { isFetching }] = useLazyDifferencesSheetQuery();
  const save = async () => {
    const { data: sheet } = await fetchSheet({ day, locale });
    if (sheet) saveText(sheet.fileName, sheet.text);
  };
  const isEmpty = !data || data.differences.length === 0;
  return (
    <Button
      variant="tertiary"
      startIcon={<Download />}
      loading={isFetching}
      disabled={isEmpty}
      onClick={save}
    >
      {formatMessage({ id: 'wechat-pay.reconciliation.export' })}
    </Button>
  );
}

function saveText(fileName: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
