import type { FieldProblem } from "#kernel/form.ts";
import { problemOfName } from "#kernel/text.ts";
import { type Day, daysAfter } from "#territory";
import {
	type CertificateRule,
	certificateKinds,
	keepsPromise,
} from "../certificates/certificate-rule.ts";
import {
	type Kind,
	kinds,
	type Mode,
	modes,
	type Plan,
	type Side,
	sides,
	sidesOf,
} from "../event.ts";
import type { Counts } from "../registering/places.ts";
import { terms } from "../terms.ts";
import { asKept, countIn, hourIn, minutesIn } from "../words.ts";
import {
	type Access,
	type AccessAnswer,
	accessFacts,
	answers,
	factsOf,
	type Helper,
	type HelperRole,
	type HelperState,
	type Helpers,
	helperRoles,
	helperStates,
} from "./access.ts";
import {
	helperFields,
	type PlanField,
	planFields,
	type TypedPlan,
} from "./typed-plan.ts";

/** What is known where a plan is made. */
export interface Here {
	readonly today: Day;
	/** Codes of provinces. */
	readonly provinces: ReadonlySet<string>;
	/** How many have a place already, and how many wait for one. */
	readonly held: Counts;
	/** The rule that was said to those who registered; `null` where nobody has. */
	readonly promised: CertificateRule | null;
}

export type PlanRead =
	| { readonly plan: Plan }
	| { readonly problems: readonly FieldProblem[] };

/** The plan of a form, or all that has to be mended, each at its field. */
export function planOf(typed: TypedPlan, here: Here): PlanRead {
	const [from, until] = [hourIn(typed.from), hourIn(typed.until)];
	const kind = oneOf(kinds, typed.kind);
	const mode = oneOf(modes, typed.mode);
	const helpers = helpersOf(typed);
	const places = placesOf(typed, mode);
	const certificate = ruleOf(typed, mode);
	const problems = [
		...problemsOfWhat(typed, kind, mode),
		...problemsOfWhen(typed, here, from, until),
		...problemsOfWhere(typed, here, mode),
		...problemsOfPlaces(places, here, mode),
		...problemsOfHelpers(helpers),
		...problemsOfRule(certificate, here, from, until),
	];
	if (
		problems.length > 0 ||
		typed.on === null ||
		!from ||
		!until ||
		!kind ||
		!mode
	)
		return { problems };
	return {
		plan: {
			kind,
			mode,
			title: asKept(typed.title),
			about: asKept(typed.about),
			on: typed.on,
			from,
			minutes: minutesIn(until) - minutesIn(from),
			province: typed.province,
			place: mode === "online" ? "" : asKept(typed.place),
			online: mode === "on-site" ? "" : asKept(typed.online),
			places: { room: places.room ?? 0, line: places.line ?? 0 },
			contact: asKept(typed.contact),
			access: accessOf(typed, mode),
			helpers,
			certificate: { ...certificate, minutes: certificate.minutes ?? 0 },
		},
	};
}

const oneOf = <Word extends string>(
	words: readonly Word[],
	typed: string,
): Word | null => words.find((word) => word === typed) ?? null;

/** What was not answered is not known; a fact of a room without a room neither. */
function accessOf({ access }: TypedPlan, mode: Mode): Access {
	const asked = factsOf({ mode });
	return Object.fromEntries(
		accessFacts.map((fact) => [
			fact,
			asked.includes(fact)
				? (oneOf<AccessAnswer>(answers, access[fact]) ?? "unknown")
				: "unknown",
		]),
	) as Access;
}

const helpersOf = ({ helpers }: TypedPlan): Helpers =>
	Object.fromEntries(
		helperRoles.map((role): [HelperRole, Helper] => [
			role,
			{
				state:
					oneOf<HelperState>(helperStates, helpers[role].state) ?? "not-asked",
				who: asKept(helpers[role].who),
				payment: asKept(helpers[role].payment),
			},
		]),
	) as Helpers;

/** None on a side that the mode does not have; null where what was typed is no number. */
const placesOf = (
	typed: Pick<TypedPlan, Side>,
	mode: Mode | null,
): Readonly<Record<Side, number | null>> => {
	const there = mode ? sidesOf({ mode }) : sides;
	return {
		room: there.includes("room") ? countIn(typed.room) : 0,
		line: there.includes("line") ? countIn(typed.line) : 0,
	};
};

/** Where nobody follows the line neither minutes nor codes are asked; what was typed as minutes and is no number stays unread. */
const ruleOf = (
	{ certificate, certificateMinutes: typed, certificateCodes }: TypedPlan,
	mode: Mode | null,
): {
	readonly kind: CertificateRule["kind"];
	readonly minutes: number | null;
	readonly codes: number;
} => {
	const kind = oneOf(certificateKinds, certificate) ?? "none";
	const isAsked = kind !== "none" && mode !== "on-site";
	return {
		kind,
		minutes: !isAsked || typed.trim() === "" ? 0 : countIn(typed),
		codes: isAsked
			? Number(oneOf(["0", "1", "2"], certificateCodes) ?? "0")
			: 0,
	};
};

