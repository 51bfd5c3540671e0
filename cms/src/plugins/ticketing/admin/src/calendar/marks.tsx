import { Pencil, WarningCircle } from '@strapi/icons';

/** An editor set it by hand: a regeneration leaves it unless it is chosen. */
export const EditedMark = () => <Pencil width="1.2rem" height="1.2rem" fill="neutral500" aria-hidden />;

/** More is sold than the size allows. */
export const ShortMark = () => <WarningCircle width="1.4rem" height="1.4rem" fill="danger600" aria-hidden />;
