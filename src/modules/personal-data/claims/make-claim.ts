import { createHash } from "node:crypto";
import { citizen } from "#kernel/actor.ts";
import { uuidOfChance } from "#kernel/id.ts";
import { raise } from "#notices";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { issueReceiptOnce, receiptOfForm } from "#receipts";
import { dayOf } from "#territory";
import { personalDataIn } from "../tables.ts";
import { claimKind, clockOf, type Shown } from "./claim.ts";
import type { Asked } from "./read-claim.ts";
import { sealed } from "./store.ts";

export interface MadeClaim {
	/** As it is printed; `null` where it cannot be shown again. */
	readonly code: string | null;
	readonly dueAt: Date;
	/** The same form was here before. */
	readonly known: boolean;
}

/** A claim lies at no unit; the receipt asks for one. */
const nowhere = "00000000-0000-0000-0000-000000000000";

/** Keeps what somebody asks about their data, starts its clock and makes its code. `form`: its key, a UUID; sent twice it is asked once. */
export const makeClaim = (
	by: Context,
	{
		asked,
		shown,
		atDesk,
		form,
	}: {
		readonly asked: Asked;
		readonly shown: Shown | null;
		readonly atDesk: boolean;
		readonly form: string;
	},
	/** Of chance: it stands in an address, which says no moment. A sample brings its own. */
	id = uuidOfChance(by.random),
): Promise<MadeClaim> =>
	inTransaction(by, async (within) => {
		// Also where somebody of the staff is signed in on the same device: who asks about their own data stands nowhere.
		const tx = atDesk ? within : withActor(within, citizen);
		const { askedAt, dueAt } = clockOf(asked.right, tx.now);
		const row = await personalDataIn(tx.db)
			.insertInto("personal_data.claim")
			.values({
				id,
				form_hash: hashOf(form),
				asks: asked.right,
				activity: asked.activity,
				shown_kind: shown?.kind ?? null,
				shown_id: shown?.id ?? null,
				shown_unit: shown?.unitId ?? null,
				field: asked.field,
				body: sealed(tx, {
					words: asked.words,
					value: asked.value,
					answer: "",
					done: "",
				}),
				at_desk: atDesk,
				state: "asked",
				ground: null,
				decided_by: null,
				done_by: null,
				asked_at: askedAt,
				due_at: dueAt,
				ended_at: null,
				version: 1,
			})
			.onConflict((conflict) =>
				conflict.constraint("claim_of_form_once").doNothing(),
			)
			.returning("id")
			.executeTakeFirst();
		if (!row) return knownOf(tx, form);
		const receipt = await issueReceiptOnce(tx, {
			kind: claimKind,
			subjectId: id,
			unitId: nowhere,
			form,
		});
		await leaveTrail(tx, {
			chain: "operations",
			deed: "data-claim.asked",
			subject: { kind: claimKind, id },
			details: { right: asked.right },
		});
		// Under the code of a complaint nothing is put into an inbox: it would still stand there for whom the complaint must
		// not exist any more. That it presses is told without naming it (`watch-claims.ts`).
		if (shown?.kind !== "complaint")
			await raise(tx, {
				to: { permission: "personal-data.handle" },
				kind: "duty",
				subject: { kind: claimKind, id },
				says: "personal-data.duty.answer",
				about: { right: asked.right },
				path: `/data-pribadi/meja/${id}`,
				due: dayOf(dueAt),
			});
		return {
			code: receipt.ok ? receipt.value.code : null,
			dueAt,
			known: false,
		};
	});

const hashOf = (form: string): Uint8Array =>
	new Uint8Array(createHash("sha256").update(form).digest());

/** Whoever sent it never saw the answer to the first. */
async function knownOf(tx: Context, form: string): Promise<MadeClaim> {
	const { dueAt } = await personalDataIn(tx.db)
		.selectFrom("personal_data.claim")
		.select("due_at as dueAt")
		.where("form_hash", "=", hashOf(form))
		.executeTakeFirstOrThrow();
	const receipt = await receiptOfForm(tx, { kind: claimKind, form });
	return { code: receipt?.code ?? null, dueAt, known: true };
}
