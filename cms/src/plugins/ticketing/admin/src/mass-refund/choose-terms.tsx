import { Box, Checkbox, Flex, Radio, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Choice } from './choice';

interface TermsChoiceProps {
  choice: Choice;
  choose: (change: Partial<Choice>) => void;
  mayForce: boolean;
}

/** How much goes back, what becomes of reservations, and what else happens. */
export function TermsChoice({ choice, choose, mayForce }: TermsChoiceProps) {
  const { formatMessage } = useIntl();
  const say = (id: string) => formatMessage({ id: `ticketing.mass.${id}` });
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Either
        name="fee"
        value={choice.fee}
        options={['none', 'tiers']}
        onValue={(fee) => choose({ fee: fee as Choice['fee'] })}
      />
      <Either
        name="reserved"
        value={choice.reserved}
        options={['release', 'refund']}
        onValue={(reserved) => choose({ reserved: reserved as Choice['reserved'] })}
      />
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Checkbox
          checked={choice.closeSlots}
          onCheckedChange={(checked) => choose({ closeSlots: checked === true })}
        >
          {say('close')}
        </Checkbox>
        {mayForce && (
          <Box>
            <Checkbox
              checked={choice.forced}
              onCheckedChange={(checked) => choose({ forced: checked === true })}
            >
              {say('forced')}
            </Checkbox>
          </Box>
        )}
      </Flex>
    </Flex>
  );
}

interface EitherProps {
  name: string;
  value: string;
  options: readonly string[];
  onValue: (value: string) => void;
}

function Either({ name, value, options, onValue }: EitherProps) {
  const { formatMessage } = useIntl();
  const say = (id: string) => formatMessage({ id: `ticketing.mass.${name}${id}` });
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="pi" fontWeight="bold" id={`mass-${name}`}>
        {say('')}
      </Typography>
      <Radio.Group value={value} onValueChange={onValue} aria-labelledby={`mass-${name}`}>
        {options.map((option) => (
          <Radio.Item key={option} value={option}>
            {say(`.${option}`)}
          </Radio.Item>
        ))}
      </Radio.Group>
    </Flex>
  );
}
