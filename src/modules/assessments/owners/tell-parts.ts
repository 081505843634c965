import { type NewNotice, raise, settle } from "#notices";
import type { Context } from "#platform/context.ts";
import { type Day, dayAfter } from "#territory";
import { unitById } from "#units";
import type { Assessment } from "../assessment.ts";
import type { Case } from "../case.ts";
import { deadlineOf } from "../deadlines/deadline-store.ts";
import { isReturned } from "../item.ts";
import { roundOf } from "../queries.ts";
import { itemsOf } from "../store.ts";
import { named } from "../tell-people.ts";
import { partDueOn } from "./milestones.ts";
import {
	type Ownership,
	partOfItem,
	partOfOwner,
	partsOf,
} from "./ownership.ts";

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

/**
 * After topics changed hands: whoever lost something is told, and every office concerned is asked for what is left
 * to do in the part that it has now, or for nothing any more.
 */
export async function tellParts(
	tx: Context,
	found: Case,
	before: Ownership,
): Promise<void> {
	const { owners } = found;
	const moved = [
		...new Set([...before.given.keys(), ...owners.given.keys()]),
	].filter((topic) => before.given.get(topic) !== owners.given.get(topic));
	const lost = moved.flatMap((topic) => before.owners.get(topic) ?? []);
	const gained = moved.flatMap((topic) => owners.owners.get(topic) ?? []);
	for (const ownerId of new Set([...lost, ...gained])) {
		const n = lost.filter((id) => id === ownerId).length;
		if (n > 0) await tellTaken(tx, found, ownerId, n);
		await askPart(tx, found, ownerId);
	}
}

/** What an office can be asked for; one at a time. */
const asks = [
	"assessments.waits-part",
	"assessments.waits-part-again",
	"assessments.waits-part-mended",
] as const;

/** Asks an office for what is left to do in its part, and for nothing else. */
async function askPart(
	tx: Context,
	found: Case,
	ownerId: string,
): Promise<void> {
	const { assessment } = found;
	const says = await openAsk(tx, found, ownerId);
	for (const other of asks)
		if (other !== says) await settle(tx, subjectOf(assessment, ownerId), other);
	if (says === "assessments.waits-part-mended")
		await askToMend(
			tx,
			found,
			ownerId,
			(await deadlineOf(tx, assessment, "corrections"))?.dueOn ?? null,
		);
	else if (says !== null)
		await raise(tx, await dutyOf(tx, found, ownerId, says));
}

async function openAsk(
	tx: Context,
	found: Case,
	ownerId: string,
): Promise<(typeof asks)[number] | null> {
	const part = partOfOwner(found.owners, ownerId);
	if (!part) return null;
	if (found.assessment.state === "correcting")
		return (await officesToMend(tx, found)).has(ownerId)
			? "assessments.waits-part-mended"
			: null;
	if (part.state === "handed-over") return null;
	return part.state === "sent-back"
		? "assessments.waits-part-again"
		: "assessments.waits-part";
}

/** The offices that answer for items which a verifier returned and nobody has touched since. */
export async function officesToMend(
	cx: Context,
	{ assessment, instrument, unit, owners }: Case,
): Promise<ReadonlySet<string>> {
	if (owners.owners.size === 0) return new Set();
	const items = await itemsOf(cx, assessment, instrument, unit);
	return new Set(
		items
			.filter(isReturned)
			.flatMap((item) => partOfItem(owners, item)?.ownerId ?? []),
	);
}

/** Something of a part answers somebody else now. */
const tellTaken = async (
	tx: Context,
	found: Case,
	ownerId: string,
	n: number,
): Promise<void> =>
	raise(tx, {
		to: toOffice(found, ownerId),
		kind: "news",
		subject: subjectOf(found.assessment, ownerId),
		says: "assessments.news-part-taken",
		about: { ...named(found.assessment), unit: found.unit.name, n },
		path: partOfOwner(found.owners, ownerId)
			? await pathOf(tx, found, ownerId)
			: "/kerja",
	});

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
	for (const ownerId of new Set(offices))
		await askToMend(tx, found, ownerId, due);
}

/** The days for mending are other days than those for handing over, and nothing lapses with the round. */
async function askToMend(
	tx: Context,
	found: Case,
	ownerId: string,
	due: Day | null,
): Promise<void> {
	const {
		due: _,
		lapses: __,
		...duty
	} = await dutyOf(tx, found, ownerId, "assessments.waits-part-mended");
	await raise(tx, due ? { ...duty, due } : duty);
}

/** The days for mending end soon, or are over: told once to each office that still has something to mend. */
export async function tellMendingDays(
	tx: Context,
	found: Case,
	due: Day,
	when: "soon" | "over",
): Promise<void> {
	const { assessment, unit } = found;
	for (const ownerId of await officesToMend(tx, found))
		await raise(tx, {
			to: toOffice(found, ownerId),
			kind: "news",
			subject: {
				kind: "assessment",
				id: `${subjectOf(assessment, ownerId).id} corrections`,
			},
			says:
				when === "soon"
					? "assessments.news-corrections-end"
					: "assessments.news-part-lapsed",
			about: { ...named(assessment), unit: unit.name },
			path: await pathOf(tx, found, ownerId),
			due,
		});
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
	const { assessment, unit } = found;
	await raise(tx, {
		to: toOffice(found, ownerId),
		kind: "news",
		subject: {
			kind: "assessment",
			id: `${subjectOf(assessment, ownerId).id} reminder`,
		},
		says: "assessments.news-part-due",
		about: { ...named(assessment), unit: unit.name, n: step },
		path: await pathOf(tx, found, ownerId),
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
