import { type SamplePerson, sampleActor } from "#identity/samples";
import { citizen } from "#kernel/actor.ts";
import { samplePartners } from "#partners/samples";
import { at, type Context, withActor } from "#platform/context.ts";
import { issueSampleReceipt } from "#receipts/samples";
import { dayOf, daysAfter } from "#territory";
import { type SampleUnit, unitId } from "#units/samples";
import type { Consultation, Key } from "./consultation.ts";
import {
	answerOpinions,
	appealRemoval,
	askToLook,
	coChecksOf,
	contribute,
	contributionKind,
	correctAnswer,
	endConsultation,
	noteGathering,
	openConsultation,
	phaseNames,
	planConsultation,
	publishVersion,
	removeOpinions,
	type Sent,
	showOpinions,
	type TypedPlan,
} from "./index.ts";
import { consultationByKey } from "./store.ts";

/** The office that asks, its operator who looks after it, and its head. */
export const consultingOffice: SampleUnit = "kabupaten-empat-lawang";
const operator: SamplePerson = "dewi";

/** Ids of sample consultations, the same on every machine, for the addresses of examples. */
export const sampleConsultations = {
	/** Open, with a second version, answers, a removal and a meeting. */
	plan: "0199f100-0000-7000-8000-000000000001",
	/** A draft that may not open: captions are missing. */
	draft: "0199f100-0000-7000-8000-000000000002",
	/** A draft that may. */
	ready: "0199f100-0000-7000-8000-000000000003",
	/** Closed, and somebody waits for an answer. */
	over: "0199f100-0000-7000-8000-000000000004",
	/** Closed, and everybody is answered. */
	answered: "0199f100-0000-7000-8000-000000000005",
	ended: "0199f100-0000-7000-8000-000000000006",
	/** Open, an evaluation: an organisation looks for itself. */
	look: "0199f100-0000-7000-8000-000000000008",
	/** Open from next week on. */
	coming: "0199f100-0000-7000-8000-000000000007",
} as const;
export type SampleConsultation = keyof typeof sampleConsultations;

/** Ids of sample contributions, and of the text of each. */
export const sampleContributions = {
	passage: "0199f100-0000-7000-8000-0000000000a1",
	desk: "0199f100-0000-7000-8000-0000000000a2",
	removed: "0199f100-0000-7000-8000-0000000000a3",
	appealed: "0199f100-0000-7000-8000-0000000000a4",
	village: "0199f100-0000-7000-8000-0000000000a5",
	over: "0199f100-0000-7000-8000-0000000000a6",
	answered: "0199f100-0000-7000-8000-0000000000a7",
	ended: "0199f100-0000-7000-8000-0000000000a8",
	vote: "0199f100-0000-7000-8000-0000000000a9",
} as const;
export type SampleContribution = keyof typeof sampleContributions;
export const sampleOpinion = (name: SampleContribution): string =>
	sampleContributions[name].replace(/a(.)$/, "b$1");
/** The name of its sample receipt. */
export const receiptOfContribution = (name: SampleContribution): string =>
	`contribution ${name}`;

export const keyOf = (name: SampleConsultation): Key => ({
	unitId: unitId(consultingOffice),
	id: sampleConsultations[name],
});

const subjects = [
	"Loket terpadu dibuka pukul 08.00 sampai 14.00 di gedung kabupaten.",
	"Pintu masuk memakai tangga lima anak; jalur landai dibangun tahun depan.",
	"Antrean diambil dengan nomor kertas.",
	"Warga yang tidak dapat datang dilayani di kecamatan setiap Kamis.",
	"Bahasa isyarat tersedia bila diminta tiga hari sebelumnya.",
	"Ruang menyusui berada di lantai dua.",
	"Pengaduan dijawab dalam 14 hari kerja.",
	"Formulir dicetak dengan huruf biasa.",
	"Petugas didampingi penerjemah bahasa daerah.",
	"Tempat duduk disediakan untuk dua puluh orang.",
	"Papan petunjuk dipasang di pintu masuk.",
	"Warga lanjut usia didahulukan.",
	"Biaya layanan ditempel di loket.",
	"Air minum disediakan di ruang tunggu.",
	"Loket tutup pada hari libur nasional.",
	"Hasil survei ditempel setiap triwulan.",
];
export const sampleDocument = subjects
	.map(
		(words, place) =>
			(place % 5 === 0 ? `# Bagian ${place / 5 + 1}\n` : "") + words,
	)
	.join("\n\n");
