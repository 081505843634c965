import type { FieldProblem } from "#kernel/form.ts";
import { problemOfName } from "#kernel/text.ts";
import { type Day, daysBetween } from "./days.ts";
import type { About, Plan } from "./meeting.ts";
import { terms } from "./terms.ts";
import { asKept, linesOf, namedIn } from "./words.ts";

/** As the form names them. */
export const planFields = {
	title: "judul",
	on: "tanggal",
	from: "mulai",
	until: "selesai",
	place: "tempat",
	online: "daring",
	chair: "ketua",
	noteTaker: "notulis",
	agenda: "acara",
	units: "unit",
	others: "unit_lain",
	guests: "tamu",
	about: "tentang",
} as const;

/** A plan as it was typed. */
export interface TypedPlan {
	readonly title: string;
	readonly on: Day | null;
	readonly from: string;
	readonly until: string;
	readonly place: string;
	readonly online: string;
	readonly chairId: string;
	readonly noteTakerId: string;
	/** One item a line. */
	readonly agenda: string;
	/** Ids of units that were ticked. */
	readonly units: readonly string[];
	/** Names of other units, one a line. */
	readonly others: string;
	/** `Name, institution`, one a line. */
	readonly guests: string;
	/** One of the choices, or empty. */
	readonly about: string;
}

/** What is known where a plan is made. */
export interface Here {
	readonly today: Day;
	/** Who may lead and write: people of the office. */
	readonly people: ReadonlySet<string>;
	/** A unit by its name or its word in addresses, in small letters. */
	readonly unitNamed: (name: string) => string | null;
	/** Of the units that were ticked, those that are open. */
	readonly open: ReadonlySet<string>;
	/** What a meeting can be about, by what the form sends. */
	readonly abouts: ReadonlyMap<string, About>;
}

/** `9`, `9.30`, `09:30`: as a clock shows it, or null. */
export function hourIn(text: string): string | null {
	const [, hour = "", minute = "00"] =
		/^(\d{1,2})(?:[.:](\d{2}))?$/.exec(text.trim()) ?? [];
	return hour !== "" && Number(hour) < 24 && Number(minute) < 60
		? `${hour.padStart(2, "0")}:${minute}`
		: null;
}

const minutesOf = (hour: string): number => {
	const [hours = 0, minutes = 0] = hour.split(":").map(Number);
	return hours * 60 + minutes;
};

/** From one hour to another; an end that lies before the beginning is that of the next day. */
const lasting = (from: string, until: string): number =>
	(minutesOf(until) - minutesOf(from) + 24 * 60) % (24 * 60);

export type PlanRead =
	| { readonly plan: Plan }
	| { readonly problems: readonly FieldProblem[] };

/** The plan of a form, or all that has to be mended, each at its field. */
export function planOf(typed: TypedPlan, here: Here): PlanRead {
	const [from, until] = [hourIn(typed.from), hourIn(typed.until)];
	const agenda = linesOf(typed.agenda);
	const guests = linesOf(typed.guests).map(namedIn);
	const others = linesOf(typed.others).map(
		(name) => [name, here.unitNamed(name.toLowerCase())] as const,
	);
	const invited = [
		...new Set([
			...typed.units.filter((id) => here.open.has(id)),
			...others.flatMap(([, id]) => id ?? []),
		]),
	];
	const problems = [
		...problemsOfWhat(typed, here),
		...problemsOfWhen(typed, here, from, until),
		...problemsOfWhere(typed),
		...problemsOfWho(typed, here),
		...problemsOfLists({ agenda, guests, others, invited }),
	];
	if (problems.length > 0 || typed.on === null || !from || !until)
		return { problems };
	return {
		plan: {
			title: asKept(typed.title),
			on: typed.on,
			from,
			minutes: lasting(from, until),
			place: asKept(typed.place),
			online: asKept(typed.online),
			chairId: typed.chairId,
			noteTakerId: typed.noteTakerId,
			agenda,
			invited,
			guests,
			about: here.abouts.get(typed.about) ?? null,
		},
	};
}

