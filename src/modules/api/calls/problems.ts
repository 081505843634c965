import type { Both } from "../both.ts";

interface KnownProblem {
	readonly status: number;
	readonly title: Both;
	/** What to do about it. */
	readonly detail: Both;
}

/** Everything that a call can be refused with. A name never changes: programs of others look for it. */
export const problems = {
	"not-found": {
		status: 404,
		title: { id: "Tidak ditemukan", en: "Not found" },
		detail: {
			id: "Tidak ada apa-apa di alamat ini. Periksa ejaannya, atau mulai dari daftar di /api.",
			en: "There is nothing at this address. Check how it is spelt, or begin with the list at /api.",
		},
	},
	withdrawn: {
		status: 410,
		title: { id: "Versi ini ditarik", en: "This version was taken back" },
		detail: {
			id: "Baris-barisnya tidak diberikan lagi kepada siapa pun, demi melindungi seseorang. Hapus salinan Anda dan pakai versi lain.",
			en: "Its rows are given to nobody any more, for the sake of a person. Delete your copy and use another version.",
		},
	},
	"method-not-allowed": {
		status: 405,
		title: { id: "Cara ini tidak ada di sini", en: "No such method here" },
		detail: {
			id: "Alamat ini ada, tetapi tidak dipanggil dengan cara ini. Header Allow menyebut cara yang ada.",
			en: "This address is there, but not called by this method. The header Allow names those that are.",
		},
	},
	"invalid-query": {
		status: 400,
		title: {
			id: "Pertanyaan tidak dapat dibaca",
			en: "The query cannot be read",
		},
		detail: {
			id: "Perbaiki parameter yang disebut. Parameter yang tidak dikenal ditolak, supaya salah ketik tidak lewat diam-diam.",
			en: "Mend the parameters that are named. Unknown ones are refused, so that a slip does not pass in silence.",
		},
	},
	"invalid-cursor": {
		status: 400,
		title: {
			id: "Penunjuk halaman bukan dari pertanyaan ini",
			en: "The cursor is not of this query",
		},
		detail: {
			id: "Pakai nilai next dari jawaban pertanyaan yang sama, dengan saringan yang sama; atau mulai tanpa cursor.",
			en: "Use the value next of an answer to this very query, with the same filters; or begin without a cursor.",
		},
	},
	"invalid-json": {
		status: 400,
		title: { id: "Isi bukan JSON", en: "The body is not JSON" },
		detail: {
			id: "Kirim satu objek JSON dalam UTF-8.",
			en: "Send one JSON object in UTF-8.",
		},
	},
	"invalid-body": {
		status: 422,
		title: { id: "Isi tidak sesuai", en: "The body does not fit" },
		detail: {
			id: "Perbaiki bagian yang disebut. Yang tidak dikenal ditolak; tidak ada yang disimpan.",
			en: "Mend the parts that are named. Unknown ones are refused; nothing was kept.",
		},
	},
	"not-possible": {
		status: 422,
		title: { id: "Tidak dapat disimpan", en: "It cannot be kept" },
		detail: {
			id: "Isinya dapat dibaca, tetapi aturannya tidak mengizinkan. Tidak ada yang disimpan.",
			en: "It can be read, but the rules do not allow it. Nothing was kept.",
		},
	},
	"unsupported-media-type": {
		status: 415,
		title: { id: "Jenis isi tidak dikenal", en: "Unknown kind of body" },
		detail: {
			id: "Kirim isi sebagai application/json.",
			en: "Send the body as application/json.",
		},
	},
	"too-large": {
		status: 413,
		title: { id: "Isi terlalu besar", en: "The body is too large" },
		detail: {
			id: "Isi sebuah panggilan paling besar 64 KiB.",
			en: "The body of a call is 64 KiB at most.",
		},
	},
	"token-missing": {
		status: 401,
		title: { id: "Token diperlukan", en: "A token is needed" },
		detail: {
			id: "Ambil token di /api/v1/oauth/token dan kirim di header Authorization: Bearer.",
			en: "Get a token at /api/v1/oauth/token and send it in the header Authorization: Bearer.",
		},
	},
	"token-invalid": {
		status: 401,
		title: { id: "Token tidak dikenal", en: "The token is not known" },
		detail: {
			id: "Token ini tidak dikenal atau sistemnya sudah diakhiri. Ambil yang baru.",
			en: "This token is not known, or its system was ended. Get a new one.",
		},
	},
	"token-expired": {
		status: 401,
		title: { id: "Token sudah berakhir", en: "The token has expired" },
		detail: {
			id: "Masa berlakunya 15 menit dan sudah lewat. Ambil yang baru dengan client_id dan client_secret.",
			en: "It held for 15 minutes, which are over. Get a new one by client_id and client_secret.",
		},
	},
	"scope-missing": {
		status: 403,
		title: { id: "Cakupan tidak mencukupi", en: "The scope does not suffice" },
		detail: {
			id: "Token ini tidak punya cakupan yang diperlukan, atau unitnya lain. Pengelola situs dapat mengubahnya.",
			en: "This token lacks the scope that is needed, or it is of another unit. Whoever runs the site can change it.",
		},
	},
	"condition-not-offered": {
		status: 412,
		title: {
			id: "Syarat ini tidak ditawarkan",
			en: "This condition is not offered",
		},
		detail: {
			id: "ETag di sini lemah dan berlaku untuk membaca saja: If-Match tidak pernah terpenuhi, dan menulis tidak bersyarat. Tidak ada yang disimpan. Hilangkan header itu; Idempotency-Key menjaga supaya tidak terjadi dua kali, dan yang lama tetap tersimpan sebagai versi.",
			en: "ETags here are weak and for reading: If-Match never holds, and writing knows no condition. Nothing was kept. Leave that header out; the Idempotency-Key keeps a deed from being done twice, and what was before stays as a version.",
		},
	},
	"token-malformed": {
		status: 400,
		title: { id: "Token tidak terbaca", en: "The token cannot be read" },
		detail: {
			id: "Tulis header Authorization sebagai Bearer, satu spasi, lalu token seperti yang Anda terima.",
			en: "Write the header Authorization as Bearer, one space, then the token as you got it.",
		},
	},
	"key-missing": {
		status: 400,
		title: {
			id: "Idempotency-Key diperlukan",
			en: "An Idempotency-Key is needed",
		},
		detail: {
			id: "Kirim header Idempotency-Key, 1 sampai 100 tanda ASCII, baru untuk setiap perbuatan, sama untuk setiap percobaan.",
			en: "Send the header Idempotency-Key, 1 to 100 signs of ASCII, new for each deed, the same for each try.",
		},
	},
	"key-reused": {
		status: 422,
		title: {
			id: "Idempotency-Key sudah dipakai untuk hal lain",
			en: "This Idempotency-Key was used for something else",
		},
		detail: {
			id: "Kunci yang sama datang dengan isi atau alamat lain. Pakai kunci baru.",
			en: "The same key came with another body or address. Use a new one.",
		},
	},
	"too-many": {
		status: 429,
		title: { id: "Terlalu sering", en: "Too often" },
		detail: {
			id: "Batas per jam sudah tercapai. Header Retry-After menyebut berapa detik lagi.",
			en: "The limit of the hour is reached. The header Retry-After says in how many seconds to come back.",
		},
	},
	unavailable: {
		status: 503,
		title: {
			id: "Sedang tidak dapat dijawab",
			en: "It cannot be answered now",
		},
		detail: {
			id: "Yang diperlukan sedang tidak terjangkau. Coba lagi sesudah sekian detik yang disebut Retry-After; dengan Idempotency-Key yang sama tidak ada yang terjadi dua kali.",
			en: "What is needed cannot be reached just now. Try again after the seconds that Retry-After names; with the same Idempotency-Key nothing is done twice.",
		},
	},
	failure: {
		status: 500,
		title: { id: "Ada yang rusak di sini", en: "Something broke here" },
		detail: {
			id: "Bukan salah Anda. Coba lagi nanti; sebut nomor di instance kepada pengelola.",
			en: "It is not your fault. Try again later; tell whoever runs the site the number in instance.",
		},
	},
} as const satisfies Record<string, KnownProblem>;

export type ProblemName = keyof typeof problems;
export const problemNames = Object.keys(problems) as ProblemName[];
export const isProblem = (text: string): text is ProblemName =>
	Object.hasOwn(problems, text);
