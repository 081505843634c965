import type { ProviderRefusal } from "#identity";

export type Trouble = ProviderRefusal["reason"];

/** Each trouble with its word in the address: nothing of a person stands there. */
export const troubleWords = {
	down: "tidak-menjawab",
	"start-again": "ulangi",
	refused: "ditolak",
	unverified: "surel-belum-pasti",
	unknown: "belum-ditambahkan",
	"other-account": "akun-lain",
	closed: "ditutup",
	"too-many": "tunggu",
} as const satisfies Record<Trouble, string>;

export const troubleIn = (word: string): Trouble | null =>
	(Object.keys(troubleWords) as Trouble[]).find(
		(trouble) => troubleWords[trouble] === word,
	) ?? null;
