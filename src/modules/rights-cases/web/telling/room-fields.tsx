import { type FormState, problemOf, typedValue } from "#kernel/form.ts";
import { pinDigits } from "#receipts";
import { Checkbox, Field, Radios, Select, TextArea } from "#ui/form/index.ts";
import { Fold } from "#ui/layout/parts.tsx";
import type { View } from "#ui/view.ts";
import {
	fields,
	paperKinds,
	personFields,
	type Step,
	whoses,
} from "../../index.ts";
import { OfficeField } from "./office-field.tsx";
import type { OfficesShown } from "./offices.ts";

export interface StepFieldsProps {
	readonly view: View;
	readonly state: FormState;
	readonly offices: OfficesShown;
	/** Where the form goes. */
	readonly action: string;
	/** The title of the page asks it already. */
	readonly alone?: boolean;
	/** No voice can come along. */
	readonly silent?: boolean | undefined;
}

/** The questions of one step; of the last one there are none. */
export const StepFields = ({
	step,
	...part
}: StepFieldsProps & { readonly step: Exclude<Step, "check"> }) => {
	switch (step) {
		case "danger":
			return <DangerFields {...part} />;
		case "whose":
			return <WhoseFields {...part} />;
		case "people":
			return <PeopleFields {...part} />;
		case "happened":
			return <HappenedFields {...part} />;
		case "place":
			return <PlaceFields {...part} />;
		case "about":
			return <AboutFields {...part} />;
		case "wish":
			return <WishFields {...part} />;
		case "you":
			return <YouFields {...part} />;
		case "reach":
			return <ReachFields {...part} />;
	}
};

const DangerFields = ({ view, state, alone }: StepFieldsProps) => (
	<YesNo
		view={view}
		state={state}
		name={fields.inDanger}
		label={view.t("rights-cases.step.danger")}
		hideLabel={alone}
	/>
);

const WhoseFields = ({ view, state, alone }: StepFieldsProps) => (
	<Radios
		view={view}
		state={state}
		name={fields.whose}
		label={view.t("rights-cases.step.whose")}
		hideLabel={alone}
		options={whoses.map((whose) => ({
			value: whose,
			label: view.t(`rights-cases.whose.${whose}`),
			says: view.t(`rights-cases.whose-says.${whose}`),
		}))}
	/>
);

/** Whom else it concerns. What a choice before made needless stays out; on the whole form all of it stands there. */
const PeopleFields = ({ view, state, alone }: StepFieldsProps) => {
	const { t } = view;
	const whose = typedValue(state, fields.whose);
	const own = alone && (whose === "own" || whose === "");
	return (
		<>
			<YesNo
				view={view}
				state={state}
				name={fields.child}
				label={t("rights-cases.people.child")}
			/>
			<Person view={view} state={state} who="guardian" />
			{!own && <Person view={view} state={state} who="victim" />}
			{!(alone && whose === "as-attorney") && (
				<Person view={view} state={state} who="attorney" />
			)}
		</>
	);
};

const HappenedFields = ({ view, state, alone, silent }: StepFieldsProps) => (
	<TextArea
		view={view}
		state={state}
		name={fields.happened}
		label={view.t("rights-cases.happened.label")}
		hint={
			<>
				{view.t("rights-cases.happened.hint")}{" "}
				{!silent &&
					view.t(
						alone
							? "rights-cases.happened.or-later"
							: "rights-cases.happened.or-below",
					)}
			</>
		}
		rows={10}
	/>
);

const PlaceFields = ({ view, state, offices }: StepFieldsProps) => (
	<>
		<Field
			view={view}
			state={state}
			name={fields.where}
			label={view.t("rights-cases.place.where")}
			hint={view.t("rights-cases.place.where.hint")}
			autocomplete="off"
			optional
		/>
		<Select
			view={view}
			state={state}
			name={fields.province}
			label={view.t("rights-cases.place.province")}
			hint={view.t("rights-cases.place.province.hint")}
			none={view.t("rights-cases.place.province.none")}
			options={offices.provinces.map(({ code, name }) => ({
				value: code,
				label: name,
			}))}
			optional
		/>
		<Field
			view={view}
			state={state}
			name={fields.when}
			label={view.t("rights-cases.place.when")}
			hint={view.t("rights-cases.place.when.hint")}
			autocomplete="off"
			optional
		/>
	</>
);

const AboutFields = ({ view, state, offices, action }: StepFieldsProps) => (
	<>
		<OfficeField view={view} state={state} offices={offices} action={action} />
		<TextArea
			view={view}
			state={state}
			name={fields.others}
			label={view.t("rights-cases.about.others")}
			hint={view.t("rights-cases.about.others.hint")}
			rows={3}
			optional
		/>
	</>
);

