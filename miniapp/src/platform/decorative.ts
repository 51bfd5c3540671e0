/** Mini-programs' images are silent unless they have a label. */
export const DECORATIVE = {};
