import {
	asksOffices,
	beginning,
	type PartCounts,
	partsThen,
	progressOf,
	type Round,
	roundChanges,
	rounds,
} from "#assessments";
import { unitsHolding } from "#identity";
import { allInstruments, type Instrument, instrumentNamed } from "#instruments";
import { at, type Context } from "#platform/context.ts";
import { endOf, happeningsOf, type UnitStanding, unitsOf } from "#standings";
import {
	type Day,
	dayOf,
	type Province,
	provinceAt,
	type Regency,
	regencyAt,
} from "#territory";
import { addFigures, columnOfState, figuresOf } from "../board.ts";
import { forecastOfRegion, type OnTheWay } from "../forecast-of-region.ts";
import { hindrances } from "../hindrance.ts";
import { targetsOf } from "../store.ts";
import { missingOf } from "../target.ts";
import { heldBackThen } from "./held-back-then.ts";
import { quarterNamed, toldOn } from "./quarter.ts";
import type { Report, ReportedRegency, ReportOf } from "./report.ts";

/**
 * The report of a region on a quarter, from the records of its last day (or of this day while it runs): nothing of
 * later shows. Null where there is no such place, round or quarter, or the quarter has not begun.
 */
export async function reportOf(
	cx: Context,
	asked: ReportOf,
): Promise<Report | null> {
	const told = toldIn(cx, asked);
	const round = (await rounds(cx)).find(
		({ instrument, year }) =>
			instrument === asked.instrument && year === asked.year,
	);
	const instrument = instrumentNamed(asked.instrument);
	if (!told || !round || !instrument) return null;
	const { until } = told;
	const place = await placeOf(cx, asked, until);
	return place && gather(cx, { ...told, ...place, asked, round, instrument });
}

const toldIn = (cx: Context, { quarter }: ReportOf) => {
	const named = quarterNamed(quarter);
	return named && toldOn(named, dayOf(cx.now));
};

async function placeOf(
	cx: Context,
	{ province: code, regency: regencyCode }: ReportOf,
	day: Day,
): Promise<{ province: Province; regency: Regency | null } | null> {
	const province = await provinceAt(cx, code, day);
	if (!province) return null;
	if (regencyCode === null) return { province, regency: null };
	const regency = await regencyAt(cx, regencyCode, day);
	return regency?.province.code === code ? { province, regency } : null;
}

interface Asked {
	readonly asked: ReportOf;
	readonly from: Day;
	readonly until: Day;
	readonly province: Province;
	readonly regency: Regency | null;
	readonly round: Round;
	readonly instrument: Instrument;
}

async function gather(cx: Context, all: Asked): Promise<Report> {
	const { asked, from, until, province, regency, round, instrument } = all;
	const place = {
		province: province.code,
		...(regency ? { regency: regency.code } : {}),
	};
	const stood = await unitsOf(cx, {
		instrument: instrument.id,
		year: round.year,
		day: until,
		...place,
	});
	const withPeople = new Set(
		await unitsHolding(at(cx, lastMomentOf(until)), {
			permission: "assessment.request",
			programme: round.programme,
		}),
	);
	const days = await roundThen(cx, round, until);
	const units = stood.map((unit) => ({
		slug: unit.slug,
		name: unit.name,
		kind: unit.kind,
		step: columnOfState(unit.state),
		state: unit.state,
		holds: unit.figures.withPredicate > 0,
		heldBack: heldBackThen(unit, {
			people: withPeople.has(unit.id),
			round: days,
			instrument,
			day: until,
		}),
	}));
	const byKind = Map.groupBy(stood, ({ kind }) => kind);
	const kinds = [...byKind].sort(([a], [b]) => (a < b ? -1 : 1));
	const total = addFigures(stood.map(boardFigures));
	const names = new Map(stood.map(({ id, name }) => [id, name]));
	const happened = await happeningsOf(cx, {
		units: stood.map(({ id }) => id),
		instruments: sameProgramme(instrument),
		from,
		until,
	});
	return {
		form: 1,
		province: { code: province.code, name: province.name },
		regency: regency && { code: regency.code, name: regency.name },
		instrument: instrument.id,
		year: round.year,
		quarter: asked.quarter,
		from,
		until,
		kinds: kinds.map(([kind, of]) => ({
			kind,
			figures: addFigures(of.map(boardFigures)),
		})),
		total,
		takingPart: stood.filter(takesPart).length,
		happened: happened
			.map(({ unitId, ...rest }) => ({
				unit: names.get(unitId) ?? unitId,
				what: rest.what,
				on: rest.on,
				instrument: rest.instrument,
				year: rest.year,
			}))
			.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
		...(await aimOf(cx, all, {
			stood,
			holding: total.holding,
			closesOn: days.closesOn,
		})),
		heldBack: hindrances
			.map((code) => ({
				code,
				units: units.filter(({ heldBack }) => heldBack === code).length,
			}))
			.filter(({ units: n }) => n > 0)
			.sort((a, b) => b.units - a.units),
		regencies: await regenciesThen(cx, instrument, place, until),
		...(asksOffices(instrument)
			? { parts: await partsOfAll(cx, round, stood, until) }
			: {}),
		units,
	};
}

