import {
	type Action,
	actionsOf,
	assignAction,
	finishAction,
	reportOnAction,
} from "#actions";
import { sampleYear } from "#assessments/samples";
import { personIds, type SamplePerson, sampleActor } from "#identity/samples";
import { at, type Context, withActor } from "#platform/context.ts";
import { dayOf, daysAfter } from "#territory";
import { type SampleUnit, unitId } from "#units/samples";
import {
	approveMinutes,
	beginMeeting,
	cancelMeeting,
	closeMeeting,
	type Meeting,
	planMeeting,
	sendMinutes,
	type TypedPlan,
	type TypedWritten,
	writeMinutes,
} from "./index.ts";
import { meetingByKey } from "./store.ts";

/** The office whose meetings are told. */
export const meetingOffice = "kabupaten-empat-lawang";

/** Ids of sample meetings, the same on every machine, for the addresses of examples. */
export const sampleMeetings = {
	/** Approved; two of its follow-ups are done with proof, one is open. */
	first: "0199b100-0000-7000-8000-000000000001",
	/** The next of its series; its minutes wait for the chair. */
	second: "0199b100-0000-7000-8000-000000000002",
	planned: "0199b100-0000-7000-8000-000000000003",
	/** About an assessment: who may not read that does not find it. */
	tied: "0199b100-0000-7000-8000-000000000004",
	running: "0199b100-0000-7000-8000-000000000005",
	drafting: "0199b100-0000-7000-8000-000000000006",
	cancelled: "0199b100-0000-7000-8000-000000000007",
} as const;
export type SampleMeeting = keyof typeof sampleMeetings;

export const samplePlan = (on: string): TypedPlan => ({
	title: "Rapat koordinasi P2HAM Kabupaten Empat Lawang",
	on,
	from: "09.00",
	until: "11.30",
	place: "Ruang rapat Sekretariat Daerah, Tebing Tinggi",
	online: "",
	chairId: personIds.yusuf,
	noteTakerId: personIds.dewi,
	agenda: [
		"Kemajuan pelayanan publik berbasis HAM di tiap dinas",
		"Hambatan di loket dan bantuan yang dibutuhkan",
		"Pembagian tindak lanjut",
	].join("\n"),
	units: [
		unitId("dinkes-empat-lawang"),
		unitId("disdukcapil-empat-lawang"),
		unitId("dinsos-empat-lawang"),
	],
	others: "",
	guests: "Rizal Effendi, Kementerian Hak Asasi Manusia",
	about: "",
});

/** Everybody came. */
export const sampleWritten = (
	points: readonly string[],
	decisions: TypedWritten["decisions"],
): TypedWritten => ({
	points,
	presences: ["present", "present", "present", "present", "excused", "present"],
	walkIns: "",
	decisions,
});

/** Two meetings of a series and one in each other state; does nothing where they are there. */
export async function seedMeetings(cx: Context): Promise<void> {
	const office = unitId(meetingOffice);
	if (await meetingByKey(cx, { unitId: office, id: sampleMeetings.first }))
		return;
	const today = dayOf(cx.now);
	await tellFirst(cx, today);
	await tellSecond(cx, today);
	const plan = (days: number, title: string): TypedPlan => ({
		...samplePlan(daysAfter(today, days)),
		title,
	});
	await planned(cx, "planned", plan(6, "Rapat persiapan ramp di tiga dinas"));
	await planned(cx, "tied", {
		...plan(9, "Rapat pembahasan penilaian KKPHAM"),
		units: [unitId("dinkes-empat-lawang"), unitId("rutan-rangkasbitung")],
		about: tiedTo(sampleYear(cx.now)),
	});
	await planned(cx, "running", plan(0, "Rapat bantuan juru bahasa isyarat"));
	await step(cx, "running", beginMeeting);
	await planned(cx, "drafting", plan(0, "Rapat loket ramah lansia"));
	await step(cx, "drafting", beginMeeting);
	await step(cx, "drafting", closeMeeting);
	await planned(cx, "cancelled", plan(3, "Rapat jadwal kunjungan"));
	await step(cx, "cancelled", (by, key, revision) =>
		cancelMeeting(
			by,
			key,
			revision,
			"Jadwal kunjungan sudah disepakati lewat surat.",
		),
	);
}

/** As a form sends it. */
export const tiedTo = (year: number): string =>
	`assessment ${meetingOffice} kkpham-2021 ${year}`;

