import { samplePicture } from "#evidence/samples";
import { type SamplePerson, sampleActor } from "#identity/samples";
import { makeCode } from "#kernel/code.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { type SampleUnit, unitId } from "#units/samples";
import {
	addPicture,
	addRecording,
	askToJoin,
	confirmJoin,
	correctItem,
	draftItem,
	keepContact,
	publishItem,
	returnItem,
	sendItem,
	type TypedItem,
	type TypedMaterial,
	withdrawItem,
} from "./index.ts";
import { itemByKey } from "./store.ts";

/** The office whose news is told: Yohana writes, Kornelis reads and publishes. */
export const newsOffice: SampleUnit = "kanwil-kemenkum-ntt";

/** Ids of sample items, the same on every machine. */
export const sampleItems = {
	/** With pictures, a film, and an easy-read twin; corrected once. */
	counter: "0199f100-0000-7000-8000-000000000001",
	/** The same in easy words. */
	easy: "0199f100-0000-7000-8000-000000000002",
	/** The same in English. */
	english: "0199f100-0000-7000-8000-000000000003",
	/** It went to the media list. */
	release: "0199f100-0000-7000-8000-000000000004",
	/** Waits for somebody to read it. */
	review: "0199f100-0000-7000-8000-000000000005",
	/** Kornelis sent it back. */
	returned: "0199f100-0000-7000-8000-000000000006",
	/** With a picture of which nobody said what it shows. */
	draft: "0199f100-0000-7000-8000-000000000007",
	/** Under embargo. */
	scheduled: "0199f100-0000-7000-8000-000000000008",
	withdrawn: "0199f100-0000-7000-8000-000000000009",
	/** In the Malay of Kupang. */
	regional: "0199f100-0000-7000-8000-00000000000a",
} as const;
export type SampleItem = keyof typeof sampleItems;

export const samplePictures = {
	counter: "0199f100-0000-7000-8000-0000000000c1",
	undescribed: "0199f100-0000-7000-8000-0000000000c2",
} as const;
export const sampleFilm = "0199f100-0000-7000-8000-0000000000c3";

/** Public addresses of the sample items. */
export const sampleSlugs = {
	counter: "loket-ramah-tamu-tuli-dibuka-di-kupang",
	easy: "ada-loket-untuk-tamu-tuli",
	english: "a-counter-for-deaf-visitors-opens-in-kupang",
	release: "kantor-wilayah-mengundang-peliputan-hari-ham",
	withdrawn: "jam-layanan-selama-libur",
	regional: "loket-par-basodara-tuli-su-buka",
} as const;

/** Who stands on the media list. */
export const sampleJournalists = {
	dance: "0199f100-0000-7000-8000-0000000000d1",
} as const;

/** Chance that is none, so that a code is the same on every machine. */
const always = (byte: number) => (n: number) => new Uint8Array(n).fill(byte);

/** Dance stands on the media list; Rere has not said yes yet. */
export const sampleCodes = {
	dance: makeCode(always(7)),
	rere: makeCode(always(11)),
} as const;

export const typedItem = (
	title: string,
	more: Partial<TypedItem> = {},
): TypedItem => ({
	kind: "news",
	lang: "id",
	topics: ["layanan"],
	title,
	summary: "Mulai Senin, tamu Tuli dilayani petugas yang berbahasa isyarat.",
	body: counterText("dua"),
	...more,
});

const counterText = (days: string): string =>
	`Kantor Wilayah membuka loket yang ramah bagi tamu Tuli. Petugasnya berbahasa isyarat, dan setiap langkah juga tertulis di layar.

## Kapan loket dibuka

Loket dibuka ${days} hari dalam seminggu:

- Senin, pukul 08.00 sampai 12.00 WITA
- Kamis, pukul 08.00 sampai 15.00 WITA

Pada hari lain, juru bahasa isyarat dapat diminta lebih dulu lewat [halaman kantor ini](/unit/kanwil-kemenkum-ntt). Tidak ada biaya.

Loket ini disiapkan bersama Perkumpulan Tuli Flobamora, yang juga melatih dua puluh empat petugas.`;

export const typedPicture = (
	more: Partial<TypedMaterial> = {},
): TypedMaterial => ({
	caption: "Loket baru di lantai satu",
	alt: "Petugas di loket menyapa tamu dengan bahasa isyarat; di layar tertulis “Selamat datang”.",
	decorative: false,
	address: "",
	captions: false,
	transcript: "",
	...more,
});

const day = 86_400_000;

