/** Where the square of a province stands: block, column and row, counted from 0. Places are rough. */
export interface Tile {
	/** Two letters, for the square only; the table has the name. */
	readonly short: string;
	readonly block: "west" | "east";
	readonly column: number;
	readonly row: number;
}

export const blocks = { west: { columns: 8 }, east: { columns: 7 } } as const;
export const rowsOfTiles = 7;

const west = (short: string, column: number, row: number): Tile => ({
	short,
	block: "west",
	column,
	row,
});
const east = (short: string, column: number, row: number): Tile => ({
	short,
	block: "east",
	column,
	row,
});

/** The 38 provinces by their official codes (Kepmendagri 300.2.2-2138/2025). */
export const tiles: Readonly<Record<string, Tile>> = {
	11: west("AC", 0, 0),
	12: west("SU", 1, 1),
	13: west("SB", 1, 2),
	14: west("RI", 2, 1),
	15: west("JA", 2, 2),
	16: west("SS", 3, 3),
	17: west("BE", 2, 3),
	18: west("LA", 3, 4),
	19: west("BB", 3, 2),
	21: west("KR", 3, 1),
	31: west("JK", 4, 4),
	32: west("JB", 4, 5),
	33: west("JT", 5, 5),
	34: west("YO", 5, 6),
	35: west("JI", 6, 5),
	36: west("BT", 3, 5),
	51: west("BA", 7, 5),
	52: east("NB", 0, 5),
	53: east("NT", 1, 5),
	61: west("KB", 5, 1),
	62: west("KT", 6, 1),
	63: west("KS", 6, 2),
	64: west("KI", 7, 1),
	65: west("KU", 7, 0),
	71: east("SA", 2, 1),
	72: east("ST", 1, 2),
	73: east("SN", 0, 3),
	74: east("SG", 1, 3),
	75: east("GO", 1, 1),
	76: east("SR", 0, 2),
	81: east("MA", 3, 3),
	82: east("MU", 3, 1),
	91: east("PA", 6, 2),
	92: east("PB", 5, 2),
	93: east("PS", 6, 4),
	94: east("PT", 5, 3),
	95: east("PE", 6, 3),
	96: east("PD", 4, 2),
};
