/** An id on the page made of a code: `status-a-1`. Dots would have to be escaped wherever the id is used. */
export const idOf = (word: string, code: string): string =>
	`${word}-${code.replaceAll(".", "-")}`;