const WishFields = ({ view, state }: StepFieldsProps) => (
	<TextArea
		view={view}
		state={state}
		name={fields.wish}
		label={view.t("rights-cases.wish.label")}
		hint={view.t("rights-cases.wish.hint")}
		rows={4}
		optional
	/>
);

const YouFields = ({ view, state }: StepFieldsProps) => {
	const { t } = view;
	return (
		<>
			<Field
				view={view}
				state={state}
				name={fields.name}
				label={t("rights-cases.you.name")}
				autocomplete="off"
				optional
			/>
			<Field
				view={view}
				state={state}
				name={fields.contact}
				label={t("rights-cases.you.contact")}
				hint={t("rights-cases.you.contact.hint")}
				autocomplete="off"
				optional
			/>
			<Fold
				id="surat-identitas"
				summary={t("rights-cases.you.paper.fold")}
				open={touched(state, fields.paper, fields.paperNumber)}
			>
				<p>{t("rights-cases.you.paper.says")}</p>
				<Radios
					view={view}
					state={state}
					name={fields.paper}
					label={t("rights-cases.you.paper")}
					options={paperKinds.map((kind) => ({
						value: kind,
						label: t(`rights-cases.paper.${kind}`),
					}))}
					optional
				/>
				<Field
					view={view}
					state={state}
					name={fields.paperNumber}
					label={t("rights-cases.you.number")}
					autocomplete="off"
					optional
				/>
			</Fold>
		</>
	);
};

const ReachFields = ({ view, state }: StepFieldsProps) => {
	const { t } = view;
	return (
		<>
			<Field
				view={view}
				state={state}
				name={fields.how}
				label={t("rights-cases.reach.how")}
				hint={t("rights-cases.reach.how.hint")}
				autocomplete="off"
				optional
			/>
			<Field
				view={view}
				state={state}
				name={fields.safeTimes}
				label={t("rights-cases.reach.times")}
				hint={t("rights-cases.reach.times.hint")}
				autocomplete="off"
				optional
			/>
			<Fold
				id="kebutuhan"
				summary={t("rights-cases.needs.fold")}
				open={touched(
					state,
					fields.signs,
					fields.interpreter,
					fields.reading,
					fields.language,
				)}
			>
				<Checkbox
					view={view}
					state={state}
					name={fields.signs}
					label={t("rights-cases.needs.signs")}
				/>
				<Checkbox
					view={view}
					state={state}
					name={fields.reading}
					label={t("rights-cases.needs.reading")}
				/>
				<Field
					view={view}
					state={state}
					name={fields.language}
					label={t("rights-cases.needs.language")}
					autocomplete="off"
					optional
				/>
				<Field
					view={view}
					state={state}
					name={fields.interpreter}
					label={t("rights-cases.needs.interpreter")}
					autocomplete="off"
					optional
				/>
			</Fold>
			<Fold
				id="pin-tambahan"
				summary={t("rights-cases.pin.fold")}
				open={touched(state, fields.pin)}
			>
				<Field
					view={view}
					state={state}
					name={fields.pin}
					label={t("rights-cases.pin")}
					hint={t("rights-cases.pin.hint", { n: pinDigits })}
					inputmode="numeric"
					autocomplete="off"
					width="8"
					optional
				/>
			</Fold>
		</>
	);
};

/** Name, way to reach, what helps: of somebody beside the one who tells it. */
const Person = ({
	view,
	state,
	who,
}: {
	readonly view: View;
	readonly state: FormState;
	readonly who: "victim" | "attorney" | "guardian";
}) => {
	const names = personFields.map((part) => `${fields[who]}_${part}`);
	return (
		<Fold
			id={`orang-${fields[who]}`}
			summary={view.t(`rights-cases.person.${who}`)}
			open={touched(state, ...names)}
		>
			<p>{view.t(`rights-cases.person-says.${who}`)}</p>
			{personFields.map((part) => (
				<Field
					view={view}
					state={state}
					name={`${fields[who]}_${part}`}
					label={view.t(`rights-cases.person.part.${part}`)}
					autocomplete="off"
					optional
				/>
			))}
		</Fold>
	);
};

/** Nobody has to answer, and what was answered can be taken back. */
const YesNo = ({
	view,
	state,
	name,
	label,
	hideLabel,
}: {
	readonly view: View;
	readonly state: FormState;
	readonly name: string;
	readonly label: string;
	readonly hideLabel?: boolean | undefined;
}) => (
	<Radios
		view={view}
		state={state}
		name={name}
		label={label}
		hideLabel={hideLabel}
		look="row"
		options={(["ya", "tidak", "lewati"] as const).map((value) => ({
			value,
			label: view.t(`rights-cases.said.${value}`),
		}))}
		optional
	/>
);

const touched = (state: FormState, ...names: readonly string[]): boolean =>
	names.some(
		(name) =>
			typedValue(state, name) !== "" || problemOf(state, name) !== undefined,
	);
