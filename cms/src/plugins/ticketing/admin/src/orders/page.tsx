import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { CasePage } from './case-page';
import { ordersPermissions } from './permissions';
import { SearchPage } from './search-page';

/** 票与订单: anything is found here, and each order has a page of its own. */
export default function OrdersPage() {
  return (
    <Page.Protect permissions={ordersPermissions}>
      <Routes>
        <Route index element={<SearchPage />} />
        <Route path=":key" element={<CasePage />} />
      </Routes>
    </Page.Protect>
  );
}
