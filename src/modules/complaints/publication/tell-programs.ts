import { createHash } from "node:crypto";
import { z } from "zod";
import type { Subscriber } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { unitById } from "#units";
import { forgetTold, tellPublic } from "#webhooks";
import type { Key } from "../complaint.ts";
import { type Move, moves } from "../lifecycle.ts";
import { complaintsIn } from "../tables.ts";
import { publicCopy } from "./public-copies.ts";

/** What other programs hear of a copy that is shown. That it is shown no more, they hear from `takeBack`. */
export type PublicDeed = "published" | "answer-published" | "state-changed";

/**
 * Tells other programs of a copy that everybody may read; of what is not shown, nothing. No word that people wrote goes
 * along: it says which copy it is and where it is read.
 */
export async function tellPrograms(
	tx: Context,
	key: Key,
	deed: PublicDeed,
	version?: number,
): Promise<void> {
	const row = await complaintsIn(tx.db)
		.selectFrom("complaints.published")
		.select("id")
		.where("unit_id", "=", key.unitId)
		.where("complaint_id", "=", key.id)
		.executeTakeFirst();
	const copy =
		row && (await publicCopy(tx, { unitId: key.unitId, id: row.id }));
	const unit = await unitById(tx, key.unitId);
	if (!copy || !unit) return;
	await tellPublic(tx, {
		id: `complaint.${deed}.${copy.id}${version === undefined ? "" : `.${signOf(key, version)}`}`,
		type: `complaint.${deed}`,
		data: {
			id: copy.id,
			kind: copy.kind,
			state: copy.state,
			unit: unit.slug,
			page: `${tx.origin}/pengaduan/umum/${unit.slug}/${copy.id}`,
			open311: `${tx.origin}/open311/v2/requests/${copy.id}.json`,
		},
	});
}

/** The same for the same deed. It counts nothing: how often something was done inside is nobody's business. */
const signOf = ({ id }: Key, version: number): string =>
	createHash("sha256")
		.update(`${id} ${version}`)
		.digest("base64url")
		.slice(0, 16);

/** A copy is shown no more: what was told of it is forgotten, and other programs hear that they have to forget it as well. */
export async function takeBack(tx: Context, copyId: string): Promise<void> {
	await forgetTold(tx, copyId);
	await tellPublic(tx, {
		id: `complaint.taken-down.${copyId}`,
		type: "complaint.taken-down",
		data: { id: copyId },
	});
}

const Moved = z.object({
	unitId: z.string(),
	id: z.string(),
	move: z.string(),
	version: z.number().optional(),
});

const staysIn = (move: string): boolean =>
	!(move in moves) || moves[move as Move].to === "same";

/** A copy that is shown says where its complaint stands: that has changed. */
export const subscribers: readonly Subscriber[] = [
	{
		to: "complaint.moved",
		receive: async (tx, body) => {
			const { move, version, ...key } = Moved.parse(body);
			if (!staysIn(move)) await tellPrograms(tx, key, "state-changed", version);
		},
	},
];
