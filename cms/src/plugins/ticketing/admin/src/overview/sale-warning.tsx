import { Box, Flex, Typography } from '@strapi/design-system';
import { ArrowRight, WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Overview } from '../../../server/admin-routes/overview-shapes';

const PRODUCTS = '/content-manager/collection-types/plugin::ticketing.product';

/**
 * Says so, and where to change it, when the mini-program may sell nothing: either nothing is published, or no
 * published product has its sale permission, which is what most new installations forget.
 */
export function SaleWarning({ products }: Pick<Overview, 'products'>) {
  const { formatMessage } = useIntl();
  if (products.inMiniProgram > 0) return null;
  const cause = products.published === 0 ? 'nothing-published' : 'nothing-permitted';
  return (
    <Box background="warning100" borderColor="warning200" hasRadius padding={4} role="alert">
      <Flex gap={3} alignItems="flex-start">
        <WarningCircle width="2rem" height="2rem" fill="warning700" aria-hidden />
        <Box flex="1">
          <Typography fontWeight="bold" textColor="warning700" tag="p">
            {formatMessage({ id: `ticketing.sale-warning.${cause}` })}
          </Typography>
          <Typography textColor="neutral800" tag="p">
            {formatMessage({ id: `ticketing.sale-warning.${cause}.how` }, { published: products.published })}
          </Typography>
        </Box>
        <WayOut to={PRODUCTS}>
          {formatMessage({ id: 'ticketing.sale-warning.open' })}
          <ArrowRight width="1.2rem" height="1.2rem" />
        </WayOut>
      </Flex>
    </Box>
  );
}

const WayOut = styled(Link)`
  display: inline-flex;
  align-items: center;
  gap: 0.6rem;
  font-size: 1.4rem;
  font-weight: 600;
  white-space: nowrap;
  color: ${({ theme }) => theme.colors.warning700};
`;
