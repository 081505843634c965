import { sampleActor } from "#identity/samples";
import { citizen, theSystem } from "#kernel/actor.ts";
import type { Result } from "#kernel/result.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { issueSampleReceipt } from "#receipts/samples";
import { dayOf } from "#territory";
import { unitById } from "#units";
import { unitId } from "#units/samples";
import type { Key } from "./complaint.ts";
import { fileComplaint } from "./filing/file-complaint.ts";
import type { Told } from "./filing/filing.ts";
import { answer } from "./handling/answer.ts";
import { confirm, object, reply } from "./handling/citizen-deeds.ts";
import { refuse } from "./handling/end-it.ts";
import { dispose } from "./handling/pass-on.ts";
import { rate } from "./handling/rate.ts";
import { ask, begin, noteInside } from "./handling/talk.ts";
import { verify } from "./handling/triage.ts";
import { complaintByKey } from "./store.ts";

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
} as const;
export type SampleComplaint = keyof typeof sampleComplaints;

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
	for (const name of Object.keys(sampleComplaints) as SampleComplaint[]) {
		const then = at(withActor(cx, citizen), ago(cx, toldAgo[name]));
		const ids: string[] = [key(name).id];
		await fileComplaint(
			{ ...then, newId: () => ids.pop() ?? cx.newId() },
			unit,
			{ ...plain, ...told[name] },
			{ sheet: cx.newId(), channel: "web", lang: "id", knowsOffice: true },
		);
		await issueSampleReceipt(withActor(then, theSystem), receiptOf(name), {
			kind: "complaint",
			subjectId: key(name).id,
			unitId: office,
		});
	}
	await tellStories(cx, key);
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
	done(await confirm(on(cx, 28), key("sign")));
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

const ago = (cx: Context, days: number): Date =>
	new Date(cx.now.getTime() - days * 86_400_000);

function done(deed: Result<unknown>): void {
	if (!deed.ok)
		throw new Error(`a sample deed was refused: ${deed.problem.reason}`);
}
