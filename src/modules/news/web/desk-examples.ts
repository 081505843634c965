import type { Example } from "#platform/http/route.ts";
import {
	newsOffice,
	type SampleItem,
	sampleFilm,
	sampleItems,
	sampleJournalists,
	samplePictures,
} from "../samples.ts";

const office = { unit: newsOffice };
const nobody = "0199f100-0000-7000-8000-0000000000ff";
const of = (name: SampleItem, more: Readonly<Record<string, string>> = {}) => ({
	...office,
	item: sampleItems[name],
	...more,
});
const nowhere = { ...office, item: nobody };

const by = (
	as: string,
	state: string,
	params: Readonly<Record<string, string>>,
	status: number,
	form?: Readonly<Record<string, string>>,
): Example => ({ state, as, params, status, ...(form ? { form } : {}) });

/** Who writes for nobody may not enter, nor who writes for another office. */
const closedTo = (
	params: Readonly<Record<string, string>>,
	form?: Readonly<Record<string, string>>,
): readonly Example[] => [
	by("ratna", "forbidden", params, 403, form),
	by("markus", "forbidden: of another office", params, 403, form),
];
const closedOne = (
	params: Readonly<Record<string, string>>,
	form?: Readonly<Record<string, string>>,
): readonly Example[] => [
	...closedTo(params, form),
	by("kornelis", "not-found", { ...params, ...nowhere }, 404, form),
];

const markup = "<script>alert(1)</script><b>tebal</b>";
const item = {
	jenis: "news",
	bahasa: "id",
	topik: "layanan",
	judul: "Jam layanan bulan Desember",
	ringkasan: "Loket buka seperti biasa.",
	naskah: "Loket buka seperti biasa.\n\n- Senin\n- Selasa",
};
const later = {
	kapan: "nanti",
	tanggal_hari: "10",
	tanggal_bulan: "1",
	tanggal_tahun: "2000",
	jam: "9",
};