const problem = (
	field: keyof typeof planFields,
	why: string,
	about?: FieldProblem["about"],
): FieldProblem => ({
	field: planFields[field],
	says: `meetings.problem.${why}`,
	...(about ? { about } : {}),
});

/** The problems of those that hold; the first of a field is enough. */
const first = (
	...found: readonly (readonly [boolean, FieldProblem])[]
): FieldProblem[] => {
	const one = found.find(([holds]) => holds);
	return one ? [one[1]] : [];
};

function problemsOfWhat(typed: TypedPlan, here: Here): FieldProblem[] {
	const title = problemOfName(typed.title, terms.longestTitle);
	return [
		...first(
			[title === "no-name", problem("title", "no-title")],
			[
				title === "name-too-long",
				problem("title", "too-long", { n: terms.longestTitle }),
			],
		),
		...first([
			typed.about !== "" && !here.abouts.has(typed.about),
			problem("about", "unknown-about"),
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
			on !== null && daysBetween(today, on) > terms.atMostAhead,
			problem("on", "too-far", { n: terms.atMostAhead }),
		],
	),
	...first([from === null, problem("from", "no-hour")]),
	...first(
		[until === null, problem("until", "no-hour")],
		[
			// A night's work ends the next morning; whoever typed hours the wrong way round would sit for most of a day.
			from !== null &&
				until !== null &&
				until <= from &&
				(until === from || lasting(from, until) > terms.longestOverNight),
			problem("until", "end-before-start"),
		],
		[
			from !== null && until !== null && lasting(from, until) < 5,
			problem("until", "too-short"),
		],
	),
];

function problemsOfWhere({ place, online }: TypedPlan): FieldProblem[] {
	const [there, address] = [asKept(place), asKept(online)];
	const tooLong = { n: terms.longestLine };
	return [
		...first(
			[there === "" && address === "", problem("place", "nowhere")],
			[there.length > terms.longestLine, problem("place", "too-long", tooLong)],
		),
		...first(
			[
				address.length > terms.longestLine,
				problem("online", "too-long", tooLong),
			],
			[
				address !== "" && !/^https:\/\/[^\s"<>]+$/.test(address),
				problem("online", "wrong-address"),
			],
		),
	];
}

const problemsOfWho = (
	{ chairId, noteTakerId }: TypedPlan,
	{ people }: Here,
): FieldProblem[] => [
	...first([!people.has(chairId), problem("chair", "no-chair")]),
	...first(
		[!people.has(noteTakerId), problem("noteTaker", "no-note-taker")],
		[noteTakerId === chairId, problem("noteTaker", "same-person")],
	),
];

function problemsOfLists({
	agenda,
	guests,
	others,
	invited,
}: Pick<Plan, "agenda" | "guests" | "invited"> & {
	readonly others: readonly (readonly [string, string | null])[];
}): FieldProblem[] {
	const unknown = others.find(([, id]) => id === null);
	const long = (line: string) => line.length > terms.longestLine;
	const tooLong = { n: terms.longestLine };
	return [
		...first(
			[agenda.length === 0, problem("agenda", "no-agenda")],
			[
				agenda.length > terms.mostAgenda,
				problem("agenda", "too-many", { n: terms.mostAgenda }),
			],
			[agenda.some(long), problem("agenda", "line-too-long", tooLong)],
		),
		...first(
			[
				unknown !== undefined,
				problem("others", "unknown-unit", {
					name: unknown?.[0].slice(0, 80) ?? "",
				}),
			],
			[
				invited.length > terms.mostInvited,
				problem("others", "too-many", { n: terms.mostInvited }),
			],
		),
		...first(
			[
				guests.some(({ name }) => name === ""),
				problem("guests", "guest-without-name"),
			],
			[
				guests.length > terms.mostInvited,
				problem("guests", "too-many", { n: terms.mostInvited }),
			],
			[
				guests.some(({ name, institution }) => long(name + institution)),
				problem("guests", "line-too-long", tooLong),
			],
		),
	];
}