/** Items in each state; does nothing where they are there. */
export async function seedNews(cx: Context): Promise<void> {
	const unit = unitId(newsOffice);
	if (await itemByKey(cx, { unitId: unit, id: sampleItems.counter })) return;
	told(
		await keepContact(by(cx, "kornelis"), unit, 0, {
			desk: "Humas Kantor Wilayah NTT",
			mail: "humas@kanwil-ntt.contoh.id",
			phone: "(0380) 555 0140",
			hours: "Senin sampai Jumat, 08.00 sampai 16.00 WITA",
		}),
	);
	await seedList(cx);
	await seedCounter(at(cx, new Date(cx.now.getTime() - 6 * day)), cx);
	await seedOthers(cx);
}

/** Two on the media list: one said yes, one was only asked. */
async function seedList(cx: Context): Promise<void> {
	const asks = async (
		chance: Context,
		name: string,
		medium: string,
		mail: string,
	) =>
		told(
			await askToJoin(
				chance,
				{ name, medium, mail, provinces: ["53"], consent: true },
				"id",
			),
		);
	await asks(
		{ ...withId(cx, sampleJournalists.dance), random: always(7) },
		"Dance Nubatonis",
		"Kabar Timor",
		"dance@kabar.contoh.id",
	);
	told(await confirmJoin(cx, sampleCodes.dance));
	await asks(
		{ ...cx, random: always(11) },
		"Rere Lado",
		"Radio Sasando",
		"rere@sasando.contoh.id",
	);
}

async function seedCounter(then: Context, cx: Context): Promise<void> {
	await draft(
		then,
		"counter",
		typedItem("Loket ramah tamu Tuli dibuka di Kupang", {
			topics: ["layanan", "aksesibilitas", "kelompok-rentan"],
			body: counterText("tiga"),
		}),
	);
	const key = keyOf("counter");
	told(
		await addPicture(
			withId(by(then, "yohana"), samplePictures.counter),
			key,
			1,
			{ name: "loket.jpg", bytes: samplePicture() },
			typedPicture(),
		),
	);
	told(
		await addRecording(
			withId(by(then, "yohana"), sampleFilm),
			key,
			2,
			"film",
			typedPicture({
				caption: "Cara mendaftar di loket, dalam bahasa isyarat",
				alt: "",
				address: "https://film.contoh.go.id/loket-tuli",
				captions: true,
				transcript:
					"Selamat datang. Ambil nomor di kiri pintu. Tunggu sampai nomor Anda muncul di layar. Petugas akan menyapa Anda dengan bahasa isyarat.",
			}),
		),
	);
	await publish(then, "counter", 3);
	await draft(
		then,
		"easy",
		typedItem("Ada loket untuk tamu Tuli", {
			topics: ["layanan", "aksesibilitas"],
			summary: "Petugas loket bisa bahasa isyarat.",
			body: "Kantor kami punya loket baru.\n\nLoket ini untuk tamu Tuli.\n\nPetugasnya bisa bahasa isyarat.\n\n## Kapan?\n\n- Hari Senin pagi.\n- Hari Kamis.\n\nTidak perlu bayar.",
		}),
		"easy",
	);
	await publish(then, "easy", 1);
	await draft(
		then,
		"english",
		typedItem("A counter for Deaf visitors opens in Kupang", {
			lang: "en",
			topics: ["layanan", "aksesibilitas"],
			summary: "From Monday on, Deaf visitors are served in sign language.",
			body: "The regional office has opened a counter for Deaf visitors. Its officers use sign language, and each step is written on a screen as well.\n\nThe counter is open on Mondays and Thursdays. There is no fee.",
		}),
		"plain",
	);
	await publish(then, "english", 1);
	await draft(
		then,
		"regional",
		typedItem("Loket par basodara Tuli su buka", {
			lang: "mkn",
			topics: ["layanan"],
			summary: "Petugas di loket su bisa bahasa isyarat.",
			body: "Kantor su buka loket baru par basodara Tuli. Petugas bisa bahasa isyarat. Loket buka hari Senin deng hari Kamis.",
		}),
		"plain",
	);
	await publish(then, "regional", 1);
	const stands = await itemByKey(cx, key);
	told(
		await correctItem(
			by(at(cx, new Date(cx.now.getTime() - 4 * day)), "kornelis"),
			key,
			stands?.revision ?? 0,
			{
				title: stands?.title ?? "",
				summary: stands?.summary ?? "",
				body: counterText("dua"),
				wasWrong: "Kami menulis bahwa loket dibuka tiga hari dalam seminggu.",
				isRight: "Loket dibuka dua hari dalam seminggu: Senin dan Kamis.",
			},
		),
	);
}

