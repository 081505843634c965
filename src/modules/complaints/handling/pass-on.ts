import { holdersOfEach, namesOf } from "#identity";
import { holds } from "#kernel/actor.ts";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { ancestorsOf, findUnits, type Unit, unitById } from "#units";
import type { Complaint, Key } from "../complaint.ts";
import { entriesOf } from "../history.ts";
import { doMove, type Moved } from "./do-move.ts";
import {
	problemOfOptional,
	problemOfWords,
	type WordsReason,
} from "./read-words.ts";
import { handlersAt, tellable } from "./tell-people.ts";

export interface Colleague {
	readonly id: string;
	readonly name: string;
}

/** Who of the office may be given it, by name. Nobody who must not know of it. */
export async function colleaguesFor(
	cx: Context,
	complaint: Complaint,
): Promise<Colleague[]> {
	if (complaint.handlerId === null) return [];
	const { people } = await handlersAt(cx, { id: complaint.handlerId });
	const names = await namesOf(cx, [...(await tellable(cx, complaint, people))]);
	return [...names]
		.map(([id, name]) => ({ id, name }))
		.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Gives it to somebody of the office; a word for them stays among the staff. */
export const dispose = (
	cx: Context,
	key: Key,
	version: number,
	{ personId, words }: { readonly personId: string; readonly words: string },
): Promise<Moved<WordsReason | "nobody-there">> =>
	doMove<WordsReason | "nobody-there">(cx, key, {
		version,
		move: "dispose",
		words,
		shown: false,
		about: { to: personId },
		assignTo: personId,
		refuse: async (tx, complaint) =>
			(await colleaguesFor(tx, complaint)).some(({ id }) => id === personId)
				? problemOfOptional(words)
				: "nobody-there",
	});

/**
 * Passes it to another office, which nobody may know of it less than this one. The clock of the whole case goes on; the
 * person who told it reads where it is now, and why. It moves once: after that only upwards, or by who oversees all.
 */
export const transfer = (
	cx: Context,
	key: Key,
	version: number,
	{ officeId, words }: { readonly officeId: string; readonly words: string },
): Promise<Moved<WordsReason | TransferReason>> =>
	doMove<WordsReason | TransferReason>(cx, key, {
		version,
		move: "transfer",
		words,
		shown: true,
		about: { to: officeId },
		assignTo: null,
		refuse: async (tx, complaint) =>
			complaint.handlerId === officeId
				? "same-office"
				: !(await mayReceive(tx, complaint, officeId))
					? "nobody-there"
					: (await mayMoveTo(tx, complaint))(officeId)
						? problemOfWords(words)
						: "moved-once",
		change: () => ({ handlerId: officeId }),
	});

type TransferReason = "nobody-there" | "same-office" | "moved-once";

/** Which offices it may move to, by how often it was passed on. */
async function mayMoveTo(
	cx: Context,
	complaint: Complaint,
): Promise<(officeId: string) => boolean> {
	if (holds(cx.actor, "complaints.oversee") || complaint.handlerId === null)
		return () => true;
	const entries = await entriesOf(cx, complaint, "all");
	if (!entries.some(({ what }) => what === "transfer")) return () => true;
	const above = new Set(
		(await ancestorsOf(cx, complaint.handlerId, dayOf(cx.now))).map(
			({ id }) => id,
		),
	);
	return (officeId) => above.has(officeId);
}

/** Whether an office may have it. */
async function mayReceive(
	cx: Context,
	complaint: Complaint,
	officeId: string,
): Promise<boolean> {
	const office = await unitById(cx, officeId);
	return (
		office !== null && (await receiving(cx, complaint, [office])).length > 0
	);
}

/** Offices that may have it: by words of their name, or those that come first to mind, the line above. */
export async function officesToReceive(
	cx: Context,
	complaint: Complaint,
	search: string,
): Promise<readonly Unit[]> {
	const home = await unitById(cx, complaint.unitId);
	const units =
		search === ""
			? [
					...(await ancestorsOf(cx, complaint.unitId, dayOf(cx.now))),
					...(home ? [home] : []),
				]
			: (await findUnits(cx, { search })).units;
	const mayMove = await mayMoveTo(cx, complaint);
	return receiving(
		cx,
		complaint,
		units.filter(({ id }) => mayMove(id)),
	);
}

/** Of these, which are open, need not be kept from it, and have somebody who may know of it. */
async function receiving(
	cx: Context,
	complaint: Complaint,
	units: readonly Unit[],
): Promise<Unit[]> {
	const open = units.filter(
		({ id, closedOn }) =>
			closedOn === null &&
			id !== complaint.handlerId &&
			!complaint.excludedUnits.includes(id),
	);
	const holders = await holdersOfEach(
		cx,
		open.map(({ id }) => ({ permission: "complaints.handle", unitId: id })),
	);
	const known = new Set(
		await tellable(
			cx,
			complaint,
			holders.flat().map(({ personId }) => personId),
		),
	);
	return open.filter((_, i) =>
		holders[i]?.some(({ personId }) => known.has(personId)),
	);
}
