import type { Actor } from "#kernel/actor.ts";
import type { Result } from "#kernel/result.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { type Day, dayOf, daysAfter } from "#territory";
import { type SampleUnit, unitId, unitName } from "#units/samples";
import { publishService } from "../publish-service.ts";
import { type ServiceContent, saysNothing } from "../service.ts";
import { draftPledge } from "./draft-pledge.ts";
import { seenIn } from "./pledge.ts";
import { publishPledge } from "./publish-pledge.ts";
import { pledgeOf, pledgesOf } from "./queries.ts";
import { signPledge } from "./sign-pledge.ts";
import { suggestedText } from "./suggested-text.ts";

const ntt = "kanwil-kemenkum-ntt";
const lapas = "lapas-serang";
const ofNtt = (name: string) => `${name}-${ntt}`;

interface Told {
	readonly unit: SampleUnit;
	readonly daysAgo: number;
	readonly signer: { readonly name: string; readonly position: string };
	readonly place: string;
	/** Days from its signature to the day on which it is looked at again. */
	readonly reviewAfter: number;
	readonly covers: readonly string[];
	readonly signed: boolean;
}

const kornelis = {
	name: "Kornelis Nahak",
	position: "Kepala Kantor Wilayah",
} as const;
const waitingRoom = "Dinding ruang tunggu, dekat loket";
const threeYears = 1_095;

/** The office of NTT has renewed its pledge and draws up the next one; the pledge of a prison nobody looked at again. */
const told: readonly Told[] = [
	{
		unit: ntt,
		daysAgo: 400,
		signer: kornelis,
		place: waitingRoom,
		reviewAfter: threeYears,
		covers: ["perpustakaan-hukum", "pelayanan-komunikasi-masyarakat"].map(
			ofNtt,
		),
		signed: true,
	},
	{
		unit: ntt,
		daysAgo: 30,
		signer: kornelis,
		place: waitingRoom,
		reviewAfter: threeYears,
		covers: [
			"administrasi-hukum-umum",
			"bantuan-hukum",
			"fasilitasi-kekayaan-intelektual",
			"pengharmonisasian-rancangan-peraturan-daerah",
			"perpustakaan-hukum",
		].map(ofNtt),
		signed: true,
	},
	{
		unit: ntt,
		daysAgo: 2,
		signer: kornelis,
		place: waitingRoom,
		reviewAfter: threeYears,
		covers: ["bantuan-hukum", "perpustakaan-hukum"].map(ofNtt),
		signed: false,
	},
	{
		unit: lapas,
		daysAgo: 1_190,
		signer: { name: "Contoh Kepala Lapas", position: "Kepala Lapas" },
		place: "Papan pengumuman di gerbang",
		reviewAfter: threeYears,
		covers: [`kunjungan-tatap-muka-${lapas}`],
		signed: true,
	},
];

/** Draws up, signs and publishes them by the hand of each office; does nothing where they are there. */
export async function seedPledges(cx: Context): Promise<void> {
	if ((await pledgesOf(cx, unitId(ntt))).length > 0) return;
	await wellDone(
		publishService(of(cx, lapas, 1_200), unitId(lapas), visits("30 menit.")),
	);
	for (const one of told) await seedOne(cx, one);
}

async function seedOne(
	cx: Context,
	{ unit, daysAgo, signer, place, reviewAfter, covers, signed }: Told,
): Promise<void> {
	const then = of(cx, unit, daysAgo);
	const today: Day = dayOf(then.now);
	const { number } = await wellDone(
		draftPledge(then, unitId(unit), {
			basedOn: 0,
			typed: {
				text: suggestedText({ name: unitName(unit) }),
				place,
				signer,
				reviewOn: daysAfter(today, reviewAfter),
				covers,
			},
		}),
	);
	if (!signed) return;
	const key = { unitId: unitId(unit), number };
	const draft = await pledgeOf(then, key);
	if (!draft) throw new Error("a sample pledge is not there");
	await wellDone(
		signPledge(then, key, {
			basedOn: draft.revision,
			seen: seenIn(draft),
			agrees: true,
		}),
	);
	await wellDone(publishPledge(then, key));
}

/** A deed of a sample succeeds, or the sample is wrong. */
export async function wellDone<Value>(
	deed: Promise<Result<Value, { readonly reason: string }>>,
): Promise<Value> {
	const done = await deed;
	if (!done.ok)
		throw new Error(`a sample deed was refused: ${done.problem.reason}`);
	return done.value;
}

/** What the prison says of visits. */
export const visits = (howLong: string): ServiceContent => ({
	...saysNothing,
	name: { id: "Kunjungan tatap muka", en: "Visits" },
	about: {
		id: "Bertemu warga binaan di ruang kunjungan.",
		en: "Meeting somebody who is held here, in the visitors' room.",
	},
	standard: {
		timeLimit: [{ id: howLong, en: howLong.replace("menit", "minutes") }],
		cost: [{ id: "Gratis", en: "Free of charge" }],
	},
});

/** By the hand of the head of an office, so many days ago. */
export const of = (cx: Context, unit: SampleUnit, daysAgo: number): Context =>
	withActor(
		at(cx, new Date(cx.now.getTime() - daysAgo * 86_400_000)),
		headOf(unit),
	);

/** Whoever heads an office, and may sign for it. */
export const headOf = (slug: SampleUnit): Actor => ({
	id: null,
	name: "Kepala contoh",
	kind: "person",
	grants: (["assessment.request", "assessment.declare"] as const).map(
		(permission) => ({
			permission,
			programme: null,
			unitId: unitId(slug),
			reach: "unit",
			provinces: [],
		}),
	),
});
