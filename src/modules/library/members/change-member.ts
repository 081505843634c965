import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { forgetReceipts, issueReceiptOnce, receiptOfForm } from "#receipts";
import { dayOf } from "#territory";
import { mayKeep } from "../policy.ts";
import { libraryIn } from "../tables.ts";
import { cardKind, type Member, memberKind } from "./member.ts";
import {
	asWritten,
	problemOfPin,
	problemsOfMember,
	type Written,
	type WrittenProblem,
} from "./read-member.ts";
import { lockMember, type MemberKey, sealText } from "./store.ts";

type Unknown = Refusal<"unknown-member">;
type Newer = Refusal<"changed-meanwhile">;

/** Another name, another way to reach them, another last day. */
export const changeMember = (
	cx: Context,
	key: MemberKey,
	/** `basedOn`: the version that whoever changes it saw. */
	{ basedOn, ...given }: Written & { readonly basedOn: number },
): Promise<Result<null, readonly (Unknown | Newer | WrittenProblem)[]>> =>
	inTransaction<Result<null, readonly (Unknown | Newer | WrittenProblem)[]>>(
		cx,
		async (tx) => {
			const member = await lockKept(tx, key);
			if (!member)
				return { ok: false, problem: [{ reason: "unknown-member" }] };
			const written = asWritten(given);
			const problem = problemsOfMember(written, dayOf(tx.now));
			if (problem.length > 0) return { ok: false, problem };
			if (basedOn !== member.version)
				return { ok: false, problem: [{ reason: "changed-meanwhile" }] };
			await libraryIn(tx.db)
				.updateTable("library.member")
				.set({
					name: sealText(tx, written.name),
					contact:
						written.contact === "" ? null : sealText(tx, written.contact),
					valid_until: written.validUntil,
					version: member.version + 1,
				})
				.where("id", "=", member.id)
				.execute();
			await tell(tx, member, "library.member-changed");
			return ok(null);
		},
	);

/** What the bearer may have put right. */
export const claimable = ["name", "contact"] as const;
export type Claimable = (typeof claimable)[number];

/** Puts a field right on the claim of the bearer; whoever calls has asked who may, in their transaction. */
export async function correctMember(
	tx: Context,
	key: MemberKey,
	field: Claimable,
	value: string,
): Promise<Result<null, Unknown | WrittenProblem>> {
	const member = await lockMember(tx, key);
	if (!member) return refused("unknown-member");
	const written = asWritten({ ...member, [field]: value });
	const [problem] = problemsOfMember(written, dayOf(tx.now));
	if (problem) return { ok: false, problem };
	await libraryIn(tx.db)
		.updateTable("library.member")
		.set({
			[field]: written[field] === "" ? null : sealText(tx, written[field]),
			version: member.version + 1,
		})
		.where("id", "=", member.id)
		.execute();
	await tell(tx, member, "library.member-changed");
	return ok(null);
}

/**
 * A card with another number and a PIN set anew: for whoever lost the first, forgot the PIN, or was taken over from
 * another system. The number before opens nothing any more.
 */
export const giveCard = (
	cx: Context,
	key: MemberKey,
	{ pin, form }: { readonly pin: string; readonly form: string },
): Promise<
	Result<string | null, Unknown | Refusal<"no-pin" | "pin-too-easy">>
> =>
	inTransaction<
		Result<string | null, Unknown | Refusal<"no-pin" | "pin-too-easy">>
	>(cx, async (tx) => {
		const member = await lockKept(tx, key);
		if (!member) return refused("unknown-member");
		const problem = problemOfPin(pin);
		if (problem) return { ok: false, problem };
		const before = await receiptOfForm(tx, { kind: cardKind, form });
		if (before) return ok(before.code);
		await forgetReceipts(tx, { kind: cardKind, subjectId: member.id });
		await libraryIn(tx.db)
			.updateTable("library.member")
			.set({ version: member.version + 1 })
			.where("id", "=", member.id)
			.execute();
		const issued = await issueReceiptOnce(tx, {
			kind: cardKind,
			subjectId: member.id,
			unitId: member.unitId,
			pin,
			form,
		});
		await tell(tx, member, "library.card-given");
		return ok(issued.ok ? issued.value.code : null);
	});

/** A member of an office that the actor keeps. */
async function lockKept(tx: Context, key: MemberKey): Promise<Member | null> {
	return mayKeep(tx.actor, key).may ? lockMember(tx, key) : null;
}

const tell = (tx: Context, { id, unitId }: Member, deed: string) =>
	leaveTrail(tx, {
		chain: "operations",
		deed,
		subject: { kind: memberKind, id },
		details: { unitId },
	});
