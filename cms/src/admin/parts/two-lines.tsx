import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface TwoLinesProps {
  upper: ReactNode;
  /** Smaller and quieter; nothing when it is empty. */
  lower: ReactNode;
  isEnd?: boolean;
}

/** A cell that says two things about one: what it is, and what is known of it. */
export function TwoLines({ upper, lower, isEnd = false }: TwoLinesProps) {
  return (
    <Flex direction="column" alignItems={isEnd ? 'flex-end' : 'flex-start'}>
      <Typography textColor="neutral800" tag="div">
        {upper}
      </Typography>
      {lower !== '' && (
        <Typography variant="pi" textColor="neutral600" tag="div">
          {lower}
        </Typography>
      )}
    </Flex>
  );
}
