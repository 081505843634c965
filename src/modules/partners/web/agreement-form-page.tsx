import type { FormState } from "#kernel/form.ts";
import type { Province } from "#territory";
import { Crumbs } from "#ui/crumbs.tsx";
import {
	Button,
	DateFields,
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
	type Agreement,
	agreementKinds,
	fields,
	type Organisation,
	topics,
} from "../index.ts";
import { BothVersions, type Compared } from "./both-versions.tsx";
import { partsOfDay } from "./form-words.ts";
import { nameOf } from "./partner-words.tsx";
import { ScopeFields, SignedFields } from "./signed-fields.tsx";

export interface AgreementFormPageProps {
	readonly view: View;
	readonly unit: Unit;
	/** The draft that is changed; `null`: a new one. */
	readonly agreement: Agreement | null;
	/** Those that are no more left out. */
	readonly organisations: readonly Organisation[];
	readonly provinces: readonly Province[];
	readonly theirs: FormState | null;
	readonly state: FormState;
	readonly once: string;
}

/** With whom, about what, where, until when, and who signed it. */
export const AgreementFormPage = (props: AgreementFormPageProps) => {
	const { view, unit, agreement, state } = props;
	const { t } = view;
	const title = agreement ? t("partners.draft.change") : t("partners.draft");
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
					lead={t("partners.draft.lead")}
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
				action={
					agreement
						? link(view, "/mitra/meja/:unit/:agreement/ubah", {
								unit: unit.slug,
								agreement: agreement.id,
							})
						: link(view, "/mitra/meja/:unit/baru", { unit: unit.slug })
				}
				once={props.once}
			>
				{agreement && (
					<Hidden name={fields.revision} value={String(agreement.revision)} />
				)}
				<WithWhom {...props} />
				<ScopeFields {...props} />
				<Time {...props} />
				<SignedFields {...props} />
				<TextArea
					view={view}
					state={state}
					name={fields.contact}
					label={t("partners.field.contact")}
					hint={t("partners.field.contact.hint")}
					rows={2}
					optional
				/>
				<div>
					<Button>{t("partners.draft.save")}</Button>
				</div>
			</Form>
		</OfficerLayout>
	);
};

const WithWhom = ({
	view,
	unit,
	state,
	organisations,
}: AgreementFormPageProps) => {
	const { t } = view;
	return (
		<>
			<Select
				view={view}
				state={state}
				name={fields.organisation}
				label={t("partners.partner")}
				hint={
					<a
						href={link(view, "/mitra/meja/:unit/lembaga", { unit: unit.slug })}
					>
						{t("partners.org.not-listed")}
					</a>
				}
				none={t("partners.field.choose")}
				options={organisations.map((one) => ({
					value: one.id,
					label: nameOf(one),
				}))}
			/>
			<Select
				view={view}
				state={state}
				name={fields.kind}
				label={t("partners.field.kind")}
				none={t("partners.field.choose")}
				options={agreementKinds.map((kind) => ({
					value: kind,
					label: t(`partners.agreement.${kind}`),
				}))}
			/>
		</>
	);
};

const Time = ({ view, state }: AgreementFormPageProps) => {
	const { t } = view;
	const part = { view, state };
	return (
		<>
			<TextArea
				{...part}
				name={fields.about}
				label={t("partners.field.about")}
				hint={t("partners.field.about.hint")}
				rows={4}
				optional
			/>
			<DateFields
				{...part}
				name={fields.from}
				label={t("partners.field.from")}
			/>
			<DateFields
				{...part}
				name={fields.until}
				label={t("partners.field.until")}
			/>
		</>
	);
};

const labelsOf = ({
	view,
	organisations,
	provinces,
}: AgreementFormPageProps): readonly Compared[] => {
	const { t } = view;
	const one = (field: "title" | "about" | "number" | "contact") => ({
		names: [fields[field]],
		label: t(`partners.field.${field}`),
	});
	const day = (field: "signedOn" | "from" | "until") => ({
		names: partsOfDay(fields[field]),
		label: t(`partners.field.${field}`),
	});
	return [
		{
			names: [fields.organisation],
			label: t("partners.partner"),
			in: new Map(organisations.map((each) => [each.id, nameOf(each)])),
		},
		{
			names: [fields.kind],
			label: t("partners.field.kind"),
			in: new Map(
				agreementKinds.map((kind) => [kind, t(`partners.agreement.${kind}`)]),
			),
		},
		one("title"),
		{
			names: [fields.topics],
			label: t("partners.field.topics"),
			in: new Map(topics.map((each) => [each, t(`partners.topic.${each}`)])),
		},
		{
			names: [fields.provinces],
			label: t("partners.field.provinces"),
			in: new Map(provinces.map(({ code, name }) => [code, name])),
		},
		one("about"),
		day("from"),
		day("until"),
		one("number"),
		day("signedOn"),
		{
			names: [fields.officeSigns],
			label: t("partners.field.officeSigns"),
		},
		{
			names: [fields.partnerSigns],
			label: t("partners.field.partnerSigns"),
		},
		one("contact"),
	];
};