/** What was taken over from what people said. */
export const sampleSecondVersion = sampleDocument.replace(
	"Pintu masuk memakai tangga lima anak; jalur landai dibangun tahun depan.",
	"Pintu masuk memakai jalur landai yang dibangun tahun ini, sebelum loket dibuka.",
);

/** A whole plan around a day: people speak from so many days after it until so many. */
export const samplePlan = (
	day: string,
	from = -5,
	until = 20,
	change: Partial<TypedPlan> = {},
): TypedPlan => {
	const edges: Readonly<Record<string, readonly [number, number]>> = {
		read: [from - 5, until],
		look: [from - 5, until],
		speak: [from, until],
		weigh: [until + 1, until + 10],
		answer: [until + 1, until + 20],
		act: [until + 20, until + 60],
	};
	return {
		family: "planning",
		title: "Rencana loket terpadu kabupaten",
		about:
			"Loket terpadu dibuka tahun depan. Gedungnya sudah pasti; jam, jalan masuk dan cara mengantre masih dapat diubah.",
		contact: "Bagian Organisasi, Jalan Lintas Sumatera 12, (0702) 555 0100",
		phases: Object.fromEntries(
			phaseNames.map((name) => {
				const [first = 0, last = 0] = edges[name] ?? [];
				return [
					name,
					{ from: daysAfter(day, first), until: daysAfter(day, last) },
				];
			}),
		) as TypedPlan["phases"],
		access: {
			"easy-read": {
				given:
					"Kabupaten akan membuka loket baru.\nAnda boleh berkata apa yang harus diubah.",
				waived: "",
			},
			audio: { given: "https://contoh.go.id/loket.mp3", waived: "" },
			captions: {
				given: "",
				waived: "Juru bahasa isyarat baru tersedia pekan depan.",
			},
		},
		document: sampleDocument,
		questions:
			"Jam berapa loket sebaiknya dibuka? | Pukul 07.00 | Pukul 08.00 | Pukul 09.00\nApa yang membuat Anda tidak datang ke kantor?",
		...change,
	};
};

/** One consultation in each state; does nothing where they are there. */
export async function seedConsultations(cx: Context): Promise<void> {
	if (await consultationByKey(cx, keyOf("plan"))) return;
	const today = dayOf(cx.now);
	await seedDrafts(cx, today);
	const before = ago(cx, 3);
	await opened(ago(cx, 6), "plan", samplePlan(today));
	await seedPlan(before);
	await opened(
		cx,
		"coming",
		samplePlan(today, 7, 30, {
			title: "Jadwal perekaman keliling tahun depan",
		}),
	);
	await opened(
		cx,
		"look",
		samplePlan(today, -1, 25, {
			family: "evaluation",
			title: "Apakah kantor kabupaten sudah ramah bagi semua?",
		}),
	);
	await seedPast(cx, today);
}

/** An organisation of disabled people is asked to look; the partners are there before. */
export async function seedCoChecks(cx: Context): Promise<void> {
	if ((await coChecksOf(cx, keyOf("look"))).length > 0) return;
	told(
		await askToLook(by(cx), keyOf("look"), {
			organisationId: lookingOrganisation,
			form: cx.newId(),
		}),
	);
}

export const lookingOrganisation = samplePartners.deaf;
/** One that nobody asked yet. */
export const nextOrganisation = samplePartners.university;

