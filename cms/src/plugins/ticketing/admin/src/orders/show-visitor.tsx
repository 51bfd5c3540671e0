import { Flex, IconButton } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import { useNotification, useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { messageOf } from '../calendar/use-edit';
import { useShowVisitorMutation } from './api';
import { casePermissions } from './permissions';

interface ShowVisitorProps {
  code: string;
  /** The masked words. */
  children: string;
}

/** Who a ticket is for: masked until somebody who may see it asks, which is recorded. */
export function ShowVisitor({ code, children }: ShowVisitorProps) {
  const { formatMessage, locale } = useIntl();
  const { toggleNotification } = useNotification();
  const { allowedActions } = useRBAC(casePermissions.show);
  const [show, { data, isLoading }] = useShowVisitorMutation();
  if (data) return <span data-testid="visitor">{[data.name, data.phone].filter(Boolean).join(' · ')}</span>;
  const ask = async () => {
    const answer = await show({ code, locale });
    if ('error' in answer) toggleNotification({ type: 'danger', message: messageOf(answer.error) });
  };
  return (
    <Flex gap={2} tag="span">
      <span>{children}</span>
      {allowedActions.canRead === true && (
        <IconButton
          size="XS"
          variant="ghost"
          label={formatMessage({ id: 'ticketing.case.ticket.show-visitor' })}
          disabled={isLoading}
          onClick={ask}
        >
          <Eye />
        </IconButton>
      )}
    </Flex>
  );
}
