import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import type { Consultation } from "../consultation.ts";
import { passageAt } from "../plan/documents.ts";
import { terms } from "../terms.ts";
import { asKept, countIn } from "../words.ts";
import { type Answer, isVerdict } from "./answer.ts";

export type WordsReason =
	| "no-verdict"
	| "no-reason"
	| "reason-too-long"
	| "no-such-passage";

/** What an answer says, out of what was typed; the passage that changed is one of the document of today. */
export async function readAnswer(
	tx: Context,
	consultation: Consultation,
	typed: {
		readonly verdict: string;
		readonly reason: string;
		readonly passage: string;
	},
): Promise<
	Result<
		Pick<Answer, "verdict" | "reason" | "version" | "passage">,
		Refusal<WordsReason>
	>
> {
	const { verdict } = typed;
	const reason = asKept(typed.reason);
	if (!isVerdict(verdict)) return refused("no-verdict");
	if (reason === "") return refused("no-reason");
	if (reason.length > terms.longestWords)
		return refused("reason-too-long", { n: terms.longestWords });
	const { version } = consultation;
	const number = typed.passage.trim();
	const passage =
		number === ""
			? null
			: await passageAt(tx, consultation, version, countIn(number) ?? 0);
	if (number !== "" && !passage) return refused("no-such-passage");
	return ok({
		verdict,
		reason,
		version: passage ? version : null,
		passage: passage?.number ?? null,
	});
}
