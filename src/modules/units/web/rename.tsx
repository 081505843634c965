import { dayFields, dayOf } from "#territory";
import { DateFields, Field } from "#ui/form/index.ts";
import { problemOfUnitName, renameUnit } from "#units";
import { type Change, typedText } from "./change.ts";
import { dayIn } from "./day-field.ts";
import { problemIn } from "./wrong.ts";

/** Another name from a day on. */
export const rename: Change = {
	path: "/kelola/unit/:slug/nama",
	deed: "unit.renamed",
	key: "rename",
	fill: (view) => ({ nama: "", ...dayFields("sejak", dayOf(view.now)) }),
	now: (view, unit) => view.t("units.rename.now", { name: unit.name }),
	Fields: ({ view, state }) => (
		<>
			<Field
				view={view}
				state={state}
				name="nama"
				label={view.t("units.rename.name")}
				autocomplete="off"
			/>
			<DateFields
				view={view}
				state={state}
				name="sejak"
				label={view.t("units.rename.from")}
				hint={view.t("units.rename.from.hint")}
			/>
		</>
	),
	attempt: async ({ cx, view, unit, typed, seen }) => {
		const name = typedText(typed, "nama");
		const from = dayIn(typed, "sejak");
		const unnamed = problemOfUnitName(name);
		const wrong = unnamed
			? [{ field: "nama", says: `units.wrong.${unnamed}` }]
			: [];
		if ("problem" in from) return { problems: [...wrong, from.problem] };
		if (unnamed) return { problems: wrong };
		const renamed = await renameUnit(cx, {
			unitId: unit.id,
			name,
			from: from.day,
			...(seen === undefined ? {} : { seen }),
		});
		return renamed.ok
			? { done: view.t("units.rename.done", { name }) }
			: {
					problems: [
						problemIn(view, renamed.problem, {
							"no-name": "nama",
							"name-too-long": "nama",
							"same-name": "nama",
							"wrong-day": "sejak",
							"before-opening": "sejak",
							"after-closing": "sejak",
							"later-change": "sejak",
						}),
					],
				};
	},
	versions: (view, unit, typed) => [
		{
			label: view.t("units.find.name"),
			theirs: unit.name,
			yours: typedText(typed, "nama"),
		},
	],
};
