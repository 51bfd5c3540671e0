import { Badge, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Thing } from '../../../content/admin-routes/lost-shapes';
import { formatDay } from '../../formats/venue-time';
import { ThingPhoto } from './photo';

const TONES: Record<string, [ground: string, text: string]> = {
  'to-be-collected': ['primary100', 'primary700'],
  claimed: ['primary100', 'primary700'],
  collected: ['success100', 'success700'],
  archived: ['neutral150', 'neutral700'],
};

interface ThingLineProps {
  thing: Thing;
  children?: ReactNode;
}

/** A found thing in one line: photo, what, when and where; the whole of it leads to the thing. */
export function ThingLine({ thing, children }: ThingLineProps) {
  const { formatMessage, locale } = useIntl();
  const [ground, text] = TONES[thing.state] ?? ['neutral150', 'neutral700'];
  const facts = [formatMessage({ id: thing.kind }), formatDay({ locale }, thing.foundOn), thing.foundPlace];
  return (
    <Line data-thing={thing.documentId}>
      <ThingPhoto thing={thing} />
      <Flex direction="column" alignItems="flex-start" gap={1} flex="1" minWidth="0">
        <Flex gap={2} wrap="wrap">
          <To to={`?thing=${thing.documentId}`}>{thing.title}</To>
          <Badge backgroundColor={ground} textColor={text}>
            {formatMessage({ id: thing.state })}
          </Badge>
        </Flex>
        <Typography variant="pi" textColor="neutral600" tag="div">
          {facts.filter(Boolean).join(' · ')}
        </Typography>
        {children}
      </Flex>
    </Line>
  );
}

const Line = styled.article`
  position: relative;
  display: flex;
  gap: 1.6rem;
  align-items: center;
  padding: 1.2rem 1.6rem;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
`;
const To = styled(Link)`
  font-size: 1.6rem;
  font-weight: 600;
  overflow-wrap: anywhere;
  text-decoration: none;
  color: ${({ theme }) => theme.colors.neutral800};
  &::after {
    position: absolute;
    inset: 0;
    content: '';
  }
`;
