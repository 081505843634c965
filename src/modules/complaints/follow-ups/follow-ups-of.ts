import { type Action, actionsFrom, byHand } from "#actions";
import type { Context } from "#platform/context.ts";
import { asDayOrNull } from "#territory";
import type { Key } from "../complaint.ts";
import { followedBy } from "../handling/followers.ts";
import { complaintsIn } from "../tables.ts";
import { fromComplaint } from "./leave-actions.ts";

/** What follows from a complaint and from the one that it follows, as it stands now: the first opened first. */
export async function followUpsOf(
	cx: Context,
	key: Key,
): Promise<readonly Action[]> {
	const rows = await rowsOf(cx, key);
	const actions: Action[] = [];
	for (const kind of [fromComplaint, byHand])
		actions.push(
			...(await actionsFrom(
				cx,
				kind,
				rows.map(({ officeId }) => officeId),
				rows.map(({ ref }) => ref),
			)),
		);
	return actions.toSorted((a, b) =>
		`${a.openedOn} ${a.id}`.localeCompare(`${b.openedOn} ${b.id}`),
	);
}

/** Whether something of it has not ended yet, of which somebody is to be told. */
export const awaitsOutcome = async (cx: Context, key: Key): Promise<boolean> =>
	(await rowsOf(cx, key)).some(({ toldOn }) => toldOn === null);

async function rowsOf(cx: Context, key: Key) {
	const leader = await followedBy(cx, key);
	return complaintsIn(cx.db)
		.selectFrom("complaints.follow_up")
		.select(["ref", "office_id as officeId"])
		.select(asDayOrNull("told_on").as("toldOn"))
		.where("unit_id", "in", [key.unitId, leader?.unitId ?? key.unitId])
		.where("complaint_id", "in", [key.id, leader?.id ?? key.id])
		.execute();
}

/** The copies that everybody reads of what these actions came from, by the reference of their origin. */
export async function copiesBehind(
	cx: Context,
	refs: readonly string[],
): Promise<
	ReadonlyMap<string, { readonly unitId: string; readonly copy: string }>
> {
	if (refs.length === 0) return new Map();
	const rows = await complaintsIn(cx.db)
		.selectFrom("complaints.follow_up as follow")
		.innerJoin("complaints.published as copy", (join) =>
			join
				.onRef("copy.unit_id", "=", "follow.unit_id")
				.onRef("copy.complaint_id", "=", "follow.complaint_id"),
		)
		.select(["follow.ref", "copy.unit_id as unitId", "copy.id as copy"])
		.where("follow.ref", "in", [...refs])
		.where("copy.withdrawn_on", "is", null)
		.execute();
	return new Map(rows.map(({ ref, ...row }) => [ref, row]));
}
