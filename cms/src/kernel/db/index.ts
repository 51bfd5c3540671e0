export { groupCommit, type Outcome } from './group-commit';
export { linkToMembers } from './member-links';
export { closeDb, db } from './pool';
export { only, type Queryable, type Statement, statement, type Tx } from './statement';
export { inStrapiTransaction } from './strapi-transaction';
export { afterCommit, inTransaction, isUniqueViolation } from './transaction';
