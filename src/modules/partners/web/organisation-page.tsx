import { type FormState, typedValue } from "#kernel/form.ts";
import type { Province } from "#territory";
import { Crumbs } from "#ui/crumbs.tsx";
import {
	Button,
	Checkbox,
	DateFields,
	Field,
	Form,
	Hidden,
	Select,
} from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, Hug, Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	fields,
	kinds,
	type Organisation,
	organisationFields,
} from "../index.ts";
import { BothVersions, type Compared } from "./both-versions.tsx";
import { dissolvedField, intoField } from "./form-words.ts";
import { nameOf } from "./partner-words.tsx";

export interface OrganisationPageProps {
	readonly view: View;
	readonly unit: Unit;
	/** `null`: a new one. */
	readonly organisation: Organisation | null;
	readonly provinces: readonly Province[];
	/** Those that are known and may be the same. */
	readonly alike: readonly Organisation[];
	/** Those that may be the same body, to be merged with. */
	readonly others: readonly Organisation[];
	/** The one as which this one is read; null where it stands for itself. */
	readonly readAs: Organisation | null;
	/** What was said of it, and which office said so; the newest first. */
	readonly versions: readonly {
		readonly name: string;
		readonly office: string;
		readonly at: Date;
	}[];
	/** What somebody else saved meanwhile. */
	readonly theirs: FormState | null;
	readonly state: FormState;
	readonly once: string;
}

/** What is said of an organisation. Nothing of a person is asked. */
export const OrganisationPage = (props: OrganisationPageProps) => {
	const { view, unit, organisation, state } = props;
	const { t } = view;
	const title = organisation
		? t("partners.org.change")
		: t("partners.org.enter");
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
									name: t("partners.of-unit", { unit: unit.name }),
									href: link(view, "/mitra/meja/:unit", { unit: unit.slug }),
								},
								{ name: title },
							]}
						/>
					}
					title={title}
					lead={t("partners.org.lead")}
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
			<Form
				view={view}
				action={addressOf(props)}
				once={props.once}
				label={title}
			>
				{organisation && (
					<Hidden
						name={fields.revision}
						value={String(organisation.revision)}
					/>
				)}
				<Described {...props} />
				<Alike {...props} />
				<div>
					<Button>{t("partners.org.save")}</Button>
				</div>
			</Form>
			{organisation && <Dissolving {...props} organisation={organisation} />}
			{organisation && <Merging {...props} organisation={organisation} />}
			{props.versions.length > 0 && (
				<Section id="riwayat" title={t("partners.org.history")}>
					<List>
						{props.versions.map(({ name, office, at }) => (
							<ListRow
								name={name}
								says={t("partners.org.said", {
									office,
									day: date(view.lang, at),
								})}
							/>
						))}
					</List>
				</Section>
			)}
		</OfficerLayout>
	);
};

const addressOf = ({ view, unit, organisation }: OrganisationPageProps) =>
	organisation
		? link(view, "/mitra/meja/:unit/lembaga/:partner", {
				unit: unit.slug,
				partner: organisation.id,
			})
		: link(view, "/mitra/meja/:unit/lembaga", { unit: unit.slug });

const labelsOf = ({
	view,
	provinces,
}: OrganisationPageProps): readonly Compared[] => {
	const { t } = view;
	return [
		{ names: [organisationFields.name], label: t("partners.field.name") },
		{ names: [organisationFields.short], label: t("partners.field.short") },
		{
			names: [organisationFields.kind],
			label: t("partners.field.org-kind"),
			in: new Map(kinds.map((kind) => [kind, t(`partners.kind.${kind}`)])),
		},
		{
			names: [organisationFields.province],
			label: t("partners.field.works-in"),
			in: new Map(provinces.map(({ code, name }) => [code, name])),
		},
		{ names: [organisationFields.website], label: t("partners.field.website") },
	];
};

const Described = ({ view, state, provinces }: OrganisationPageProps) => {
	const { t } = view;
	const part = { view, state };
	return (
		<>
			<Field
				{...part}
				name={organisationFields.name}
				label={t("partners.field.name")}
				hint={t("partners.field.name.hint")}
				autocomplete="off"
			/>
			<Field
				{...part}
				name={organisationFields.short}
				label={t("partners.field.short")}
				autocomplete="off"
				width="8"
				optional
			/>
			<Select
				{...part}
				name={organisationFields.kind}
				label={t("partners.field.org-kind")}
				none={t("partners.field.choose")}
				options={kinds.map((kind) => ({
					value: kind,
					label: t(`partners.kind.${kind}`),
				}))}
			/>
			<Select
				{...part}
				name={organisationFields.province}
				label={t("partners.field.works-in")}
				none={t("partners.everywhere")}
				options={provinces.map(({ code, name }) => ({
					value: code,
					label: name,
				}))}
				optional
			/>
			<Field
				{...part}
				name={organisationFields.website}
				label={t("partners.field.website")}
				hint={t("partners.field.website.hint")}
				inputmode="url"
				autocomplete="off"
				optional
			/>
		</>
	);
};

