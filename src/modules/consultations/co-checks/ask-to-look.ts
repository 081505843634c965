import { invitationsOf, inviteOrganisation } from "#catalogue";
import { isUuid } from "#kernel/id.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { organisationById } from "#partners";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import type { Day } from "#territory";
import { type Consultation, type Key, subjectKind } from "../consultation.ts";
import { lockOwn } from "../do-deed.ts";
import { consultationsIn } from "../tables.ts";

export const lookFields = { organisation: "lembaga" } as const;

/** The last day on which organisations look; `null` where the family has no such phase. */
export const looksUntil = ({
	phases,
}: Pick<Consultation, "phases">): Day | null =>
	phases.find(({ name }) => name === "look")?.until ?? null;

export type LookReason =
	| "no-such-consultation"
	| "nothing-to-look-at"
	| "no-organisation"
	| "invited-before"
	| "look-is-over";

export interface AskedToLook {
	readonly organisation: string;
	readonly untilOn: Day;
	/** For paper, once; `null` where the same form was here before, long ago. */
	readonly code: string | null;
}
type Asked = Result<AskedToLook, Refusal<LookReason>>;

/**
 * An organisation that works with offices checks what this one claims of its facilities, by a code, until the phase of looking
 * ends. What it finds is a check of the catalogue like any other, contests what the office says, and is answered there.
 */
export const askToLook = (
	cx: Context,
	key: Key,
	asked: { readonly organisationId: string; readonly form: string },
): Promise<Asked> =>
	inTransaction<Asked>(cx, async (tx) => {
		const own = await lockOwn(tx, key);
		if (!own) return refused("no-such-consultation");
		const untilOn = looksUntil(own.consultation);
		if (untilOn === null || own.consultation.state !== "open")
			return refused("nothing-to-look-at");
		const organisation = isUuid(asked.organisationId)
			? await organisationById(tx, asked.organisationId)
			: null;
		if (!organisation || organisation.dissolvedOn !== null)
			return refused("no-organisation");
		const invited = await inviteOrganisation(tx, key.unitId, {
			organisation: organisation.name,
			untilOn,
			form: asked.form,
		});
		if (!invited.ok)
			return refused(
				"problems" in invited.problem ? "look-is-over" : "no-such-consultation",
			);
		const { invitation, code } = invited.value;
		const row = await consultationsIn(tx.db)
			.insertInto("consultations.co_check")
			.values({
				unit_id: key.unitId,
				invitation_id: invitation.id,
				consultation_id: key.id,
				organisation_id: organisation.id,
			})
			.onConflict((conflict) => conflict.doNothing())
			.returning("invitation_id")
			.executeTakeFirst();
		const again = await isOf(tx, key, invitation.id);
		if (!row && !again) return refused("invited-before");
		if (row)
			await leaveTrail(tx, {
				chain: "operations",
				deed: "consultation.organisation-invited",
				subject: { kind: subjectKind, id: key.id },
				details: { organisation: organisation.id },
			});
		return ok({ organisation: organisation.name, untilOn, code });
	});

const isOf = async (
	tx: Context,
	{ unitId, id }: Key,
	invitationId: string,
): Promise<boolean> =>
	(await consultationsIn(tx.db)
		.selectFrom("consultations.co_check")
		.select("invitation_id")
		.where("unit_id", "=", unitId)
		.where("invitation_id", "=", invitationId)
		.where("consultation_id", "=", id)
		.executeTakeFirst()) !== undefined;

/** An organisation that looks, with how much it found and how much of it the office has not answered. */
export interface CoCheck {
	readonly organisation: string;
	readonly untilOn: Day;
	readonly checks: number;
	readonly unanswered: number;
}

export async function coChecksOf(
	cx: Context,
	{ unitId, id }: Key,
): Promise<readonly CoCheck[]> {
	const rows = await consultationsIn(cx.db)
		.selectFrom("consultations.co_check")
		.select("invitation_id")
		.where("unit_id", "=", unitId)
		.where("consultation_id", "=", id)
		.execute();
	if (rows.length === 0) return [];
	const ids = new Set(rows.map(({ invitation_id }) => invitation_id));
	return (await invitationsOf(cx, unitId)).filter((one) => ids.has(one.id));
}