async function seedDrafts(cx: Context, today: string): Promise<void> {
	const plan = samplePlan(today, 5, 30);
	await planned(cx, "ready", {
		...plan,
		title: "Perbaikan jalan ke puskesmas",
		family: "implementation",
	});
	await planned(cx, "draft", {
		...plan,
		title: "Evaluasi layanan keliling",
		family: "evaluation",
		access: { ...plan.access, captions: { given: "", waived: "" } },
	});
}

/** What came in, at home, at the desk and from a village; one is answered, two are set aside. */
async function seedPlan(cx: Context): Promise<void> {
	await said(cx, "passage", "plan", {
		passage: 2,
		words:
			"Lima anak tangga tidak dapat saya lalui dengan kursi roda. Bangun jalur landainya lebih dulu.",
	});
	await said(cx, "desk", "plan", {
		way: "desk",
		passage: 1,
		words: "Pukul 08.00 terlalu siang bagi yang bekerja di kebun.",
	});
	await said(cx, "removed", "plan", {
		words: "Beli obat kuat di toko kami, murah dan cepat.",
	});
	await said(cx, "appealed", "plan", {
		passage: 3,
		words: "Nomor antrean selalu habis diambil calo.",
	});
	await said(cx, "vote", "plan", { question: 1, choice: 1 });
	const form = cx.newId();
	const village = {
		...by(cx),
		newId: giving(cx, [
			sampleOpinion("village"),
			cx.newId(),
			sampleContributions.village,
		]),
	};
	told(
		await noteGathering(village, keyOf("plan"), {
			form,
			place: "Desa Tanjung Kupang Baru",
			on: dayOf(cx.now),
			people: "42",
			first: "Rohani Sinta",
			second: "Amran Hadi",
			notes:
				"4: Hari Kamis bertepatan dengan hari pasar, pindahkan ke Rabu.\nKami tidak punya jaringan, tempelkan pengumuman di balai desa.",
			votes: { suara_1_1: "30", suara_1_2: "8" },
		}),
	);
	await shared(cx, "village");
	const office = by(cx);
	told(await showOpinions(office, keyOf("plan"), [sampleOpinion("village")]));
	told(
		await removeOpinions(
			office,
			keyOf("plan"),
			[sampleOpinion("removed")],
			"advertising",
		),
	);
	told(
		await removeOpinions(
			office,
			keyOf("plan"),
			[sampleOpinion("appealed")],
			"off-topic",
		),
	);
	told(
		await appealRemoval(
			withActor(cx, citizen),
			{
				unitId: unitId(consultingOffice),
				id: sampleContributions.appealed,
				consultationId: sampleConsultations.plan,
			},
			sampleOpinion("appealed"),
			"Calo mengambil nomor antrean, jadi ini tentang butir 3.",
		),
	);
	await step(cx, "plan", (tx, key, revision) =>
		publishVersion(tx, key, revision, sampleSecondVersion),
	);
	await answered(cx, "plan", "passage", { passage: "2", verdict: "accepted" });
}

