import {
	type Assessment,
	type Progress,
	progressOf,
	type Round,
	roundStateOn,
} from "#assessments";
import { unitsHolding } from "#identity";
import { type Instrument, instrumentNamed } from "#instruments";
import type { Context } from "#platform/context.ts";
import { unitsOf } from "#standings";
import { type Day, dayOf, type Province } from "#territory";
import type { Forecast } from "./forecast.ts";
import { forecastOfRegion, type OnTheWay } from "./forecast-of-region.ts";
import { type Hindrance, hindranceOf } from "./hindrance.ts";
import { targetsOf } from "./store.ts";
import { missingOf, type Target } from "./target.ts";
import { stepOf, type UnitStep } from "./unit-step.ts";

/** One unit of a region: how far it is, and the one thing that holds it back. */
export interface UnitLine {
	readonly id: string;
	readonly slug: string;
	readonly name: string;
	readonly kind: string;
	/** Whether somebody can sign in for it. */
	readonly people: boolean;
	/** Null where it has not begun. */
	readonly assessment: Assessment | null;
	readonly step: UnitStep;
	/** Null where nothing does. */
	readonly hindrance: Hindrance | null;
}

/** A region in one round: what it wants, where its units stand, and how it may go. */
export interface RegionNow {
	readonly province: Province;
	readonly round: Round;
	readonly instrument: Instrument;
	/** The latest first; empty where none was set. */
	readonly targets: readonly Target[];
	/** Every unit that the instrument asks, by name. */
	readonly units: readonly UnitLine[];
	readonly takingPart: number;
	readonly holding: number;
	/** By the target that counts; null without one. */
	readonly aim: {
		readonly target: Target;
		readonly there: number;
		readonly wanted: number;
		readonly missing: number;
		readonly forecast: Forecast;
	} | null;
}

/** How a region stands today in a round of an instrument that is known. */
export async function regionNow(
	cx: Context,
	round: Round,
	province: Province,
): Promise<RegionNow> {
	const { instrument: id, year } = round;
	const instrument = instrumentNamed(id);
	if (!instrument) throw new Error(`there is no instrument ${id}`);
	const today = dayOf(cx.now);
	const asked = await unitsOf(cx, {
		instrument: id,
		year,
		province: province.code,
		day: today,
	});
	const progress = await progressOf(cx, round, asked);
	const withPeople = new Set(
		await unitsHolding(cx, {
			permission: "assessment.request",
			programme: round.programme,
		}),
	);
	const units = asked.map(({ id: unitId, slug, name, kind }): UnitLine => {
		const known = progress.get(unitId) ?? null;
		const people = withPeople.has(unitId);
		const held = holds(known, today);
		return {
			id: unitId,
			slug,
			name,
			kind,
			people,
			assessment: known?.assessment ?? null,
			step: stepOf(known, held),
			hindrance: held
				? null
				: hindranceOf(factsOf(known, { people, round, today })),
		};
	});
	const targets = await targetsOf(cx, {
		province: province.code,
		instrument: id,
		year,
	});
	const takingPart = units.filter(takesPart).length;
	const holding = units.filter(({ step }) => step.is === "predicate").length;
	const [target] = targets;
	const there = target?.goal === "take-part" ? takingPart : holding;
	return {
		province,
		round,
		instrument,
		targets,
		units,
		takingPart,
		holding,
		aim: target
			? {
					target,
					there,
					...missingOf(target, { all: units.length, there }),
					forecast: await forecastOfRegion(cx, {
						target,
						units: units.map((unit) => onTheWay(unit, today)),
						holding,
						closesOn: round.closesOn,
						instrument,
						today,
					}),
				}
			: null,
	};
}

/** Whoever asked to, or went further; to have looked at the first page is not taking part. */
const takesPart = ({ step }: UnitLine): boolean =>
	step.is !== "not-taking-part" && step.is !== "begun";

const holds = (known: Progress | null, today: Day): boolean => {
	const predicate = known?.predicate;
	return (
		predicate?.status === "active" &&
		predicate.from <= today &&
		(predicate.until === null || today < predicate.until)
	);
};

const noItems = { asked: 0, complete: 0, unproved: 0, returned: 0, judged: 0 };

const factsOf = (
	known: Progress | null,
	{
		people,
		round,
		today,
	}: { readonly people: boolean; readonly round: Round; readonly today: Day },
) => ({
	people,
	today,
	round: roundStateOn(round, today).is,
	state: known?.assessment.state ?? null,
	stage: known?.stage ?? null,
	items: known?.items ?? noItems,
	mendBy: known?.mendBy ?? null,
	objections: known?.objections ?? 0,
	objectionsUntil: known?.objectionsUntil ?? null,
	waited: known ? daysBetween(dayOf(known.since), today) : 0,
	predicate: known?.predicate
		? {
				status: known.predicate.status,
				ended:
					known.predicate.status === "active" &&
					known.predicate.until !== null &&
					known.predicate.until <= today,
			}
		: null,
});

const daysBetween = (one: Day, other: Day): number =>
	Math.max(
		0,
		Math.round(
			(Date.parse(`${other}T12:00:00Z`) - Date.parse(`${one}T12:00:00Z`)) /
				86_400_000,
		),
	);

const onTheWay = (unit: UnitLine, today: Day): OnTheWay => ({
	state: unit.assessment?.state ?? null,
	takesPartSince: takesPart(unit) ? beganOn(unit, today) : null,
	made: {
		requested: dayOrNull(unit.assessment?.requestedAt),
		declared: dayOrNull(unit.assessment?.declaredAt),
		submitted: dayOrNull(unit.assessment?.submittedAt),
		verified: dayOrNull(unit.assessment?.verifiedAt),
		decided: dayOrNull(unit.assessment?.decidedAt),
	},
});

const dayOrNull = (at: Date | null | undefined): Day | null =>
	at ? dayOf(at) : null;

const beganOn = ({ assessment }: UnitLine, today: Day): Day => {
	const at =
		assessment?.requestedAt ?? assessment?.declaredAt ?? assessment?.openedAt;
	return at ? dayOf(at) : today;
};
