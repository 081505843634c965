import { createHash } from "node:crypto";
import { citizen } from "#kernel/actor.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import type { SeenNow } from "../facilities/problem-of-check.ts";
import {
	type CheckRefusal,
	type FacilityKey,
	keepCheck,
} from "../facilities/record-check.ts";
import { catalogueIn } from "../tables.ts";
import { askForAnswer } from "./ask-for-answer.ts";
import {
	type Invitation,
	invitationLimits,
	stateOfInvitation,
} from "./invitation.ts";
import { invitationById } from "./queries.ts";

export type InvitedCheckRefusal = CheckRefusal | Refusal<"over" | "too-often">;

interface Said {
	readonly facilityId: string;
	readonly seen: SeenNow;
	/** The UUID of the form: sent again, it changes nothing. */
	readonly form: string;
}

type Done = Promise<Result<FacilityKey, InvitedCheckRefusal>>;

/**
 * An organisation writes down what it found, and the office is asked to answer in public. Nothing that the office wrote
 * meanwhile stands in the way: both are seen, each in its turn.
 */
export const checkByInvitation = (
	cx: Context,
	invitation: Pick<Invitation, "unitId" | "id">,
	said: Said,
): Done =>
	inTransaction<Result<FacilityKey, InvitedCheckRefusal>>(
		cx,
		async (within) => {
			// Also where somebody of the staff is signed in on the same device: it is the organisation that looked.
			const tx = withActor(within, citizen);
			const key = { unitId: invitation.unitId, id: said.facilityId };
			const facility = await catalogueIn(tx.db)
				.selectFrom("catalogue.facility")
				.select(["kind", "checks"])
				.where("unit_id", "=", key.unitId)
				.where("id", "=", key.id)
				.forUpdate()
				.executeTakeFirst();
			const now = await invitationById(tx, invitation);
			if (!facility || !now) return refused("unknown-facility");
			const formHash = hashOf(invitation.id, said.form);
			const before = await checksBy(tx, key, invitation.id);
			if (before.some((hash) => hash !== null && sameBytes(hash, formHash)))
				return ok(key);
			if (stateOfInvitation(now, dayOf(tx.now)) !== "open")
				return refused("over");
			if (before.length >= invitationLimits.perFacility)
				return refused("too-often", { n: invitationLimits.perFacility });
			const number = facility.checks + 1;
			const written = await keepCheck(
				tx,
				key,
				{
					kind: facility.kind,
					number,
					seen: said.seen,
					by: { is: "organisation", invitationId: now.id, formHash },
				},
				() =>
					catalogueIn(tx.db)
						.updateTable("catalogue.facility")
						.set({ checks: number })
						.where("unit_id", "=", key.unitId)
						.where("id", "=", key.id)
						.execute(),
			);
			if (!written.ok) return written;
			const unit = await unitById(tx, key.unitId);
			if (unit) await askForAnswer(tx, unit, key);
			return ok(key);
		},
	);

async function checksBy(
	tx: Context,
	{ unitId, id }: FacilityKey,
	invitationId: string,
): Promise<readonly (Uint8Array | null)[]> {
	const rows = await catalogueIn(tx.db)
		.selectFrom("catalogue.facility_check")
		.select("form_hash")
		.where("unit_id", "=", unitId)
		.where("facility_id", "=", id)
		.where("invitation_id", "=", invitationId)
		.execute();
	return rows.map(({ form_hash }) => form_hash);
}

const hashOf = (invitationId: string, form: string): Uint8Array =>
	createHash("sha256").update(`${invitationId} ${form}`).digest();

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
	Buffer.compare(a, b) === 0;
