import { keptChoice } from './kept-choice';

const typeSize = keptChoice('shanmen.type-size', ['usual', 'large']);

/** Large: a quarter larger, through the one factor that styles/tokens.scss scales all type by. */
export const useTypeSize = typeSize.use;
export const chooseTypeSize = typeSize.choose;
