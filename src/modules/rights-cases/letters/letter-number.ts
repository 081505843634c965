/**
 * As it is printed: `R-0007/2026`; from 1, without gaps within an office and a year. `R` is how offices mark what is
 * confidential; nothing in it says what kind of letter it is.
 */
export const letterNumber = (year: number, running: number): string =>
	`R-${String(running).padStart(4, "0")}/${year}`;
