import { type FormState, typedValue } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import {
	Button,
	DateFields,
	Field,
	Form,
	Hidden,
	Radios,
	TextArea,
} from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	accessFields,
	accessWays,
	familyNames,
	isFamily,
	phaseFields,
	phaseNames,
	phasesOf,
	planFields,
	terms,
} from "../index.ts";
import { revisionField } from "./plan-form.ts";

export interface PlanPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly kind: "new" | "change";
	readonly action: string;
	/** `null` of a new one. */
	readonly revision: number | null;
	readonly state: FormState;
	readonly once: string;
}

/** Planning a consultation: what, for whom, in which phases, and the document in passages. */
export const PlanPage = (props: PlanPageProps) => {
	const { view, unit, kind, action, revision, state, once } = props;
	const { t } = view;
	const title = t(`consultations.plan.${kind}`);
	const part = { view, state };
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
									name: t("consultations.desk.title"),
									href: link(view, "/konsultasi/meja/:unit", {
										unit: unit.slug,
									}),
								},
								{ name: title },
							]}
						/>
					}
					title={title}
					lead={t("consultations.plan.lead")}
				/>
			}
		>
			<Form view={view} action={action} once={once}>
				{revision !== null && (
					<Hidden name={revisionField} value={String(revision)} />
				)}
				<Field
					{...part}
					name={planFields.title}
					label={t("consultations.field.title")}
					autocomplete="off"
				/>
				<Radios
					{...part}
					name={planFields.family}
					label={t("consultations.field.family")}
					options={familyNames.map((value) => ({
						value,
						label: t(`consultations.family.${value}`),
						says: t(`consultations.family.${value}.says`),
					}))}
				/>
				<TextArea
					{...part}
					name={planFields.about}
					label={t("consultations.field.about")}
					hint={t("consultations.field.about.hint")}
					rows={4}
				/>
				<Field
					{...part}
					name={planFields.contact}
					label={t("consultations.field.contact")}
					hint={t("consultations.field.contact.hint")}
					autocomplete="off"
				/>
				<PhaseFields {...props} />
				<TextArea
					{...part}
					name={planFields.document}
					label={t("consultations.field.document")}
					hint={t("consultations.field.document.hint")}
					rows={16}
					optional
				/>
				<TextArea
					{...part}
					name={planFields.questions}
					label={t("consultations.field.questions")}
					hint={t("consultations.field.questions.hint", {
						n: terms.mostQuestions,
					})}
					rows={4}
					optional
				/>
				<AccessPart {...props} says={t("consultations.access.gate")} />
				<div>
					<Button>{t("consultations.plan.keep")}</Button>
				</div>
			</Form>
		</OfficerLayout>
	);
};

/** All phases that any family has: of another family's what is typed does not count. */
const PhaseFields = ({ view, state }: PlanPageProps) => {
	const { t } = view;
	const family = typedValue(state, planFields.family);
	const own: readonly string[] = isFamily(family) ? phasesOf(family) : [];
	return (
		<Section id="tahap" title={t("consultations.phases")}>
			<p>{t("consultations.phases.hint")}</p>
			{phaseNames.map((name) => {
				const some = familyNames.filter((one) =>
					(phasesOf(one) as readonly string[]).includes(name),
				);
				const every = some.length === familyNames.length;
				const of = every
					? ""
					: ` (${some.map((one) => t(`consultations.family.${one}`)).join(", ")})`;
				return (["from", "until"] as const).map((edge) => (
					<DateFields
						view={view}
						state={state}
						name={phaseFields(name)[edge]}
						label={`${t(`consultations.phase.${name}`)}: ${t(`consultations.phase.${edge}`)}${of}`}
						optional={!every && !own.includes(name)}
					/>
				));
			})}
		</Section>
	);
};

const AccessPart = ({
	view,
	state,
	says,
}: Pick<PlanPageProps, "view" | "state"> & { readonly says: string }) => {
	const { t } = view;
	const part = { view, state };
	return (
		<Section id="akses" title={t("consultations.access")}>
			<p>{says}</p>
			{accessWays.map((way) => {
				const fields = accessFields(way);
				return (
					<>
						{way === "easy-read" ? (
							<TextArea
								{...part}
								name={fields.given}
								label={t("consultations.access.easy-read")}
								hint={t("consultations.access.easy-read.hint")}
								rows={5}
								optional
							/>
						) : (
							<Field
								{...part}
								name={fields.given}
								label={t(`consultations.access.${way}`)}
								hint={t("consultations.access.address")}
								inputmode="url"
								autocomplete="off"
								optional
							/>
						)}
						<Field
							{...part}
							name={fields.waived}
							label={t("consultations.access.without", {
								what: t(`consultations.access.${way}`),
							})}
							hint={t("consultations.access.without.hint")}
							autocomplete="off"
							optional
						/>
					</>
				);
			})}
		</Section>
	);
};

interface VersionPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly consultation: string;
	readonly title: string;
	readonly version: number;
	readonly revision: number;
	readonly state: FormState;
	readonly once: string;
}

/** The next version of the document: what it said before stays to be read. */
export const VersionPage = (props: VersionPageProps) => {
	const { view, unit, consultation, state, version, once } = props;
	const { t } = view;
	const address = { unit: unit.slug, consultation };
	const title = t("consultations.version.title", { version: version + 1 });
	return (
		<OfficerLayout
			view={view}
			title={`${title}: ${props.title}`}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: props.title,
									href: link(
										view,
										"/konsultasi/meja/:unit/:consultation",
										address,
									),
								},
								{ name: title },
							]}
						/>
					}
					title={title}
					lead={t("consultations.version.lead")}
				/>
			}
		>
			<Form
				view={view}
				action={link(
					view,
					"/konsultasi/meja/:unit/:consultation/naskah",
					address,
				)}
				once={once}
			>
				<Hidden name={revisionField} value={String(props.revision)} />
				<TextArea
					view={view}
					state={state}
					name={planFields.document}
					label={t("consultations.field.document")}
					hint={t("consultations.field.document.hint")}
					rows={24}
				/>
				<AccessPart {...props} says={t("consultations.version.access")} />
				<div>
					<Button>{t("consultations.version.publish")}</Button>
				</div>
			</Form>
		</OfficerLayout>
	);
};
