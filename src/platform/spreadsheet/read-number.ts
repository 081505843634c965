/**
 * An exact decimal as text (`"87.35"`) out of a cell that was typed with comma or point; `null` for an
 * empty cell, `undefined` for what is none. A number with both signs is none: 1.234,5 means one thing in
 * Jakarta and another in London.
 */
export function readDecimal(typed: string): string | null | undefined {
	const text = typed.trim();
	if (text === "") return null;
	const [, whole, fraction] =
		/^(-?\d{1,15})(?:[.,](\d{1,15}))?$/.exec(text) ?? [];
	if (whole === undefined) return undefined;
	const plain = whole.replace(/^(-?)0+(?=\d)/, "$1");
	return fraction === undefined ? plain : `${plain}.${fraction}`;
}

/** A whole number of four digits; `null` for an empty cell, `undefined` for what is none. */
export function readYear(typed: string): number | null | undefined {
	const text = typed.trim();
	if (text === "") return null;
	return /^\d{4}$/.test(text) ? Number(text) : undefined;
}
