import { openEvent } from "#events";
import { type SamplePerson, sampleActor } from "#identity/samples";
import { keepHelp } from "#instruments";
import { at, type Context, withActor } from "#platform/context.ts";
import { dayOf } from "#territory";
import { newKanwil, type SampleUnit, theSplit, unitId } from "#units/samples";
import {
	answerQuestion,
	askQuestion,
	assignCoach,
	declareReadiness,
	joinQuestion,
	moveReadiness,
	type Place,
	planVisit,
	proposeHelp,
	publishHelp,
	rewordHelp,
} from "./index.ts";
import { proposalOf, questionByKey } from "./store.ts";

/** Ids of sample questions, the same on every machine, for the addresses of examples. */
export const sampleQuestions = {
	/** Of a remand centre; became help text that three units asked. */
	published: "0199b200-0000-7000-8000-000000000001",
	/** Answered, and proposed as help text. */
	proposed: "0199b200-0000-7000-8000-000000000002",
	answered: "0199b200-0000-7000-8000-000000000003",
	waiting: "0199b200-0000-7000-8000-000000000004",
	/** Of an office of a regency. */
	opd: "0199b200-0000-7000-8000-000000000005",
	/** Nobody coaches there today: the centre answers. */
	alone: "0199b200-0000-7000-8000-000000000006",
} as const;
export type SampleQuestion = keyof typeof sampleQuestions;

/** Declarations of readiness. */
export const sampleReadiness = {
	declared: "0199b200-0000-7000-8000-000000000031",
	accompanied: "0199b200-0000-7000-8000-000000000032",
} as const;
export const sampleProposal = "0199b200-0000-7000-8000-000000000012";
export const sampleHelp = "0199b200-0000-7000-8000-000000000021";
/** Of the same indicator; another wording of it waits for review. */
export const sampleHelpAnew = "0199b200-0000-7000-8000-000000000022";
/** A visit of a coach, which is an event of her office. */
/** A change of coach that has not begun. */
export const sampleCoaching = "0199b200-0000-7000-8000-000000000051";
export const sampleVisit = "0199b200-0000-7000-8000-000000000041";
export const sampleVisitEvent = "0199e000-0000-7000-8000-000000000021";

export const askers: Readonly<
	Record<
		SampleQuestion,
		Place & {
			readonly unit: SampleUnit;
			readonly person: SamplePerson;
			readonly text: string;
		}
	>
> = {
	published: {
		unit: "rutan-rangkasbitung",
		person: "wulan",
		instrument: "p2ham-2023",
		code: "a.1",
		text: "Apakah foto jalur landai kami dari tahun lalu cukup sebagai bukti?",
	},
	proposed: {
		unit: "rutan-rangkasbitung",
		person: "wulan",
		instrument: "p2ham-2023",
		code: "a.3",
		text: "Toilet kami dipakai bersama pegawai. Bisa dihitung?",
	},
	answered: {
		unit: "rutan-rangkasbitung",
		person: "wulan",
		instrument: "p2ham-2023",
		code: "b.3",
		text: "Sejak kapan waktu menjawab pengaduan dihitung?",
	},
	waiting: {
		unit: "rutan-rangkasbitung",
		person: "hendra",
		instrument: "p2ham-2023",
		code: "c.3",
		text: "Juru bahasa isyarat kami dari komunitas, tanpa surat tugas. Bisa dihitung?",
	},
	opd: {
		unit: "dinkes-empat-lawang",
		person: "joko",
		instrument: "kkpham-2021",
		code: "6.s",
		text: "Apakah peraturan bupati tahun 2019 masih bisa menjadi bukti?",
	},
	alone: {
		unit: "lapas-ambon",
		person: "markus",
		instrument: "p2ham-2023",
		code: "c.3",
		text: "Bolehkah juru bahasa isyarat lewat panggilan video dihitung?",
	},
};

const by = (cx: Context, person: SamplePerson) =>
	withActor(cx, sampleActor(person));
const ago = (cx: Context, days: number) =>
	at(cx, new Date(cx.now.getTime() - days * 86_400_000));