/** Those that may be the same body under another spelling: one of them is chosen, or it is said that it is none. */
const Alike = ({
	view,
	unit,
	organisation,
	alike,
	state,
}: OrganisationPageProps) => {
	const { t } = view;
	const said = typedValue(state, organisationFields.another) !== "";
	if (alike.length === 0 && !said) return null;
	return (
		<Hug tone="warn">
			{alike.length > 0 && (
				<>
					<p>{t("partners.alike.says")}</p>
					<List>
						{alike.map((one) => (
							<ListRow
								name={nameOf(one)}
								href={
									organisation
										? link(view, "/mitra/lembaga/:partner", { partner: one.id })
										: link(
												view,
												"/mitra/meja/:unit/baru",
												{ unit: unit.slug },
												{ mitra: one.id },
											)
								}
								says={t(`partners.kind.${one.kind}`)}
							/>
						))}
					</List>
				</>
			)}
			<Checkbox
				view={view}
				state={state}
				name={organisationFields.another}
				label={t("partners.alike.another")}
			/>
		</Hug>
	);
};

/** One body that was entered twice; nothing is moved, so it can be taken back. */
const Merging = ({
	view,
	unit,
	organisation,
	others,
	readAs,
	state,
	once,
}: OrganisationPageProps & { readonly organisation: Organisation }) => {
	const { t } = view;
	const address = { unit: unit.slug, partner: organisation.id };
	const revision = (
		<Hidden name={fields.revision} value={String(organisation.revision)} />
	);
	if (readAs)
		return (
			<>
				<Notice kind="warn" title={t("partners.merged")}>
					{t("partners.merged.says", { name: readAs.name })}
				</Notice>
				<Form
					view={view}
					action={link(
						view,
						"/mitra/meja/:unit/lembaga/:partner/pemisahan",
						address,
					)}
					once={`${once}-pisah`}
					label={t("partners.part.do")}
				>
					{revision}
					<div>
						<Button kind="outlined">{t("partners.part.do")}</Button>
					</div>
				</Form>
			</>
		);
	const wrong = state.problems.some(({ field }) => field === intoField);
	if (others.length === 0 && !wrong) return null;
	return (
		<Fold summary={t("partners.merge")} open={wrong}>
			<Form
				view={view}
				action={link(
					view,
					"/mitra/meja/:unit/lembaga/:partner/penggabungan",
					address,
				)}
				once={`${once}-gabung`}
				label={t("partners.merge")}
			>
				{revision}
				<Meta>{t("partners.merge.says")}</Meta>
				<Select
					view={view}
					state={state}
					name={intoField}
					label={t("partners.merge.into")}
					none={t("partners.merge.into.none")}
					options={others.map((one) => ({
						value: one.id,
						label: nameOf(one),
					}))}
				/>
				<div>
					<Button kind="outlined">{t("partners.merge.do")}</Button>
				</div>
			</Form>
		</Fold>
	);
};

const Dissolving = ({
	view,
	unit,
	organisation,
	state,
	once,
}: OrganisationPageProps & { readonly organisation: Organisation }) => {
	const { t } = view;
	return (
		<Fold
			summary={t("partners.dissolve")}
			open={state.problems.some(({ field }) =>
				field.startsWith(dissolvedField),
			)}
		>
			<Form
				view={view}
				action={link(view, "/mitra/meja/:unit/lembaga/:partner/pembubaran", {
					unit: unit.slug,
					partner: organisation.id,
				})}
				once={`${once}-bubar`}
				label={t("partners.dissolve")}
			>
				<Hidden name={fields.revision} value={String(organisation.revision)} />
				<Meta>{t("partners.dissolve.says")}</Meta>
				<DateFields
					view={view}
					state={state}
					name={dissolvedField}
					label={t("partners.field.dissolved")}
				/>
				<div>
					<Button kind="outlined">{t("partners.dissolve.do")}</Button>
				</div>
			</Form>
		</Fold>
	);
};
