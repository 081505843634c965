import { type SamplePerson, sampleActor } from "#identity/samples";
import { citizen } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { issueSampleReceipt } from "#receipts/samples";
import { dayOf, daysAfter } from "#territory";
import { unitId } from "#units/samples";
import { makeNumber, printedNumber } from "./certificates/certificate.ts";
import type { Key } from "./event.ts";
import {
	addMaterial,
	beginEvent,
	beginIssuing,
	cancelEvent,
	checkInAtDesk,
	correctCertificate,
	finishEvent,
	makeCalendar,
	openEvent,
	planEvent,
	type Question,
	type Registering,
	register,
	registrationKind,
	revokeCertificate,
	sitTest,
	type TypedPlan,
	workOnIssuing,
	writeTest,
} from "./index.ts";
import { quarterOf } from "./reach/reach.ts";
import { keepTold } from "./reach/release-reach.ts";
import { participantsIn } from "./registering/registrations.ts";
import { eventByKey } from "./store.ts";
import { codesHaveCome, sampleReach } from "./told.sample.ts";

/** The office whose events are told, and who looks after them. */
export const eventOffice = "lapas-ambon";
const organiser: SamplePerson = "markus";

/** Ids of sample events, the same on every machine, for the addresses of examples. */
export const sampleEvents = {
	/** Hybrid coaching that others follow from elsewhere. */
	coaching: "0199e000-0000-7000-8000-000000000001",
	past: "0199e000-0000-7000-8000-000000000002",
	draft: "0199e000-0000-7000-8000-000000000003",
	cancelled: "0199e000-0000-7000-8000-000000000004",
	running: "0199e000-0000-7000-8000-000000000005",
	/** Open, and its day has come. */
	today: "0199e000-0000-7000-8000-000000000007",
	/** Both sides are full, and one waits. */
	full: "0199e000-0000-7000-8000-000000000006",
} as const;
export type SampleEvent = keyof typeof sampleEvents;

/** Ids of sample registrations, and of the first name of each. */
const sampleRegistrations = {
	alone: "0199e000-0000-7000-8000-0000000000a1",
	group: "0199e000-0000-7000-8000-0000000000a2",
	in: "0199e000-0000-7000-8000-0000000000a3",
	waiting: "0199e000-0000-7000-8000-0000000000a4",
	cancelled: "0199e000-0000-7000-8000-0000000000a5",
	running: "0199e000-0000-7000-8000-0000000000a6",
	past: "0199e000-0000-7000-8000-0000000000a7",
} as const;
export type SampleRegistration = keyof typeof sampleRegistrations;
export const sampleParticipant = (name: SampleRegistration): string =>
	sampleRegistrations[name].replace(/a(.)$/, "b$1");

/** Chance that is the same on every machine, for numbers in addresses. */
const chance = (sign: number) => (bytes: number) =>
	new Uint8Array(bytes).fill(sign);
/** The same for the first bytes that are asked for: what is sealed after them takes real chance. */
const chanceOnce = (sign: number, { random }: Pick<Context, "random">) => {
	let first = true;
	return (bytes: number) => {
		if (!first) return random(bytes);
		first = false;
		return chance(sign)(bytes);
	};
};
/** Numbers of sample certificates, as they are printed. */
export const sampleCertificates = {
	valid: printedNumber(makeNumber(chance(7))),
	revoked: printedNumber(makeNumber(chance(9))),
	/** Its name was mended. */
	replaced: printedNumber(makeNumber(chance(5))),
} as const;

/** Five questions of the organiser; the right answer of each is the first. */
export const sampleTest: readonly Question[] = [
	[
		"Siapa yang didahulukan di loket?",
		"Kelompok rentan",
		"Yang datang pertama",
	],
	["Kepada siapa petugas berbicara?", "Orangnya sendiri", "Pendampingnya"],
	["Juru bahasa isyarat diminta oleh …", "Kantor", "Orang Tuli sendiri"],
	["Fasilitas yang rusak dicatat sebagai …", "Tidak siap", "Ada"],
	["Bukti dukung memperlihatkan …", "Yang dilayani", "Nama pejabat"],
].map(([ask = "", ...choices]) => ({ ask, choices }));

/** Of the past event, a film with captions. */
export const sampleMaterial = "0199e000-0000-7000-8000-0000000000e1";

/** The token of the calendar of whoever registered alone. */
export const sampleCalendar = Buffer.from(chance(11)(32)).toString("base64url");

