import { sampleEvents } from "#events/samples";
import { samplePdf } from "#evidence/samples";
import { type SamplePerson, sampleActor } from "#identity/samples";
import { type Context, withActor } from "#platform/context.ts";
import { dayOf, daysAfter } from "#territory";
import { type SampleUnit, unitId } from "#units/samples";
import {
	dissolveOrganisation,
	draftAgreement,
	enterOrganisation,
	keepFile,
	type LaterKind,
	mergeOrganisation,
	planActivity,
	publishAgreement,
	signPaper,
	type TypedActivity,
	type TypedAgreement,
	type TypedOrganisation,
	type TypedPaper,
	tellActivity,
} from "./index.ts";
import { organisationById } from "./organisation-store.ts";
import { agreementByKey } from "./store.ts";

/** The office whose agreements are told, in Kupang, and who looks after them. */
export const partnerOffice: SampleUnit = "kanwil-kemenkum-ntt";
/** Another one, which works with one of the same organisations. */
export const secondOffice: SampleUnit = "lapas-ambon";

/** Ids of sample organisations, the same on every machine. */
export const samplePartners = {
	deaf: "0199f000-0000-7000-8000-000000000001",
	university: "0199f000-0000-7000-8000-000000000002",
	foundation: "0199f000-0000-7000-8000-000000000003",
	/** It is no more. */
	dissolved: "0199f000-0000-7000-8000-000000000004",
	/** Nobody has an agreement with it yet. */
	fresh: "0199f000-0000-7000-8000-000000000005",
	/** Entered once more under another spelling. */
	twice: "0199f000-0000-7000-8000-000000000006",
	/** The same, and read as the first one. */
	merged: "0199f000-0000-7000-8000-000000000007",
} as const;
export type SamplePartner = keyof typeof samplePartners;

export const sampleAgreements = {
	/** In force, amended once, with what came of it. */
	running: "0199f000-0000-7000-8000-0000000000a1",
	soon: "0199f000-0000-7000-8000-0000000000a2",
	draft: "0199f000-0000-7000-8000-0000000000a3",
	over: "0199f000-0000-7000-8000-0000000000a4",
	ended: "0199f000-0000-7000-8000-0000000000a5",
	/** Its partner is no more. */
	alone: "0199f000-0000-7000-8000-0000000000a6",
	coming: "0199f000-0000-7000-8000-0000000000a7",
	/** Of the second office, with an event of both. */
	second: "0199f000-0000-7000-8000-0000000000a8",
} as const;
export type SampleAgreement = keyof typeof sampleAgreements;

export const sampleActivities = {
	done: "0199f000-0000-7000-8000-0000000000c1",
	planned: "0199f000-0000-7000-8000-0000000000c2",
	event: "0199f000-0000-7000-8000-0000000000c3",
} as const;

/** The signed paper of the agreement in force. */
export const sampleFile = "0199f000-0000-7000-8000-0000000000f1";

export const sampleOrganisation = (
	name: string,
	kind: string,
	more: Partial<TypedOrganisation> = {},
): TypedOrganisation => ({
	name,
	short: "",
	kind,
	province: "53",
	website: "",
	another: false,
	...more,
});

export const sampleAgreement = (
	today: string,
	partner: string,
	number: string,
	[from, until]: readonly [number, number],
	more: Partial<TypedAgreement> = {},
): TypedAgreement => ({
	organisationId: partner,
	kind: "cooperation",
	title: "Layanan yang ramah bagi tamu Tuli",
	topics: ["accessible-services", "sign-language"],
	provinces: ["53"],
	about:
		"Juru bahasa isyarat di loket dua hari seminggu, dan pelatihan bagi petugas.",
	number,
	signedOn: daysAfter(today, Math.min(from, 0)),
	officeSigns: "Kepala Kantor Wilayah",
	partnerSigns: "Ketua",
	from: daysAfter(today, from),
	until: daysAfter(today, until),
	contact: "Sekretariat, (0380) 555 0199",
	...more,
});

