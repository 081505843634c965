import { date, moment } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import {
	type Chosen,
	type ClosingWords,
	type HindranceCode,
	quietDays,
} from "../../index.ts";

/** The sentence that a reminder begins with, before anybody edits it. */
export const templateFor = (
	view: Pick<View, "says" | "lang">,
	code: HindranceCode,
	{ closesOn }: { readonly closesOn: string },
): string =>
	view.says(`targets.template-${code}`, { closes: date(view.lang, closesOn) });

/** What the program writes by itself before a round closes. */
export const closingWords =
	(view: Pick<View, "says">): ClosingWords =>
	(code, left) =>
		view.says("targets.closing", {
			left,
			words: view.says(`targets.closing-${code}`),
		});

/** Why somebody who was chosen is not reminded. */
export const leftOutInWords = (
	view: Pick<View, "says" | "lang">,
	one: Chosen["not"][number],
): string =>
	view.says(`targets.left-out-${one.why}`, {
		when: "at" in one ? moment(view.lang, one.at) : "",
		days: quietDays,
	});

/** The field of the sentence about one thing. */
export const sentenceField = (code: HindranceCode): string => `kalimat_${code}`;
