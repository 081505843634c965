import { roles } from "#identity";
import { type FormState, typedValue } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import type { Province } from "#territory";
import {
	Checkboxes,
	DateFields,
	Field,
	Radios,
	Select,
} from "#ui/form/index.ts";
import { Fold } from "#ui/layout/parts.tsx";
import type { View } from "#ui/view.ts";
import { kindName } from "#units";
import { noRole, type UnitChoices } from "./read-role.ts";

export interface RoleFieldsProps {
	readonly view: View;
	readonly state: FormState;
	readonly provinces: readonly Province[];
	readonly programmes: readonly string[];
	/** Given once the typed name turned out to mean several. */
	readonly choices?: UnitChoices | undefined;
	/** The role may wait, but that is chosen and not forgotten. */
	readonly optional?: boolean;
}

/** A role, where it is held, and from when until when. */
export const RoleFields = (props: RoleFieldsProps) => {
	const { view, state, choices, optional } = props;
	const { t, lang } = view;
	return (
		<>
			<Radios
				view={view}
				state={state}
				name="peran"
				label={t("identity.give.role")}
				look="levels"
				options={[
					...Object.entries(roles).map(([code, { label }]) => ({
						value: code,
						label: say(label, lang),
						says: view.says(`identity.role-says.${code}`),
					})),
					...(optional
						? [
								{
									value: noRole,
									label: t("identity.give.no-role"),
									says: t("identity.give.no-role-says"),
								},
							]
						: []),
				]}
			/>
			<Field
				view={view}
				state={state}
				name="unit_nama"
				label={t("identity.give.unit")}
				hint={t("identity.give.unit-hint")}
				autocomplete="off"
				spellcheck={false}
			/>
			{choices && <WhichUnit view={view} state={state} choices={choices} />}
			<Rest {...props} />
		</>
	);
};

const WhichUnit = ({
	view,
	state,
	choices: { units, total },
}: Pick<RoleFieldsProps, "view" | "state"> & {
	readonly choices: UnitChoices;
}) => (
	<Radios
		view={view}
		state={state}
		name="unit"
		label={view.t("identity.give.unit-choose")}
		hint={
			total > units.length
				? view.t("identity.give.unit-first", { total, n: units.length })
				: view.t("identity.give.unit-one-of", { n: total })
		}
		options={units.map(({ id, name, kind, regency }) => ({
			value: id,
			label: name,
			says: `${kindName(kind, view.lang)}, ${regency.name}`,
		}))}
	/>
);

const Rest = ({ view, state, provinces, programmes }: RoleFieldsProps) => {
	const { t } = view;
	return (
		<>
			<Select
				view={view}
				state={state}
				name="program"
				label={t("identity.give.programme")}
				hint={t("identity.give.programme-hint")}
				none={t("identity.give.programme-all")}
				options={programmes.map((code) => ({
					value: code,
					label: code.toUpperCase(),
				}))}
			/>
			<DateFields
				view={view}
				state={state}
				name="mulai"
				label={t("identity.give.from")}
			/>
			<DateFields
				view={view}
				state={state}
				name="berakhir"
				label={t("identity.give.until")}
				hint={t("identity.give.until-hint")}
				optional
			/>
			<Fold
				summary={t("identity.give.provinces")}
				open={
					typedValue(state, "provinsi") !== "" ||
					state.problems.some(({ field }) => field === "provinsi")
				}
			>
				<Checkboxes
					view={view}
					state={state}
					name="provinsi"
					label={t("identity.give.provinces")}
					hideLabel
					hint={t("identity.give.provinces-hint")}
					options={provinces.map(({ code, name }) => ({
						value: code,
						label: name,
					}))}
				/>
			</Fold>
		</>
	);
};
