import type { Owner } from "#actions";
import { instrumentNamed } from "#instruments";
import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import {
	Button,
	Checkboxes,
	DateFields,
	Field,
	Form,
	Hidden,
	Select,
	TextArea,
} from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type AboutChoice,
	aboutKey,
	planFields,
	terms,
	writtenFields,
} from "../index.ts";
import { BothVersions } from "./both-versions.tsx";

export interface PlanPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly kind: "new" | "change" | "next";
	/** Where the form is sent, in the language of the viewer. */
	readonly action: string;
	readonly owners: readonly Owner[];
	/** Units below the office, to be ticked. */
	readonly below: readonly Unit[];
	readonly abouts: readonly AboutChoice[];
	readonly zone: string;
	readonly revision: number | null;
	/** What somebody else saved meanwhile, as the form would show it. */
	readonly theirs: FormState | null;
	readonly state: FormState;
	readonly once: string;
}

/** When, where, who, and what about. */
export const PlanPage = (props: PlanPageProps) => {
	const { view, unit, kind, state } = props;
	const { t } = view;
	const title = t(`meetings.plan.${kind}`);
	return (
		<OfficerLayout
			view={view}
			title={`${title}, ${unit.name}`}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("meetings.of-unit", { unit: unit.name }),
									href: link(view, "/rapat/:unit", { unit: unit.slug }),
								},
								{ name: title },
							]}
						/>
					}
					title={title}
					lead={t(`meetings.plan.${kind}.lead`)}
				/>
			}
		>
			{props.theirs && (
				<BothVersions
					view={view}
					theirs={props.theirs}
					yours={state}
					labels={labelsOf(props)}
				/>
			)}
			<Form view={view} action={props.action} once={props.once}>
				{props.revision !== null && (
					<Hidden
						name={writtenFields.revision}
						value={String(props.revision)}
					/>
				)}
				<WhatAndWhen {...props} />
				<Who {...props} />
				<div>
					<Button>{t(`meetings.plan.${kind}.do`)}</Button>
				</div>
			</Form>
		</OfficerLayout>
	);
};

/** The fields as they are compared; what was ticked or chosen is told by its words. */
const labelsOf = ({ view, owners, below, abouts, zone }: PlanPageProps) => {
	const { t } = view;
	const people = new Map(owners.map(({ id, name }) => [id, name]));
	const units = new Map(below.map(({ id, name }) => [id, name]));
	const about = new Map(
		abouts.map((choice) => [
			aboutKey(choice.about),
			aboutInWords(view, choice),
		]),
	);
	const day = ["hari", "bulan", "tahun"].map(
		(part) => `${planFields.on}_${part}`,
	);
	return [
		{ names: [planFields.title], label: t("meetings.field.title") },
		{ names: day, label: t("meetings.field.on") },
		{ names: [planFields.from], label: t("meetings.field.from", { zone }) },
		{ names: [planFields.until], label: t("meetings.field.until", { zone }) },
		{ names: [planFields.place], label: t("meetings.field.place") },
		{ names: [planFields.online], label: t("meetings.field.online") },
		{ names: [planFields.agenda], label: t("meetings.field.agenda") },
		{ names: [planFields.chair], label: t("meetings.field.chair"), in: people },
		{
			names: [planFields.noteTaker],
			label: t("meetings.field.noteTaker"),
			in: people,
		},
		{ names: [planFields.units], label: t("meetings.field.units"), in: units },
		{ names: [planFields.others], label: t("meetings.field.others") },
		{ names: [planFields.guests], label: t("meetings.field.guests") },
		{ names: [planFields.about], label: t("meetings.field.about"), in: about },
	];
};

const WhatAndWhen = ({ view, state, zone }: PlanPageProps) => {
	const { t } = view;
	const part = { view, state };
	return (
		<>
			<Field
				{...part}
				name={planFields.title}
				label={t("meetings.field.title")}
				autocomplete="off"
			/>
			<DateFields
				{...part}
				name={planFields.on}
				label={t("meetings.field.on")}
			/>
			<Field
				{...part}
				name={planFields.from}
				label={t("meetings.field.from", { zone })}
				hint={t("meetings.field.hour.hint")}
				width="8"
				autocomplete="off"
			/>
			<Field
				{...part}
				name={planFields.until}
				label={t("meetings.field.until", { zone })}
				width="8"
				autocomplete="off"
			/>
			<Field
				{...part}
				name={planFields.place}
				label={t("meetings.field.place")}
				autocomplete="off"
				optional
			/>
			<Field
				{...part}
				name={planFields.online}
				label={t("meetings.field.online")}
				hint={t("meetings.field.online.hint")}
				inputmode="url"
				autocomplete="off"
				optional
			/>
			<TextArea
				{...part}
				name={planFields.agenda}
				label={t("meetings.field.agenda")}
				hint={t("meetings.field.agenda.hint")}
				rows={5}
			/>
		</>
	);
};

const Who = ({ view, state, owners, below, abouts }: PlanPageProps) => {
	const { t } = view;
	const part = { view, state };
	const people = owners.map(({ id, name }) => ({ value: id, label: name }));
	return (
		<>
			<Select
				{...part}
				name={planFields.chair}
				label={t("meetings.field.chair")}
				hint={t("meetings.field.chair.hint")}
				none={t("meetings.field.person.none")}
				options={people}
			/>
			<Select
				{...part}
				name={planFields.noteTaker}
				label={t("meetings.field.noteTaker")}
				none={t("meetings.field.person.none")}
				options={people}
			/>
			{below.length > 0 && (
				<Checkboxes
					{...part}
					name={planFields.units}
					label={t("meetings.field.units")}
					options={below.map(({ id, name }) => ({ value: id, label: name }))}
					optional
				/>
			)}
			<TextArea
				{...part}
				name={planFields.others}
				label={t("meetings.field.others")}
				hint={t("meetings.field.others.hint")}
				rows={2}
				optional
			/>
			<TextArea
				{...part}
				name={planFields.guests}
				label={t("meetings.field.guests")}
				hint={t("meetings.field.guests.hint", { n: terms.mostInvited })}
				rows={3}
				optional
			/>
			<Select
				{...part}
				name={planFields.about}
				label={t("meetings.field.about")}
				hint={t("meetings.field.about.hint")}
				none={t("meetings.field.about.none")}
				options={abouts.map((choice) => ({
					value: aboutKey(choice.about),
					label: aboutInWords(view, choice),
				}))}
				optional
			/>
		</>
	);
};

/** "Penilaian KKPHAM 2026, Kabupaten Empat Lawang", or the unit alone. */
export const aboutInWords = (
	{ t, lang }: View,
	{ about, unitName }: AboutChoice,
): string => {
	if (about.kind === "unit") return unitName;
	const instrument = instrumentNamed(about.instrument);
	return t("meetings.about.assessment", {
		instrument: instrument ? say(instrument.title, lang) : about.instrument,
		year: String(about.year),
		unit: unitName,
	});
};
