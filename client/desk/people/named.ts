/** What is known of somebody who is chosen on one page and acted on from another. */
export type Named = { id: string; name: string; email: string };