export const deskExamples = {
	offices: [
		{ state: "filled", as: "yohana", status: 200 },
		{ state: "forbidden", as: "ratna", status: 403 },
	],
	list: [
		by("yohana", "filled", office, 200),
		by("kornelis", "filled: for who publishes", office, 200),
		by("markus", "empty", { unit: "lapas-ambon" }, 200),
		by("markus", "forbidden", office, 403),
		by("yohana", "not-found", { unit: "tidak-ada" }, 404),
	],
	form: [
		by("yohana", "empty", office, 200),
		{
			state: "in easy words",
			as: "yohana",
			params: office,
			query: `cerita=${sampleItems.release}&bacaan=easy`,
			status: 200,
		},
		{
			state: "in another language",
			as: "yohana",
			params: office,
			query: `cerita=${sampleItems.release}&bacaan=plain`,
			status: 200,
		},
		{
			state: "not-found: no such story",
			as: "yohana",
			params: office,
			query: `cerita=${nobody}`,
			status: 404,
		},
		...closedTo(office),
	],
	draft: [
		by("yohana", "drafted, with markup", office, 303, {
			...item,
			judul: markup,
			naskah: markup,
		}),
		by("yohana", "drafted in easy words", office, 303, {
			...item,
			cerita: sampleItems.release,
			bacaan: "easy",
		}),
		by("yohana", "wrong: everything", office, 422, {
			jenis: "",
			bahasa: "xx",
			judul: " ",
		}),
		by("yohana", "wrong: told already", office, 422, {
			...item,
			cerita: sampleItems.counter,
			bacaan: "easy",
		}),
		by("yohana", "wrong: too long", office, 422, {
			...item,
			naskah: "kata ".repeat(2_100),
		}),
		...closedTo(office, item),
	],
	changeForm: [
		by("yohana", "filled", of("draft"), 200),
		by("yohana", "led back: it is published", of("counter"), 303),
		...closedOne(of("draft")),
	],
	change: [
		by("yohana", "changed", of("draft"), 303, { ...item, versi: "2" }),
		by("yohana", "wrong: no title", of("draft"), 422, {
			...item,
			judul: "",
			versi: "2",
		}),
		by("yohana", "wrong: somebody was faster", of("draft"), 422, {
			...item,
			versi: "1",
		}),
		...closedOne(of("draft"), { ...item, versi: "2" }),
	],
	correctForm: [
		by("kornelis", "filled", of("counter"), 200),
		by("kornelis", "led back: it is a draft", of("draft"), 303),
		by("yohana", "forbidden: who writes alone", of("counter"), 403),
		by("kornelis", "not-found", nowhere, 404),
	],
	correct: [
		by("kornelis", "corrected", of("release"), 303, {
			...item,
			keliru: "Kami menulis tanggal 9.",
			benar: "Tanggal 10 Desember.",
			versi: "3",
		}),
		by("kornelis", "wrong: without a note", of("release"), 422, {
			...item,
			keliru: "",
			benar: "",
			versi: "3",
		}),
		by("kornelis", "wrong: somebody was faster", of("release"), 422, {
			...item,
			keliru: "Kami menulis tanggal 9.",
			benar: "Tanggal 10 Desember.",
			versi: "1",
		}),
		by("yohana", "forbidden: who writes alone", of("release"), 403, {
			versi: "3",
		}),
		by("kornelis", "not-found", nowhere, 404, { versi: "3" }),
	],
	one: [
		by("yohana", "draft: something is missing", of("draft"), 200),
		by("yohana", "draft: it came back", of("returned"), 200),
		by("yohana", "review: of who wrote it", of("review"), 200),
		by("kornelis", "review: of who may publish", of("review"), 200),
		by("kornelis", "scheduled", of("scheduled"), 200),
		by("yohana", "published", of("counter"), 200),
		by("kornelis", "published: of who may correct", of("counter"), 200),
		by("kornelis", "published: a release", of("release"), 200),
		by("kornelis", "published: in easy words", of("easy"), 200),
		by("yohana", "withdrawn", of("withdrawn"), 200),
		...closedOne(of("draft")),
	],
	picture: [
		by(
			"yohana",
			"filled",
			of("draft", { picture: samplePictures.undescribed }),
			200,
		),
		by("yohana", "not-found", of("draft", { picture: nobody }), 404),
		...closedTo(of("draft", { picture: samplePictures.undescribed })),
	],
	send: [
		by("yohana", "sent", of("returned"), 303, { versi: "3" }),
		by("yohana", "wrong: something is missing", of("draft"), 422, {
			versi: "2",
		}),
		by("yohana", "wrong: somebody was faster", of("returned"), 422, {
			versi: "1",
		}),
		...closedOne(of("returned"), { versi: "3" }),
	],
	takeBack: [
		by("yohana", "taken back", of("review"), 303, { versi: "2" }),
		by("yohana", "wrong: it is out", of("counter"), 422, { versi: "1" }),
		...closedOne(of("review"), { versi: "2" }),
	],
	giveBack: [
		by("kornelis", "returned", of("review"), 303, {
			versi: "2",
			alasan: "Sebutkan jamnya.",
		}),
		by("kornelis", "wrong: without a reason", of("review"), 422, {
			versi: "2",
			alasan: " ",
		}),
		by("yohana", "forbidden: who writes alone", of("review"), 403, {
			versi: "2",
		}),
		by("kornelis", "not-found", nowhere, 404, { versi: "2" }),
	],
	publish: [
		by("kornelis", "published", of("review"), 303, {
			versi: "2",
			kapan: "sekarang",
		}),
		by("kornelis", "wrong: neither now nor later", of("review"), 422, {
			versi: "2",
		}),
		by("kornelis", "wrong: the time is over", of("review"), 422, {
			versi: "2",
			...later,
		}),
		by("kornelis", "wrong: no time", of("review"), 422, {
			versi: "2",
			kapan: "nanti",
			jam: "kapan saja",
		}),
		by("yohana", "forbidden: who writes alone", of("review"), 403, {
			versi: "2",
			kapan: "sekarang",
		}),
		by("kornelis", "not-found", nowhere, 404, { versi: "2" }),
	],
	unschedule: [
		by("kornelis", "unscheduled", of("scheduled"), 303, { versi: "3" }),
		by("kornelis", "wrong: it is not planned", of("review"), 422, {
			versi: "2",
		}),
		by("yohana", "forbidden: who writes alone", of("scheduled"), 403, {
			versi: "3",
		}),
	],
	withdraw: [
		by("kornelis", "withdrawn", of("english"), 303, {
			versi: "3",
			alasan: "Terjemahannya keliru.",
		}),
		by("kornelis", "wrong: without a reason", of("english"), 422, {
			versi: "3",
			alasan: "",
		}),
		by("yohana", "forbidden: who writes alone", of("english"), 403, {
			versi: "3",
		}),
	],
	discard: [
		by("yohana", "discarded", of("draft"), 303, { versi: "2" }),
		by("yohana", "wrong: it is out", of("counter"), 422, { versi: "1" }),
		...closedOne(of("draft"), { versi: "2" }),
	],
} satisfies Record<string, readonly Example[]>;

const draftPicture = of("draft", { material: samplePictures.undescribed });
const film = {
	versi: "2",
	jenis: "film",
	keterangan: "Jalur landai, sebelum dan sesudah",
	alamat: "https://film.contoh.go.id/jalur",
	takarir: "ya",
	transkrip: "Dulu jalurnya terjal. Sekarang kursi roda dapat naik sendiri.",
};