async function tellFirst(cx: Context, today: string): Promise<void> {
	const then = at(cx, ago(cx, 60));
	const on = daysAfter(today, -60);
	await planned(then, "first", samplePlan(on));
	await step(then, "first", beginMeeting);
	await write(
		then,
		"first",
		sampleWritten(
			[
				"Dinas Kesehatan sudah memasang ramp di dua puskesmas; satu lagi menunggu.",
				"Loket Dukcapil belum punya nomor antrean yang dibacakan.",
				"Tiga tindak lanjut dibagi di bawah ini.",
			],
			[
				todo(
					"Pasang ramp di Puskesmas Pendopo",
					"dinkes-empat-lawang",
					daysAfter(on, 40),
				),
				todo(
					"Bacakan nomor antrean di loket Dukcapil",
					"disdukcapil-empat-lawang",
					daysAfter(on, 30),
				),
				todo(
					"Latih petugas loket menyambut tamu Tuli",
					"dinsos-empat-lawang",
					daysAfter(on, 75),
				),
				{
					id: "",
					text: "Rapat koordinasi diadakan setiap dua bulan.",
					unitId: "",
					dueOn: null,
				},
			],
		),
	);
	await step(then, "first", closeMeeting);
	await step(then, "first", sendMinutes);
	await step(at(cx, ago(cx, 58)), "first", approveMinutes, "yusuf");
	await finishOne(cx, 30, {
		by: "joko",
		unit: "dinkes-empat-lawang",
		words: "Ramp Puskesmas Pendopo terpasang, lebar 120 cm.",
		proof: "Foto dan berita acara di map sarana Dinas Kesehatan",
	});
	await finishOne(cx, 35, {
		by: "eko",
		unit: "disdukcapil-empat-lawang",
		words: "Nomor antrean dibacakan dengan pengeras suara sejak Senin.",
		proof: "Rekaman suara di map layanan Dukcapil",
	});
}

async function tellSecond(cx: Context, today: string): Promise<void> {
	const then = at(cx, ago(cx, 2));
	await planned(
		then,
		"second",
		samplePlan(daysAfter(today, -2)),
		sampleMeetings.first,
	);
	await step(then, "second", beginMeeting);
	await write(
		then,
		"second",
		sampleWritten(
			[
				"Ramp Puskesmas Pendopo sudah terpasang dan dipakai.",
				"Pelatihan menyambut tamu Tuli dijadwalkan bulan depan.",
				"",
			],
			[
				todo(
					"Pasang papan arah berhuruf besar di tiga kantor",
					"dinkes-empat-lawang",
					daysAfter(today, 45),
				),
			],
		),
	);
	await step(then, "second", closeMeeting);
	await step(then, "second", sendMinutes);
}

const ago = (cx: Context, days: number) =>
	new Date(cx.now.getTime() - days * 86_400_000);

const todo = (text: string, unit: SampleUnit, dueOn: string) => ({
	id: "",
	text,
	unitId: unitId(unit),
	dueOn,
});

const by = (cx: Context, person: SamplePerson) =>
	withActor(cx, sampleActor(person));

async function planned(
	cx: Context,
	name: SampleMeeting,
	plan: TypedPlan,
	after: string | null = null,
): Promise<void> {
	const ids: string[] = [sampleMeetings[name]];
	const first = { ...by(cx, "dewi"), newId: () => ids.pop() ?? cx.newId() };
	told(await planMeeting(first, unitId(meetingOffice), plan, after));
}

const keyOf = (name: SampleMeeting) => ({
	unitId: unitId(meetingOffice),
	id: sampleMeetings[name],
});

async function revisionOf(cx: Context, name: SampleMeeting): Promise<number> {
	return (await meetingByKey(cx, keyOf(name)))?.revision ?? 0;
}

async function step(
	cx: Context,
	name: SampleMeeting,
	deed: (
		cx: Context,
		key: Pick<Meeting, "unitId" | "id">,
		revision: number,
	) => Promise<Done>,
	person: SamplePerson = "dewi",
): Promise<void> {
	told(await deed(by(cx, person), keyOf(name), await revisionOf(cx, name)));
}

const write = async (
	cx: Context,
	name: SampleMeeting,
	written: TypedWritten,
): Promise<void> =>
	told(
		await writeMinutes(
			by(cx, "dewi"),
			keyOf(name),
			await revisionOf(cx, name),
			written,
		),
	);

/** Takes on what was decided for a unit, and ends it with its proof. */
async function finishOne(
	cx: Context,
	days: number,
	{
		by: person,
		unit,
		words,
		proof,
	}: {
		readonly by: SamplePerson;
		readonly unit: SampleUnit;
		readonly words: string;
		readonly proof: string;
	},
): Promise<void> {
	const then = at(by(cx, person), ago(cx, days));
	const [action] = await actionsOf(then, unitId(unit), "meeting");
	if (!action) throw new Error(`no follow-up at ${unit}`);
	const key: Pick<Action, "unitId" | "id"> = action;
	told(
		await assignAction(then, key, {
			ownerId: personIds[person],
			dueOn: action.dueOn ?? "",
		}),
	);
	told(await reportOnAction(then, key, { words, proof }));
	told(await finishAction(then, key, { words, proof }));
}

interface Done {
	readonly ok: boolean;
	readonly problem?: object;
}

function told(done: Done): void {
	if (!done.ok)
		throw new Error(
			`a sample deed was refused: ${JSON.stringify(done.problem)}`,
		);
}
