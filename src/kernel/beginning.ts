/** The first signs of a text, at most so many with the … that says there is more. No sign is cut in two. */
export function beginning(text: string, most: number): string {
	const signs = [...text.trim()];
	return signs.length > most
		? `${signs
				.slice(0, most - 1)
				.join("")
				.trimEnd()}…`
		: signs.join("");
}
