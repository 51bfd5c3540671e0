import { Button } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { ReasonDialog } from '../../../../../admin/parts/reason-dialog';
import { useCloseOrderMutation } from './api';
import { casePermissions } from './permissions';
import { useDeed } from './use-deed';

/** Closes an order that is not paid, at WeChat Pay too. */
export function CloseOrder({ number }: { number: string }) {
  const { formatMessage, locale } = useIntl();
  const { allowedActions } = useRBAC(casePermissions.close);
  const [send] = useCloseOrderMutation();
  const deed = useDeed('ticketing.case.close.done');
  const say = (id: string) => formatMessage({ id: `ticketing.case.close.${id}` });
  if (allowedActions.canClose !== true) return null;
  return (
    <>
      <Button variant="danger-light" onClick={deed.open}>
        {say('button')}
      </Button>
      {deed.isOpen && (
        <ReasonDialog
          title={say('button')}
          what={say('what')}
          confirm={say('button')}
          reason={{ label: say('reason'), example: say('reason.example'), longest: 200 }}
          isDanger
          isBusy={deed.isBusy}
          onConfirm={(reason) => deed.carryOut(() => send({ number, reason, locale }))}
          onCancel={deed.close}
        />
      )}
    </>
  );
}
