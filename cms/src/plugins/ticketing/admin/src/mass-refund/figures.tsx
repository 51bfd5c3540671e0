import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

interface Figure {
  /** Its words are `ticketing.mass.figure.<id>`. */
  id: string;
  value: string;
  isStrong?: boolean;
}

/** Some numbers side by side on one quiet ground. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  const { formatMessage } = useIntl();
  return (
    <Row>
      {figures.map(({ id, value, isStrong = false }) => (
        <div key={id} data-figure={id}>
          <Typography variant="pi" textColor="neutral600" tag="dt">
            {formatMessage({ id: `ticketing.mass.figure.${id}` })}
          </Typography>
          <Value $strong={isStrong}>{value}</Value>
        </div>
      ))}
    </Row>
  );
}

const Row = styled.dl`
  display: grid;
  gap: 1.6rem;
  grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr));
  padding: 1.6rem 2rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral100};
`;

const Value = styled.dd<{ $strong: boolean }>`
  font-size: 2.2rem;
  line-height: 1.5;
  font-weight: 600;
  white-space: nowrap;
  font-variant-numeric: tabular-nums;
  color: ${({ theme, $strong }) => ($strong ? theme.colors.danger600 : theme.colors.neutral900)};
`;
