export { AnswerStore } from './answer-store';
export { VARY, type Wanted, wantedFrom } from './cached-routes';
export { StoredAnswer } from './stored-answer';
