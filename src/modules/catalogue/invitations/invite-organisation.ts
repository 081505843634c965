import { createHash } from "node:crypto";
import type { FieldProblem } from "#kernel/form.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { issueReceiptOnce, receiptOfForm } from "#receipts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import { invitesFor } from "../policy.ts";
import { catalogueIn } from "../tables.ts";
import {
	type Invitation,
	type InvitationTyped,
	problemsOfInvitation,
} from "./invitation.ts";
import { invitationById } from "./queries.ts";

export interface Invited {
	readonly invitation: Invitation;
	/** Shown once, for paper; `null` where the same form was here before, long ago. */
	readonly code: string | null;
}

export type InviteRefusal =
	| Refusal<"unknown-unit" | "not-yours">
	| { readonly reason: "mend"; readonly problems: readonly FieldProblem[] };

/** An organisation may look at all facilities of an office until a day, by a code on paper. `form` is the UUID of the form. */
export const inviteOrganisation = (
	cx: Context,
	unitId: string,
	{ form, ...typed }: InvitationTyped & { readonly form: string },
): Promise<Result<Invited, InviteRefusal>> =>
	inTransaction<Result<Invited, InviteRefusal>>(cx, async (tx) => {
		const today = dayOf(tx.now);
		const unit = await unitById(tx, unitId, today);
		if (!unit) return refused("unknown-unit");
		const madeFor = invitesFor(tx.actor, {
			unitId,
			province: unit.province.code,
		});
		if (!madeFor) return refused("not-yours");
		const problems = problemsOfInvitation(typed, today);
		if (typed.untilOn === null || problems.length > 0)
			return { ok: false, problem: { reason: "mend", problems } };
		const organisation = typed.organisation.trim();
		const row = await catalogueIn(tx.db)
			.insertInto("catalogue.invitation")
			.values({
				unit_id: unitId,
				id: tx.newId(),
				organisation,
				until_on: typed.untilOn,
				made_on: today,
				made_for: madeFor,
				made_by: tx.actor.id,
				form_hash: hashOfForm(form),
				withdrawn_on: null,
				withdrawn_by: null,
			})
			.onConflict((conflict) =>
				conflict.constraint("invitation_of_form_once").doNothing(),
			)
			.returning("id")
			.executeTakeFirst();
		if (!row) return madeBefore(tx, unitId, form);
		const issued = await issueReceiptOnce(tx, {
			kind: "invitation",
			subjectId: row.id,
			unitId,
			form,
		});
		await leaveTrail(tx, {
			chain: "operations",
			deed: "catalogue.organisation-invited",
			subject: { kind: "invitation", id: row.id },
			details: { unitId, organisation, untilOn: typed.untilOn, madeFor },
		});
		return invited(tx, unitId, row.id, issued.ok ? issued.value.code : null);
	});

/** Whoever sent it never saw the answer to the first. */
async function madeBefore(
	tx: Context,
	unitId: string,
	form: string,
): Promise<Result<Invited, InviteRefusal>> {
	const { id } = await catalogueIn(tx.db)
		.selectFrom("catalogue.invitation")
		.select("id")
		.where("unit_id", "=", unitId)
		.where("form_hash", "=", hashOfForm(form))
		.executeTakeFirstOrThrow();
	const before = await receiptOfForm(tx, { kind: "invitation", form });
	return invited(
		tx,
		unitId,
		id,
		before?.visit.subjectId === id ? before.code : null,
	);
}

async function invited(
	tx: Context,
	unitId: string,
	id: string,
	code: string | null,
): Promise<Result<Invited, InviteRefusal>> {
	const invitation = await invitationById(tx, { unitId, id });
	if (!invitation) throw new Error("an invitation is gone at once");
	return ok({ invitation, code });
}

export const hashOfForm = (form: string): Uint8Array =>
	createHash("sha256").update(form).digest();
