import type { FieldProblem, Typed } from "#kernel/form.ts";
import type { Context } from "#platform/context.ts";
import { type Day, dayFields, dayOf } from "#territory";
import { DateFields } from "#ui/form/index.ts";
import { findUnits, moveUnit, type Unit } from "#units";
import { type Change, typedText } from "./change.ts";
import type { Chosen } from "./choose-one.ts";
import { dayIn } from "./day-field.ts";
import {
	choicesOf,
	problemOfChoice,
	unitLabel,
	unitTyped,
} from "./find-choices.ts";
import { FoundByName } from "./found-by-name.tsx";
import { problemIn } from "./wrong.ts";

/** Under another unit from a day on. */
export const move: Change = {
	path: "/kelola/unit/:slug/induk",
	deed: "unit.moved",
	key: "move",
	fill: (view) => ({ induk: "", ...dayFields("sejak", dayOf(view.now)) }),
	now: (view, unit) =>
		unit.parent === null
			? view.t("units.move.now.none")
			: view.t("units.move.now", { parent: unit.parent.name }),
	Fields: ({ view, state, choices }) => (
		<>
			<FoundByName
				view={view}
				state={state}
				name="induk"
				label={view.t("units.move.under")}
				hint={view.t("units.open.under.hint")}
				choices={choices}
				which={view.t("units.choose.unit")}
			/>
			<DateFields
				view={view}
				state={state}
				name="sejak"
				label={view.t("units.move.from")}
				hint={view.t("units.move.from.hint")}
			/>
		</>
	),
	attempt: async ({ cx, view, unit, typed, seen }) => {
		const from = dayIn(typed, "sejak");
		const day = "day" in from ? from.day : dayOf(cx.now);
		const parent = await unitTyped(cx, typed, "induk", day);
		const problems = [
			...(await problemsOfParent(cx, typed, parent)),
			...("problem" in from ? [from.problem] : []),
		];
		if (parent.is !== "one" || problems.length > 0)
			return { problems, choices: choicesOf("induk", parent, asOption) };
		const moved = await moveUnit(cx, {
			unitId: unit.id,
			parentId: parent.thing.id,
			from: day,
			...(seen === undefined ? {} : { seen }),
		});
		return moved.ok
			? { done: view.t("units.move.done", { parent: parent.thing.name }) }
			: {
					problems: [
						problemIn(view, moved.problem, {
							"unknown-parent": "induk",
							"own-ancestor": "induk",
							"parent-not-open": "induk",
							"same-parent": "induk",
							"two-parents": "sejak",
							"wrong-day": "sejak",
							"before-opening": "sejak",
							"after-closing": "sejak",
						}),
					],
				};
	},
	versions: (view, unit, typed) => [
		{
			label: view.t("units.under"),
			theirs: unit.parent?.name ?? view.t("units.under.none"),
			yours: typedText(typed, "induk"),
		},
	],
};

export const asOption = (unit: Unit) => ({
	value: unit.slug,
	label: unitLabel(unit),
});

async function problemsOfParent(
	cx: Context,
	typed: Typed,
	parent: Chosen<Unit>,
): Promise<readonly FieldProblem[]> {
	if (parent.is === "empty")
		return [{ field: "induk", says: "units.wrong.no-parent" }];
	return problemsOfUnit(cx, typed, "induk", parent);
}

/** A name that nothing bears on the day may well be one of a unit of another time: that is another sentence. */
export async function problemsOfUnit(
	cx: Context,
	typed: Typed,
	field: string,
	chosen: Chosen<Unit>,
): Promise<readonly FieldProblem[]> {
	const problem = problemOfChoice(chosen, field, "unit");
	if (!problem) return [];
	if (chosen.is !== "none") return [problem];
	const search = typedText(typed, field);
	const { total } = await findUnits(cx, { search, life: "all" });
	return total > 0
		? [{ field, says: "units.choose.unit.another-time" }]
		: [problem];
}

/** For callers that know no day yet. */
export const dayOrToday = (
	from: { readonly day: Day } | { readonly problem: FieldProblem },
	now: Date,
): Day => ("day" in from ? from.day : dayOf(now));