/** Organisations and agreements in each state; does nothing where they are there. */
export async function seedPartners(cx: Context): Promise<void> {
	if (await organisationById(cx, samplePartners.deaf)) return;
	await enterAll(cx);
	const today = dayOf(cx.now);
	await drafted(cx, "running", "deaf", "W.22-HH.04-12/2026", [-200, 500]);
	await publish(cx, "running");
	await sign(cx, "running", "amendment", {
		...samplePaper(daysAfter(today, -40), "W.22-HH.04-31/2026"),
		title: "Layanan yang ramah bagi tamu Tuli dan tunanetra",
		topics: ["accessible-services", "sign-language", "training"],
		provinces: ["53"],
		words: "Pelatihan menyambut tamu tunanetra ditambahkan.",
	});
	await tellRunning(cx, today);
	await others(cx);
	await drafted(cx, "draft", "foundation", "W.22-HH.04-40/2026", [-3, 700], {
		title: "Sosialisasi hak kelompok rentan di lima kabupaten",
		topics: ["awareness"],
	});
	told(
		await dissolveOrganisation(
			by(cx, "yohana"),
			unitId(partnerOffice),
			{ id: samplePartners.dissolved, revision: 1 },
			daysAfter(today, -10),
		),
	);
	await tellSecond(cx, today);
}

async function enterAll(cx: Context): Promise<void> {
	const enter = (name: SamplePartner, typed: TypedOrganisation) =>
		entered(cx, name, typed);
	await enter(
		"deaf",
		sampleOrganisation("Perkumpulan Tuli Flobamora", "disabled-people", {
			short: "PTF",
			website: "https://tuli-flobamora.contoh.id",
		}),
	);
	await enter(
		"university",
		sampleOrganisation("Universitas Cendana Timur", "university"),
	);
	await enter(
		"foundation",
		sampleOrganisation("Yayasan Hak Sesama", "foundation", { province: "" }),
	);
	await enter(
		"dissolved",
		sampleOrganisation("Lembaga Bantuan Hukum Timor Adil", "legal-aid"),
	);
	await enter(
		"fresh",
		sampleOrganisation("Komunitas Ibu dan Anak Sasando", "civil-society"),
	);
	await enter(
		"twice",
		sampleOrganisation("Perkumpulan Tuli Flobamora Kupang", "disabled-people", {
			another: true,
		}),
	);
	await enter(
		"merged",
		sampleOrganisation("Univ. Cendana Timur", "university", { another: true }),
	);
	told(
		await mergeOrganisation(
			by(cx, "yohana"),
			unitId(partnerOffice),
			{ id: samplePartners.merged, revision: 1 },
			samplePartners.university,
		),
	);
}

/** The other states of the office in Kupang. */
async function others(cx: Context): Promise<void> {
	await drafted(cx, "soon", "university", "W.22-HH.04-13/2025", [-300, 60], {
		kind: "memorandum",
		title: "Penelitian pelayanan publik berbasis HAM",
		topics: ["research"],
		provinces: [],
		partnerSigns: "Rektor",
	});
	await publish(cx, "soon");
	await drafted(cx, "over", "foundation", "W.22-HH.04-02/2025", [-400, -30], {
		title: "Sosialisasi hak anak di sekolah",
		topics: ["awareness", "children-women"],
	});
	await publish(cx, "over");
	await drafted(cx, "ended", "university", "W.22-HH.04-07/2025", [-350, 300], {
		title: "Magang mahasiswa di loket layanan",
		topics: ["training"],
		partnerSigns: "Rektor",
	});
	await publish(cx, "ended");
	const today = dayOf(cx.now);
	await sign(cx, "ended", "ending", {
		...samplePaper(daysAfter(today, -21), "W.22-HH.04-33/2026"),
		endsOn: daysAfter(today, -20),
		words: "Kedua pihak sepakat melanjutkannya dalam perjanjian baru.",
	});
	await drafted(cx, "alone", "dissolved", "W.22-HH.04-15/2026", [-100, 400], {
		title: "Bantuan hukum bagi warga kurang mampu",
		topics: ["legal-aid"],
	});
	await publish(cx, "alone");
	await drafted(cx, "coming", "foundation", "W.22-HH.04-39/2026", [30, 800], {
		title: "Layanan keliling bagi lansia",
		topics: ["elderly"],
		provinces: ["53", "81"],
	});
	await publish(cx, "coming");
}

export const samplePaper = (signedOn: string, number: string): TypedPaper => ({
	number,
	signedOn,
	officeSigns: "Kepala Kantor Wilayah",
	partnerSigns: "Ketua",
	title: "",
	topics: [],
	provinces: [],
	until: null,
	endsOn: null,
	words: "Disepakati kedua pihak.",
});

