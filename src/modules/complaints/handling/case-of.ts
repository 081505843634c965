import { namesOf } from "#identity";
import type { Context } from "#platform/context.ts";
import { type Unit, unitById, unitNamesOf } from "#units";
import type { Complaint, Key } from "../complaint.ts";
import { type Entry, entriesOf } from "../history.ts";
import { type Tag, tagOf } from "../learning/tag-of.ts";
import { type Move, movesOf } from "../lifecycle.ts";
import { mayHandle } from "../policy.ts";
import { complaintByKey } from "../store.ts";
import { complaintsIn } from "../tables.ts";
import { assigneeOf } from "./desk-row.ts";
import { peopleConcerned } from "./name-accused.ts";
import { mayOpenContact } from "./open-contact.ts";
import { type Colleague, colleaguesFor } from "./pass-on.ts";

/** A complaint as whoever handles it sees it. */
export interface Case {
	readonly home: Unit;
	readonly complaint: Complaint;
	readonly entries: readonly Entry[];
	/** Names of the staff in it, by id. */
	readonly people: ReadonlyMap<string, string>;
	/** Names of the offices in it, by id. */
	readonly offices: ReadonlyMap<string, string>;
	readonly assignedTo: string | null;
	/** What the table lets an officer do now. */
	readonly can: readonly Move[];
	readonly colleagues: readonly Colleague[];
	/** Who could be named as accused. */
	readonly concerned: readonly Colleague[];
	/** What can be learnt from it; null while nobody said so. */
	readonly tag: Tag | null;
	readonly contact: "may" | "nobody-knows" | "kept-from-you" | "nothing-kept";
}

/** What is on the page of a complaint; `null` where there is none, or where it must not exist for the actor. */
export async function caseOf(cx: Context, key: Key): Promise<Case | null> {
	const complaint = await complaintByKey(cx, key);
	const home = await unitById(cx, key.unitId);
	if (!complaint || !home || !mayHandle(cx.actor, complaint).may) return null;
	const entries = await entriesOf(cx, key, "all");
	const assignedTo = await assigneeOf(cx, complaint);
	return {
		home,
		complaint,
		entries,
		assignedTo,
		people: await namesOf(cx, [
			...new Set(
				[assignedTo, ...entries.flatMap(peopleIn)].filter((id) => id !== null),
			),
		]),
		offices: await officesIn(cx, complaint, entries),
		can: movesOf(complaint, "officer"),
		colleagues: await colleaguesFor(cx, complaint),
		concerned: await peopleConcerned(cx, complaint),
		tag: await tagOf(cx, key),
		contact: await contactOf(cx, complaint),
	};
}

const peopleIn = ({ what, byId, about }: Entry): (string | null)[] => [
	byId,
	what === "dispose" && typeof about.to === "string" ? about.to : null,
];

/** Names of the offices that a complaint and what happened to it speak of, by id. */
export async function officesIn(
	cx: Context,
	{ unitId, handlerId }: Pick<Complaint, "unitId" | "handlerId">,
	entries: readonly Pick<Entry, "what" | "about">[],
): Promise<ReadonlyMap<string, string>> {
	const ids = [
		unitId,
		handlerId,
		...entries.map(({ what, about }) =>
			what === "transfer" && typeof about.to === "string" ? about.to : null,
		),
	].filter((id) => id !== null);
	const names = await unitNamesOf(cx, [...new Set(ids)]);
	return new Map([...names].map(([id, { name }]) => [id, name]));
}

async function contactOf(
	cx: Context,
	complaint: Complaint,
): Promise<Case["contact"]> {
	const decision = mayOpenContact(cx.actor, complaint);
	if (!decision.may) return decision.why;
	const row = await complaintsIn(cx.db)
		.selectFrom("complaints.contact")
		.select("complaint_id")
		.where("unit_id", "=", complaint.unitId)
		.where("complaint_id", "=", complaint.id)
		.executeTakeFirst();
	return row ? "may" : "nothing-kept";
}
