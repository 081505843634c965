import { chooseReach } from "#channels";
import { sampleActor } from "#identity/samples";
import { citizen, theSystem } from "#kernel/actor.ts";
import type { Result } from "#kernel/result.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { issueSampleReceipt } from "#receipts/samples";
import { dayOf } from "#territory";
import { unitById } from "#units";
import { unitId } from "#units/samples";
import { checkClosing } from "./checking/check-closing.ts";
import type { Key } from "./complaint.ts";
import { fileComplaint } from "./filing/file-complaint.ts";
import type { Told } from "./filing/filing.ts";
import { followUp } from "./follow-ups/follow-up.sample.ts";
import { answer } from "./handling/answer.ts";
import { confirm, object, reply } from "./handling/citizen-deeds.ts";
import { refuse } from "./handling/end-it.ts";
import { dispose } from "./handling/pass-on.ts";
import { rate } from "./handling/rate.ts";
import { ask, begin, noteInside } from "./handling/talk.ts";
import { verify } from "./handling/triage.ts";
import {
	publicIdLength,
	publicIdSigns,
	publishCopy,
} from "./publication/publish.ts";
import { seedLapor } from "./sp4n/lapor.sample.ts";
import { complaintByKey } from "./store.ts";

export { seedFigures } from "./learning/history.sample.ts";
export { sampleLaporFile } from "./sp4n/lapor.sample.ts";

/** The office that is told something. */
export const toldOffice = "kanwil-kemenkum-ntt";

/** Ids of the sample complaints, the same on every machine; their codes are those of `sampleCode` by the name. */
export const sampleComplaints = {
	/** A suggestion, just told. */
	ramp: "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f7a01",
	/** A complaint at work, that Yohana has. */
	queue: "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f7a02",
	/** A criticism: the person was asked something. */
	form: "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f7a03",
	/** A complaint that Yohana has answered. */
	fee: "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f7a04",
	/** A complaint whose answer by Yohana was objected to. */
	certificate: "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f7a05",
	/** A criticism that came to its end, and was rated. */
	sign: "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f7a06",
	/** About the head: it lies at the ministry, with Gilang. */
	head: "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f7a07",
	/** Refused with its ground. */
	court: "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f7a08",
	/** Checked, and given to nobody yet. */
	parking: "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f7a09",
	/** Given to Yohana, not begun. */
	website: "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f7a0a",
	/** Told for an office that must not learn the name. */
	hidden: "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f7a0b",
	/** An alleged violation of rights, at the ministry. */
	rights: "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f7a0c",
	/** A complaint that came to its end, and everybody reads what was done. */
	stamp: "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f7a0d",
	/** A suggestion that was taken up, and everybody reads it. */
	seats: "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f7a0e",
	/** A complaint that has ended: everybody reads it, and not yet the answer. Nobody rated it. */
	water: "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f7a0f",
	/** Somebody joined the suggestion of the ramp, which everybody reads. */
	alike: "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f7a10",
} as const;
export type SampleComplaint = keyof typeof sampleComplaints;

/** The copies that everybody reads, by what their addresses call them. */
export const sampleCopies = {
	ramp: "c0nt0hramp",
	sign: "c0nt0hs1gn",
	stamp: "c0nt0hstmp",
	seats: "c0nt0hseat",
	water: "c0nt0hwatr",
} as const satisfies Partial<Record<SampleComplaint, string>>;

/** The name of its sample receipt. */
export const receiptOf = (name: SampleComplaint): string => `complaint ${name}`;

const plain: Told = {
	kind: "complaint",
	concern: "service",
	serviceId: null,
	story: "",
	place: null,
	happenedOn: null,
	level: "public-hidden",
	contact: null,
	mayPublish: false,
	interpreter: null,
	pin: null,
};
const maria = {
	name: "Maria Bere",
	phone: "0812 0000 0001",
	email: null,
	address: null,
};

const told: Readonly<
	Record<SampleComplaint, Partial<Told> & { story: string }>
