import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Button, Form, LinkButton, Radios, TextArea } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Row } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Dataset, type Reach, reaches, type Version } from "../index.ts";

/** Whoever runs the installation says why a version is taken back. */
export const WithdrawPage = ({
	view,
	dataset,
	version,
	counts,
	state,
	once,
}: {
	readonly view: View;
	readonly dataset: Dataset;
	readonly version: Pick<Version, "day">;
	/** How many versions each choice takes back. */
	readonly counts: Readonly<Record<Reach, number>>;
	readonly state: FormState;
	readonly once: string;
}) => {
	const { t, lang } = view;
	const title = t("open-data.withdraw.title", {
		title: say(dataset.title, lang),
		day: date(lang, version.day),
	});
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={state}
			head={<PageHead title={title} lead={t("open-data.withdraw.lead")} />}
		>
			<Form
				view={view}
				action={link(view, "/data/:dataset/:version/penarikan", {
					dataset: dataset.slug,
					version: version.day,
				})}
				once={once}
			>
				<Radios
					view={view}
					state={state}
					name="jangkauan"
					label={t("open-data.withdraw.reach")}
					hint={t("open-data.withdraw.reach.hint")}
					options={reaches.map((reach) => ({
						value: reach,
						label: t(`open-data.withdraw.reach.${reach}`, {
							day: date(lang, version.day),
							n: counts[reach],
						}),
					}))}
				/>
				<TextArea
					view={view}
					state={state}
					name="alasan"
					label={t("open-data.withdraw.why")}
					hint={t("open-data.withdraw.why.hint")}
					rows={3}
				/>
				<Row>
					<Button kind="danger">{t("open-data.withdraw.do")}</Button>
					<LinkButton
						kind="quiet"
						href={link(view, "/data/:dataset/:version", {
							dataset: dataset.slug,
							version: version.day,
						})}
					>
						{t("open-data.withdraw.keep")}
					</LinkButton>
				</Row>
			</Form>
		</OfficerLayout>
	);
};
