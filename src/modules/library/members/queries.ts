import type { Context } from "#platform/context.ts";
import { mayKeep } from "../policy.ts";
import { libraryIn } from "../tables.ts";
import type { Member } from "./member.ts";
import { memberByKey, membersOf } from "./store.ts";

export interface MemberShown extends Member {
	/** Copies that they have at home. */
	readonly copies: number;
}

/** The members of an office whose name holds all of these words, by name; `null` to whoever does not keep it. */
export async function membersLike(
	cx: Context,
	unitId: string,
	typed: string,
	atMost = 50,
): Promise<{
	readonly members: readonly MemberShown[];
	readonly total: number;
} | null> {
	if (!mayKeep(cx.actor, { unitId }).may) return null;
	const words = folded(typed).split(" ").filter(Boolean);
	// Names are sealed: they are looked through here, some thousands at most.
	const found = (await membersOf(cx, unitId)).filter(({ name }) =>
		words.every((word) => folded(name).includes(word)),
	);
	const members = found.slice(0, atMost);
	const copies = await copiesOf(
		cx,
		members.map(({ id }) => id),
	);
	return {
		total: found.length,
		members: members.map((member) => ({
			...member,
			copies: copies.get(member.id) ?? 0,
		})),
	};
}

export const memberAtDesk = async (
	cx: Context,
	key: { readonly unitId: string; readonly id: string },
): Promise<Member | null> =>
	mayKeep(cx.actor, key).may ? memberByKey(cx, key) : null;

const folded = (text: string): string =>
	text
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/\s+/g, " ")
		.trim();

async function copiesOf(
	cx: Context,
	ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
	if (ids.length === 0) return new Map();
	const rows = await libraryIn(cx.db)
		.selectFrom("library.loan")
		.select((row) => ["member_id as id", row.fn.countAll<string>().as("n")])
		.where("member_id", "in", ids)
		.where("returned_on", "is", null)
		.groupBy("member_id")
		.execute();
	return new Map(rows.map(({ id, n }) => [id ?? "", Number(n)]));
}
