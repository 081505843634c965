import type { FieldProblem } from "#kernel/form.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { raise, redate, type Subject } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Day, dayOf, daysAfter } from "#territory";
import { problemOfContent } from "../problem-of-content.ts";
import type { ServiceContent } from "../service.ts";
import { catalogueIn } from "../tables.ts";
import {
	type Draft,
	type DraftTyped,
	draftLimits,
	problemsOfDraft,
} from "./draft.ts";
import {
	type LockedService,
	type LockRefusal,
	lockService,
} from "./lock-draft.ts";
import { openDraft } from "./queries.ts";

/** What was said of a draft waits to be answered. */
export const toBeAnswered = (id: string): Subject => ({
	kind: "service-draft",
	id,
});

export type OpenRefusal =
	| LockRefusal
	| Refusal<"changed-meanwhile" | "no-name" | "say-what-it-is">
	| { readonly reason: "mend"; readonly problems: readonly FieldProblem[] };

/** What was on the page, and what was typed there. */
export interface Opening {
	/** The revision of the draft, 0 where there was none. */
	readonly basedOn: number;
	/** The version of the service beside it. */
	readonly version: number;
	readonly content: ServiceContent;
	readonly typed: DraftTyped;
}

/**
 * The next version of a service is opened to everybody, or changed while it is open. `changed-meanwhile`: somebody else changed
 * the draft, or the service itself, since the page was opened.
 */
export const keepDraft = (
	cx: Context,
	slug: string,
	{ basedOn, version, content, typed }: Opening,
): Promise<Result<{ readonly number: number }, OpenRefusal>> =>
	inTransaction<Result<{ readonly number: number }, OpenRefusal>>(
		cx,
		async (tx) => {
			const locked = await lockService(tx, slug);
			if (!locked.ok) return locked;
			const service = locked.value;
			const wrong = problemOfContent(content);
			if (wrong) return refused(wrong);
			const problems = problemsOfDraft(typed, dayOf(tx.now));
			if (problems.length > 0 || typed.until === null)
				return { ok: false, problem: { reason: "mend", problems } };
			const there = openDraft(service.drafts);
			if (service.version !== version || (there?.revision ?? 0) !== basedOn)
				return refused("changed-meanwhile");

			const draft = await write(tx, service, there, {
				version,
				content,
				typed: { ...typed, until: typed.until },
			});
			await askToAnswer(tx, service, draft.id, typed.until);
			await leaveTrail(tx, {
				chain: "operations",
				deed: "catalogue.draft-opened",
				subject: { kind: "service", id: service.id },
				details: { number: draft.number, ...typed, content },
			});
			return ok({ number: draft.number });
		},
	);

async function write(
	tx: Context,
	service: LockedService,
	there: Draft | null,
	{
		version,
		content,
		typed,
	}: {
		readonly version: number;
		readonly content: ServiceContent;
		readonly typed: DraftTyped & { readonly until: Day };
	},
): Promise<Pick<Draft, "id" | "number">> {
	const said = {
		based_on: version,
		content: JSON.stringify(content),
		why: typed.why,
		until_on: typed.until,
		discussed_at: typed.discussedAt === "" ? null : typed.discussedAt,
		written_by: tx.actor.id,
	};
	if (there) {
		await catalogueIn(tx.db)
			.updateTable("catalogue.service_draft")
			.set({ ...said, revision: there.revision + 1 })
			.where("service_id", "=", service.id)
			.where("number", "=", there.number)
			.execute();
		return there;
	}
	const begun = {
		id: tx.newId(),
		number: (service.drafts[0]?.number ?? 0) + 1,
	};
	await catalogueIn(tx.db)
		.insertInto("catalogue.service_draft")
		.values({
			...said,
			...begun,
			service_id: service.id,
			state: "open",
			revision: 1,
			opened_on: dayOf(tx.now),
			heard: JSON.stringify([]),
		})
		.execute();
	return begun;
}

/** The office has its answer among what waits, some days after nobody is asked any more. */
async function askToAnswer(
	tx: Context,
	{ unit, slug, name }: LockedService,
	id: string,
	until: Day,
): Promise<void> {
	const due = daysAfter(until, draftLimits.answeredIn);
	await raise(tx, {
		to: {
			permission: "assessment.request",
			unitId: unit.id,
			province: unit.province.code,
		},
		kind: "duty",
		subject: toBeAnswered(id),
		says: "catalogue.duty.draft-answer",
		about: { service: name },
		path: `/layanan/${slug}/rancangan`,
		due,
	});
	await redate(tx, toBeAnswered(id).kind, [id], { due });
}
