import { holds } from "#kernel/actor.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { asDay, dayOf } from "#territory";
import { mayHandle } from "../policy.ts";
import { personalDataIn } from "../tables.ts";
import {
	type Answers,
	type Assessment,
	impactKind,
	limits,
} from "./assessment.ts";
import { impactTemplate } from "./template-file.ts";

type Done = Result<number, Refusal<"not-yours" | "changed-meanwhile">>;

/**
 * Keeps the next version and answers its number. `basedOn`: the version that whoever wrote it saw, 0 where there was none; of two
 * who write at once the second is told.
 */
export const keepAssessment = (
	cx: Context,
	activity: string,
	basedOn: number,
	answers: Answers,
): Promise<Done> =>
	inTransaction<Done>(cx, async (tx) => {
		if (!mayHandle(tx.actor).may) return refused("not-yours");
		const newest = await newestOf(tx, activity);
		if ((newest?.version ?? 0) !== basedOn) return refused("changed-meanwhile");
		const id = tx.newId();
		const version = basedOn + 1;
		const row = await personalDataIn(tx.db)
			.insertInto("personal_data.impact")
			.values({
				id,
				activity,
				version,
				template: impactTemplate().version,
				risks: JSON.stringify(answers.risks),
				said: JSON.stringify(answers.said),
				review_on: answers.reviewOn,
				written_on: dayOf(tx.now),
				written_by: tx.actor.id,
			})
			.onConflict((conflict) =>
				conflict.constraint("impact_version_once").doNothing(),
			)
			.returning("id")
			.executeTakeFirst();
		if (!row) return refused("changed-meanwhile");
		await leaveTrail(tx, {
			chain: "operations",
			deed: "impact-assessment.written",
			subject: { kind: impactKind, id },
			details: { activity, version },
		});
		return ok(version);
	});

const rows = (cx: Context) =>
	personalDataIn(cx.db)
		.selectFrom("personal_data.impact as impact")
		.select([
			"impact.activity",
			"impact.version",
			"impact.template",
			"impact.risks",
			"impact.said",
			"impact.written_by as writtenBy",
			asDay("impact.review_on").as("reviewOn"),
			asDay("impact.written_on").as("writtenOn"),
		]);

const newestOf = (cx: Context, activity: string) =>
	rows(cx)
		.where("impact.activity", "=", activity)
		.orderBy("impact.version", "desc")
		.limit(1)
		.executeTakeFirst();

/** Whoever keeps the assessments, runs the site, or checks it. */
const mayRead = ({ actor }: Pick<Context, "actor">): boolean =>
	["personal-data.handle", "settings.manage", "trail.read"].some((right) =>
		holds(actor, right),
	);

/** The newest of each activity. */
export async function newestAssessments(
	cx: Context,
): Promise<ReadonlyMap<string, Assessment>> {
	if (!mayRead(cx)) return new Map();
	const found = await rows(cx)
		.distinctOn("impact.activity")
		.orderBy("impact.activity")
		.orderBy("impact.version", "desc")
		.execute();
	return new Map(found.map((one) => [one.activity, one]));
}

/** The versions of one activity, the newest first. */
export const versionsOf = (
	cx: Context,
	activity: string,
): Promise<readonly Assessment[]> =>
	mayRead(cx)
		? rows(cx)
				.where("impact.activity", "=", activity)
				.orderBy("impact.version", "desc")
				.limit(limits.listed)
				.execute()
		: Promise.resolve([]);
