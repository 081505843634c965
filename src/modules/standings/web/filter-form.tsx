import type { Instrument } from "#instruments";
import type { FormState, Typed } from "#kernel/form.ts";
import { usualDay } from "#standings";
import { FilterBar } from "#ui/filter-bar.tsx";
import { Field, Hidden, Select } from "#ui/form/index.ts";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { kindName, unitKinds } from "#units";
import { type Asked, fields } from "./read-query.ts";
import type { Shown } from "./shown.ts";

interface TableFilterProps {
	readonly view: View;
	readonly instrument: Instrument;
	readonly asked: Asked;
	readonly shown: Shown;
}

/** Place, kind and day. What was typed stays, also what was wrong. */
export const TableFilter = ({
	view,
	instrument,
	asked,
	shown,
}: TableFilterProps) => {
	const { filter } = asked;
	const { state, table } = shown;
	const action = link(view, "/hasil/:instrument/:year", {
		instrument: filter.instrument,
		year: String(filter.year),
	});
	const kinds = instrument.units ?? Object.keys(unitKinds);
	const usual = usualDay(filter.year, view.now);
	const typed = { view, state: withChosen(state, asked) };
	const set =
		filter.province !== undefined ||
		filter.kind !== undefined ||
		filter.day !== usual ||
		state.problems.length > 0;
	return (
		<FilterBar
			view={view}
			action={action}
			label={view.t("standings.filter")}
			clearHref={set ? action : undefined}
		>
			<Select
				{...typed}
				name={fields.province}
				label={view.t("standings.province")}
				none={view.t("standings.all-provinces")}
				options={asOptions(table.provinces)}
			/>
			{table.regencies.length > 0 && (
				<Select
					{...typed}
					name={fields.regency}
					label={view.t("standings.regency")}
					none={view.t("standings.all-regencies")}
					options={asOptions(table.regencies)}
				/>
			)}
			<Select
				{...typed}
				name={fields.kind}
				label={view.t("standings.kind")}
				none={view.t("standings.all-kinds")}
				options={kinds.map((kind) => ({
					value: kind,
					label: kindName(kind, view.lang),
				}))}
			/>
			<Field
				{...typed}
				name={fields.day}
				label={view.t("standings.as-of")}
				hint={view.t("standings.as-of-hint")}
				inputmode="numeric"
				autocomplete="off"
				maxlength={10}
			/>
			{state.typed[fields.order]?.[0] && (
				<Hidden name={fields.order} value={asked.order} />
			)}
			{state.typed[fields.direction]?.[0] && (
				<Hidden name={fields.direction} value={asked.direction} />
			)}
		</FilterBar>
	);
};

/** The day is shown that holds now, and a regency brings its province along; what was typed wrong stays. */
const withChosen = (state: FormState, { filter }: Asked): FormState => ({
	...state,
	typed: {
		...(filter.province === undefined
			? {}
			: { [fields.province]: [filter.province] }),
		[fields.day]: [filter.day],
		...filledIn(state.typed),
	},
});

const filledIn = (typed: Typed): Typed =>
	Object.fromEntries(Object.entries(typed).filter(([, [first]]) => first));

const asOptions = (
	places: readonly { readonly code: string; readonly name: string }[],
) => places.map(({ code, name }) => ({ value: code, label: name }));
