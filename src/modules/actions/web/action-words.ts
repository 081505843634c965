import type { FieldProblem } from "#kernel/form.ts";
import type { Refusal } from "#kernel/result.ts";
import type { Tone } from "#ui/content.ts";
import { date } from "#ui/format.ts";
import type { Shape } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import {
	type Action,
	hasEnded,
	hasLostOwner,
	isOverdue,
	isUnowned,
	longestTitle,
	longestWords,
	type Owner,
	type State,
} from "../index.ts";

/** How each state looks: a word, then a shape, then a colour. */
export const looks = {
	open: { shape: "ring", tone: "plain" },
	doing: { shape: "half", tone: "warn" },
	done: { shape: "disc", tone: "ok" },
	dropped: { shape: "dotted", tone: "plain" },
} as const satisfies Record<State, { shape: Shape; tone: Tone }>;

/** "Paling lambat 12 Desember 2026", "Lewat batas sejak 1 November 2026", "Selesai 3 Oktober 2026", or that nobody was named. */
export function whenInWords(
	{ t, lang }: Pick<View, "t" | "lang">,
	action: Action,
	today: string,
): string {
	const { state, dueOn, endedOn } = action;
	if (hasEnded(state))
		return t(state === "done" ? "actions.done-on" : "actions.dropped-on", {
			day: date(lang, endedOn ?? action.openedOn),
		});
	if (isUnowned(action) || dueOn === null) return t("actions.unowned");
	return t(isOverdue(action, today) ? "actions.overdue" : "actions.due", {
		day: date(lang, dueOn),
	});
}

/** The name of the owner, and whether they have left the unit; null where there is none. */
export function ownerInWords(
	{ t }: Pick<View, "t">,
	action: Action,
	names: ReadonlyMap<string, string>,
	owners: readonly Owner[],
): string | null {
	const name = action.ownerId === null ? null : names.get(action.ownerId);
	if (!name) return null;
	return hasLostOwner(action, owners)
		? t("actions.owner.left", { name })
		: name;
}

/** A refusal as a problem at the field where it is mended; without field where the whole page moved on. */
export const problemAt = (
	field: string,
	{ reason }: Refusal,
): FieldProblem => ({
	field: wholePage.includes(reason) ? "" : field,
	says: `actions.problem.${reason}`,
	about: { longest: reason === "title-too-long" ? longestTitle : longestWords },
});

const wholePage: readonly string[] = [
	"no-such-action",
	"not-your-unit",
	"unknown-unit",
	"has-ended",
	"not-begun",
	"without-owner",
	"nothing-public",
	"hidden-already",
];

/** What came of it; where its words are hidden, since when and why; `null` where it has not ended. */
export const outcomeInWords = (
	{ t, lang }: Pick<View, "t" | "lang">,
	{ outcome, hidden }: Pick<Action, "outcome" | "hidden">,
): string | null =>
	hidden
		? t("actions.hidden", { day: date(lang, hidden.on), why: hidden.why })
		: outcome;
