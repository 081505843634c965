import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { dayOf } from "#territory";
import { FilterBar } from "#ui/filter-bar.tsx";
import { Field, Hidden, Select } from "#ui/form/index.ts";
import type { View } from "#ui/view.ts";
import type { Part } from "../index.ts";
import { fields, type Query } from "./read-query.ts";

interface PlaceFilterProps {
	readonly view: View;
	readonly action: string;
	readonly asked: Query;
	readonly parts?: readonly Part[];
	readonly part?: Part | null;
}

/** Place, day and part. What was typed stays, also what was wrong. */
export const PlaceFilter = ({
	view,
	action,
	asked,
	parts = [],
	part = null,
}: PlaceFilterProps) => {
	const { place, day, state, provinces, regencies } = asked;
	const typed = { view, state: withChosen(state, asked, part) };
	const isSet =
		place.province !== null ||
		day !== dayOf(view.now) ||
		asked.part !== null ||
		state.problems.length > 0;
	return (
		<FilterBar
			view={view}
			action={action}
			label={view.t("dashboards.filter")}
			clearHref={isSet ? action : undefined}
		>
			<Select
				{...typed}
				name={fields.province}
				label={view.t("dashboards.province")}
				none={view.t("dashboards.all-provinces")}
				options={options(provinces)}
			/>
			{regencies.length > 0 && (
				<Select
					{...typed}
					name={fields.regency}
					label={view.t("dashboards.regency")}
					none={view.t("dashboards.all-regencies")}
					options={options(regencies)}
				/>
			)}
			{parts.length > 1 && (
				<Select
					{...typed}
					name={fields.part}
					label={view.t("dashboards.part")}
					options={parts.map(({ code, name }) => ({
						value: code,
						label: say(name, view.lang),
					}))}
				/>
			)}
			<Field
				{...typed}
				name={fields.day}
				label={view.t("dashboards.as-of")}
				hint={view.t("dashboards.as-of-hint")}
				inputmode="numeric"
				autocomplete="off"
				maxlength={10}
			/>
			{parts.length === 1 && part && (
				<Hidden name={fields.part} value={part.code} />
			)}
		</FilterBar>
	);
};

const withChosen = (
	state: FormState,
	{ place, day }: Query,
	part: Part | null,
): FormState => ({
	...state,
	typed: {
		[fields.province]: place.province ? [place.province.code] : [],
		[fields.regency]: place.regency ? [place.regency.code] : [],
		[fields.part]: part ? [part.code] : [],
		[fields.day]: [day],
		...Object.fromEntries(
			state.problems.map(({ field }) => [field, state.typed[field] ?? []]),
		),
	},
});

const options = (
	places: readonly { readonly code: string; readonly name: string }[],
) => places.map(({ code, name }) => ({ value: code, label: name }));
