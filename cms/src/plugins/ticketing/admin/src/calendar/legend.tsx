import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { FILLS, useFillColours } from './fill-colours';
import { EditedMark, ShortMark } from './marks';

/** What the colours and marks of the month mean. */
export function Legend() {
  const { formatMessage } = useIntl();
  const colours = useFillColours();
  return (
    <Flex gap={4} wrap="wrap" paddingTop={4}>
      {FILLS.map((fill) => (
        <Flex key={fill} gap={2}>
          <Swatch style={{ background: colours[fill].ground, borderColor: colours[fill].bar }} />
          <Typography variant="pi" textColor="neutral600">
            {formatMessage({ id: `ticketing.calendar.fill.${fill}` })}
          </Typography>
        </Flex>
      ))}
      {[
        { id: 'edited', mark: <EditedMark /> },
        { id: 'short', mark: <ShortMark /> },
      ].map(({ id, mark }) => (
        <Flex key={id} gap={2}>
          {mark}
          <Typography variant="pi" textColor="neutral600">
            {formatMessage({ id: `ticketing.calendar.mark.${id}` })}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}

const Swatch = styled.span`
  width: 1.6rem;
  height: 1.6rem;
  border: 1px solid;
  border-radius: ${({ theme }) => theme.borderRadius};
`;
