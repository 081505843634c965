/** What a package is called where it is saved. */
export const nameOfFile = (instrument: string, year: number): string =>
	`paket-${instrument}-${year}.jsonl`;
