import type { Concern } from "../complaint.ts";

/** A rule of `rules.yaml`. */
export interface Rule {
	readonly id: string;
	readonly when: {
		readonly concern?: readonly Concern[] | undefined;
		readonly office?: "unknown" | undefined;
	};
	readonly to: "office" | "above" | "overseer";
	/** The people of the office it concerns never learn of it. */
	readonly excludes?: "office" | undefined;
	/** Id of the procedure whose days count. */
	readonly procedure: string;
}

/** An office, as far as a route asks. */
export interface Office {
	readonly id: string;
	/** Ids of the people who may handle voices there. */
	readonly handlers: readonly string[];
	/** Ids of all who hold a role there. */
	readonly people: readonly string[];
}

export interface Asked {
	readonly concern: Concern;
	readonly knowsOffice: boolean;
	/** The office it concerns first, then those above it, nearest first. */
	readonly line: readonly Office[];
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
 * somebody who may and in which nobody is accused. Who is accused, and the offices where they hold a role, are never on it.
 */
export function routeOf(rules: readonly Rule[], asked: Asked): Route {
	const rule = rules.find((one) => fits(one, asked));
	if (!rule) throw new Error(`no rule for ${asked.concern}`);
	const { line, accused, overseers } = asked;
	const own = line[0];
	const holdsRole = ({ people, handlers }: Office) =>
		[...people, ...handlers].some((person) => accused.includes(person));
	const excluded = line.filter(
		(office) =>
			holdsRole(office) || (rule.excludes === "office" && office === own),
	);
	const first =
		rule.to === "overseer" ? line.length : rule.to === "above" ? 1 : 0;
	const office = line
		.slice(first)
		.find((each) => !excluded.includes(each) && each.handlers.length > 0);
	const above = overseers.find(
		({ officeId, personId, people }) =>
			!accused.includes(personId) &&
			!excluded.some(({ id }) => id === officeId) &&
			!people.some((person) => accused.includes(person)),
	);
	return {
		rule: rule.id,
		procedure: rule.procedure,
		officeId: office?.id ?? above?.officeId ?? null,
		excluded: excluded.map(({ id }) => id),
	};
}

const fits = ({ when }: Rule, { concern, knowsOffice }: Asked): boolean =>
	(when.concern === undefined || when.concern.includes(concern)) &&
	(when.office === undefined || !knowsOffice);
