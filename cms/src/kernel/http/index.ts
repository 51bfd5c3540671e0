export { forgetMember, type Member, memberById } from './access';
export { type Answer, defineRoute } from './define-route';
export { forgetKeysBefore, type Idempotency, once } from './idempotency';
export { page, pagination } from './pagination';
