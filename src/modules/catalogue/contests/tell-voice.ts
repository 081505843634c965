import { sql } from "kysely";
import type { FieldProblem } from "#kernel/form.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { asDay, dayOf } from "#territory";
import { unitById } from "#units";
import type { FacilityKey } from "../facilities/record-check.ts";
import { catalogueIn } from "../tables.ts";
import { askForAnswers } from "./ask-for-answers.ts";
import { problemsOfVoice, type VoiceTyped } from "./voice.ts";

export type VoiceRefusal =
	| Refusal<
			| "unknown-facility"
			/** Somebody looked between the page and this: it would speak of another check. */
			| "changed-meanwhile"
			/** The same person said it before, and the office has answered. */
			| "answered-before"
	  >
	| { readonly reason: "mend"; readonly problems: readonly FieldProblem[] };

/**
 * Somebody who was there says that a facility is as the office says, or that it is not. The same person about the same
 * check is one voice, the last one; without account, and nobody is found by it.
 */
export const tellVoice = (
	cx: Context,
	{ unitId, id }: FacilityKey,
	{
		basedOn,
		teller,
		voice,
	}: {
		/** The check that was seen on the page. */
		readonly basedOn: number;
		/** Digest under our key of whoever says it, for this facility alone. */
		readonly teller: Uint8Array;
		readonly voice: VoiceTyped;
	},
): Promise<Result<null, VoiceRefusal>> =>
	inTransaction<Result<null, VoiceRefusal>>(cx, async (tx) => {
		const today = dayOf(tx.now);
		const unit = await unitById(tx, unitId, today);
		const check = await lastCheck(tx, { unitId, id });
		if (!unit || !check) return refused("unknown-facility");
		if (check.checks !== basedOn) return refused("changed-meanwhile");
		const problems = problemsOfVoice(voice, check.on, today);
		if (problems.length > 0)
			return { ok: false, problem: { reason: "mend", problems } };
		const said = {
			says: voice.says,
			words: voice.words.trim(),
			photo_as: voice.photo,
			photo_shows: (voice.photo && voice.photoShows?.trim()) || null,
			seen_on: voice.seenOn ?? today,
			told_on: today,
			words_are: "waiting",
		};
		const kept = await catalogueIn(tx.db)
			.insertInto("catalogue.contest")
			.values({
				unit_id: unitId,
				id: tx.newId(),
				facility_id: id,
				at_check: basedOn,
				teller,
				state: "open",
				answer: null,
				answered_on: null,
				answered_by: null,
				...said,
			})
			.onConflict((conflict) =>
				conflict
					.constraint("contest_once")
					.doUpdateSet(said)
					.where(sql<boolean>`contest.state = 'open'`),
			)
			.returning("id")
			.executeTakeFirst();
		if (!kept) return refused("answered-before");
		await askForAnswers(tx, unit, id);
		await leaveTrail(tx, {
			chain: "operations",
			deed: "catalogue.voice-told",
			subject: { kind: "facility", id },
			details: { unitId, says: voice.says },
		});
		return ok(null);
	});

/** Locked, so that nobody looks again while somebody speaks of it. */
const lastCheck = (tx: Context, { unitId, id }: FacilityKey) =>
	catalogueIn(tx.db)
		.selectFrom("catalogue.facility as facility")
		.innerJoin("catalogue.facility_check as check", (join) =>
			join
				.onRef("check.unit_id", "=", "facility.unit_id")
				.onRef("check.facility_id", "=", "facility.id")
				.onRef("check.number", "=", "facility.checks"),
		)
		.select(["facility.checks", asDay("check.checked_on").as("on")])
		.where("facility.unit_id", "=", unitId)
		.where("facility.id", "=", id)
		.forUpdate("facility")
		.executeTakeFirst();
