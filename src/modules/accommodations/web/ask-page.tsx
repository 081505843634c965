import type { FormState } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Button, Form, Hidden } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { askFields, terms } from "../index.ts";
import { AskAheadFields } from "./ask-ahead-fields.tsx";

interface AskPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly state: FormState;
	/** Made for this one form: sent twice, it asks once. */
	readonly form: string;
	/** Somebody of the office reads what is asked for here. */
	readonly answered: boolean;
}

/** What somebody needs on their visit, asked for without a name. */
export const AskPage = ({
	view,
	unit,
	state,
	form,
	answered,
}: AskPageProps) => {
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={`${t("accommodations.ask.title")}, ${unit.name}`}
			description={t("accommodations.ask.lead")}
			form={state}
		>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{
								name: unit.name,
								href: link(view, "/unit/:slug", { slug: unit.slug }),
							},
							{
								name: t("accommodations.ask.facilities"),
								href: link(view, "/unit/:unit/fasilitas", { unit: unit.slug }),
							},
							{ name: t("accommodations.ask.title") },
						]}
					/>
				}
				title={t("accommodations.ask.title")}
				lead={t("accommodations.ask.lead")}
			/>
			{answered ? (
				<AskForm {...{ view, unit, state, form }} />
			) : (
				<Notice kind="warn" title={t("accommodations.ask.nobody")}>
					{t("accommodations.ask.nobody.says")}{" "}
					<a href={link(view, "/unit/:slug", { slug: unit.slug })}>
						{unit.name}
					</a>
				</Notice>
			)}
			{answered && (
				<Meta>{t("accommodations.ask.kept", { n: terms.kept })}</Meta>
			)}
		</CitizenLayout>
	);
};

const AskForm = ({
	view,
	unit,
	state,
	form,
}: Omit<AskPageProps, "answered">) => {
	const { t } = view;
	return (
		<Form
			view={view}
			action={link(view, "/unit/:unit/minta-bantuan", { unit: unit.slug })}
		>
			<Hidden name={askFields.form} value={form} />
			<AskAheadFields view={view} state={state} withDay withWords />
			<p>{t("accommodations.ask.right")}</p>
			<div>
				<Button>{t("accommodations.ask.send")}</Button>
			</div>
		</Form>
	);
};
