import { receiptOfBooking } from "#appointments/samples";
import { receiptOfRegistration } from "#events/samples";
import { liftHold, placeHold } from "#holds";
import { sampleActor } from "#identity/samples";
import { citizen } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { openReceipt } from "#receipts";
import { issueSampleReceipt, sampleCode } from "#receipts/samples";
import { dayOf, daysAfter } from "#territory";
import {
	closeBreach,
	noteBreach,
	publishBreach,
	tellBody,
	tellPeople,
} from "./breaches/breach-deeds.ts";
import { claimKind, type Shown } from "./claims/claim.ts";
import { carryOut, grantClaim, refuseClaim } from "./claims/claim-deeds.ts";
import { makeClaim } from "./claims/make-claim.ts";
import type { Asked } from "./claims/read-claim.ts";
import { keepAssessment } from "./impact/keep-assessment.ts";
import { personalDataIn } from "./tables.ts";

/** Claims of the demonstration, the same on every machine. */
export const sampleClaims = {
	/** A word of an appointment is to be put right; nobody answered yet. */
	word: "00000000-0000-4000-8000-0000000dc101",
	/** An appointment is to be erased; it was granted. */
	erase: "00000000-0000-4000-8000-0000000dc102",
	/** Asked for without a code, and answered with no. */
	lost: "00000000-0000-4000-8000-0000000dc103",
	/** Its three days are over. */
	late: "00000000-0000-4000-8000-0000000dc104",
	/** Done. */
	done: "00000000-0000-4000-8000-0000000dc105",
} as const;
export type SampleClaim = keyof typeof sampleClaims;

/** Holds of the demonstration. */
export const sampleHolds = {
	/** Of a registration that came in a group. */
	registration: "00000000-0000-4000-8000-0000000d7101",
	lifted: "00000000-0000-4000-8000-0000000d7102",
} as const;

/** Breaches of the demonstration. */
export const sampleBreaches = {
	/** Nobody was told yet. */
	open: "00000000-0000-4000-8000-0000000db101",
	/** All were told; everybody reads it. */
	closed: "00000000-0000-4000-8000-0000000db102",
} as const;
export type SampleBreach = keyof typeof sampleBreaches;

/** The name of its sample receipt. */
export const receiptOfClaim = (name: SampleClaim): string =>
	`data-claim ${name}`;

/** What people ask about their data; does nothing where it is done. */
export async function seedPersonalData(cx: Context): Promise<void> {
	const there = await personalDataIn(cx.db)
		.selectFrom("personal_data.claim")
		.select("id")
		.where("id", "=", sampleClaims.word)
		.executeTakeFirst();
	if (there) return;
	const officer = withActor(cx, sampleActor("kirana"));
	const hours = (n: number) =>
		at(cx, new Date(cx.now.getTime() - n * 3_600_000));
	const without = { field: null, value: "" } as const;
	await ask(
		hours(20),
		"word",
		{
			right: "correction",
			activity: "visits",
			field: "word",
			value: "Baju hijau",
			words: "",
		},
		await shownBy(cx, receiptOfBooking("full")),
	);
	await ask(
		hours(50),
		"erase",
		{
			...without,
			right: "erasure",
			activity: "visits",
			words: "Saya tidak jadi datang.",
		},
		await shownBy(cx, receiptOfBooking("closed")),
	);
	await ask(
		hours(100),
		"late",
		{
			...without,
			right: "access",
			activity: "library",
			words:
				"Kartu saya hilang. Saya terdaftar sejak Februari di perpustakaan Kupang.",
		},
		null,
	);
	await ask(
		hours(200),
		"lost",
		{
			...without,
			right: "erasure",
			activity: "events",
			words: "Nama saya pernah didaftarkan orang lain pada sebuah acara.",
		},
		null,
	);
	await ask(
		hours(300),
		"done",
		{
			...without,
			right: "restriction",
			activity: "consultations",
			words: "Jangan pakai dulu pendapat saya, saya sedang memperbaikinya.",
		},
		null,
	);
	need(
		await grantClaim(
			officer,
			sampleClaims.erase,
			1,
			"Janji itu kami hapus seluruhnya.",
		),
	);
	need(
		await refuseClaim(officer, sampleClaims.lost, 1, {
			ground: "not-found",
			answer:
				"Dengan yang Anda sebutkan kami tidak menemukan apa pun. Datanglah ke kantor penyelenggaranya; yang mendaftarkan dapat menghapusnya dengan kodenya.",
		}),
	);
	need(
		await grantClaim(
			officer,
			sampleClaims.done,
			1,
			"Pendapat Anda tidak dipakai sampai Anda memperbaikinya.",
		),
	);
	need(
		await carryOut(
			officer,
			sampleClaims.done,
			2,
			"Kantor penyelenggara sudah menyisihkannya.",
		),
	);
	await seedHolds(officer);
	await seedBreaches(officer);
	await seedImpact(officer);
}

