/**
 * Words to search for, out of an address that led nowhere: its last part, plain words only. What holds a digit or
 * a capital may be a number or a code of somebody, and is not repeated.
 */
export const wordsOf = (path: string): string =>
	(path.split(/[?#]/)[0]?.split("/").at(-1) ?? "")
		.split(/[-_.+]|%20/)
		.filter((word) => /^[a-z]{3,20}$/.test(word))
		.slice(0, 4)
		.join(" ");
