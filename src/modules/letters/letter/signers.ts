import { holds } from "#kernel/actor.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { lettersIn } from "../tables.ts";
import { type LetterKind, letterKinds, nobody, type Signer } from "./letter.ts";

/** Who signs letters of a kind now. */
export const signerFor = async (
	cx: Context,
	kind: LetterKind,
): Promise<Signer> =>
	(await lettersIn(cx.db)
		.selectFrom("letters.signer")
		.select(["name", "duty", "town"])
		.where("kind", "=", kind)
		.orderBy("number", "desc")
		.limit(1)
		.executeTakeFirst()) ?? nobody;

/** Of every kind. */
export async function signers(
	cx: Context,
): Promise<Readonly<Record<LetterKind, Signer>>> {
	const found: [LetterKind, Signer][] = [];
	for (const kind of letterKinds) found.push([kind, await signerFor(cx, kind)]);
	return Object.fromEntries(found) as Record<LetterKind, Signer>;
}

/** Says who signs letters of a kind from now on. What was issued keeps its own. */
export async function setSigner(
	cx: Context,
	kind: LetterKind,
	{ name, duty, town }: Signer,
): Promise<Result<Signer, Refusal<"not-administrator" | "duty-missing">>> {
	return inTransaction<
		Result<Signer, Refusal<"not-administrator" | "duty-missing">>
	>(cx, async (tx) => {
		if (!holds(tx.actor, "settings.manage"))
			return refused("not-administrator");
		const signer = { name: name.trim(), duty: duty.trim(), town: town.trim() };
		if (signer.name && !signer.duty) return refused("duty-missing");
		const db = lettersIn(tx.db);
		const last = await db
			.selectFrom("letters.signer")
			.select(({ fn }) => fn.max("number").as("number"))
			.where("kind", "=", kind)
			.executeTakeFirst();
		await db
			.insertInto("letters.signer")
			.values({
				kind,
				number: (last?.number ?? 0) + 1,
				...signer,
				by_id: tx.actor.id,
				at: tx.now,
			})
			.execute();
		await leaveTrail(tx, {
			chain: "operations",
			deed: "letters.signer-set",
			subject: { kind: "letter", id: kind },
			details: { ...signer },
		});
		return ok(signer);
	});
}
