import { sql } from "kysely";
import { unitsOf } from "#kernel/actor.ts";
import type { Context } from "#platform/context.ts";
import type { Key } from "../complaint.ts";
import { mayHandle } from "../policy.ts";
import { complaintByKey } from "../store.ts";
import { complaintsIn } from "../tables.ts";
import { near } from "./shape.ts";

/** What an office attached to an answer. */
export interface Proof {
	readonly id: string;
	readonly name: string;
	readonly type: string;
	/** Bytes. */
	readonly size: number;
	readonly scan: "clean" | "off" | "failed";
}

/** An earlier picture of the same office that looks the same. */
export interface Likeness {
	readonly addedAt: Date;
	/** Where it was attached; `null` where that lies with another office now. What must not exist for whoever asks is no likeness. */
	readonly of: (Key & { readonly ref: string }) | null;
}

export interface ProofSeen extends Proof {
	readonly alike: Likeness | null;
	/** A picture came without what a camera writes into it; that has many innocent reasons. */
	readonly bare: boolean;
}

const rows = (cx: Context, { unitId, id }: Key) =>
	complaintsIn(cx.db)
		.selectFrom("complaints.file")
		.select([
			"id",
			"name",
			"type",
			"size",
			"scan",
			"shape",
			"office_id as officeId",
			"added_at as addedAt",
			"has_camera_data as hasCameraData",
		])
		.where("unit_id", "=", unitId)
		.where("complaint_id", "=", id)
		.where("office_id", "is not", null)
		.orderBy("number");

/** For the person who told it: the files, and nothing of what they look like. */
export const proofsOf = async (cx: Context, key: Key): Promise<Proof[]> =>
	(await rows(cx, key).execute()).map(({ id, name, type, size, scan }) => ({
		id,
		name,
		type,
		size,
		scan,
	}));

/** For staff, with what each looks like. Whoever calls has asked whether the actor may see the complaint. */
export async function proofsSeen(
	cx: Context,
	key: Key,
): Promise<readonly ProofSeen[]> {
	const seen: ProofSeen[] = [];
	for (const row of await rows(cx, key).execute()) {
		const { shape, officeId, addedAt, hasCameraData, ...proof } = row;
		seen.push({
			...proof,
			bare: hasCameraData === false,
			alike:
				shape && officeId && addedAt
					? await likeOf(cx, key, { shape, officeId, addedAt })
					: null,
		});
	}
	return seen;
}

interface Looked {
	readonly shape: string;
	readonly officeId: string;
	readonly addedAt: Date;
}

/**
 * The nearest of the pictures that this office attached earlier, to another complaint. One that must not exist for whoever asks
 * is never found: it says nothing of itself, and stands before no other.
 */
async function likeOf(
	cx: Context,
	key: Key,
	{ shape, officeId, addedAt }: Looked,
): Promise<Likeness | null> {
	const distance = sql<number>`bit_count(file.shape # ${shape}::bit(64))`;
	const found = await complaintsIn(cx.db)
		.selectFrom("complaints.file as file")
		.innerJoin("complaints.complaint as told", (join) =>
			join
				.onRef("told.unit_id", "=", "file.unit_id")
				.onRef("told.id", "=", "file.complaint_id"),
		)
		.select([
			"file.unit_id as unitId",
			"file.complaint_id as id",
			"file.added_at as addedAt",
		])
		.where("file.office_id", "=", officeId)
		.where("file.shape", "is not", null)
		.where("file.complaint_id", "!=", key.id)
		.where("file.added_at", "<", addedAt)
		.where(
			sql<boolean>`not (told.excluded_units && ${unitsOf(cx.actor)}::uuid[])`,
		)
		.where(sql<boolean>`not (told.accused @> array[${cx.actor.id}]::uuid[])`)
		.where(distance, "<=", near)
		.orderBy(distance)
		.orderBy("file.added_at", "desc")
		.limit(1)
		.executeTakeFirst();
	if (!found?.addedAt) return null;
	const other = await complaintByKey(cx, found);
	return {
		addedAt: found.addedAt,
		of:
			other && mayHandle(cx.actor, other).may
				? { unitId: other.unitId, id: other.id, ref: other.ref }
				: null,
	};
}
