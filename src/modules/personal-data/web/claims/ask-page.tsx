import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import {
	type ClaimField,
	claimFields,
	claimLimits,
	fields,
	register,
	rightsFile,
} from "#personal-data";
import type { Content } from "#ui/content.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import {
	Button,
	Field,
	Form,
	Hidden,
	Radios,
	Select,
	TextArea,
} from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

export interface AskPageProps {
	readonly view: View;
	readonly state: FormState;
	/** What can be put right of what lies under the code that was shown; `null` where none was. */
	readonly correctable: readonly string[] | null;
	/** Made for this one form: sent twice, it asks once. */
	readonly form: string;
}

/** What somebody asks about their own data: no account, name or number. */
export const AskPage = (props: AskPageProps) => {
	const { view, state, correctable } = props;
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("personal-data.claim")}
			description={t("personal-data.claim.lead")}
			form={state}
		>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{
								name: t("personal-data.title"),
								href: link(view, "/data-pribadi", {}),
							},
							{ name: t("personal-data.claim") },
						]}
					/>
				}
				title={t("personal-data.claim")}
				lead={t("personal-data.claim.lead")}
			/>
			{correctable ? (
				<Notice kind="ok">{t("personal-data.claim.shown")}</Notice>
			) : (
				<Notice kind="info">
					{t("personal-data.claim.not-shown")}{" "}
					<a href={link(view, "/lacak", {})}>
						{t("personal-data.copy.none.show")}
					</a>
				</Notice>
			)}
			<Form view={view} action={link(view, "/data-pribadi/permintaan", {})}>
				<AskFields {...props} />
				<div>
					<Button>{t("personal-data.claim.send")}</Button>
				</div>
			</Form>
			<Meta>{t("personal-data.claim.room")}</Meta>
		</CitizenLayout>
	);
};

/** What is asked for; the same at home and at the desk. `code`: what stands between right and part at the desk. */
export const AskFields = ({
	view,
	state,
	correctable,
	form,
	code,
}: AskPageProps & { readonly code?: Content }) => {
	const { t, lang } = view;
	const part = { view, state };
	return (
		<>
			<Hidden name={fields.form} value={form} />
			<Radios
				{...part}
				name={fields.right}
				label={t("personal-data.claim.right")}
				options={rightsFile().rights.map(({ code: right, title }) => ({
					value: right,
					label: say(title, lang),
				}))}
			/>
			{code}
			{!correctable && (
				<Select
					{...part}
					name={fields.activity}
					label={t("personal-data.claim.activity")}
					none={t("personal-data.claim.activity.none")}
					options={askable().map(({ code: activity, title }) => ({
						value: activity,
						label: say(title, lang),
					}))}
					optional={code !== undefined}
				/>
			)}
			{correctable && correctable.length > 0 && (
				<>
					<Select
						{...part}
						name={fields.field}
						label={t("personal-data.claim.field")}
						hint={t("personal-data.claim.field.hint")}
						none={t("personal-data.claim.field.none")}
						options={claimFields
							.filter((field) => correctable.includes(field))
							.map((field) => ({
								value: field,
								label: fieldName(view, field),
							}))}
						optional
					/>
					<Field
						{...part}
						name={fields.value}
						label={t("personal-data.claim.value")}
						hint={t("personal-data.claim.value.hint", {
							n: claimLimits.value,
						})}
						autocomplete="off"
						optional
					/>
				</>
			)}
			<TextArea
				{...part}
				name={fields.words}
				label={t("personal-data.claim.words")}
				hint={t(
					correctable
						? "personal-data.claim.words.hint.shown"
						: "personal-data.claim.words.hint",
					{ n: claimLimits.words },
				)}
				rows={4}
				optional={correctable !== null || code !== undefined}
			/>
		</>
	);
};

/** What can be asked about here: what is told in the room is asked for in the room. */
export const askable = () =>
	register().activities.filter(({ code }) => code !== "rights");

export const fieldName = ({ t }: View, field: ClaimField): string =>
	t(`personal-data.field.${field}`);