/** The assessment of complaints, in two versions. */
async function seedImpact(officer: Context): Promise<void> {
	const said = {
		what: "Warga menyampaikan pengaduan; petugas kantor membaca, menjawab, dan menutupnya.",
		need: "Tanpa cerita tidak ada yang dapat ditangani. Nama dan kontak boleh kosong.",
		risks: "Yang diadukan mengenali yang mengadu dari ceritanya.",
		measures:
			"Nama dan kontak tersegel; pengaduan tentang orang tidak sampai ke kantornya.",
		rest: "Cerita sendiri dapat menunjuk orang. Diterima kepala bagian pengaduan.",
		asked: "",
	};
	const reviewOn = daysAfter(dayOf(officer.now), 180);
	const answers = { risks: ["specific"], said, reviewOn };
	need(await keepAssessment(officer, "complaints", 0, answers));
	need(
		await keepAssessment(officer, "complaints", 1, {
			...answers,
			risks: ["specific", "large"],
			said: { ...said, asked: "Dua organisasi penyandang disabilitas." },
		}),
	);
}

async function seedBreaches(officer: Context): Promise<void> {
	const hoursAgo = (n: number) =>
		new Date(officer.now.getTime() - n * 3_600_000);
	await noteBreach(withIds(officer, [sampleBreaches.open]), {
		title: "Daftar hadir tertinggal di mesin cetak umum",
		foundAt: hoursAgo(30),
		happened:
			"Dicetak untuk sebuah acara dan tidak diambil semalam; ditemukan petugas kebersihan.",
		data: "Nama dan lembaga peserta.",
		activities: ["events"],
		people: 45,
		consequences: "Dapat terbaca oleh pengunjung kantor.",
		measures: "Diambil dan dimusnahkan.",
	});
	const id = sampleBreaches.closed;
	await noteBreach(withIds(officer, [id]), {
		title: "Surel pengingat terkirim dengan semua alamat terlihat",
		foundAt: hoursAgo(400),
		happened:
			"Seorang petugas menulis kepada banyak orang sekaligus dari surelnya sendiri, bukan lewat Rangkul.",
		data: "Alamat surel.",
		activities: ["events", "news"],
		people: 120,
		consequences:
			"Penerima saling melihat alamatnya; surel sampah mungkin bertambah.",
		measures: "Penerima diminta menghapusnya; petugas dilatih lagi.",
	});
	need(await tellBody(officer, id, 1));
	need(await tellPeople(officer, id, 2));
	need(await publishBreach(officer, id, 3));
	need(await closeBreach(officer, id, 4));
}

async function seedHolds(officer: Context): Promise<void> {
	const { id } = await shownBy(officer, receiptOfRegistration("group"));
	await placeHold(withIds(officer, [sampleHolds.registration]), {
		kind: "registration",
		subjectId: id,
		why: "Daftar hadir diperiksa inspektorat; surat tugas ada di kantor.",
		until: null,
	});
	await placeHold(withIds(officer, [sampleHolds.lifted]), {
		kind: "library-card",
		subjectId: null,
		why: "Kartu dihitung ulang sesudah pindahan.",
		until: null,
	});
	need(await liftHold(officer, sampleHolds.lifted));
}

async function ask(
	cx: Context,
	name: SampleClaim,
	asked: Asked,
	shown: Shown | null,
): Promise<void> {
	const person = withActor(cx, citizen);
	await makeClaim(
		person,
		{ asked, shown, atDesk: false, form: cx.newId() },
		sampleClaims[name],
	);
	await issueSampleReceipt(person, receiptOfClaim(name), {
		kind: claimKind,
		subjectId: sampleClaims[name],
		unitId: sampleClaims[name],
	});
}

/** What lies under the code of a sample. */
async function shownBy(cx: Context, receipt: string): Promise<Shown> {
	const opened = await openReceipt(cx, {
		typed: sampleCode(receipt),
		pin: "",
		network: "",
	});
	if (!opened.ok) throw new Error(`no sample receipt ${receipt}`);
	const { kind, subjectId, unitId } = opened.value;
	return { kind, id: subjectId, unitId };
}

/** These ids first, then those of the world. */
const withIds = (cx: Context, first: readonly string[]): Context => {
	const ids = [...first];
	return { ...cx, newId: () => ids.shift() ?? cx.newId() };
};

function need(done: { readonly ok: boolean; readonly problem?: object }): void {
	if (!done.ok)
		throw new Error(
			`a sample deed was refused: ${JSON.stringify(done.problem)}`,
		);
}
