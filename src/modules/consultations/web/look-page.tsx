import type { FormState } from "#kernel/form.ts";
import type { Organisation } from "#partners";
import { Crumbs } from "#ui/crumbs.tsx";
import { Button, Form, Hidden, Select } from "#ui/form/index.ts";
import { fullDate } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { type CoCheck, contributionFields, lookFields } from "../index.ts";
import { type About, addressOf } from "./consultation-words.tsx";

export interface LookPageProps extends About {
	readonly organisations: readonly Organisation[];
	readonly coChecks: readonly CoCheck[];
	readonly untilOn: string;
	readonly state: FormState;
	readonly form: string;
}

/** Organisations are asked to look for themselves at what the office claims. */
export const LookPage = (props: LookPageProps) => {
	const { view, unit, consultation, organisations, coChecks, state } = props;
	const { t, lang } = view;
	const address = addressOf({ unit, consultation });
	const title = t("consultations.look.do");
	return (
		<OfficerLayout
			view={view}
			title={`${title}: ${consultation.title}`}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: consultation.title,
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
					lead={`${t("consultations.look.lead")} ${t("consultations.look.until", { day: fullDate(lang, props.untilOn) })}.`}
				/>
			}
		>
			<Form
				view={view}
				action={link(
					view,
					"/konsultasi/meja/:unit/:consultation/undangan",
					address,
				)}
			>
				<Hidden name={contributionFields.form} value={props.form} />
				<Select
					view={view}
					state={state}
					name={lookFields.organisation}
					label={t("consultations.look.organisation")}
					none={t("consultations.look.organisation.none")}
					options={organisations.map(({ id, name }) => ({
						value: id,
						label: name,
					}))}
				/>
				<div>
					<Button>{t("consultations.look.do")}</Button>
				</div>
			</Form>
			{coChecks.length > 0 && (
				<Section id="lembaga" title={t("consultations.look.title")}>
					<List>
						{coChecks.map(({ organisation, checks, unanswered }) => (
							<ListRow
								name={organisation}
								end={t("consultations.look.n", { n: checks, unanswered })}
							/>
						))}
					</List>
				</Section>
			)}
		</OfficerLayout>
	);
};
