import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { type DraftWithText, nextVersionOf } from "./draft.ts";
import { writeVersion } from "./draft-store.ts";
import { draftText, type TextRefusal } from "./draft-text.ts";
import { mayPublish } from "./policy.ts";
import { fileOf, instrumentNamed } from "./shelf.ts";

/** A text of one's own, or an instrument whose next version this is to be. */
export type Beginning = { readonly text: string } | { readonly from: string };

export type StartRefusal =
	| TextRefusal
	| Refusal<"not-a-publisher" | "no-such-instrument">;

/** Begins a draft. What is to be mended in it is said afterwards: a draft may be wrong. */
export async function startDraft(
	cx: Context,
	beginning: Beginning,
): Promise<Result<DraftWithText, StartRefusal>> {
	return inTransaction<Result<DraftWithText, StartRefusal>>(cx, async (tx) => {
		const decision = mayPublish(tx.actor);
		if (!decision.may) return refused(decision.why);
		const typed =
			"text" in beginning ? beginning.text : copyOf(tx, beginning.from);
		if (typed === null) return refused("no-such-instrument");
		const text = draftText(typed);
		if (!text.ok) return text;
		const draft = await writeVersion(tx, {
			id: tx.newId(),
			version: 1,
			text: text.value,
		});
		await leaveTrail(tx, {
			chain: "operations",
			deed: "instrument.draft-started",
			subject: { kind: "instrument-draft", id: draft.id },
			details: { instrument: draft.instrument, findings: draft.findings },
		});
		return ok(draft);
	});
}

function copyOf({ now }: Context, id: string): string | null {
	const instrument = instrumentNamed(id);
	const text = fileOf(id);
	return instrument && text
		? nextVersionOf(text, instrument, Number(dayOf(now).slice(0, 4)))
		: null;
}