> = {
	ramp: {
		kind: "suggestion",
		story:
			"Pintu samping punya tangga tiga anak. Ibu saya memakai kursi roda dan harus diangkat.\n\nKalau ada papan landai, orang lain juga terbantu.",
		place: "Pintu samping",
		mayPublish: true,
	},
	queue: {
		story:
			"Saya datang jam delapan dan baru dilayani jam satu. Nomor antrean saya dilewati dua kali.",
		place: "Loket 2",
		contact: maria,
	},
	form: {
		kind: "criticism",
		story:
			"Formulirnya sulit dimengerti. Banyak kata hukum yang tidak dijelaskan.",
		interpreter: "Bahasa Dawan",
	},
	fee: {
		story:
			"Saya diminta membayar fotokopi di dalam, padahal di papan tertulis gratis.",
		contact: maria,
		mayPublish: true,
	},
	certificate: {
		story: "Surat saya dijanjikan tiga hari. Sudah dua minggu belum ada kabar.",
	},
	sign: {
		kind: "criticism",
		story:
			"Tidak ada petunjuk arah ke ruang konsultasi. Saya berputar-putar lama.",
		mayPublish: true,
	},
	head: {
		concern: "head",
		story:
			"Kepala kantor membentak saya di depan orang banyak ketika saya bertanya.",
		level: "unit-hidden",
		contact: maria,
	},
	court: {
		story:
			"Saya minta kantor membatalkan putusan yang masih diperiksa pengadilan.",
	},
	parking: {
		story: "Tempat parkir penyandang disabilitas dipakai mobil dinas.",
	},
	website: { story: "Syarat di situs berbeda dengan syarat di loket." },
	hidden: {
		story: "Petugas loket menyuruh saya kembali besok tanpa memberi alasan.",
		level: "unit-hidden",
		contact: maria,
	},
	rights: {
		concern: "rights",
		story:
			"Adik saya ditahan semalam di ruang belakang tanpa diberi tahu sebabnya.",
		level: "unknown",
	},
	stamp: {
		story:
			"Saya diminta membeli meterai dua kali untuk satu permohonan. Petugas kedua tidak tahu yang pertama sudah ada.",
		contact: maria,
		mayPublish: true,
	},
	seats: {
		kind: "suggestion",
		story:
			"Ruang tunggu penuh pada hari Senin. Tambahkan kursi untuk lansia dan ibu hamil dekat pintu.",
		mayPublish: true,
	},
	water: {
		story: "Air di kamar kecil pengunjung mati sejak pagi sampai sore.",
		mayPublish: true,
	},
	alike: {
		kind: "suggestion",
		story: "Bapak saya memakai tongkat dan jatuh di tangga itu.",
	},
};

/** Calendar days ago on which each was told. */
const toldAgo: Readonly<Record<SampleComplaint, number>> = {
	ramp: 1,
	queue: 9,
	form: 8,
	fee: 12,
	certificate: 24,
	sign: 40,
	head: 6,
	court: 30,
	parking: 3,
	website: 4,
	hidden: 1,
	rights: 2,
	stamp: 33,
	seats: 50,
	water: 21,
	alike: 0.2,
};

/** What people told the regional office of East Nusa Tenggara, in every state. Does nothing where it is there. */
export async function seedComplaints(cx: Context): Promise<number> {
	const office = unitId(toldOffice);
	const key = (name: SampleComplaint): Key => ({
		unitId: office,
		id: sampleComplaints[name],
	});
	if (await complaintByKey(cx, key("ramp"))) return 0;
	const unit = await unitById(cx, office);
	if (!unit) throw new Error(`no unit ${toldOffice}`);
	const file = async (name: SampleComplaint, joins: string | null = null) => {
		const then = at(withActor(cx, citizen), ago(cx, toldAgo[name]));
		const ids: string[] = [key(name).id];
		await fileComplaint(
			{ ...then, newId: () => ids.pop() ?? cx.newId() },
			unit,
			{ ...plain, ...told[name] },
			{
				sheet: cx.newId(),
				channel: "web",
				lang: "id",
				knowsOffice: true,
				joins,
			},
		);
		await issueSampleReceipt(withActor(then, theSystem), receiptOf(name), {
			kind: "complaint",
			subjectId: key(name).id,
			unitId: office,
		});
	};
	for (const name of Object.keys(sampleComplaints) as SampleComplaint[])
		if (name !== "alike") await file(name);
	await tellStories(cx, key);
	await showSome(cx, key);
	await file("alike", sampleCopies.ramp);
	done(
		await chooseReach(
			withActor(cx, citizen),
			{ unitId: office, kind: "complaint", id: key("queue").id },
			{ channel: "sms", to: "0812-0000-0000", lang: "id", zone: "WITA" },
		),
	);
	await seedLapor(withActor(cx, sampleActor("yohana")), key("queue"), {
		told: dayOf(ago(cx, toldAgo.queue)),
		week: dayOf(ago(cx, 7)),
	});
	return Object.keys(sampleComplaints).length;
}

