/**
 * A count of people that is read each day, and moves each day: told in steps, so that nobody sees one person come or go. `null`: fewer than
 * the least that is told; nobody at all is told alike.
 */
export const inSteps = (n: number, least: number): number | null =>
	n < least ? null : n - (n % least);
