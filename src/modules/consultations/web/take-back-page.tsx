import type { FormState } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Button, Form, TextArea } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { Contribution } from "../index.ts";
import { type About, addressOf } from "./consultation-words.tsx";
import { reasonField } from "./plan-form.ts";
import { saidInWords } from "./sheet-page.tsx";

interface TakeBackPageProps extends About {
	readonly contribution: Contribution;
	readonly state: FormState;
}

/** A sheet that was typed wrongly is taken back, with the reason that its village reads. */
export const TakeBackPage = (props: TakeBackPageProps) => {
	const { view, unit, consultation, contribution, state } = props;
	const { t } = view;
	const title = t("consultations.take-back.title");
	const address = addressOf({ unit, consultation });
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
					lead={saidInWords({ view, contribution })}
				/>
			}
		>
			<p>{t("consultations.take-back.says")}</p>
			<Form
				view={view}
				action={link(
					view,
					"/konsultasi/meja/:unit/:consultation/lembar/:contribution/penarikan",
					{ ...address, contribution: contribution.id },
				)}
			>
				<TextArea
					view={view}
					state={state}
					name={reasonField}
					label={t("consultations.take-back.why")}
					hint={t("consultations.take-back.why.hint")}
					rows={3}
				/>
				<div>
					<Button kind="danger">{t("consultations.take-back.do")}</Button>
				</div>
			</Form>
		</OfficerLayout>
	);
};
