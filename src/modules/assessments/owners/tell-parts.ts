import { type NewNotice, raise, settle } from "#notices";
import type { Context } from "#platform/context.ts";
import { type Day, dayAfter } from "#territory";
import { unitById } from "#units";
import type { Assessment } from "../assessment.ts";
import type { Case } from "../case.ts";
import { roundOf } from "../queries.ts";
import { named } from "../tell-people.ts";
import { partDueOn } from "./milestones.ts";
import { type Ownership, partOfItem, partsOf } from "./ownership.ts";

const subjectOf = ({ id }: Assessment, ownerId: string) => ({
	kind: "assessment",
	id: `${id} part ${ownerId}`,
});

/** The last day on which an office can hand its part over, where one is known. */
export const partDue = async (
	cx: Context,
	{ programme, instrument, year }: Assessment,
): Promise<Day | null> =>
	partDueOn(
		programme,
		year,
		(await roundOf(cx, instrument, year))?.closesOn ?? null,
	);

/** Where an office does its part, without language. */
const pathOf = async (
	cx: Context,
	{ assessment, unit }: Case,
	ownerId: string,
): Promise<string> =>
	`/penilaian/${unit.slug}/${assessment.instrument}/${assessment.year}/bagian/${(await unitById(cx, ownerId))?.slug ?? ""}`;

/** Whoever was given something is asked for it; whoever has nothing left is asked no more. */
export async function tellParts(
	tx: Context,
	found: Case,
	before: Ownership,
): Promise<void> {
	const { assessment, owners } = found;
	const parts = partsOf(owners);
	for (const ownerId of new Set(before.owners.values()))
		if (!parts.some((part) => part.ownerId === ownerId))
			await settle(tx, subjectOf(assessment, ownerId));
	for (const { ownerId, state } of parts)
		if (state === "filling")
			await raise(
				tx,
				await dutyOf(tx, found, ownerId, "assessments.waits-part"),
			);
}

/** The part lies with the region now. */
export async function tellHandedOver(
	tx: Context,
	found: Case,
	ownerId: string,
): Promise<void> {
	const { assessment, place, unit } = found;
	await settle(tx, subjectOf(assessment, ownerId));
	await raise(tx, {
		to: {
			permission: "assessment.fill",
			programme: assessment.programme,
			...place,
		},
		kind: "news",
		subject: subjectOf(assessment, ownerId),
		says: "assessments.news-part-handed-over",
		about: {
			...named(assessment),
			office: (await unitById(tx, ownerId))?.name ?? "",
		},
		path: `/penilaian/${unit.slug}/${assessment.instrument}/${assessment.year}/pemilik`,
	});
}

export async function tellSentBack(
	tx: Context,
	found: Case,
	ownerId: string,
): Promise<void> {
	await settle(tx, subjectOf(found.assessment, ownerId));
	await raise(
		tx,
		await dutyOf(tx, found, ownerId, "assessments.waits-part-again"),
	);
}

/** A verifier returned items: the offices that answer for them are asked, with the days for mending. */
export async function tellReturnedParts(
	tx: Context,
	found: Case,
	returned: readonly Parameters<typeof partOfItem>[1][],
	due: Day | null,
): Promise<void> {
	const offices = returned.flatMap(
		(item) => partOfItem(found.owners, item)?.ownerId ?? [],
	);
	for (const ownerId of new Set(offices)) {
		const {
			due: _,
			lapses: __,
			...duty
		} = await dutyOf(tx, found, ownerId, "assessments.waits-part-mended");
		await raise(tx, due ? { ...duty, due } : duty);
	}
}

/** The assessment lies with the verifier: nothing is asked of offices any more. */
export async function endParts(
	tx: Context,
	{ assessment, owners }: Case,
): Promise<void> {
	for (const { ownerId } of partsOf(owners))
		await settle(tx, subjectOf(assessment, ownerId));
}

/** News with a day: told once for each time before the day, however often it is raised. */
export async function remindOffice(
	tx: Context,
	found: Case,
	ownerId: string,
	{ due, step }: { readonly due: Day; readonly step: number },
): Promise<void> {
	const { assessment, unit, place } = found;
	await raise(tx, {
		to: toOffice(found, ownerId),
		kind: "news",
		subject: {
			kind: "assessment",
			id: `${subjectOf(assessment, ownerId).id} reminder`,
		},
		says: "assessments.news-part-due",
		about: { ...named(assessment), unit: unit.name, n: step },
		path: await pathOf(tx, { ...found, place }, ownerId),
		due,
	});
}

const toOffice = ({ assessment, place }: Case, ownerId: string) => ({
	permission: "assessment.fill",
	programme: assessment.programme,
	unitId: ownerId,
	province: place.province,
});

async function dutyOf(
	tx: Context,
	found: Case,
	ownerId: string,
	says: string,
): Promise<NewNotice> {
	const { assessment, unit } = found;
	const due = await partDue(tx, assessment);
	const round = await roundOf(tx, assessment.instrument, assessment.year);
	return {
		to: toOffice(found, ownerId),
		kind: "duty",
		subject: subjectOf(assessment, ownerId),
		says,
		about: { ...named(assessment), unit: unit.name },
		path: await pathOf(tx, found, ownerId),
		...(due ? { due } : {}),
		...(round ? { lapses: dayAfter(round.closesOn) } : {}),
	};
}
