import { say } from "#kernel/text.ts";
import type { View } from "#ui/view.ts";
import { type Mark, returnReason } from "../../index.ts";

/**
 * Why an item went back, for whoever mends it: the sentence of the reason, and what the verifier added. Of
 * a judgement without a code, its own words.
 */
export const returnInWords = (
	{ lang }: Pick<View, "lang">,
	{ returnCode, reason }: Pick<Mark, "returnCode" | "reason">,
): string =>
	[
		...(returnCode === null ? [] : [say(returnReason(returnCode).says, lang)]),
		...(reason ? [reason] : []),
	].join(" ");
