import type { Context } from "#platform/context.ts";
import { unitNamesOf } from "#units";
import type { Complaint, Key } from "../complaint.ts";
import { joinedTo } from "../joining/joined-to.ts";
import { mayHandle } from "../policy.ts";
import type { Published } from "../publication/published.ts";
import { complaintByKey } from "../store.ts";
import { followedBy, followersOf } from "./followers.ts";

/** Another complaint, as a line that leads there. */
export interface AlikeLine extends Pick<Complaint, "id" | "ref" | "story"> {
	/** Slug of its office. */
	readonly unit: string;
}

/** Who told the same, for whoever handles it: nobody whom they must not know of is among them. */
export interface ToldAlike {
	/** Which one is worked on in its place. */
	readonly follows: AlikeLine | null;
	/** Those that are answered with it. */
	readonly followers: readonly AlikeLine[];
	/** Some of them joined by themselves: strangers to the person who told this one. */
	readonly strangers: boolean;
	/** The published copy that its person joined. */
	readonly joined: Published | null;
}

export async function toldAlike(cx: Context, key: Key): Promise<ToldAlike> {
	const leader = await followedBy(cx, key);
	const [follows = null] = leader ? await linesOf(cx, [leader]) : [];
	const followers = await followersOf(cx, key);
	return {
		follows,
		followers: await linesOf(cx, followers),
		strangers: followers.some(({ byId }) => byId === null),
		joined: await joinedTo(cx, key),
	};
}

async function linesOf(
	cx: Context,
	keys: readonly Key[],
): Promise<readonly AlikeLine[]> {
	const units = await unitNamesOf(
		cx,
		keys.map(({ unitId }) => unitId),
	);
	const lines: AlikeLine[] = [];
	for (const key of keys) {
		const one = await complaintByKey(cx, key);
		if (one && mayHandle(cx.actor, one).may)
			lines.push({
				id: one.id,
				ref: one.ref,
				story: one.story,
				unit: units.get(one.unitId)?.slug ?? "",
			});
	}
	return lines;
}