/** What was done with them since. */
async function tellStories(
	cx: Context,
	key: (name: SampleComplaint) => Key,
): Promise<void> {
	const yohana = withActor(cx, sampleActor("yohana"));
	const kornelis = withActor(cx, sampleActor("kornelis"));
	const on = (by: Context, days: number) => at(by, ago(cx, days));
	/** How many deeds there were: each sample knows its own story. */
	const check = async (name: SampleComplaint, days: number) =>
		done(
			await verify(on(yohana, days), key(name), 1, {
				triage: "service",
				kind: told[name].kind ?? "complaint",
				concern: "service",
				words: "",
			}),
		);
	const give = async (name: SampleComplaint, days: number) => {
		await check(name, days);
		done(
			await dispose(on(kornelis, days), key(name), 2, {
				personId: yohana.actor.id ?? "",
				words: "Tolong dilihat minggu ini.",
			}),
		);
	};
	const work = async (name: SampleComplaint, days: number) => {
		await give(name, days);
		done(await begin(on(yohana, days), key(name), 3));
	};
	const say = async (
		name: SampleComplaint,
		days: number,
		finding: string,
		action: string,
	) =>
		done(
			await answer(on(yohana, days), key(name), 4, {
				finding,
				action,
				actionOn: dayOf(ago(cx, days)),
				contact: "Loket informasi, Senin sampai Jumat, 08.00–15.00",
				proof: "promised",
				proofSays: "Foto dipasang di papan pengumuman minggu depan.",
			}),
		);

	await check("parking", 2);
	await give("website", 2);
	await work("queue", 6);
	done(
		await noteInside(
			on(yohana, 5),
			key("queue"),
			4,
			"Mesin antrean sempat mati pukul 10. Tanya teknisi.",
		),
	);
	await work("form", 6);
	done(
		await ask(
			on(yohana, 3),
			key("form"),
			4,
			"Formulir yang mana, dan kata apa yang paling sulit?",
		),
	);
	await work("fee", 9);
	await say(
		"fee",
		3,
		"Fotokopi memang gratis. Petugas lama belum tahu aturan baru.",
		"Uang Anda dikembalikan di loket informasi, dan semua petugas sudah diberi tahu.",
	);
	await work("certificate", 20);
	await say(
		"certificate",
		12,
		"Berkas Anda lengkap dan sudah diteruskan.",
		"Surat dikirim ke alamat di berkas.",
	);
	done(
		await object(
			on(cx, 4),
			key("certificate"),
			"Sampai hari ini surat itu belum saya terima.",
		),
	);
	await work("sign", 36);
	done(
		await ask(on(yohana, 35), key("sign"), 4, "Anda masuk dari pintu mana?"),
	);
	done(
		await reply(on(cx, 34), key("sign"), "Dari pintu utama, dekat pos jaga."),
	);
	done(
		await answer(on(yohana, 30), key("sign"), 6, {
			finding: "Dari pintu utama memang tidak ada petunjuk.",
			action: "Dua papan petunjuk dipasang, juga dengan huruf timbul.",
			actionOn: dayOf(ago(cx, 30)),
			contact: "Loket informasi, Senin sampai Jumat, 08.00–15.00",
			proof: "given",
			proofSays: "Foto papan di ruang tunggu.",
		}),
	);
	for (const [name, days, finding, action] of [
		[
			"stamp",
			25,
			"Satu meterai cukup. Lembar pemeriksaan tidak ikut dibawa ke meja kedua.",
			"Meterai yang kedua dikembalikan, dan lembar pemeriksaan sekarang menempel pada berkas.",
		],
		[
			"seats",
			42,
			"Pada hari Senin memang ada dua kali lebih banyak pengunjung.",
			"Dua belas kursi ditambah; enam di dekat pintu untuk lansia dan ibu hamil.",
		],
		[
			"water",
			15,
			"Pompa rusak dan baru diganti sore harinya.",
			"Pompa diganti, dan ada tandon cadangan untuk satu hari.",
		],
	] as const) {
		await work(name, days + 2);
		await say(name, days, finding, action);
		// The last one so lately that it can still be opened again, whatever day it is.
		const ago = name === "water" ? 6 : days - 2;
		// Chance draws one of them for a second look, on every machine the same.
		done(await confirm(drawing(on(cx, ago), name === "water"), key(name)));
	}
	await followUp(cx, key("seats"));
	done(await rate(on(cx, 23), key("stamp"), { handled: 4, solved: 3 }));
	done(await rate(on(cx, 40), key("seats"), { handled: 3, solved: 4 }));
	done(await confirm(drawing(on(cx, 28), true), key("sign")));
	done(
		await checkClosing(
			withActor(on(cx, 20), sampleActor("laras")),
			key("sign"),
			8,
			{ found: "true", words: "Saya ke sana: kedua papan sudah terpasang." },
		),
	);
	done(await rate(on(cx, 28), key("sign"), { handled: 4, solved: 4 }));
	done(
		await refuse(on(kornelis, 28), key("court"), 1, {
			regulation: "UU 25/2009 pasal 41",
			article:
				"Contoh untuk peragaan: kutipan bunyi pasal disalin di sini oleh petugas.",
			words:
				"Perkaranya masih diperiksa pengadilan, jadi kantor tidak dapat ikut memutus.",
		}),
	);
}

