import { keptChoice } from './kept-choice';

/** Raise the number when the words change so much that everybody must be asked again. */
const agreement = keptChoice('shanmen.agreed-1', ['not-yet', 'agreed']);

/** Whether this phone's visitor has read and agreed to the terms and the privacy policy: nobody is logged in before. */
export const hasAgreed = (): boolean => agreement.current() === 'agreed';
export const useAgreed = (): boolean => agreement.use() === 'agreed';
export const agree = (): void => agreement.choose('agreed');
export const takeAgreementBack = (): void => agreement.choose('not-yet');