const keyOf = (name: SampleQuestion) => ({
	unitId: unitId(askers[name].unit),
	id: sampleQuestions[name],
});

/** The next ids that are asked for, then those of chance. */
function withIds(cx: Context, ...ids: readonly string[]): Context {
	const next = [...ids];
	return { ...cx, newId: () => next.shift() ?? cx.newId() };
}

/** Who coaches whom since the ministry became three, and one question in each state; does nothing where they are there. */
export async function seedGuidance(cx: Context): Promise<void> {
	if (await questionByKey(cx, keyOf("published"))) return;
	await seedCoaches(cx);
	await asked(cx, "published", 40);
	await answered(
		ago(cx, 38),
		"published",
		"ningsih",
		"Belum. Foto harus dari tahun kinerja yang dinilai, dan memperlihatkan seluruh jalur serta pegangannya.",
	);
	await published(cx);
	await asked(cx, "proposed", 9);
	await answered(
		ago(cx, 8),
		"proposed",
		"ningsih",
		"Bisa, asal terbuka untuk pengunjung pada jam layanan dan ada petunjuk arahnya.",
	);
	told(
		await proposeHelp(
			withIds(by(ago(cx, 7), "ningsih"), sampleProposal),
			keyOf("proposed"),
			0,
			{
				question: "Apakah toilet yang dipakai bersama pegawai dihitung?",
				answer:
					"Ya, asal terbuka untuk pengunjung pada jam layanan dan ada petunjuk arahnya.",
			},
		),
	);
	await asked(cx, "answered", 3);
	await answered(
		ago(cx, 2),
		"answered",
		"ningsih",
		"Sejak pengaduan diterima. Hari libur tidak dihitung.",
	);
	for (const name of ["waiting", "opd", "alone"] as const)
		await asked(cx, name, 1);
	await seedReadiness(cx);
	await reworded(cx);
	await seedVisit(cx);
}

/** A help text from before there were questions here, which a coach words anew. */
async function reworded(cx: Context): Promise<void> {
	await keepHelp(withIds(by(ago(cx, 20), "bayu"), sampleHelpAnew), {
		id: null,
		instrument: "p2ham-2023",
		code: "b.3",
		question: "Apakah pengaduan lisan dihitung?",
		answer: "Dihitung, bila dicatat pada hari yang sama.",
	});
	told(
		await rewordHelp(by(ago(cx, 3), "ningsih"), sampleHelpAnew, 1, {
			question: "Apakah pengaduan yang disampaikan lisan dihitung?",
			answer:
				"Dihitung, bila dicatat pada hari yang sama beserta cara menghubungi orangnya.",
			because: "Unit menanyakan apa yang dicatat.",
		}),
	);
}

/** A visit that came from a question, announced. */
async function seedVisit(cx: Context): Promise<void> {
	const planned = await planVisit(
		withIds(by(cx, "ningsih"), sampleVisitEvent, sampleVisit),
		unitId("rutan-rangkasbitung"),
		{ kind: "question", id: sampleQuestions.answered },
		{
			title: "Pembinaan Rutan Rangkasbitung",
			about: "Melihat cara pengaduan dicatat, dan menjawab pertanyaan.",
			mode: "on-site",
			on: dayOf(new Date(cx.now.getTime() + 12 * 86_400_000)),
			begins: "09.00",
			ends: "11.30",
			place: "Aula Rutan Rangkasbitung",
			online: "",
			contact: "Kantor Wilayah Kementerian HAM Banten",
		},
	);
	told(planned);
	if (planned.ok)
		told(
			await openEvent(
				by(cx, "ningsih"),
				{ unitId: planned.value.officeId, id: planned.value.eventId },
				1,
			),
		);
}

