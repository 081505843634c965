import { typedValue, valuesOf } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import {
	Button,
	Checkboxes,
	DateFields,
	Field,
	Form,
	Hidden,
	Radios,
	Select,
	TextArea,
} from "#ui/form/index.ts";
import { Fold, Row } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { sures, tenRights, fields as toldFields } from "../../index.ts";
import { placeOf } from "../desk/case-page-props.ts";
import { OfficeField } from "../telling/office-field.tsx";
import { sourcesIn } from "./act-words.ts";
import { recordFields as fields } from "./record-form.ts";
import { type RecordPageProps, readyNames } from "./record-page-props.ts";
import { SameQuestion } from "./same-question.tsx";

/** One act with everything that belongs to it, whether it is in the record already or new: one form, one press. */
export const ActForm = (props: RecordPageProps) => {
	const { view, header, record, state, once, editing } = props;
	const { t } = view;
	const action = link(view, "/ruang/meja/:unit/:id/isi", placeOf({ header }));
	const part = { view, state };
	return (
		<Form
			view={view}
			action={action}
			once={once}
			label={t(
				editing.id === null
					? "rights-cases.record.act.add"
					: "rights-cases.record.act.change",
			)}
		>
			<Hidden name={fields.version} value={String(props.version)} />
			{editing.id !== null && <Hidden name={fields.entry} value={editing.id} />}
			<TextArea
				{...part}
				name={fields.what}
				label={t("rights-cases.record.what")}
				hint={t("rights-cases.record.what.hint")}
				rows={3}
			/>
			<Whom {...props} />
			<ByWhom {...props} action={action} />
			<Field
				{...part}
				name={fields.place}
				label={t("rights-cases.record.place")}
				hint={record.places.length > 0 && t("rights-cases.record.place.hint")}
				suggestions={record.places.map(({ name }) => name)}
				optional
			/>
			<SameQuestion {...part} field={fields.place} near={props.asked.place} />
			<Field
				{...part}
				name={fields.when}
				label={t("rights-cases.record.when")}
				hint={t("rights-cases.place.when.hint")}
				autocomplete="off"
				optional
			/>
			<DateFields
				{...part}
				name={fields.day}
				label={t("rights-cases.record.day")}
				optional
			/>
			<Rights {...props} />
			<Select
				{...part}
				name={fields.source}
				label={t("rights-cases.record.source")}
				none={t("rights-cases.record.source.none")}
				options={sourcesIn(view, props)}
			/>
			<Radios
				view={view}
				state={
					typedValue(state, fields.sure)
						? state
						: { ...state, typed: { ...state.typed, [fields.sure]: ["told"] } }
				}
				name={fields.sure}
				label={t("rights-cases.record.sure")}
				look="row"
				options={sures.map((sure) => ({
					value: sure,
					label: t(`rights-cases.record.sure.${sure}`),
				}))}
			/>
			<Row>
				<Button>
					{t(
						editing.id === null
							? "rights-cases.record.act.add"
							: "rights-cases.record.save",
					)}
				</Button>
				{editing.id !== null && (
					<a href={action}>{t("rights-cases.record.leave")}</a>
				)}
			</Row>
		</Form>
	);
};

const Whom = ({ view, record, state, asked }: RecordPageProps) => {
	const { t } = view;
	const ready = readyNames(view, record);
	return (
		<>
			{record.people.length > 0 && (
				<Checkboxes
					view={view}
					state={state}
					name={fields.to}
					label={t("rights-cases.record.to")}
					look="row"
					options={record.people.map(({ id, name }) => ({
						value: id,
						label: name,
					}))}
				/>
			)}
			<Field
				view={view}
				state={state}
				name={fields.person}
				label={t(
					record.people.length > 0
						? "rights-cases.record.person.more"
						: "rights-cases.record.person.first",
				)}
				hint={t("rights-cases.record.person.hint", {
					names: ready.slice(0, 2).join(", "),
				})}
				suggestions={[...record.people.map(({ name }) => name), ...ready]}
				optional
			/>
			<SameQuestion
				view={view}
				state={state}
				field={fields.person}
				near={asked.person}
			/>
		</>
	);
};

const ByWhom = ({
	view,
	record,
	names,
	offered,
	state,
	asked,
	offices,
	action,
}: RecordPageProps & { readonly action: string }) => {
	const { t } = view;
	const doers = new Set(record.acts.flatMap(({ by }) => by));
	const choices = [
		...record.bearers.map(({ id, kind }) => ({
			value: id,
			label: names.get(id) ?? "",
			says:
				kind === "words" ? undefined : t(`rights-cases.record.kind.${kind}`),
		})),
		...record.people
			.filter(({ id }) => doers.has(id))
			.map(({ id, name }) => ({ value: id, label: name })),
		...offered,
	];
	return (
		<>
			{choices.length > 0 && (
				<Checkboxes
					view={view}
					state={state}
					name={fields.by}
					label={t("rights-cases.record.by")}
					hint={t("rights-cases.record.by.hint")}
					options={choices}
				/>
			)}
			<Field
				view={view}
				state={state}
				name={fields.body}
				label={t("rights-cases.record.body")}
				hint={t("rights-cases.record.body.hint")}
				suggestions={[
					...record.bearers
						.filter(({ kind }) => kind === "words")
						.map(({ who }) => who),
					...record.people.map(({ name }) => name),
				]}
				optional
			/>
			<SameQuestion
				view={view}
				state={state}
				field={fields.body}
				near={asked.body}
			/>
			<Fold
				summary={t("rights-cases.record.office")}
				open={
					offices.found !== null ||
					valuesOf(state, toldFields.accused).length > 0
				}
			>
				<OfficeField
					view={view}
					state={state}
					offices={offices}
					action={action}
				/>
			</Fold>
		</>
	);
};

const Rights = ({ view, state }: RecordPageProps) => {
	const { regulation, rights } = tenRights();
	return (
		<Checkboxes
			view={view}
			state={state}
			name={fields.rights}
			label={view.t("rights-cases.record.rights")}
			hint={view.t("rights-cases.record.rights.hint", { regulation })}
			look="row"
			options={rights.map(({ code, label }) => ({
				value: code,
				label: say(label, view.lang),
			}))}
		/>
	);
};
