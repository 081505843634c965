import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Day } from "#territory";
import { alikeIn, type Named } from "./alike.ts";
import {
	type Act,
	type Bearer,
	type CaseRecord,
	mostEntries,
	type PersonPart,
} from "./record.ts";

/** Why a record is not changed. All but the first two are mended by looking once more. */
export type RecordReason =
	| "record-full"
	| "entry-used"
	| "is-it-same"
	| "entry-changed"
	| "entry-gone";

/** A name that was typed, and whether it is one that is there (its id) or surely another one. */
export interface Chosen {
	readonly name: string;
	readonly same: string | null;
}
export const another = "lain";

/** An act as a form brings it: with what is new, in one. */
export interface TypedAct
	extends Pick<Act, "what" | "when" | "source" | "sure"> {
	/** Of the act that is changed; `null`: a new one. */
	readonly id: string | null;
	/** The version of the record that the page showed. */
	readonly version: number;
	readonly day: Day | null;
	readonly place: Chosen;
	/** Ids of people, and one more by name. */
	readonly to: readonly string[];
	readonly person: Chosen & { readonly part: PersonPart };
	/** Ids of duty bearers and people; offices and staff that are named now; and one more in words. */
	readonly by: readonly string[];
	readonly offices: readonly string[];
	readonly staff: readonly string[];
	readonly body: Chosen;
	readonly rights: readonly string[];
}

/** What may be the same as a name that was typed, where nobody has said yet whether it is. */
export interface Questions {
	readonly place: readonly Named[];
	readonly person: readonly Named[];
	readonly body: readonly Named[];
}

/** What has to be asked before an act is kept. */
export const questionsOf = (
	record: CaseRecord,
	{ place, person, body }: Pick<TypedAct, "place" | "person" | "body">,
): Questions => ({
	place: questionOf(record.places, place),
	person: questionOf(record.people, person),
	body: questionOf(bodiesIn(record), body),
});

/** Who can be meant where it says by whom, in words. */
const bodiesIn = ({ bearers, people }: CaseRecord): readonly Named[] => [
	...bearers
		.filter(({ kind }) => kind === "words")
		.map(({ id, who }) => ({ id, name: who })),
	...people,
];

/** Those that may be the same as what was typed; none where that was said, or where it was taken from the list. */
export function questionOf(
	entries: readonly Named[],
	{ name, same }: Chosen,
): readonly Named[] {
	if (name === "" || same === another) return [];
	const near = alikeIn(entries, name);
	return near.some(({ id }) => id === same) || picked(entries, name) !== null
		? []
		: near;
}

/** The one that bears this very name: whoever typed it chose it. */
function picked(entries: readonly Named[], name: string): string | null {
	const [one, ...more] = entries.filter((entry) => entry.name === name);
	return one && more.length === 0 ? one.id : null;
}

/** The id of one that is there; `null`: it is a new one. */
const found = (
	entries: readonly Named[],
	{ name, same }: Chosen,
): string | null =>
	same === another
		? null
		: (alikeIn(entries, name).find(({ id }) => id === same)?.id ??
			picked(entries, name));

/**
 * Keeps an act, with the people, place and duty bearers that come with it. Only an act that somebody else changed since is in
 * the way; what others added meanwhile is not.
 */
export function keepAct(
	record: CaseRecord,
	typed: TypedAct,
	newId: () => string,
): Result<CaseRecord, Refusal<RecordReason>> {
	const standing = record.acts.find(({ id }) => id === typed.id);
	if (typed.id !== null && !standing) return refused("entry-gone");
	if (standing && standing.changed > typed.version)
		return refused("entry-changed");
	const known = new Set(
		[...record.people, ...record.bearers].map(({ id }) => id),
	);
	if (![...typed.to, ...typed.by].every((id) => known.has(id)))
		return refused("entry-gone");
	if (Object.values(questionsOf(record, typed)).some((some) => some.length > 0))
		return refused("is-it-same");

	const version = record.version + 1;
	const fresh = <More>(more: More) => ({
		id: newId(),
		changed: version,
		...more,
	});
	const people = [...record.people];
	const places = [...record.places];
	const bearers = [...record.bearers];
	const to = [...typed.to];
	const by = [...typed.by];

	if (typed.person.name !== "") {
		const one =
			found(record.people, typed.person) ??
			add(people, fresh({ name: typed.person.name, part: typed.person.part }));
		to.push(one);
	}
	let placeId: string | null = null;
	if (typed.place.name !== "")
		placeId =
			found(record.places, typed.place) ??
			add(places, fresh({ name: typed.place.name }));
	const bearer = (kind: Bearer["kind"], who: string) =>
		bearers.find((one) => one.kind === kind && one.who === who)?.id ??
		add(bearers, fresh({ kind, who }));
	for (const office of typed.offices) by.push(bearer("office", office));
	for (const person of typed.staff) by.push(bearer("staff", person));
	if (typed.body.name !== "")
		by.push(
			found(bodiesIn(record), typed.body) ??
				add(bearers, fresh({ kind: "words" as const, who: typed.body.name })),
		);

	const act: Act = {
		id: standing?.id ?? newId(),
		changed: version,
		what: typed.what,
		when: typed.when,
		day: typed.day,
		placeId,
		to: [...new Set(to)],
		by: [...new Set(by)],
		rights: [...new Set(typed.rights)],
		source: typed.source,
		sure: typed.sure,
	};
	const acts = standing
		? record.acts.map((one) => (one === standing ? act : one))
		: [...record.acts, act];
	return [people, places, bearers, acts].some(
		({ length }) => length > mostEntries,
	)
		? refused("record-full")
		: ok({ version, people, places, bearers, acts });
}

/** Answers its id. */
function add<Entry extends { readonly id: string }>(
	entries: Entry[],
	entry: Entry,
): string {
	entries.push(entry);
	return entry.id;
}