/** With chance as it is, but for whether a closing is drawn. */
const drawing = (cx: Context, isDrawn: boolean): Context => ({
	...cx,
	random: (bytes) =>
		bytes === 4 ? new Uint8Array(4).fill(isDrawn ? 0 : 255) : cx.random(bytes),
});

/** What everybody may read of them: a criticism, a suggestion and a complaint, each with what was done; two still without. */
async function showSome(
	cx: Context,
	key: (name: SampleComplaint) => Key,
): Promise<void> {
	const yohana = withActor(cx, sampleActor("yohana"));
	const show = async (
		name: keyof typeof sampleCopies,
		days: number,
		title: string,
		words: string,
		answer: string | null,
	) => {
		const then = at(yohana, ago(cx, days));
		done(
			await publishCopy(
				{
					...then,
					random: (bytes) =>
						bytes === publicIdLength
							? signsOf(sampleCopies[name])
							: then.random(bytes),
				},
				key(name),
				{ title, words, answer, looked: true },
			),
		);
	};
	await show(
		"sign",
		26,
		"Tidak ada petunjuk ke ruang konsultasi",
		"Tidak ada petunjuk arah ke ruang konsultasi. Saya berputar-putar lama.",
		"Dari pintu utama memang tidak ada petunjuk. Dua papan petunjuk dipasang, juga dengan huruf timbul.",
	);
	await show(
		"stamp",
		22,
		"Diminta meterai dua kali",
		"Saya diminta membeli meterai dua kali untuk satu permohonan.",
		"Satu meterai cukup. Meterai yang kedua dikembalikan, dan lembar pemeriksaan sekarang menempel pada berkas.",
	);
	await show(
		"seats",
		39,
		"Kursi untuk lansia dan ibu hamil",
		"Ruang tunggu penuh pada hari Senin. Tambahkan kursi untuk lansia dan ibu hamil dekat pintu.",
		"Dua belas kursi ditambah; enam di dekat pintu untuk lansia dan ibu hamil.",
	);
	await show(
		"water",
		12,
		"Air mati di kamar kecil pengunjung",
		"Air di kamar kecil pengunjung mati sejak pagi sampai sore.",
		null,
	);
	await show(
		"ramp",
		0.5,
		"Papan landai di pintu samping",
		"Pintu samping punya tangga tiga anak. Orang yang memakai kursi roda harus diangkat. Papan landai akan membantu.",
		null,
	);
}

/** The bytes of chance by which a copy gets the address that the samples have. */
const signsOf = (id: string): Uint8Array =>
	Uint8Array.from(id, (sign) => publicIdSigns.indexOf(sign));

const ago = (cx: Context, days: number): Date =>
	new Date(cx.now.getTime() - days * 86_400_000);

function done(deed: Result<unknown>): void {
	if (!deed.ok)
		throw new Error(`a sample deed was refused: ${deed.problem.reason}`);
}
