import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

/** Why two things may be one. */
export function Signs({ signs }: { signs: readonly string[] }) {
  const { formatMessage } = useIntl();
  const say = (id: string) => formatMessage({ id: `shanmen.lost.sign-of.${id}` });
  return (
    <Flex gap={2} wrap="wrap">
      <Typography variant="pi" textColor="success700">
        {signs.map(say).join(' · ')}
      </Typography>
    </Flex>
  );
}
