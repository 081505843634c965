import { peopleAt } from "#identity";
import { uuidOfChance } from "#kernel/id.ts";
import { ok, type Refusal, type Result } from "#kernel/result.ts";
import type { Unlocked } from "#keys";
import type { Context } from "#platform/context.ts";
import { leaveTrail } from "#platform/trail.ts";
import { unitNamesOf } from "#units";
import { type Head, type Key, subjectKind } from "../case.ts";
import { type DeedRefusal, doDeed } from "../handling/do-deed.ts";
import { keepApart, whyNot, widened } from "../handling/keep-apart.ts";
import { asReader } from "../opening/as-reader.ts";
import { type FoundCase, findCase } from "../opening/open-case.ts";
import { rightsCasesIn } from "../tables.ts";
import { rightNamed } from "../ten-rights.ts";
import { keepAct, type RecordReason, type TypedAct } from "./keep-act.ts";
import { keepName, makeOne, type TypedName, takeOut } from "./keep-name.ts";
import { recordOf, writeRecord } from "./read-record.ts";
import { type CaseRecord, namedIn, rightsIn } from "./record.ts";

/** A pure change of the record. `there` are the ids of the pieces and files that the case has. */
type Change = (
	record: CaseRecord,
	there: ReadonlySet<string>,
) => Result<CaseRecord, Refusal<RecordReason | "no-such-right">>;

export type ChangeRefusal = DeedRefusal<
	| RecordReason
	| "no-such-right"
	| "no-such-office"
	| "no-such-person"
	| "nobody-left"
>;

/** The record was changed. `stays`: whoever changed it may still have the case. */
export interface Changed {
	readonly stays: boolean;
}

/** Keeps an act, new or changed, with everything new that comes with it. */
export const recordAct = (
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	typed: TypedAct,
	/** Made of chance; a sample brings its own. */
	newId = () => uuidOfChance(cx.random),
) =>
	changeRecord(cx, unlocked, key, (record, there) => {
		if (!typed.rights.every(rightNamed))
			return { ok: false, problem: { reason: "no-such-right" } };
		if (typed.source && !there.has(typed.source.id))
			return { ok: false, problem: { reason: "entry-gone" } };
		return keepAct(record, typed, newId);
	});

/** Keeps a name: of a person, a place, a body in words. `neutral`: the one that stands ready for somebody without. */
export const recordName = (
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	typed: TypedName,
	neutral: (record: CaseRecord) => string,
) =>
	changeRecord(cx, unlocked, key, (record) =>
		keepName(record, { ...typed, name: typed.name || neutral(record) }, () =>
			uuidOfChance(cx.random),
		),
	);

/** Takes an entry out that nothing uses. */
export const takeFromRecord = (
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	entry: Parameters<typeof takeOut>[1],
) => changeRecord(cx, unlocked, key, (record) => takeOut(record, entry));

/** Makes one of two entries that were the same. */
export const makeOneInRecord = (
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	two: Parameters<typeof makeOne>[1],
) => changeRecord(cx, unlocked, key, (record) => makeOne(record, two));

/**
 * Every change is a deed on the case: its head says which rights the acts name, and an office or somebody of its staff who is
 * named as duty bearer is kept apart from it in the same transaction. Who was named once stays apart, also when they are taken
 * out of the record again.
 */
async function changeRecord(
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	change: Change,
): Promise<Result<Changed, ChangeRefusal>> {
	let next: CaseRecord | null = null;
	let stays = true;
	const after = (head: Head): Head => {
		if (!next) throw new Error("a record that was just changed is gone");
		return { ...widened(head, namedIn(next)), rights: [...rightsIn(next)] };
	};
	const done = await doDeed<
		Exclude<ChangeRefusal["reason"], "changed-meanwhile">
	>(cx, unlocked, key, {
		trail: "rights-case.recorded",
		refuse: async (tx, found) => {
			const { record, there } = await readIn(tx, key, found);
			const changed = change(record, there);
			if (!changed.ok) return changed.problem.reason;
			next = changed.value;
			const named = newIn(found.head, next);
			if (!named) return null;
			return (
				(await problemOfNamed(tx, named, after(found.head))) ??
				(await whyNot(tx, found.header, after(found.head)))
			);
		},
		head: after,
		and: async (tx, found) => {
			if (!next) throw new Error("a record that was just changed is gone");
			await writeRecord(tx, key, found.hand, next);
			if (!newIn(found.head, next)) return;
			await keepApart(tx, found, after(found.head));
			await leaveTrail(tx, {
				chain: "confidential",
				deed: "rights-case.concerned",
				subject: { kind: subjectKind, id: key.id },
			});
			stays = (await findCase(tx, unlocked, key)).ok;
		},
	});
	return done.ok ? ok({ stays }) : done;
}

/** The record and the ids of pieces and files, with the eyes of whoever does the deed. */
const readIn = (tx: Context, key: Key, { hand, reader }: FoundCase) =>
	asReader(tx, reader, async () => {
		const ids = (table: "rights_cases.piece" | "rights_cases.file") =>
			rightsCasesIn(tx.db)
				.selectFrom(table)
				.select("id")
				.where("unit_id", "=", key.unitId)
				.where("case_id", "=", key.id)
				.execute();
		const pieces = await ids("rights_cases.piece");
		const files = await ids("rights_cases.file");
		return {
			record: await recordOf(tx, key, hand),
			there: new Set([...pieces, ...files].map(({ id }) => id)),
		};
	});

interface NewlyNamed {
	readonly offices: readonly string[];
	readonly people: readonly string[];
}

/** Who is named in the record and not yet in the head; `null`: nobody. */
function newIn({ concerned }: Head, record: CaseRecord): NewlyNamed | null {
	const named = namedIn(record);
	const offices = named.offices.filter((id) => !concerned.offices.includes(id));
	const people = named.people.filter((id) => !concerned.people.includes(id));
	return offices.length + people.length === 0 ? null : { offices, people };
}

/** Offices must be of the public list, people of the staff of an office that it is about. */
async function problemOfNamed(
	tx: Context,
	{ offices, people }: NewlyNamed,
	{ concerned }: Head,
): Promise<"no-such-office" | "no-such-person" | null> {
	const names = await unitNamesOf(tx, offices);
	if (!offices.every((id) => names.has(id))) return "no-such-office";
	const staff = await peopleAt(tx, concerned.offices);
	return people.every((id) => staff.some(({ personId }) => personId === id))
		? null
		: "no-such-person";
}
