export type { Member } from './access';
export { type AdminInput, defineAdminRoute } from './define-admin-route';
export { type Answer, defineRoute, localeOf } from './define-route';
export { sendError } from './errors';
export {
  claimKeys,
  forgetKeysBefore,
  type Idempotency,
  keepAnswers,
  once,
  orFirstAnswer,
  recall,
  releaseKeys,
} from './idempotency';
export { page, pagination } from './pagination';
export { Picture } from './picture';
export { RateLimit } from './rate-limit';
export { day, fen, instant, type Media, media, picture, type TextBlock, textBlock, visitor } from './shapes';
