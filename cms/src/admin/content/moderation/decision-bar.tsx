import { Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { Check, Cross } from '@strapi/icons';
import { useIntl } from 'react-intl';

interface DecisionBarProps {
  ids: readonly string[];
  chosen: readonly string[];
  isBusy: boolean;
  onChoose: (ids: readonly string[]) => void;
  onShow: () => void;
  onHide: () => void;
}

/** Chooses all of a page and judges what is chosen; says which keys do the same. */
export function DecisionBar({ ids, chosen, isBusy, onChoose, onShow, onHide }: DecisionBarProps) {
  const { formatMessage } = useIntl();
  const say = (id: string, values = {}) => formatMessage({ id: `shanmen.moderation.${id}` }, values);
  const isAll = chosen.length === ids.length;
  return (
    <Flex justifyContent="space-between" gap={4} wrap="wrap" minHeight="4rem">
      <Flex gap={4}>
        <Checkbox
          checked={isAll ? true : chosen.length > 0 ? 'indeterminate' : false}
          onCheckedChange={() => onChoose(isAll ? [] : ids)}
        >
          {chosen.length > 0 ? say('chosen', { count: chosen.length }) : say('choose-all')}
        </Checkbox>
        {chosen.length > 0 && (
          <Flex gap={2}>
            <Button size="S" variant="success-light" startIcon={<Check />} loading={isBusy} onClick={onShow}>
              {say('show')}
            </Button>
            <Button size="S" variant="danger-light" startIcon={<Cross />} disabled={isBusy} onClick={onHide}>
              {say('hide')}
            </Button>
          </Flex>
        )}
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        {say('keys')}
      </Typography>
    </Flex>
  );
}