const boardFigures = ({ state, figures }: UnitStanding) =>
	figuresOf({
		state,
		units: figures.units,
		withPredicate: figures.withPredicate,
	});

/** Whoever asked to, or went further; to have looked at the first page is not taking part. */
const takesPart = ({ state, requestedOn, declaredOn }: UnitStanding): boolean =>
	state !== null &&
	(state !== "preparing" || requestedOn !== null || declaredOn !== null);

/** An earlier instrument may have given the predicate that ends now. */
const sameProgramme = ({ programme }: Instrument): string[] =>
	allInstruments()
		.filter((one) => one.programme === programme)
		.map(({ id }) => id);

/** The days of a round as they were known at the end of a day: it may have been extended since. */
async function roundThen(cx: Context, round: Round, until: Day) {
	const later = (await roundChanges(cx, round)).filter(
		({ at: changed }) => changed > lastMomentOf(until),
	);
	// The latest change stands first: the last of those that came later was the first to change what stood.
	return later.at(-1)?.before ?? round;
}

async function aimOf(
	cx: Context,
	{ asked, until, regency, instrument }: Asked,
	{
		stood,
		holding,
		closesOn,
	}: {
		readonly stood: readonly UnitStanding[];
		readonly holding: number;
		readonly closesOn: Day;
	},
): Promise<Pick<Report, "target" | "aim">> {
	const [target] = (await targetsOf(cx, asked)).filter(
		({ at: set }) => set <= lastMomentOf(until),
	);
	if (!target) return { target: null, aim: null };
	const { goal, units, dueOn } = target;
	if (regency) return { target: { goal, units, dueOn }, aim: null };
	const there = goal === "take-part" ? stood.filter(takesPart).length : holding;
	return {
		target: { goal, units, dueOn },
		aim: {
			there,
			...missingOf(target, { all: stood.length, there }),
			forecast: await forecastOfRegion(cx, {
				target,
				units: stood.map((unit) => onTheWay(unit, until)),
				holding,
				closesOn,
				instrument,
				today: until,
				asOf: until,
			}),
		},
	};
}

const onTheWay = (unit: UnitStanding, day: Day): OnTheWay => ({
	state: unit.state,
	takesPartSince: takesPart(unit)
		? (unit.requestedOn ?? unit.declaredOn ?? unit.submittedOn ?? day)
		: null,
	made: {
		requested: unit.requestedOn,
		declared: unit.declaredOn,
		submitted: unit.submittedOn,
		verified: unit.verifiedOn,
		decided: unit.decidedOn,
	},
});

/**
 * How regencies themselves stood in the rounds that assess them: that of the year, and the one of the year before,
 * which is handed in, verified and decided in this one.
 */
async function regenciesThen(
	cx: Context,
	{ programme }: Instrument,
	place: { readonly province: string; readonly regency?: string },
	until: Day,
): Promise<ReportedRegency[]> {
	if (programme === ofRegencies) return [];
	const year = Number(until.slice(0, 4));
	const found: ReportedRegency[] = [];
	for (const round of await rounds(cx)) {
		if (
			round.programme !== ofRegencies ||
			round.year > year ||
			round.year < year - 1
		)
			continue;
		const instrument = instrumentNamed(round.instrument);
		if (round.opensOn > until || !instrument) continue;
		const stood = await unitsOf(cx, {
			instrument: round.instrument,
			year: round.year,
			day: until,
			...place,
		});
		const begun = await progressOf(cx, round, stood);
		for (const { id, name, figures, ...told } of stood) {
			// To begin is no move that is told: who had begun by then and was not told of stood at the beginning.
			const opened = begun.get(id)?.assessment.openedAt;
			const state =
				told.state ??
				(opened && dayOf(opened) <= until ? beginning(instrument).state : null);
			found.push({
				name,
				instrument: instrument.id,
				year: round.year,
				state,
				step: columnOfState(state),
				holds: figures.withPredicate > 0,
			});
		}
	}
	return found;
}

/** What the offices of all these units had handed over at the end of a day. */
async function partsOfAll(
	cx: Context,
	round: Round,
	stood: readonly UnitStanding[],
	until: Day,
): Promise<PartCounts> {
	const sum = { handedOver: 0, all: 0 };
	for (const { assessment } of (await progressOf(cx, round, stood)).values()) {
		const parts = await partsThen(cx, assessment, lastMomentOf(until));
		sum.handedOver += parts.handedOver;
		sum.all += parts.all;
	}
	return sum;
}

/** The programme in which the regency or city is what is scored. */
const ofRegencies = "kkpham";

const lastMomentOf = (day: Day): Date => new Date(endOf(day).getTime() - 1);
