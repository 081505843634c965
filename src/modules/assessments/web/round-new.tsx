import type { Instrument } from "#instruments";
import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { EmptyState } from "#ui/empty.tsx";
import { Button, DateFields, Field, Form, Select } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { RoundCrumbs } from "./round-list.tsx";

interface RoundNewProps {
	readonly view: View;
	readonly state: FormState;
	/** Those by which units can be assessed. */
	readonly instruments: readonly Instrument[];
	readonly once: string;
}

/** Opens an instrument to units for a year. */
export const RoundNewPage = ({
	view,
	state,
	instruments,
	once,
}: RoundNewProps) => {
	const { t } = view;
	return (
		<OfficerLayout
			view={view}
			title={t("assessments.round-new-title")}
			form={state}
			head={
				<PageHead
					above={
						<RoundCrumbs view={view} here={t("assessments.round-new-title")} />
					}
					title={t("assessments.round-new-title")}
					lead={t("assessments.round-new-lead")}
				/>
			}
		>
			{instruments.length === 0 ? (
				<EmptyState
					title={t("assessments.round-new-nothing")}
					next={
						<a href={link(view, "/kelola/instrumen", {})}>
							{t("assessments.round-new-instruments")}
						</a>
					}
				>
					{t("assessments.round-new-nothing-says")}
				</EmptyState>
			) : (
				<Form
					view={view}
					action={link(view, "/kelola/periode/baru", {})}
					once={once}
				>
					<Select
						view={view}
						state={state}
						name="instrumen"
						label={t("assessments.round-instrument")}
						hint={t("assessments.round-instrument-hint")}
						none={t("assessments.round-instrument-none")}
						options={instruments.map(({ id, title, verified }) => ({
							value: id,
							label: verified
								? say(title, view.lang)
								: t("assessments.round-instrument-unverified", {
										title: say(title, view.lang),
									}),
						}))}
					/>
					<Field
						view={view}
						state={state}
						name="tahun"
						label={t("assessments.round-year")}
						hint={t("assessments.round-year-hint")}
						inputmode="numeric"
						autocomplete="off"
						width="4"
					/>
					<DateFields
						view={view}
						state={state}
						name="buka"
						label={t("assessments.round-opens")}
						hint={t("assessments.round-opens-hint")}
					/>
					<DateFields
						view={view}
						state={state}
						name="tutup"
						label={t("assessments.round-closes")}
						hint={t("assessments.round-closes-hint")}
					/>
					<div>
						<Button>{t("assessments.round-new-do")}</Button>
					</div>
				</Form>
			)}
		</OfficerLayout>
	);
};