export const sampleActivity = (
	title: string,
	on: string | null,
	more: Partial<TypedActivity> = {},
): TypedActivity => ({
	title,
	on,
	eventId: "",
	outcome: "",
	proof: "",
	...more,
});

async function tellRunning(cx: Context, today: string): Promise<void> {
	const key = keyOf("running");
	const trained = sampleActivity(
		"Pelatihan bahasa isyarat bagi petugas loket",
		daysAfter(today, -60),
	);
	told(
		await planActivity(
			withId(by(cx, "yohana"), sampleActivities.done),
			key,
			trained,
		),
	);
	told(
		await tellActivity(
			by(cx, "yohana"),
			key,
			{ id: sampleActivities.done, revision: 1 },
			{
				...trained,
				outcome: "Dua puluh empat petugas dapat menyapa dan bertanya.",
				proof: "Daftar hadir dan foto di map kerja sama 12/2026",
			},
		),
	);
	told(
		await planActivity(
			withId(by(cx, "yohana"), sampleActivities.planned),
			key,
			sampleActivity("Uji coba loket bersama tamu Tuli", daysAfter(today, 20)),
		),
	);
	told(
		await keepFile(
			withId(by(cx, "yohana"), sampleFile),
			key,
			{ paper: 1 },
			{
				name: "perjanjian-12-2026.pdf",
				bytes: samplePdf("Perjanjian kerja sama W.22-HH.04-12/2026"),
			},
		),
	);
}

/** Ambon works with the same foundation, and one of its events is of both. */
async function tellSecond(cx: Context, today: string): Promise<void> {
	const markus = by(cx, "markus");
	const office = unitId(secondOffice);
	told(
		await draftAgreement(
			withId(markus, sampleAgreements.second),
			office,
			sampleAgreement(
				today,
				samplePartners.foundation,
				"W.28-UM.01-5/2026",
				[-90, 640],
				{
					title: "Pembinaan layanan ramah kelompok rentan",
					topics: ["accessible-services", "training"],
					provinces: ["81"],
					officeSigns: "Kepala Lapas",
					partnerSigns: "Direktur",
				},
			),
		),
	);
	const key = { unitId: office, id: sampleAgreements.second };
	told(await publishAgreement(markus, key, 1));
	told(
		await planActivity(
			withId(markus, sampleActivities.event),
			key,
			sampleActivity("", null, { eventId: sampleEvents.coaching }),
		),
	);
}

const by = (cx: Context, person: SamplePerson) =>
	withActor(cx, sampleActor(person));

/** The next id is this one. */
const withId = (cx: Context, id: string): Context => {
	const ids = [id];
	return { ...cx, newId: () => ids.pop() ?? cx.newId() };
};

const entered = async (
	cx: Context,
	name: SamplePartner,
	typed: TypedOrganisation,
): Promise<void> =>
	told(
		await enterOrganisation(
			withId(by(cx, "yohana"), samplePartners[name]),
			unitId(partnerOffice),
			typed,
		),
	);

const keyOf = (name: SampleAgreement) => ({
	unitId: unitId(partnerOffice),
	id: sampleAgreements[name],
});

const drafted = async (
	cx: Context,
	name: SampleAgreement,
	partner: SamplePartner,
	number: string,
	days: readonly [number, number],
	more: Partial<TypedAgreement> = {},
): Promise<void> =>
	told(
		await draftAgreement(
			withId(by(cx, "yohana"), sampleAgreements[name]),
			unitId(partnerOffice),
			sampleAgreement(
				dayOf(cx.now),
				samplePartners[partner],
				number,
				days,
				more,
			),
		),
	);

const revisionOf = async (cx: Context, name: SampleAgreement) =>
	(await agreementByKey(cx, keyOf(name)))?.revision ?? 0;

const publish = async (cx: Context, name: SampleAgreement): Promise<void> =>
	told(
		await publishAgreement(
			by(cx, "yohana"),
			keyOf(name),
			await revisionOf(cx, name),
		),
	);

const sign = async (
	cx: Context,
	name: SampleAgreement,
	kind: LaterKind,
	typed: TypedPaper,
): Promise<void> =>
	told(
		await signPaper(
			by(cx, "yohana"),
			keyOf(name),
			await revisionOf(cx, name),
			kind,
			typed,
		),
	);

function told(done: { readonly ok: boolean; readonly problem?: object }): void {
	if (!done.ok)
		throw new Error(
			`a sample deed was refused: ${JSON.stringify(done.problem)}`,
		);
}