async function seedReadiness(cx: Context): Promise<void> {
	const declare = async (
		name: keyof typeof sampleReadiness,
		person: SamplePerson,
		unit: SampleUnit,
		programme: string,
		signedBy: string,
	) =>
		told(
			await declareReadiness(
				withIds(by(ago(cx, 5), person), sampleReadiness[name]),
				unitId(unit),
				{
					programme,
					statement:
						"Kami siap dinilai, dan menunjuk satu orang untuk setiap butir.",
					needs: "Bimbingan menyusun bukti dan satu kunjungan pembina.",
					signedBy,
				},
			),
		);
	await declare(
		"declared",
		"joko",
		"dinkes-empat-lawang",
		"kkpham",
		"Ahmad Basri, Kepala Dinas Kesehatan",
	);
	await declare(
		"accompanied",
		"wulan",
		"rutan-rangkasbitung",
		"p2ham",
		"Hendra Wijaya, Kepala Rutan",
	);
	told(
		await moveReadiness(
			by(ago(cx, 4), "ningsih"),
			{
				unitId: unitId("rutan-rangkasbitung"),
				id: sampleReadiness.accompanied,
			},
			"accompany",
			1,
		),
	);
}

async function seedCoaches(cx: Context): Promise<void> {
	const assign = async (
		unit: SampleUnit,
		office: SampleUnit,
		from: string,
		why: string,
	) =>
		told(
			await assignCoach(by(cx, "bayu"), {
				unitId: unitId(unit),
				officeId: unitId(office),
				from,
				why,
			}),
		);
	const split = "Kementerian menjadi tiga (Perpres 155, 156, dan 157/2024)";
	const opened = "Kantor wilayah kementerian baru dibuka";
	await assign(
		"rutan-rangkasbitung",
		"kanwil-kemenkumham-banten",
		"2020-01-01",
		"Pembinaan P2HAM oleh kantor wilayah",
	);
	await assign("rutan-rangkasbitung", "kemenham", theSplit, split);
	await assign(
		"rutan-rangkasbitung",
		"kanwil-kemenham-banten",
		newKanwil,
		opened,
	);
	await assign("lapas-ambon", "kemenham", theSplit, split);
	await assign("lapas-ambon", "kanwil-kemenham-maluku", newKanwil, opened);
	await assign("kabupaten-empat-lawang", "kemenham", theSplit, split);
	told(
		await assignCoach(withIds(by(cx, "bayu"), sampleCoaching), {
			unitId: unitId("lapas-ambon"),
			officeId: unitId("kemenham"),
			from: dayOf(new Date(cx.now.getTime() + 90 * 86_400_000)),
			why: "Kantor wilayah pindah gedung",
		}),
	);
}

async function asked(
	cx: Context,
	name: SampleQuestion,
	days: number,
): Promise<void> {
	const { unit, person, ...place } = askers[name];
	told(
		await askQuestion(
			withIds(by(ago(cx, days), person), sampleQuestions[name]),
			unitId(unit),
			{ ...place, anyway: true },
		),
	);
}

const answered = async (
	cx: Context,
	name: SampleQuestion,
	person: SamplePerson,
	text: string,
): Promise<void> =>
	told(
		await answerQuestion(by(cx, person), keyOf(name), 1, { text, help: "" }),
	);

/** Proposed by the coach, published by the centre, and the question of two more units. */
async function published(cx: Context): Promise<void> {
	const worded = {
		question: "Apakah foto jalur landai cukup sebagai bukti?",
		answer:
			"Cukup, bila diambil pada tahun kinerja yang dinilai dan memperlihatkan seluruh jalur serta pegangannya.",
	};
	told(
		await proposeHelp(
			by(ago(cx, 36), "ningsih"),
			keyOf("published"),
			0,
			worded,
		),
	);
	const proposal = await proposalOf(cx, keyOf("published"));
	if (!proposal) throw new Error("a sample proposal is not there");
	told(
		await publishHelp(
			withIds(by(ago(cx, 30), "bayu"), sampleHelp),
			proposal.id,
			1,
			worded,
		),
	);
	for (const [person, unit] of [
		["markus", "lapas-ambon"],
		["yohana", "kanwil-kemenkum-ntt"],
	] as const)
		told(await joinQuestion(by(cx, person), unitId(unit), sampleHelp));
}

function told(done: { readonly ok: boolean; readonly problem?: object }): void {
	if (!done.ok)
		throw new Error(
			`a sample deed was refused: ${JSON.stringify(done.problem)}`,
		);
}
