import { adminApi } from '@strapi/strapi/admin';
import type { Check, Connection } from '../../../server/admin-routes/connection-shapes';

const connectionApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    weChatConnection: build.query<Connection, void>({
      query: () => '/wechat-pay/connection',
      transformResponse: ({ data }: { data: Connection }) => data,
    }),
    checkWeChatConnection: build.mutation<Check[], void>({
      query: () => ({ url: '/wechat-pay/connection/checks', method: 'POST', data: {} }),
      transformResponse: ({ data }: { data: Check[] }) => data,
    }),
  }),
});

export const { useWeChatConnectionQuery, useCheckWeChatConnectionMutation } = connectionApi;
