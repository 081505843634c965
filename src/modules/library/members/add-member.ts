import { createHash } from "node:crypto";
import { ok, type Refusal, type Result } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { issueReceiptOnce, receiptOfForm } from "#receipts";
import { dayOf } from "#territory";
import { mayKeep } from "../policy.ts";
import { libraryIn } from "../tables.ts";
import { cardKind, memberKind } from "./member.ts";
import {
	asWritten,
	problemOfPin,
	problemsOfMember,
	type Written,
	type WrittenProblem,
} from "./read-member.ts";
import { oldNumberDigests, sealText } from "./store.ts";

export interface NewMember extends Written {
	readonly unitId: string;
	/** Six digits that they typed themselves; `null` where somebody is taken over from another system: without PIN there is no card yet. */
	readonly pin: string | null;
	/** Their number in a system before this one. */
	readonly oldNumber?: string;
	/** Key of the form, a UUID: sent twice, it is one member. */
	readonly form: string;
}

export interface Added {
	readonly memberId: string;
	/** The number of the card, in groups; `null` without PIN, or where it cannot be shown again. */
	readonly card: string | null;
}

export type AddRefusal =
	| Refusal<"not-yours" | "no-pin" | "pin-too-easy" | "number-taken">
	| WrittenProblem;

/** Somebody may borrow from now on. All that is wrong is said at once. */
export const addMember = (
	cx: Context,
	given: NewMember,
): Promise<Result<Added, readonly AddRefusal[]>> =>
	inTransaction<Result<Added, readonly AddRefusal[]>>(cx, async (tx) => {
		const asked = asWritten(given);
		if (!mayKeep(tx.actor, asked).may) return wrong({ reason: "not-yours" });
		const pinWrong = asked.pin === null ? null : problemOfPin(asked.pin);
		const problems: readonly AddRefusal[] = [
			...problemsOfMember(asked, dayOf(tx.now)),
			...(pinWrong ? [pinWrong] : []),
		];
		if (problems.length > 0) return wrong(...problems);
		const memberId = await insert(tx, asked);
		if (memberId === "number-taken") return wrong({ reason: "number-taken" });
		if (memberId === null) return ok(await knownOf(tx, asked));
		await leaveTrail(tx, {
			chain: "operations",
			deed: "library.member-added",
			subject: { kind: memberKind, id: memberId },
			details: { unitId: asked.unitId },
		});
		return ok({ memberId, card: await cardOf(tx, asked, memberId) });
	});

const wrong = (...problem: readonly AddRefusal[]) => ({
	ok: false as const,
	problem,
});

const hashOf = ({ unitId, form }: Pick<NewMember, "unitId" | "form">) =>
	new Uint8Array(createHash("sha256").update(`${unitId} ${form}`).digest());

/** Their id; `null` where the same form was here before. */
async function insert(
	tx: Context,
	asked: NewMember,
): Promise<string | "number-taken" | null> {
	const { unitId, oldNumber = "" } = asked;
	const db = libraryIn(tx.db);
	const digests =
		oldNumber === "" ? null : oldNumberDigests(tx, unitId, oldNumber);
	if (digests) {
		const taken = await db
			.selectFrom("library.member")
			.select("form_hash")
			.where("unit_id", "=", unitId)
			.where("old_number", "in", digests)
			.executeTakeFirst();
		if (taken && Buffer.compare(taken.form_hash, hashOf(asked)) !== 0)
			return "number-taken";
	}
	const row = await db
		.insertInto("library.member")
		.values({
			id: tx.newId(),
			unit_id: unitId,
			name: sealText(tx, asked.name),
			contact: asked.contact === "" ? null : sealText(tx, asked.contact),
			old_number: digests?.[0] ?? null,
			form_hash: hashOf(asked),
			valid_until: asked.validUntil,
			added_on: dayOf(tx.now),
			version: 1,
		})
		.onConflict((conflict) =>
			conflict.constraint("member_of_form_once").doNothing(),
		)
		.returning("id")
		.executeTakeFirst();
	return row?.id ?? null;
}

async function cardOf(
	tx: Context,
	{ unitId, pin, form }: NewMember,
	subjectId: string,
): Promise<string | null> {
	if (pin === null) return null;
	const issued = await issueReceiptOnce(tx, {
		kind: cardKind,
		subjectId,
		unitId,
		pin,
		form,
	});
	return issued.ok ? issued.value.code : null;
}

/** Whoever sent it never saw the answer to the first. */
async function knownOf(tx: Context, asked: NewMember): Promise<Added> {
	const { id } = await libraryIn(tx.db)
		.selectFrom("library.member")
		.select("id")
		.where("unit_id", "=", asked.unitId)
		.where("form_hash", "=", hashOf(asked))
		.executeTakeFirstOrThrow();
	const receipt = await receiptOfForm(tx, {
		kind: cardKind,
		form: asked.form,
	});
	return {
		memberId: id,
		card: receipt?.visit.subjectId === id ? receipt.code : null,
	};
}
