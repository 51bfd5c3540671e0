import { memberRoutes } from './routes/members';

export default {
  routes: { 'content-api': { type: 'content-api', routes: memberRoutes } },
};