export const materialExamples = {
	list: [
		by("yohana", "filled", of("draft"), 200),
		by("yohana", "empty", of("returned"), 200),
		by("yohana", "led back: it is published", of("counter"), 303),
		...closedOne(of("draft")),
	],
	picture: [
		by("yohana", "wrong: no file", of("draft"), 422, { versi: "2" }),
		...closedOne(of("draft"), { versi: "2" }),
	],
	recording: [
		by("yohana", "added", of("draft"), 303, film),
		by("yohana", "wrong: everything", of("draft"), 422, {
			versi: "2",
			alamat: "javascript:alert(1)",
		}),
		...closedOne(of("draft"), film),
	],
	describe: [
		by("yohana", "described", draftPicture, 303, {
			versi: "2",
			isi: "Jalur landai dengan pegangan di kedua sisi.",
		}),
		by("yohana", "wrong: decorates, and says something", draftPicture, 422, {
			versi: "2",
			isi: "Jalur landai",
			hiasan: "ya",
		}),
		by(
			"yohana",
			"not-found: of another item",
			of("draft", { material: sampleFilm }),
			404,
			{ versi: "2" },
		),
		...closedTo(draftPicture, { versi: "2" }),
	],
	remove: [
		by("yohana", "removed", draftPicture, 303, { versi: "2" }),
		by("yohana", "wrong: somebody was faster", draftPicture, 422, {
			versi: "1",
		}),
		by("yohana", "not-found", of("draft", { material: nobody }), 404, {
			versi: "2",
		}),
		...closedTo(draftPicture, { versi: "2" }),
	],
} satisfies Record<string, readonly Example[]>;

const earlier = of("counter", { number: "1" });

export const wordingExamples = {
	form: [
		by("kornelis", "filled", earlier, 200),
		by(
			"kornelis",
			"not-found: what it says now",
			of("counter", { number: "2" }),
			404,
		),
		by("ratna", "forbidden", earlier, 403),
	],
	close: [
		by("kornelis", "closed", earlier, 303, {
			versi: "6",
			alasan: "Menyebut nama seorang anak.",
		}),
		by("kornelis", "wrong: no reason", earlier, 422, { versi: "6" }),
		by("kornelis", "wrong: somebody was faster", earlier, 422, {
			versi: "1",
			alasan: markup,
		}),
		by("ratna", "forbidden", earlier, 403, { versi: "6", alasan: markup }),
		by("kornelis", "not-found", { ...nowhere, number: "1" }, 404, {}),
	],
} satisfies Record<string, readonly Example[]>;

const contact = {
	versi: "1",
	meja: "Humas Kantor Wilayah NTT",
	surel: "humas@kanwil-ntt.contoh.id",
	telepon: "(0380) 555 0141",
	jam: "Setiap hari kerja",
};

const dance = { ...office, journalist: sampleJournalists.dance };
const nobodyListed = { ...office, journalist: nobody };

export const mediaExamples = {
	list: [
		by("kornelis", "filled", office, 200),
		by("yusuf", "empty", { unit: "kabupaten-empat-lawang" }, 200),
		by("yohana", "forbidden: who writes alone", office, 403),
		by("kornelis", "not-found", { unit: "tidak-ada" }, 404),
	],
	keep: [
		by("kornelis", "kept", office, 303, contact),
		by("kornelis", "wrong: everything", office, 422, {
			versi: "1",
			meja: "",
			surel: "bukan surel",
			telepon: "x",
		}),
		by("kornelis", "wrong: somebody was faster", office, 422, {
			...contact,
			versi: "9",
		}),
		by("yohana", "forbidden: who writes alone", office, 403, contact),
	],
	muteForm: [
		by("kornelis", "filled", dance, 200),
		by("kornelis", "not-found", nobodyListed, 404),
		by("yohana", "forbidden: who writes alone", dance, 403),
	],
	mute: [
		by("kornelis", "muted", dance, 303, { alasan: "Alamatnya mati." }),
		by("kornelis", "wrong: without a reason", dance, 422, { alasan: " " }),
		by("kornelis", "not-found", nobodyListed, 404, { alasan: "Mati." }),
		by("yohana", "forbidden: who writes alone", dance, 403, {}),
	],
	unmute: [
		by("kornelis", "sent again", dance, 303, {}),
		by("kornelis", "not-found", nobodyListed, 404, {}),
		by("yohana", "forbidden: who writes alone", dance, 403, {}),
	],
} satisfies Record<string, readonly Example[]>;
