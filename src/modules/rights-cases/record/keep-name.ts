import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { alikeIn, type Named } from "./alike.ts";
import { another, type Chosen, type RecordReason } from "./keep-act.ts";
import {
	type Act,
	type Bearer,
	type CaseRecord,
	mostEntries,
	type PersonPart,
	usesOf,
} from "./record.ts";

/** What is named by words in a record. */
export const nameKinds = ["person", "place", "bearer"] as const;
export type NameKind = (typeof nameKinds)[number];

/** A person, a place, or a duty bearer in words, as a form brings them. */
export interface TypedName extends Chosen {
	readonly kind: NameKind;
	/** Of the one that is changed; `null`: a new one. */
	readonly id: string | null;
	/** The version of the record that the page showed. */
	readonly version: number;
	/** Of a person. */
	readonly part: PersonPart;
}

type Kept = Result<CaseRecord, Refusal<RecordReason>>;

/** All of a sort that bear names of our own; offices and people of staff bear those of the house. */
export const namesIn = (
	record: CaseRecord,
	kind: NameKind,
): readonly Named[] => {
	if (kind === "person") return record.people;
	if (kind === "place") return record.places;
	return record.bearers
		.filter((one) => one.kind === "words")
		.map(({ id, who }) => ({ id, name: who }));
};

/** Those that may be the same, where nobody has said yet whether they are. A name alone asks also where it is the very same. */
export const alikeName = (
	record: CaseRecord,
	{ kind, id, name, same }: TypedName,
): readonly Named[] => {
	if (same === another) return [];
	const others = namesIn(record, kind).filter((one) => one.id !== id);
	// Its name stays: it was asked when it was given.
	if (namesIn(record, kind).some((one) => one.id === id && one.name === name))
		return [];
	const near = alikeIn(others, name);
	return near.some((one) => one.id === same) ? [] : near;
};

/** Adds somebody or a place, or calls them otherwise. Where it is one that is there, the two become one. */
export function keepName(
	record: CaseRecord,
	typed: TypedName,
	newId: () => string,
): Kept {
	const { kind, id, name, part, same } = typed;
	if (alikeName(record, typed).length > 0) return refused("is-it-same");
	const into = namesIn(record, kind).find(
		(one) => one.id === same && one.id !== id && alikeIn([one], name).length,
	);
	if (into)
		return id === null
			? ok(record)
			: makeOne(record, { id, into: into.id, version: typed.version });
	if (id !== null) {
		const problem = problemOf(record, id, typed.version);
		if (problem) return refused(problem);
	}
	const version = record.version + 1;
	const here = { id: id ?? newId(), changed: version };
	const next: CaseRecord = {
		...record,
		version,
		...(kind === "person"
			? { people: put(record.people, { ...here, name, part }) }
			: kind === "place"
				? { places: put(record.places, { ...here, name }) }
				: {
						bearers: put(record.bearers, {
							...here,
							kind: "words" as const,
							who: name,
						}),
					}),
	};
	return [next.people, next.places, next.bearers].some(
		({ length }) => length > mostEntries,
	)
		? refused("record-full")
		: ok(next);
}

/** Takes an entry out. One that acts use stays: it cannot vanish out of what they say. */
export function takeOut(
	record: CaseRecord,
	{ id, version }: { readonly id: string; readonly version: number },
): Kept {
	const problem = problemOf(record, id, version);
	if (problem) return refused(problem);
	if (usesOf(record, id).length > 0) return refused("entry-used");
	const others = <Entry extends { readonly id: string }>(
		entries: readonly Entry[],
	) => entries.filter((one) => one.id !== id);
	return ok({
		version: record.version + 1,
		people: others(record.people),
		places: others(record.places),
		bearers: others(record.bearers),
		acts: others(record.acts),
	});
}

/** Two entries of one sort were the same: every act that named the one names the other. */
export function makeOne(
	record: CaseRecord,
	{
		id,
		into,
		version,
	}: { readonly id: string; readonly into: string; readonly version: number },
): Kept {
	const problem = problemOf(record, id, version);
	if (problem) return refused(problem);
	const kind = nameKinds.find((one) =>
		namesIn(record, one).some((entry) => entry.id === id),
	);
	const theirs = kind && namesIn(record, kind).some((one) => one.id === into);
	if (!theirs || id === into) return refused("entry-gone");
	const next = record.version + 1;
	const instead = (ids: readonly string[]) => [
		...new Set(ids.map((one) => (one === id ? into : one))),
	];
	const acts = record.acts.map(
		(act): Act =>
			usesOf({ ...record, acts: [act] }, id).length === 0
				? act
				: {
						...act,
						changed: next,
						placeId: act.placeId === id ? into : act.placeId,
						to: instead(act.to),
						by: instead(act.by),
					},
	);
	return takeOut({ ...record, acts }, { id, version });
}

/** Why an entry cannot be changed by somebody who saw that version. */
function problemOf(
	{ people, places, bearers, acts }: CaseRecord,
	id: string,
	version: number,
): RecordReason | null {
	const entries: readonly Pick<Bearer, "id" | "changed">[] = [
		...people,
		...places,
		...bearers,
		...acts,
	];
	const entry = entries.find((one) => one.id === id);
	if (!entry) return "entry-gone";
	return entry.changed > version ? "entry-changed" : null;
}

/** In its place, or at the end. */
const put = <Entry extends { readonly id: string }>(
	entries: readonly Entry[],
	entry: Entry,
): Entry[] =>
	entries.some(({ id }) => id === entry.id)
		? entries.map((one) => (one.id === entry.id ? entry : one))
		: [...entries, entry];
