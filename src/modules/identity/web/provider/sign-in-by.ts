/** Where somebody sets out for the provider; `back` is where they were led away from. */
export const signInBy = (back: string | null): string =>
	back === null
		? "/masuk/penyedia"
		: `/masuk/penyedia?ke=${encodeURIComponent(back)}`;