const problemAt = (
	field: string,
	why: string,
	about?: FieldProblem["about"],
): FieldProblem => ({
	field,
	says: `events.problem.${why}`,
	...(about ? { about } : {}),
});
const problem = (
	field: PlanField,
	why: string,
	about?: FieldProblem["about"],
): FieldProblem => problemAt(planFields[field], why, about);

/** The problems of those that hold; the first of a field is enough. */
const first = (
	...found: readonly (readonly [boolean, FieldProblem])[]
): FieldProblem[] => {
	const one = found.find(([holds]) => holds);
	return one ? [one[1]] : [];
};

const tooLong = { n: terms.longestLine };

function problemsOfWhat(
	{ title, about }: TypedPlan,
	kind: Kind | null,
	mode: Mode | null,
): FieldProblem[] {
	const named = problemOfName(title, terms.longestTitle);
	return [
		...first(
			[named === "no-name", problem("title", "no-title")],
			[
				named === "name-too-long",
				problem("title", "too-long", { n: terms.longestTitle }),
			],
		),
		...first([kind === null, problem("kind", "no-kind")]),
		...first([mode === null, problem("mode", "no-mode")]),
		...first([
			asKept(about).length > terms.longestWords,
			problem("about", "too-long", { n: terms.longestWords }),
		]),
	];
}

const problemsOfWhen = (
	{ on }: TypedPlan,
	{ today }: Here,
	from: string | null,
	until: string | null,
): FieldProblem[] => [
	...first(
		[on === null, problem("on", "no-day")],
		[on !== null && on < today, problem("on", "day-past")],
		[
			on !== null && on > daysAfter(today, terms.atMostAhead),
			problem("on", "too-far", { n: terms.atMostAhead }),
		],
	),
	...first([from === null, problem("from", "no-hour")]),
	...first(
		[until === null, problem("until", "no-hour")],
		[
			from !== null && until !== null && until <= from,
			problem("until", "end-before-start"),
		],
		[
			from !== null && until !== null && minutesIn(until) - minutesIn(from) < 5,
			problem("until", "too-short"),
		],
	),
];

function problemsOfWhere(
	typed: TypedPlan,
	{ provinces }: Here,
	mode: Mode | null,
): FieldProblem[] {
	const [place, online, contact] = [
		asKept(typed.place),
		asKept(typed.online),
		asKept(typed.contact),
	];
	return [
		...first([
			!provinces.has(typed.province),
			problem("province", "no-province"),
		]),
		...first(
			[
				mode !== null && mode !== "online" && place === "",
				problem("place", "no-place"),
			],
			[place.length > terms.longestLine, problem("place", "too-long", tooLong)],
		),
		...first(
			[
				online.length > terms.longestLine,
				problem("online", "too-long", tooLong),
			],
			[
				online !== "" && !/^https:\/\/[^\s"<>]+$/.test(online),
				problem("online", "wrong-address"),
			],
		),
		...first(
			[contact === "", problem("contact", "no-contact")],
			[
				contact.length > terms.longestLine,
				problem("contact", "too-long", tooLong),
			],
		),
	];
}

/** Nobody who has a place loses it by a change: fewer places than are taken are refused. */
const problemsOfPlaces = (
	places: Readonly<Record<Side, number | null>>,
	{ held }: Here,
	mode: Mode | null,
): FieldProblem[] => {
	const all = (side: Side) => held[side].taken + held[side].waiting;
	return sides.flatMap((side) => {
		const n = places[side];
		const asked = mode !== null && sidesOf({ mode }).includes(side);
		return first(
			[
				!asked && mode !== null && all(side) > 0,
				problem("mode", `${side}-is-taken`, { n: all(side) }),
			],
			[
				asked && (n === null || n < 1 || n > terms.mostPlaces),
				problem(side, "no-places", { n: terms.mostPlaces }),
			],
			[
				asked && n !== null && n < held[side].taken,
				problem(side, "fewer-than-taken", { n: held[side].taken }),
			],
		);
	});
};

const problemsOfHelpers = (helpers: Helpers): FieldProblem[] =>
	helperRoles.flatMap((role) => {
		const { state, who, payment } = helpers[role];
		const field = helperFields(role);
		return [
			...first(
				[
					state === "confirmed" && who === "",
					problemAt(field.who, "confirmed-by-nobody"),
				],
				[
					who.length > terms.longestLine,
					problemAt(field.who, "too-long", tooLong),
				],
			),
			...first([
				payment.length > terms.longestLine,
				problemAt(field.payment, "too-long", tooLong),
			]),
		];
	});

/** What was said to those who registered stays as it was said. */
const problemsOfRule = (
	rule: ReturnType<typeof ruleOf>,
	{ promised }: Here,
	from: string | null,
	until: string | null,
): FieldProblem[] => {
	const lasts = from && until ? minutesIn(until) - minutesIn(from) : null;
	return first(
		[
			rule.minutes === null ||
				(lasts !== null && lasts > 0 && rule.minutes > lasts),
			problem("certificateMinutes", "no-minutes-of-it"),
		],
		[
			promised !== null &&
				!keepsPromise(promised, { ...rule, minutes: rule.minutes ?? 0 }),
			problem("certificate", "rule-was-said"),
		],
	);
};
