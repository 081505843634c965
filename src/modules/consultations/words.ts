/** As it is kept: without what no database keeps, and without blanks at the ends. */
export const asKept = (text: string): string =>
	text.replaceAll("\u0000", "").replaceAll("\r\n", "\n").trim();

/** A count as people type it: `1.200`, `40`; null where it is none. */
export function countIn(text: string): number | null {
	const digits = text.trim().replace(/[. ](?=\d{3}(\D|$))/g, "");
	return /^\d{1,6}$/.test(digits) ? Number(digits) : null;
}
