/**
 * The kinds of things that can be found, in the order in which they are offered, with how much each weighs among
 * equals. A new kind is a line here and its words in the texts (`kind.<name>`).
 */
export const kinds = {
	page: 6,
	service: 5,
	unit: 4,
	result: 4,
	event: 3,
	consultation: 3,
	news: 3,
	partner: 3,
	instrument: 3,
	help: 3,
	word: 2,
} as const satisfies Record<string, number>;

export type Kind = keyof typeof kinds;

export const kindNames = Object.keys(kinds) as Kind[];

export const isKind = (text: string): text is Kind =>
	Object.hasOwn(kinds, text);
