/** Pictures that a post idea may carry, 640 x 320, by the id that the charter's document names. */
export const ALL_PICTURES: Record<string, () => string> = {};