/** The name of its sample receipt. */
export const receiptOfRegistration = (name: SampleRegistration): string =>
	`registration ${name}`;

export const samplePlan = (on: string): TypedPlan => ({
	title: "Pembinaan layanan ramah kelompok rentan",
	kind: "coaching",
	mode: "hybrid",
	about:
		"Apa yang harus ada di kantor agar lansia, penyandang disabilitas, ibu hamil, dan anak dapat dilayani, dan bagaimana membuktikannya.",
	on,
	from: "09.00",
	until: "12.00",
	province: "81",
	place: "Aula Lapas Kelas IIA Ambon, Jalan Laksdya Leo Wattimena",
	online: "https://rapat.contoh.go.id/ramah-rentan",
	room: "40",
	line: "200",
	contact: "Sekretariat panitia, (0911) 555 0100",
	certificate: "presence",
	certificateMinutes: "90",
	certificateCodes: "1",
	access: {
		"step-free": "yes",
		toilet: "no",
		"quiet-room": "unknown",
		"large-print": "yes",
	},
	helpers: {
		interpreter: {
			state: "confirmed",
			who: "Pusat Layanan Juru Bahasa Isyarat",
			payment: "Surat tugas 12/2026",
		},
		captioner: { state: "asked", who: "", payment: "" },
	},
});

/** One event in each state; does nothing where they are there. */
export async function seedEvents(cx: Context): Promise<void> {
	if (await eventByKey(cx, keyOf("coaching"))) return;
	const today = dayOf(cx.now);
	const plan = (days: number, change: Partial<TypedPlan> = {}): TypedPlan => ({
		...samplePlan(daysAfter(today, days)),
		...change,
	});
	await planned(cx, "coaching", plan(14));
	told(await writeTest(by(cx), keyOf("coaching"), sampleTest));
	await step(cx, "coaching", openEvent);
	await registers(cx, "alone", "coaching", {
		institution: "Gerkatin Maluku",
		names: [{ name: "Yunus Pattiasina", side: "room" }],
		kinds: ["interpreter"],
		words: "Saya memakai BISINDO.",
		needs: ["captioner"],
	});
	await registers(cx, "group", "coaching", {
		institution: "Kantor Wilayah Kementerian Hukum Nusa Tenggara Timur",
		names: ["Yohana Seran", "Kornelis Nahak", "Melania Tefa"].map((name) => ({
			name,
			side: "line",
		})),
	});
	await planned(
		cx,
		"full",
		plan(21, {
			title: "Bimbingan teknis loket ramah anak",
			kind: "guidance",
			room: "1",
			line: "1",
		}),
	);
	told(await writeTest(by(cx), keyOf("full"), sampleTest));
	await step(cx, "full", openEvent);
	await registers(cx, "in", "full", {
		institution: "Rutan Ambon",
		names: [{ name: "Rahel Tomasoa", side: "line" }],
	});
	told(
		await sitTest(
			cx,
			{ unitId: unitId(eventOffice), id: sampleRegistrations.in },
			sampleParticipant("in"),
			[],
		),
	);
	await registers(cx, "waiting", "full", {
		names: [
			{ name: "Simon Leatemia", side: "room" },
			{ name: "Dina Leatemia", side: "room" },
		],
	});
	const ago = (days: number) =>
		at(cx, new Date(cx.now.getTime() - days * 86_400_000));
	const before = ago(40);
	await planned(
		before,
		"past",
		plan(-30, {
			title: "Diseminasi hak penyandang disabilitas di layanan publik",
			kind: "dissemination",
		}),
	);
	await step(before, "past", openEvent);
	await registers(before, "past", "past", {
		institution: "Rutan Ambon",
		names: [
			{ name: "Rahel Tomaso", side: "room" },
			{ name: "Dominggus Latu", side: "room" },
			{ name: "Ester Manuputty", side: "line" },
		],
	});
	const then = ago(30);
	await step(then, "past", beginEvent);
	await cameAndEarned(then);
	told(
		await addMaterial(
			{ ...by(then), newId: () => sampleMaterial },
			keyOf("past"),
			{
				kind: "film",
				title: "Rekaman diseminasi",
				address: "https://film.contoh.go.id/diseminasi",
				captions: true,
				inWords: "https://film.contoh.go.id/diseminasi.html",
			},
		),
	);
	await planned(
		cx,
		"draft",
		plan(30, {
			title: "Bimbingan teknis pengisian bukti dukung",
			kind: "guidance",
			mode: "online",
		}),
	);
	await planned(
		cx,
		"cancelled",
		plan(7, {
			title: "Pencanangan pelayanan publik berbasis HAM",
			kind: "declaration",
			mode: "on-site",
		}),
	);
	await step(cx, "cancelled", openEvent);
	await registers(cx, "cancelled", "cancelled", {
		names: [{ name: "Petrus Salampessy", side: "room" }],
	});
	await step(cx, "cancelled", (by, key, revision) =>
		cancelEvent(by, key, revision, "Aula dipakai untuk penampungan warga."),
	);
	const early = ago(3);
	for (const [name, title] of [
		["running", "Penguatan petugas loket"],
		["today", "Penguatan petugas pengaduan"],
	] as const) {
		await planned(
			early,
			name,
			plan(0, {
				title,
				kind: "strengthening",
				until: "16.00",
				room: "2",
				line: "3",
			}),
		);
		await step(early, name, openEvent);
	}
	await registers(early, "running", "running", {
		names: [{ name: "Ester Manuputty", side: "line" }],
	});
	await step(cx, "running", beginEvent);
	await codesHaveCome(cx, sampleEvents.running);
	told(
		await makeCalendar(
			{ ...withActor(cx, citizen), random: chance(11) },
			{ unitId: unitId(eventOffice), id: sampleRegistrations.alone },
			"",
		),
	);
	await keepTold(cx, quarterOf(daysAfter(today, -200)), sampleReach);
}

