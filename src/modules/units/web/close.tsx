import { dayFields } from "#territory";
import { DateFields, Field } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { link } from "#ui/paths.ts";
import { closeUnit } from "#units";
import { type Change, type Try, typedText } from "./change.ts";
import { dayIn } from "./day-field.ts";
import { type Choices, choicesOf, unitTyped } from "./find-choices.ts";
import { FoundByName } from "./found-by-name.tsx";
import { asOption, dayOrToday, problemsOfUnit } from "./move.tsx";
import { problemIn } from "./wrong.ts";

/** The work of a unit may go to several others. */
const heirs = ["penerus1", "penerus2", "penerus3"] as const;

/** No more from a day on; others may carry on its work. */
export const close: Change = {
	path: "/kelola/unit/:slug/penutupan",
	deed: "unit.closed",
	key: "close",
	danger: true,
	fill: () => dayFields("sejak", null),
	now: (view, unit) =>
		unit.closedOn === null
			? view.t("units.close.now", { date: date(view.lang, unit.openedOn) })
			: view.t("units.admin.closing", { date: date(view.lang, unit.closedOn) }),
	Fields: ({ view, state, choices }) => (
		<>
			<DateFields
				view={view}
				state={state}
				name="sejak"
				label={view.t("units.close.from")}
				hint={view.t("units.close.from.hint")}
			/>
			<Field
				view={view}
				state={state}
				name="dasar"
				label={view.t("units.close.because")}
				hint={view.t("units.close.because.hint")}
				autocomplete="off"
				optional
			/>
			{heirs.map((name, place) => (
				<FoundByName
					view={view}
					state={state}
					name={name}
					label={view.t("units.close.heir", { n: place + 1 })}
					{...(place === 0 ? { hint: view.t("units.close.heir.hint") } : {})}
					optional
					choices={choices}
					which={view.t("units.choose.unit")}
				/>
			))}
		</>
	),
	attempt: async (given) => {
		const { cx, view, unit, typed, seen } = given;
		const on = dayIn(typed, "sejak");
		const found = await heirsIn(given, dayOrToday(on, cx.now));
		const problems = [
			...("problem" in on ? [on.problem] : []),
			...found.problems,
		];
		if ("problem" in on || problems.length > 0)
			return { problems, choices: found.choices };
		const closed = await closeUnit(cx, {
			unitId: unit.id,
			on: on.day,
			successorIds: found.ids,
			because: typedText(typed, "dasar"),
			...(seen === undefined ? {} : { seen }),
		});
		if (closed.ok)
			return {
				done: view.t("units.close.done", {
					name: unit.name,
					date: date(view.lang, on.day),
				}),
			};
		const problem = problemIn(view, closed.problem, {
			"wrong-day": "sejak",
			"before-opening": "sejak",
			"later-change": "sejak",
			"unknown-successor": heirs[0],
		});
		const below = closed.problem.reason === "has-units-below";
		return {
			problems: [
				below
					? { ...problem, href: link(view, "/unit/:slug", { slug: unit.slug }) }
					: problem,
			],
		};
	},
	versions: (view, unit, typed) => [
		{
			label: view.t("units.close.from"),
			theirs: unit.closedOn === null ? "" : date(view.lang, unit.closedOn),
			yours: ["hari", "bulan", "tahun"]
				.map((part) => typedText(typed, `sejak_${part}`))
				.join("."),
		},
	],
};

/** Who carries on the work, as typed; each is looked for on the day. */
async function heirsIn({ cx, typed }: Try, day: string) {
	const ids: string[] = [];
	const problems = [];
	let choices: Choices = {};
	for (const field of heirs) {
		const chosen = await unitTyped(cx, typed, field, day);
		if (chosen.is === "one") ids.push(chosen.thing.id);
		problems.push(...(await problemsOfUnit(cx, typed, field, chosen)));
		choices = { ...choices, ...choicesOf(field, chosen, asOption) };
	}
	return { ids: [...new Set(ids)], problems, choices };
}
