import type { Language } from "#kernel/text.ts";
import {
	allProcedures,
	type Procedure,
	procedureNamed,
	type RequestForm,
} from "#procedures";
import type { Day } from "#territory";

/** The word under which clocks, notices, receipts and the trail know it. */
export const subjectKind = "request";

/** Kept, and not sent yet; everything else is a stage of its procedure. */
export const begun = "begun";

export const channels = ["web", "counter"] as const;
export type Channel = (typeof channels)[number];

/** Who does a deed. */
export type Side = "office" | "applicant";

/** Where a request lies: distributed by unit. */
export interface Key {
	readonly unitId: string;
	readonly id: string;
}

/** What stands with a paper of which no file came. */
export const paperIs = ["seen", "help"] as const;
export type PaperIs = (typeof paperIs)[number];

/** What was answered, by code of the field; and what is known of papers, by code of the paper. */
export interface Answers {
	readonly fields: Readonly<Record<string, string>>;
	readonly papers: Readonly<Record<string, PaperIs>>;
}

export interface Request extends Key {
	readonly ref: string;
	readonly procedure: string;
	readonly version: number;
	readonly state: string;
	/** Whoever writes the next deed names this number. */
	readonly deeds: number;
	readonly channel: Channel;
	readonly lang: Language;
	readonly answers: Answers;
	readonly begunOn: Day;
	readonly filedOn: Day | null;
	/** The next last day of the rule; `null` where no rule tells one, or it waits for whoever asked. */
	readonly dueOn: Day | null;
	/** The last day by the published standard of the office. */
	readonly promisedOn: Day | null;
	readonly holderId: string | null;
	readonly endedOn: Day | null;
	readonly outcome: string | null;
	readonly rating: number | null;
}

/** A procedure by which something is asked for. */
export interface RequestProcedure extends Procedure {
	readonly request: RequestForm;
}

/** The newest version, or the one that a request was begun under; throws for what is no such procedure. */
export function ruleOf(procedure: string, version?: number): RequestProcedure {
	const rule = requestProcedure(procedure, version);
	if (!rule) throw new Error(`nothing is asked for by ${procedure}`);
	return rule;
}

export function requestProcedure(
	procedure: string,
	version?: number,
): RequestProcedure | null {
	const rule = procedureNamed(procedure, version);
	return rule?.request ? { ...rule, request: rule.request } : null;
}

/** Limits that are ours. */
export const limits = {
	/** Signs of a line, of a text, of a draft. */
	line: 200,
	text: 4_000,
	draft: 400_000,
	/** Versions of one text: whoever holds a code fills no disk. */
	drafts: 100,
	/** Days for which something begun and kept with a code waits; what nobody kept is gone after one. */
	begun: 30,
	/** Files that come with one form. */
	files: 20,
	/** Requests of one network in an hour; a village at one counter shares one. */
	most: 60,
} as const;

/** Everything that can be asked for: of each procedure the newest version, by name. */
export const requestProcedures = (): readonly RequestProcedure[] =>
	allProcedures()
		.flatMap((rule) =>
			rule.request ? [{ ...rule, request: rule.request }] : [],
		)
		.toSorted((one, other) => one.title.id.localeCompare(other.title.id, "id"));
