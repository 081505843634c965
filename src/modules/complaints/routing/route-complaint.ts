import { fits, inTurn, type Rule, type Voice } from "./rule.ts";

/** An office, as far as a route asks. */
export interface Office {
	readonly id: string;
	readonly kind: string;
	/** Ids of the people who may handle voices there. */
	readonly handlers: readonly string[];
	/** Ids of all who hold a role there. */
	readonly people: readonly string[];
}

export interface Asked extends Voice {
	/** The office it concerns first, then those above it, nearest first. */
	readonly line: readonly Office[];
	/** The offices that rules name, by the word in their address. */
	readonly named: ReadonlyMap<string, Office>;
	/** Ids of people who are accused. */
	readonly accused: readonly string[];
	/** Those who oversee complaints of the nation, and the office of each. */
	readonly overseers: readonly {
		readonly officeId: string;
		readonly personId: string;
		readonly people: readonly string[];
	}[];
}

export interface Route {
	readonly rule: string;
	readonly procedure: string;
	/** `null`: all who could are accused. It waits until somebody else is there. */
	readonly officeId: string | null;
	/** Ids of the offices whose people never learn of it. */
	readonly excluded: readonly string[];
}

/**
 * Whose desk a voice reaches: the rule says where it begins, and from there it goes up to the first office that has
 * somebody who may and in which nobody is accused. Who is accused, and the offices where they hold a role, are never on
 * it, whatever a rule says.
 */
export function routeOf(rules: readonly Rule[], asked: Asked): Route {
	const rule = rules.find((one) => fits(one, asked));
	if (!rule) throw new Error(`no rule for ${asked.concern}`);
	const turn = inTurn(rules, rule);
	const excluded = excludedFrom(turn, asked);
	const office = turn
		.flatMap(({ to }) => desksFrom(to, asked))
		.concat(upwards(asked, turn))
		.find(({ id, handlers }) => !excluded.has(id) && handlers.length > 0);
	return {
		rule: rule.id,
		procedure: rule.procedure,
		officeId: office?.id ?? overseerOf(excluded, asked),
		excluded: [...excluded],
	};
}

/** Where somebody who is accused holds a role; and the office it concerns, where one of the rules keeps it out. */
function excludedFrom(
	turn: readonly Rule[],
	{ line, named, accused }: Asked,
): ReadonlySet<string> {
	const reached = [
		...line,
		...turn.flatMap(({ to }) => namedIn(to, named)),
	].filter(({ people, handlers }) =>
		[...people, ...handlers].some((person) => accused.includes(person)),
	);
	const own = turn.some(({ excludes }) => excludes === "office")
		? line.slice(0, 1)
		: [];
	return new Set([...own, ...reached].map(({ id }) => id));
}

/** The desks on which it may lie by one rule, nearest first. */
function desksFrom(to: Rule["to"], { line, named }: Asked): readonly Office[] {
	if (to === "office") return line;
	if (to === "above") return line.slice(1);
	if (to === "overseer") return [];
	if ("unit" in to) return namedIn(to, named);
	const first = line.findIndex(({ kind }) => kind === to.nearest);
	return first === -1 ? [] : line.slice(first);
}

const namedIn = (to: Rule["to"], named: Asked["named"]): readonly Office[] => {
	const office =
		typeof to === "object" && "unit" in to ? named.get(to.unit) : undefined;
	return office ? [office] : [];
};

/** Where rules look for an office, and it has nobody or is not there, it goes up from the office it concerns. */
const upwards = ({ line }: Asked, turn: readonly Rule[]): readonly Office[] =>
	turn.every(({ to }) => typeof to === "object") ? line : [];

const overseerOf = (
	excluded: ReadonlySet<string>,
	{ overseers, accused }: Asked,
): string | null =>
	overseers.find(
		({ officeId, personId, people }) =>
			!accused.includes(personId) &&
			!excluded.has(officeId) &&
			!people.some((person) => accused.includes(person)),
	)?.officeId ?? null;
