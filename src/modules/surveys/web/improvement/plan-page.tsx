import type { Action, Owner } from "#actions";
import { type Instrument, indicatorsOf } from "#instruments";
import { exact, fixed } from "#kernel/decimal.ts";
import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { EmptyState } from "#ui/empty.tsx";
import { Button, DateFields, Form, Select } from "#ui/form/index.ts";
import { date, decimal } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { ClosedQuarter } from "../../index.ts";
import { quarterName } from "../results/trend-figure.tsx";
import { SurveyCrumbs } from "../survey-crumbs.tsx";

interface PlanPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly instrument: Instrument;
	/** The last closed quarter that is told; null where none is. */
	readonly quarter: ClosedQuarter | null;
	readonly lowest: readonly {
		readonly code: string;
		readonly action: Action | null;
	}[];
	readonly owners: readonly Owner[];
	/** From how many people on a quarter is told. */
	readonly least: number;
	readonly state: FormState;
	readonly once: string;
}

export const ownerField = (code: string): string => `penanggung_jawab_${code}`;
export const dueField = (code: string): string => `sampai_${code}`;

/** Whether somebody still has to say who makes this element better. */
export const isToPlan = (action: Action | null): boolean =>
	action === null || (action.state === "open" && action.ownerId === null);

/** The three elements that people found most wanting: who makes each better, and by when. */
export const PlanPage = (props: PlanPageProps) => {
	const { view, unit, instrument, quarter, lowest, state } = props;
	const { t } = view;
	const toPlan = lowest.filter(({ action }) => isToPlan(action));
	const title = quarter
		? t("surveys.plan.title", {
				n: toPlan.length,
				quarter: quarterName(view, quarter.period),
			})
		: t("surveys.plan.none");
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={state}
			head={
				<PageHead
					above={
						<SurveyCrumbs
							view={view}
							unit={unit}
							instrument={instrument}
							here={t("surveys.plan.here")}
						/>
					}
					title={title}
					lead={
						quarter
							? t("surveys.plan.lead", { n: quarter.n, unit: unit.name })
							: unit.name
					}
				/>
			}
		>
			{quarter ? (
				<>
					{toPlan.length > 0 && <Elements {...props} />}
					{toPlan.length < lowest.length && <Planned {...props} />}
				</>
			) : (
				<EmptyState title={t("surveys.plan.none.title")}>
					{t("surveys.plan.none.says", { least: props.least })}
				</EmptyState>
			)}
		</OfficerLayout>
	);
};

const Elements = (props: PlanPageProps) => {
	const { view, unit, instrument, lowest, owners, state, once } = props;
	const { t } = view;
	return (
		<Form
			view={view}
			action={link(view, "/survei/:unit/:instrument/tindak-lanjut", {
				unit: unit.slug,
				instrument: instrument.id,
			})}
			once={once}
		>
			{lowest
				.filter(({ action }) => isToPlan(action))
				.map(({ code }) => (
					<fieldset class="fields">
						<legend>{elementInWords(props, code)}</legend>
						<Select
							view={view}
							state={state}
							name={ownerField(code)}
							label={t("surveys.plan.owner", { code })}
							none={t("surveys.plan.owner.none")}
							options={owners.map(({ id, name }) => ({
								value: id,
								label: name,
							}))}
						/>
						<DateFields
							view={view}
							state={state}
							name={dueField(code)}
							label={t("surveys.plan.until", { code })}
						/>
					</fieldset>
				))}
			<div>
				<Button>{t("surveys.plan.do")}</Button>
			</div>
		</Form>
	);
};

const Planned = (props: PlanPageProps) => {
	const { view, unit, lowest, owners } = props;
	const { t, lang } = view;
	return (
		<Section id="sudah" title={t("surveys.plan.planned")}>
			<ul>
				{lowest.flatMap(({ code, action }) =>
					action === null || isToPlan(action)
						? []
						: [
								<li>
									<a
										href={link(view, "/tindak-lanjut/:unit/:action", {
											unit: unit.slug,
											action: action.id,
										})}
									>
										{elementInWords(props, code)}
									</a>
									{action.dueOn !== null && (
										<>
											{" "}
											{t("surveys.plan.planned.by", {
												who:
													owners.find(({ id }) => id === action.ownerId)
														?.name ?? "",
												day: date(lang, action.dueOn),
											})}
										</>
									)}
								</li>,
							],
				)}
			</ul>
		</Section>
	);
};

/** "U8 Penanganan pengaduan: 2,71 dari 4". */
function elementInWords(
	{ view, instrument, quarter }: PlanPageProps,
	code: string,
): string {
	const indicator = indicatorsOf(instrument).find((each) => each.code === code);
	const answer = indicator?.answer;
	return view.t("surveys.plan.element", {
		code,
		label: indicator ? say(indicator.label, view.lang) : "",
		mean: decimal(
			view.lang,
			fixed(exact(quarter?.index.elements[code]?.mean ?? "0"), 2),
		),
		top: answer?.kind === "scale" ? String(answer.to) : "",
	});
}
