import { samplePicture } from "#evidence/samples";
import type { Actor } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { dayOf } from "#territory";
import { type SampleUnit, unitId } from "#units/samples";
import { catalogueIn } from "../tables.ts";
import type { Condition } from "./facility.ts";
import { recordFacility } from "./record-check.ts";

/** One that was recorded with a photo, for whoever looks at pages. */
export const sampleFacilityId = "00000000-0000-4000-8000-0000000fa511";

/** One of which somebody says that it is not as the office says. */
export const sampleContestedId = "00000000-0000-4000-8000-0000000fa512";

/** One that an organisation looked at too. */
export const sampleInvitedId = "00000000-0000-4000-8000-0000000fa513";

interface Told {
	readonly id?: string;
	readonly kind: string;
	readonly place: string;
	readonly condition: Condition;
	readonly says?: string;
	readonly measures?: Readonly<Record<string, string>>;
	readonly daysAgo: number;
}

/** What three offices have, all invented: one fits a wheelchair, one has a locked toilet, of one little is known. */
const told = {
	"kanwil-kemenkum-ntt": [
		{
			kind: "ramp",
			place: "Pintu depan",
			condition: "present",
			measures: { slope: "12", width: "120" },
			says: "Pegangan di dua sisi.",
			daysAgo: 30,
		},
		{
			id: sampleInvitedId,
			kind: "door",
			place: "Pintu depan",
			condition: "present",
			measures: { width: "140" },
			daysAgo: 30,
		},
		{
			kind: "accessible-toilet",
			place: "Lantai 1, sebelah ruang tunggu",
			condition: "blocked",
			says: "Terkunci; dipakai menyimpan alat kebersihan. Kunci ada di petugas jaga.",
			measures: { width: "160", length: "230" },
			daysAgo: 30,
		},
		{
			kind: "priority-counter",
			place: "Loket 1",
			condition: "present",
			daysAgo: 30,
		},
		{
			id: sampleContestedId,
			kind: "priority-seats",
			place: "Ruang tunggu",
			condition: "present",
			daysAgo: 30,
		},
		{
			kind: "trained-staff",
			place: "Loket 1",
			condition: "present",
			says: "Dua petugas, setiap hari kerja.",
			daysAgo: 30,
		},
		{
			kind: "sign-interpreter",
			place: "Loket 1",
			condition: "in-progress",
			says: "Dapat diminta tiga hari kerja sebelumnya.",
			daysAgo: 30,
		},
		{
			kind: "lactation-room",
			place: "Lantai 2",
			condition: "absent",
			daysAgo: 30,
		},
	],
	"kanim-tangerang": [
		{
			kind: "step-free-way",
			place: "Halaman",
			condition: "present",
			daysAgo: 60,
		},
		{
			kind: "door",
			place: "Pintu utama",
			condition: "present",
			measures: { width: "180" },
			daysAgo: 60,
		},
		{
			kind: "accessible-toilet",
			place: "Lantai 1",
			condition: "present",
			measures: { width: "155", length: "230" },
			daysAgo: 60,
		},
		{
			kind: "shown-queue",
			place: "Ruang tunggu",
			condition: "present",
			daysAgo: 60,
		},
		{
			kind: "priority-counter",
			place: "Loket 3",
			condition: "present",
			daysAgo: 60,
		},
		{
			kind: "lactation-room",
			place: "Lantai 1",
			condition: "present",
			measures: { width: "3", length: "4" },
			daysAgo: 60,
		},
	],
	"lapas-serang": [
		{
			kind: "ramp",
			place: "Pintu pengunjung",
			condition: "present",
			measures: { slope: "8", width: "100" },
			says: "Curam; minta bantuan petugas.",
			daysAgo: 420,
		},
	],
} as const satisfies Partial<Record<SampleUnit, readonly Told[]>>;

/** Writes them down by the hands of each office; does nothing where they are there. */
export async function seedFacilities(cx: Context): Promise<void> {
	const there = await catalogueIn(cx.db)
		.selectFrom("catalogue.facility")
		.select("id")
		.where("unit_id", "=", unitId("kanwil-kemenkum-ntt"))
		.where("id", "=", sampleFacilityId)
		.executeTakeFirst();
	if (there) return;
	const { sha256 } = await cx.files.keep(new Uint8Array(samplePicture()));
	let first = true;
	for (const [slug, facilities] of Object.entries(told))
		for (const one of facilities as readonly Told[]) {
			const then = new Date(cx.now.getTime() - one.daysAgo * 86_400_000);
			const own = withActor(
				{
					...at(cx, then),
					...(first || one.id
						? { newId: () => one.id ?? sampleFacilityId }
						: {}),
				},
				ofOffice(slug as SampleUnit),
			);
			const done = await recordFacility(own, unitId(slug as SampleUnit), {
				kind: one.kind,
				place: one.place,
				seen: {
					condition: one.condition,
					measures: one.measures ?? {},
					says: one.says ?? "",
					photo: first
						? {
								keptAs: sha256,
								takenOn: dayOf(then),
								shows: "Jalur landai ke pintu depan, kosong, dengan pegangan.",
							}
						: null,
				},
			});
			if (!done.ok)
				throw new Error(`a sample deed was refused: ${done.problem.reason}`);
			first = false;
		}
}

/** Whoever speaks for an office. */
export const ofOffice = (slug: SampleUnit): Actor => ({
	id: null,
	name: "Operator contoh",
	kind: "person",
	grants: [
		{
			permission: "assessment.request",
			programme: null,
			unitId: unitId(slug),
			reach: "unit",
			provinces: [],
		},
	],
});
