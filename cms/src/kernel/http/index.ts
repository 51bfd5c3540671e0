export { forgetMember, type Member, memberById } from './access';
export { type Answer, defineRoute } from './define-route';
export { forgetKeysBefore, type Idempotency, once, recall } from './idempotency';
export { page, pagination } from './pagination';
export { day, fen, instant, media, visitor } from './shapes';
