/** What the officer types. */
export const deskFields = {
	version: "versi",
	answer: "jawaban",
	ground: "dasar",
	reason: "alasan",
	done: "dikerjakan",
	code: "kode",
} as const;
