import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import {
	Button,
	Checkboxes,
	DateFields,
	Field,
	Form,
	Hidden,
	TextArea,
} from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, PageHead } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { Versions } from "#ui/versions.tsx";
import type { View } from "#ui/view.ts";
import { reviewRule, type Service } from "../../index.ts";
import { fields } from "./pledge-form.ts";
import { type Office, PledgeCrumbs } from "./pledge-page.tsx";

interface DraftPageProps {
	readonly view: View;
	readonly unit: Office;
	/** What the office offers. */
	readonly services: readonly Service[];
	readonly state: FormState;
	readonly once: string;
	/** Where somebody else saved meanwhile: only what differs. */
	readonly differs?: readonly {
		readonly field: string;
		readonly theirs: string;
		readonly mine: string;
	}[];
}

/** An office draws up what it promises: words to begin with stand there, and nothing of it is public before it is signed. */
export const DraftPage = (props: DraftPageProps) => {
	const { view, unit, services, state, differs = [] } = props;
	const { t } = view;
	const title = t("catalogue.pledge.draft.title");
	return (
		<OfficerLayout
			view={view}
			title={`${title}, ${unit.name}`}
			form={state}
			head={
				<PageHead
					above={<PledgeCrumbs view={view} unit={unit} name={title} />}
					title={title}
					lead={t("catalogue.pledge.draft.lead")}
				/>
			}
		>
			{differs.length > 0 && (
				<Versions
					view={view}
					id="berbeda"
					fields={differs.map(({ field, theirs, mine }) => ({
						label: view.says(`catalogue.pledge.field.${field}`),
						theirs,
						yours: mine,
					}))}
				/>
			)}
			{services.length === 0 ? (
				<Notice kind="info" title={t("catalogue.pledge.draft.no-services")}>
					<a href={link(view, "/unit/:unit/layanan-baru", { unit: unit.slug })}>
						{t("catalogue.edit.new")}
					</a>
				</Notice>
			) : (
				<Typed {...props} />
			)}
		</OfficerLayout>
	);
};

const Typed = ({ view, unit, services, state, once }: DraftPageProps) => {
	const { t } = view;
	const part = { view, state };
	return (
		<Form
			view={view}
			action={link(view, "/unit/:unit/maklumat/rancangan", { unit: unit.slug })}
			once={once}
			label={t("catalogue.pledge.draft.title")}
		>
			<Hidden
				name={fields.basedOn}
				value={state.typed[fields.basedOn]?.[0] ?? "0"}
			/>
			<TextArea
				{...part}
				name={fields.text}
				label={t("catalogue.pledge.field.text")}
				hint={t("catalogue.pledge.field.text.hint")}
				rows={9}
			/>
			<Fold
				summary={t("catalogue.pledge.field.text-english")}
				open={state.problems.some(({ field }) => field === fields.textEnglish)}
			>
				<TextArea
					{...part}
					name={fields.textEnglish}
					label={t("catalogue.pledge.field.text-english")}
					rows={9}
					optional
				/>
			</Fold>
			<Checkboxes
				{...part}
				name={fields.covers}
				label={t("catalogue.pledge.field.covers")}
				hint={t("catalogue.pledge.field.covers.hint")}
				options={services.map(({ slug, name, version }) => ({
					value: slug,
					label: say(name, view.lang),
					says: t("catalogue.history.version", { n: version }),
				}))}
			/>
			<Field
				{...part}
				name={fields.position}
				label={t("catalogue.pledge.field.position")}
				hint={t("catalogue.pledge.field.position.hint")}
				autocomplete="off"
			/>
			<Field
				{...part}
				name={fields.signer}
				label={t("catalogue.pledge.field.signer")}
				hint={t("catalogue.pledge.field.signer.hint")}
				autocomplete="off"
			/>
			<Field
				{...part}
				name={fields.place}
				label={t("catalogue.pledge.field.place")}
				hint={t("catalogue.pledge.field.place.hint")}
				autocomplete="off"
			/>
			<DateFields
				{...part}
				name={fields.review}
				label={t("catalogue.pledge.field.review")}
				hint={t("catalogue.pledge.field.review.hint", {
					n: reviewRule().years,
					regulation: reviewRule().regulation,
				})}
			/>
			<div>
				<Button>{t("catalogue.pledge.draft.save")}</Button>
			</div>
		</Form>
	);
};
