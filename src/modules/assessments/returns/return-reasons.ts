import type { Said } from "#kernel/text.ts";

/** Why a single item goes back: a short name for whoever chooses, and the sentence that the unit reads. */
export interface ReturnReason {
	readonly label: Said;
	/** What is missing and what to do next. */
	readonly says: Said;
	/** Whether the sentence is too general to stand alone: the verifier then adds what exactly. */
	readonly needsWords?: true;
}

/**
 * The reasons for which an item is returned. A judgement keeps the code, so that reasons can be counted and are
 * read in either language: a sentence may become clearer, but a new meaning is a new code. No regulation that
 * we know of lists them; they were put together from what careless supporting data looks like in practice.
 */
export const returnReasons = {
	"proof-missing": {
		label: { id: "Bukti tidak ada", en: "Proof is missing" },
		says: {
			id: "Belum ada bukti untuk jawaban ini. Unggah dokumen atau foto yang diminta butir ini.",
			en: "There is no proof for this answer yet. Upload the document or photo that this item asks for.",
		},
	},
	"proof-unreadable": {
		label: { id: "Bukti tidak terbaca", en: "Proof cannot be read" },
		says: {
			id: "Bukti tidak dapat dibuka atau dibaca. Unggah lagi berkas yang terbuka, tidak terkunci, dan jelas sampai ke tulisan kecilnya.",
			en: "The proof cannot be opened or read. Upload a file that opens, is not locked, and is clear down to its small print.",
		},
	},
	"wrong-year": {
		label: { id: "Tahunnya lain", en: "Another year" },
		says: {
			id: "Bukti berasal dari tahun lain. Unggah bukti dari tahun yang dinilai, atau jelaskan mengapa yang lama masih berlaku.",
			en: "The proof is from another year. Upload proof of the year that is assessed, or say why the older one still holds.",
		},
	},
	"other-unit": {
		label: { id: "Milik unit lain", en: "Of another unit" },
		says: {
			id: "Bukti menunjukkan unit lain. Unggah bukti yang menyebut atau memperlihatkan unit Anda.",
			en: "The proof shows another unit. Upload proof that names or shows your unit.",
		},
	},
	"does-not-show": {
		label: {
			id: "Tidak menunjukkan yang dinyatakan",
			en: "Does not show what is claimed",
		},
		says: {
			id: "Bukti tidak menunjukkan hal yang dinyatakan. Unggah bukti yang memperlihatkannya, atau ubah jawabannya.",
			en: "The proof does not show what is claimed. Upload proof that shows it, or change the answer.",
		},
	},
	"figure-differs": {
		label: { id: "Angka tidak cocok", en: "The figure does not agree" },
		says: {
			id: "Angka jawaban tidak cocok dengan angka pada bukti. Betulkan salah satunya, atau jelaskan perbedaannya.",
			en: "The figure of the answer does not agree with the one in the proof. Correct one of them, or explain the difference.",
		},
	},
	"wording-unclear": {
		label: { id: "Keterangan tidak jelas", en: "Wording is unclear" },
		says: {
			id: "Keterangan belum dapat dipahami. Tulis apa yang ada, sejak kapan, dan di mana.",
			en: "What is written cannot be understood yet. Write what there is, since when, and where.",
		},
	},
	incomplete: {
		label: { id: "Bukti belum lengkap", en: "Proof is incomplete" },
		says: {
			id: "Sebagian bukti yang diminta belum ada. Lengkapi yang disebut di bawah ini.",
			en: "Part of the proof that is asked for is not there yet. Add what is named below.",
		},
		needsWords: true,
	},
	other: {
		label: { id: "Hal lain", en: "Something else" },
		says: {
			id: "Ada yang perlu diperbaiki pada butir ini.",
			en: "Something in this item needs to be mended.",
		},
		needsWords: true,
	},
} as const satisfies Record<string, ReturnReason>;

export type ReturnCode = keyof typeof returnReasons;
export const returnCodes = Object.keys(returnReasons) as ReturnCode[];

export const isReturnCode = (text: string): text is ReturnCode =>
	Object.hasOwn(returnReasons, text);

export const returnReason = (code: ReturnCode): ReturnReason =>
	returnReasons[code];
