import type { View } from "#ui/view.ts";
import type { BoardFigures, BoardOrder } from "../../index.ts";

/** The words by which an address sorts the board. */
const orders = {
	nama: "name",
	unit: "units",
	"belum-ikut": "not-taking-part",
	dikerjakan: "in-work",
	dikembalikan: "returned",
	diserahkan: "handed-in",
	diverifikasi: "verified",
	diputus: "decided",
	predikat: "holding",
} as const satisfies Record<string, BoardOrder>;

export type OrderWord = keyof typeof orders;
export const orderWords = Object.keys(orders) as OrderWord[];

export const orderOf = (word: OrderWord): BoardOrder => orders[word];

export const isOrder = (word: string): word is OrderWord =>
	Object.hasOwn(orders, word);

/** The columns of figures, in the order of the way. */
export const figureColumns = (
	view: Pick<View, "says">,
): readonly {
	readonly word: OrderWord;
	readonly label: string;
	readonly value: (figures: BoardFigures) => number;
}[] =>
	orderWords
		.filter((word) => word !== "nama")
		.map((word) => ({
			word,
			label: view.says(`targets.column-${word}`),
			value: (figures) => figures[orders[word as Exclude<OrderWord, "nama">]],
		}));
