import type { FormState } from "#kernel/form.ts";
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
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { goals, type RegionNow } from "../index.ts";
import { addressOf, Path } from "./region-path.tsx";
import { aimInWords, roundName } from "./words.ts";

interface SetPageProps {
	readonly view: View;
	readonly region: RegionNow;
	readonly state: FormState;
	readonly once: string;
}

/** What the region wants to reach, by when and why. */
export const SetPage = ({ view, region, state, once }: SetPageProps) => {
	const { t } = view;
	const [before] = region.targets;
	const title = t("targets.set-title", { place: region.province.name });
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={state}
			head={
				<PageHead
					above={
						<Path view={view} region={region} here={t("targets.set-here")} />
					}
					title={title}
					lead={roundName(view, region.round)}
				/>
			}
		>
			{before && (
				<p>{t("targets.set-before", { aim: aimInWords(view, before) })}</p>
			)}
			<Form
				view={view}
				action={link(
					view,
					"/target/:provinsi/:instrument/:year/penetapan",
					addressOf(region),
				)}
				once={once}
			>
				<Hidden name="dilihat" value={String(before?.number ?? 0)} />
				<Radios
					view={view}
					state={state}
					name="tujuan"
					label={t("targets.goal")}
					options={goals.map((goal) => ({
						value: goal,
						label: t("targets.goal-label", { goal }),
						says: t("targets.goal-says", { goal }),
					}))}
				/>
				<Radios
					view={view}
					state={state}
					name="berapa"
					label={t("targets.how-many")}
					options={[
						{
							value: "semua",
							label: t("targets.how-many-all", { n: region.units.length }),
						},
						{ value: "sebagian", label: t("targets.how-many-some") },
					]}
				/>
				<Field
					view={view}
					state={state}
					name="jumlah"
					label={t("targets.number")}
					hint={t("targets.number-hint", { n: region.units.length })}
					inputmode="numeric"
				/>
				<DateFields
					view={view}
					state={state}
					name="sampai"
					label={t("targets.due")}
					hint={t("targets.due-hint")}
				/>
				<TextArea
					view={view}
					state={state}
					name="alasan"
					label={t("targets.why")}
					hint={t("targets.why-hint")}
					rows={3}
				/>
				<div>
					<Button>{t("targets.save")}</Button>
				</div>
			</Form>
		</OfficerLayout>
	);
};
