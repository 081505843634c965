import type { Service } from "#catalogue";
import type { Instrument } from "#instruments";
import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Button, Field, Form, Select } from "#ui/form/index.ts";
import { number } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { Stat, Stats } from "#ui/stat.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { mostSlips, type SlipCounts, type Survey } from "../../index.ts";
import { BackToDesk } from "../run/back-to-desk.tsx";

/** For how many days slips may be good, today counted. */
export const offeredDays = [1, 7, 14, 30, 90] as const;

interface SlipsPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly survey: Survey;
	readonly instrument: Instrument;
	readonly services: readonly Service[];
	readonly counts: SlipCounts;
	readonly state: FormState;
	readonly once: string;
}

/** Slips to print, and how many of them came back. */
export const SlipsPage = (props: SlipsPageProps) => {
	const { view, unit, survey, instrument, services, counts, state } = props;
	const { t } = view;
	return (
		<OfficerLayout
			view={view}
			title={t("surveys.slips.title")}
			form={state}
			head={
				<PageHead
					above={<BackToDesk view={view} unit={unit} instrument={instrument} />}
					title={t("surveys.slips.title")}
					lead={t("surveys.slips.lead")}
				/>
			}
		>
			<Section id="jumlah" title={t("surveys.slips.so-far")}>
				{counts.made === 0 ? (
					<p>{t("surveys.slips.none")}</p>
				) : (
					<SoFar view={view} counts={counts} />
				)}
			</Section>
			<Section id="cetak" title={t("surveys.slips.new")}>
				<Form
					view={view}
					once={props.once}
					action={link(view, "/survei/:unit/:instrument/karcis", {
						unit: unit.slug,
						instrument: survey.instrument,
					})}
				>
					<Field
						view={view}
						state={state}
						name="jumlah"
						label={t("surveys.slips.count")}
						hint={t("surveys.slips.count.hint", { most: mostSlips })}
						inputmode="numeric"
						autocomplete="off"
						width="4"
					/>
					{services.length > 0 && (
						<Select
							view={view}
							state={state}
							name="layanan"
							label={t("surveys.slips.service")}
							hint={t("surveys.slips.service.hint")}
							none={t("surveys.slips.service.any")}
							optional
							options={services.map(({ slug, name }) => ({
								value: slug,
								label: say(name, view.lang),
							}))}
						/>
					)}
					<Select
						view={view}
						state={state}
						name="berlaku"
						label={t("surveys.slips.good-for")}
						options={offeredDays.map((n) => ({
							value: String(n),
							label: t("surveys.slips.days", { n }),
						}))}
					/>
					<Button>{t("surveys.slips.make")}</Button>
					<Meta>{t("surveys.slips.once")}</Meta>
				</Form>
			</Section>
		</OfficerLayout>
	);
};

const SoFar = ({ view, counts }: Pick<SlipsPageProps, "view" | "counts">) => {
	const { t, lang } = view;
	return (
		<>
			<Stats>
				<Stat
					value={number(lang, counts.made)}
					label={t("surveys.slips.made")}
				/>
				<Stat
					value={
						counts.used === 0
							? t("surveys.slips.under-ten")
							: t("surveys.slips.at-least", { n: number(lang, counts.used) })
					}
					label={t("surveys.slips.used")}
				/>
				<Stat
					value={
						counts.expired === 0
							? t("surveys.slips.under-ten")
							: t("surveys.slips.at-least", {
									n: number(lang, counts.expired),
								})
					}
					label={t("surveys.slips.expired")}
				/>
			</Stats>
			<Meta>{t("surveys.slips.tens")}</Meta>
		</>
	);
};
