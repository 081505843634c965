import type { Context } from "#platform/context.ts";
import { settingsOf } from "#settings";
import { asDayOrNull, type Day, dayOf } from "#territory";
import type { CaseHeader, Key } from "../case.ts";
import { rightsCasesIn } from "../tables.ts";
import {
	type Due,
	duesOf,
	goesOn,
	type Marks,
	marksOfThisEnd,
	type Rule,
	rulesOf,
} from "./due.ts";
import { type Hold, holdOf, isHeld } from "./hold.ts";
import { type Part, retentionFile } from "./retention-file.ts";

/** A part of a case that will go, with the first day on which it can. */
export interface WillGo extends Due {
	readonly goesOn: Day;
	/** When those who hold it were told; `null` before. */
	readonly toldOn: Day | null;
}

/** How long a case is kept, for whoever has it open and whoever told it. */
export interface Keeping {
	readonly hold: Hold | null;
	readonly held: boolean;
	/** What will go, the earliest first; nothing while it goes on or is held. */
	readonly willGo: readonly WillGo[];
	/** What went already. */
	readonly gone: readonly { readonly part: Part; readonly on: Day }[];
	/** The rules for how a case may end, for one that goes on. */
	readonly rules: readonly Rule[];
}

export const rulesHere = async (cx: Context): Promise<readonly Rule[]> =>
	rulesOf(retentionFile(), (await settingsOf(cx)).keptYears);

/** Whoever asks has the case open. */
export async function keepingOf(
	cx: Context,
	header: Key & Pick<CaseHeader, "state" | "endedOn">,
): Promise<Keeping> {
	const file = retentionFile();
	const rules = await rulesHere(cx);
	const hold = await holdOf(cx, header);
	const marks = await marksOf(cx, header);
	const held = isHeld(hold);
	const gone = marks.flatMap(({ part, goneOn }) =>
		goneOn === null ? [] : [{ part, on: goneOn }],
	);
	const willGo = duesOf(rules, file, {
		...header,
		held,
		liftedOn: hold?.liftedOn ?? null,
	})
		.flatMap((due) => {
			const mark = marks.find(({ part }) => part === due.part) ?? unmarked;
			const { toldOn, goneOn } = marksOfThisEnd(due, mark, file);
			const on = goesOn(due, toldOn ?? dayOf(cx.now), file);
			return goneOn === null ? [{ ...due, toldOn, goesOn: on }] : [];
		})
		.toSorted((a, b) => (a.goesOn < b.goesOn ? -1 : 1));
	return { hold, held, willGo, gone, rules };
}

interface Mark extends Marks {
	readonly part: Part;
}

const unmarked: Marks = { toldOn: null, goneOn: null };

/** What was told of its going, and what went. */
export const marksOf = (
	cx: Context,
	{ unitId, id }: Key,
): Promise<readonly Mark[]> =>
	rightsCasesIn(cx.db)
		.selectFrom("rights_cases.going")
		.select((row) => row.ref("part").$castTo<Part>().as("part"))
		.select([
			asDayOrNull("told_on").as("toldOn"),
			asDayOrNull("gone_on").as("goneOn"),
		])
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		.execute();