async function seedOthers(cx: Context): Promise<void> {
	const then = at(cx, new Date(cx.now.getTime() - 2 * day));
	await draft(
		then,
		"release",
		typedItem("Kantor Wilayah mengundang peliputan Hari HAM", {
			kind: "release",
			topics: ["acara"],
			summary:
				"Peringatan Hari HAM sedunia terbuka bagi media, dengan juru bahasa isyarat dan tempat bagi kursi roda.",
			body: "Media diundang meliput peringatan Hari HAM sedunia pada 10 Desember di aula Kantor Wilayah, Kupang.\n\nJuru bahasa isyarat hadir sepanjang acara. Pendaftaran lewat kontak pers di bawah.",
		}),
	);
	await publish(then, "release", 1);
	await draft(
		then,
		"withdrawn",
		typedItem("Jam layanan selama libur", {
			summary: "Loket tutup lebih awal selama pekan libur.",
			body: "Selama pekan libur, loket tutup pukul 12.00.",
		}),
	);
	await publish(then, "withdrawn", 1);
	told(
		await withdrawItem(
			by(then, "kornelis"),
			keyOf("withdrawn"),
			3,
			"Jam yang kami tulis berasal dari tahun lalu. Jam layanan tidak berubah.",
		),
	);
	await draft(
		cx,
		"review",
		typedItem("Dua puluh empat petugas lulus pelatihan bahasa isyarat", {
			topics: ["acara", "aksesibilitas"],
			summary: "Pelatihan berlangsung enam pekan bersama organisasi Tuli.",
			body: "Dua puluh empat petugas loket dapat menyapa dan bertanya dalam bahasa isyarat.",
		}),
	);
	told(await sendItem(by(cx, "yohana"), keyOf("review"), 1));
	await draft(
		cx,
		"returned",
		typedItem("Hasil survei kepuasan triwulan ketiga", {
			summary: "Nilai naik, terutama di loket.",
			body: "Nilai survei naik dibanding triwulan sebelumnya.",
		}),
	);
	told(await sendItem(by(cx, "yohana"), keyOf("returned"), 1));
	told(
		await returnItem(
			by(cx, "kornelis"),
			keyOf("returned"),
			2,
			"Sebutkan nilainya, jumlah yang menjawab, dan halaman hasilnya.",
		),
	);
	await draft(cx, "draft", typedItem("Jalur landai di pintu timur diperbaiki"));
	told(
		await addPicture(
			withId(by(cx, "yohana"), samplePictures.undescribed),
			keyOf("draft"),
			1,
			{ name: "jalur.jpg", bytes: samplePicture() },
			typedPicture({ caption: "Jalur landai", alt: "" }),
		),
	);
	await seedScheduled(cx);
}

async function seedScheduled(cx: Context): Promise<void> {
	await draft(
		cx,
		"scheduled",
		typedItem("Kantor Wilayah menerima penghargaan pelayanan", {
			kind: "release",
			topics: ["penilaian"],
			summary: "Diumumkan serentak pada Hari HAM.",
			body: "Isi siaran ini baru boleh dibaca pada waktunya.",
		}),
	);
	told(await sendItem(by(cx, "yohana"), keyOf("scheduled"), 1));
	told(
		await publishItem(
			by(cx, "kornelis"),
			keyOf("scheduled"),
			2,
			{
				when: "nanti",
				day: new Date(cx.now.getTime() + 13 * day).toISOString().slice(0, 10),
				hour: "10.00",
			},
			"53",
		),
	);
}

export const by = (cx: Context, person: SamplePerson) =>
	withActor(cx, sampleActor(person));

/** The next id is this one. */
const withId = (cx: Context, id: string): Context => {
	const ids = [id];
	return { ...cx, newId: () => ids.pop() ?? cx.newId() };
};

export const keyOf = (name: SampleItem) => ({
	unitId: unitId(newsOffice),
	id: sampleItems[name],
});

const draft = async (
	cx: Context,
	name: SampleItem,
	typed: TypedItem,
	reading: "plain" | "easy" | null = null,
): Promise<void> =>
	told(
		await draftItem(
			withId(by(cx, "yohana"), sampleItems[name]),
			unitId(newsOffice),
			typed,
			reading && { storyId: sampleItems.counter, reading },
		),
	);

/** Yohana sends it, Kornelis puts it out. */
async function publish(
	cx: Context,
	name: SampleItem,
	revision: number,
): Promise<void> {
	told(await sendItem(by(cx, "yohana"), keyOf(name), revision));
	told(
		await publishItem(
			by(cx, "kornelis"),
			keyOf(name),
			revision + 1,
			{ when: "sekarang", day: null, hour: "" },
			"53",
		),
	);
}

function told(done: { readonly ok: boolean; readonly problem?: object }): void {
	if (!done.ok)
		throw new Error(
			`a sample deed was refused: ${JSON.stringify(done.problem)}`,
		);
}