/** Two were in the hall and have certificates, of which one was mended and one taken back; the third was not noted. */
async function cameAndEarned(then: Context): Promise<void> {
	const event = keyOf("past");
	const list = await participantsIn(then, event, 0, 2);
	for (const { id } of list) told(await checkInAtDesk(by(then), event, id));
	await step(then, "past", finishEvent);
	told(await beginIssuing(by(then), event));
	for (const sign of [5, 9])
		await workOnIssuing(() => ({ ...then, random: chance(sign) }), 0, 1);
	await workOnIssuing(() => then, 0);
	told(
		await correctCertificate(
			{ ...by(then), random: chanceOnce(7, then) },
			event,
			list[0]?.id ?? "",
			"Rahel Tomasoa",
		),
	);
	told(
		await revokeCertificate(
			by(then),
			event,
			list[1]?.id ?? "",
			"Nama tertukar dengan peserta lain.",
		),
	);
}

export const keyOf = (name: SampleEvent): Key => ({
	unitId: unitId(eventOffice),
	id: sampleEvents[name],
});

const by = (cx: Context) => withActor(cx, sampleActor(organiser));

async function planned(
	cx: Context,
	name: SampleEvent,
	plan: TypedPlan,
): Promise<void> {
	const ids: string[] = [sampleEvents[name]];
	const first = { ...by(cx), newId: () => ids.pop() ?? cx.newId() };
	told(await planEvent(first, unitId(eventOffice), plan));
}

async function step(
	cx: Context,
	name: SampleEvent,
	deed: (
		cx: Context,
		key: Key,
		revision: number,
	) => Promise<{ readonly ok: boolean; readonly problem?: object }>,
): Promise<void> {
	const event = await eventByKey(cx, keyOf(name));
	told(await deed(by(cx), keyOf(name), event?.revision ?? 0));
}

async function registers(
	cx: Context,
	name: SampleRegistration,
	event: SampleEvent,
	sent: Partial<Registering>,
): Promise<void> {
	const person = withActor(cx, citizen);
	const ids: string[] = [sampleParticipant(name), sampleRegistrations[name]];
	told(
		await register(
			{ ...person, newId: () => ids.pop() ?? cx.newId() },
			keyOf(event),
			{
				institution: "",
				names: [],
				kinds: [],
				needs: [],
				words: "",
				form: cx.newId(),
				...sent,
			},
		),
	);
	await issueSampleReceipt(person, receiptOfRegistration(name), {
		kind: registrationKind,
		subjectId: sampleRegistrations[name],
		unitId: unitId(eventOffice),
	});
}

function told(done: { readonly ok: boolean; readonly problem?: object }): void {
	if (!done.ok)
		throw new Error(
			`a sample deed was refused: ${JSON.stringify(done.problem)}`,
		);
}
