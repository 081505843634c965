import { assessmentsOf, findCase, seenBy } from "#assessments";
import { holdersOf } from "#identity";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { type Unit, unitsBelow } from "#units";
import type { About, Meeting } from "./meeting.ts";

/** As a form sends it. */
export const aboutKey = (about: About): string =>
	about.kind === "unit"
		? `unit ${about.unitId}`
		: `assessment ${about.unit} ${about.instrument} ${about.year}`;

export interface AboutChoice {
	readonly about: About;
	readonly unitName: string;
}

/** What a meeting of an office can be about: units at or below it, and their assessments that the actor may read. */
export async function aboutChoices(
	cx: Context,
	unit: Unit,
): Promise<readonly AboutChoice[]> {
	const units = [unit, ...(await unitsBelow(cx, unit.id, dayOf(cx.now)))].slice(
		0,
		mostUnits,
	);
	const listed = await assessmentsOf(
		cx,
		units.map(({ id }) => id),
	);
	const choices: AboutChoice[] = units.map(({ id, name }) => ({
		about: { kind: "unit", unitId: id },
		unitName: name,
	}));
	const since = Number(dayOf(cx.now).slice(0, 4)) - 1;
	const recent = listed
		.filter(({ assessment }) => assessment.year >= since)
		.slice(0, mostAssessments);
	for (const { assessment, unitSlug, unitName } of recent) {
		const about: About = {
			kind: "assessment",
			unit: unitSlug,
			instrument: assessment.instrument,
			year: assessment.year,
		};
		if (await mayReadAbout(cx, about)) choices.push({ about, unitName });
	}
	return choices;
}

/** A form lists no more, of this year and the one before. */
const mostUnits = 60;
const mostAssessments = 60;

/** Whether the actor may read what a meeting is about; who may not does not find the meeting. */
export async function mayReadAbout(
	cx: Context,
	about: About | null,
): Promise<boolean> {
	if (about?.kind !== "assessment") return true;
	const found = await findCase(cx, about);
	return found !== null && seenBy(cx.actor, found) !== null;
}

/** Chair and note-taker who may not read what the meeting is about could do nothing in it. */
export async function strangerTo(
	cx: Context,
	{
		about,
		chairId,
		noteTakerId,
	}: Pick<Meeting, "about" | "chairId" | "noteTakerId">,
): Promise<"chair" | "noteTaker" | null> {
	if (about?.kind !== "assessment") return null;
	const found = await findCase(cx, about);
	if (!found) return "chair";
	const readers = new Set(
		(
			await holdersOf(cx, {
				permission: "assessment.read",
				programme: found.assessment.programme,
				unitId: found.unit.id,
				province: found.unit.province.code,
			})
		).map(({ personId }) => personId),
	);
	if (!readers.has(chairId)) return "chair";
	return readers.has(noteTakerId) ? null : "noteTaker";
}
