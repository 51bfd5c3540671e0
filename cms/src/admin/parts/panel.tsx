import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** A white card with a heading, as Strapi's own pages have them. */
export function Panel({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <Box
      background="neutral0"
      borderColor="neutral150"
      hasRadius
      shadow="tableShadow"
      padding={6}
      tag="section"
    >
      <Flex justifyContent="space-between" alignItems="center" gap={4} paddingBottom={4} wrap="wrap">
        <Typography variant="delta" tag="h2">
          {title}
        </Typography>
        {aside}
      </Flex>
      {children}
    </Box>
  );
}