async function seedPast(cx: Context, today: string): Promise<void> {
	const then = ago(cx, 45);
	const plan = (title: string, family = "evaluation") =>
		samplePlan(today, -50, -20, { title, family });
	for (const [name, title] of [
		["over", "Apa hasil layanan keliling tahun ini?"],
		["answered", "Setahun antrean daring"],
		["ended", "Rencana kursi tunggu dan ruang tenang"],
	] as const) {
		await opened(
			then,
			name,
			plan(title, name === "ended" ? "planning" : undefined),
		);
		await said(ago(cx, 40), name, name, {
			passage: 1,
			words: "Mobil keliling tidak pernah sampai ke dusun kami.",
		});
	}
	const met = ago(cx, 40);
	told(
		await noteGathering(by(met), keyOf("ended"), {
			form: cx.newId(),
			place: "Balai Kelurahan Pasar Tebing Tinggi",
			on: dayOf(met.now),
			people: "45",
			first: "Siti Maryam",
			second: "Herman Deru",
			notes: "",
			votes: { suara_1_1: "27", suara_1_2: "11", suara_1_3: "4" },
		}),
	);
	for (const name of ["answered", "ended"] as const)
		await answered(ago(cx, 10), name, name, { verdict: "partly" });
	await step(ago(cx, 9), "ended", endConsultation);
	told(
		await correctAnswer(by(ago(cx, 5)), keyOf("ended"), 1, {
			corrections: 0,
			verdict: "partly",
			reason:
				"Jalur landai dibangun lebih dulu, dengan dana perawatan gedung tahun depan.",
			passage: "",
			why: "Tahun dananya tertulis salah: tahun depan, bukan tahun ini.",
		}),
	);
}

const ago = (cx: Context, days: number) =>
	at(cx, new Date(cx.now.getTime() - days * 86_400_000));
const by = (cx: Context, person = operator) =>
	withActor(cx, sampleActor(person));

/** Ids that are the same on every machine first, then any. */
const giving = (cx: Context, first: readonly string[]) => {
	const ids = [...first];
	return () => ids.shift() ?? cx.newId();
};

async function planned(
	cx: Context,
	name: SampleConsultation,
	plan: TypedPlan,
): Promise<void> {
	const first = {
		...by(cx),
		newId: giving(cx, [sampleConsultations[name]]),
	};
	told(await planConsultation(first, unitId(consultingOffice), plan));
}

async function opened(
	cx: Context,
	name: SampleConsultation,
	plan: TypedPlan,
): Promise<void> {
	await planned(cx, name, plan);
	await step(cx, name, openConsultation);
}

async function step(
	cx: Context,
	name: SampleConsultation,
	deed: (
		cx: Context,
		key: Key,
		revision: number,
	) => Promise<{ readonly ok: boolean; readonly problem?: object }>,
): Promise<void> {
	const stands: Consultation | null = await consultationByKey(cx, keyOf(name));
	told(await deed(by(cx), keyOf(name), stands?.revision ?? 0));
}

async function said(
	cx: Context,
	name: SampleContribution,
	consultation: SampleConsultation,
	sent: Partial<Sent>,
): Promise<void> {
	const person = sent.way === "desk" ? by(cx) : withActor(cx, citizen);
	const ids = [sampleOpinion(name), sampleContributions[name]];
	told(
		await contribute(
			{ ...person, newId: giving(cx, sent.words ? ids : ids.slice(1)) },
			keyOf(consultation),
			{
				way: "home",
				form: cx.newId(),
				begun: "",
				version: 1,
				passage: 0,
				question: 0,
				choice: null,
				words: "",
				groups: {},
				area: "",
				first: false,
				...sent,
			},
		),
	);
	await shared(cx, name);
}

const shared = (cx: Context, name: SampleContribution) =>
	issueSampleReceipt(withActor(cx, citizen), receiptOfContribution(name), {
		kind: contributionKind,
		subjectId: sampleContributions[name],
		unitId: unitId(consultingOffice),
	});

const answered = async (
	cx: Context,
	name: SampleConsultation,
	contribution: SampleContribution,
	{ passage = "", verdict }: { passage?: string; verdict: string },
): Promise<void> =>
	told(
		await answerOpinions(by(cx), keyOf(name), {
			opinions: [sampleOpinion(contribution)],
			verdict,
			reason:
				"Jalur landai dibangun lebih dulu, dengan dana perawatan gedung tahun ini.",
			passage,
			same: "",
		}),
	);

function told(done: { readonly ok: boolean; readonly problem?: object }): void {
	if (!done.ok)
		throw new Error(
			`a sample deed was refused: ${JSON.stringify(done.problem)}`,
		);
}
