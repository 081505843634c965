import type { Service } from "#catalogue";
import type { Instrument } from "#instruments";
import { type FormState, typedValue } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Chips } from "#ui/chips.tsx";
import { Button, Field, Form, Hidden } from "#ui/form/index.ts";
import { date, number } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import { Versions } from "#ui/versions.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Population, Sample, Survey } from "../../index.ts";
import { untoldInWords } from "../results/parts-until.ts";
import { EnoughTag } from "../results/services-table.tsx";
import { SurveyCrumbs } from "../survey-crumbs.tsx";

export interface Line {
	/** `null` is the unit as a whole. */
	readonly serviceId: string | null;
	readonly service: Service | null;
	readonly field: string;
	readonly seenField: string;
	/** What holds now. */
	readonly there: Population | null;
	/** How many answered; `n` is null where they are not told. */
	readonly sample: (Sample & { readonly n: number | null }) | null;
}

interface SamplePageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly survey: Survey;
	readonly instrument: Instrument;
	readonly year: number;
	readonly now: number;
	readonly lines: readonly Line[];
	/** The last quarter that stands in the figures of services. */
	readonly until: number | null;
	/** From how many people on something is told. */
	readonly least: number;
	readonly history: readonly Population[];
	readonly names: ReadonlyMap<string, string>;
	readonly state: FormState;
}

/** How many people each service served, how many answers that takes, and how many are missing. */
export const SamplePage = (props: SamplePageProps) => {
	const { view, unit, survey, year, lines, state } = props;
	const { t } = view;
	const here = { unit: unit.slug, instrument: survey.instrument };
	const path = "/survei/:unit/:instrument/sampel";
	return (
		<OfficerLayout
			view={view}
			title={t("surveys.sample.title", { year: String(year) })}
			form={state}
			head={
				<PageHead
					above={<SurveyCrumbs {...props} here={t("surveys.way.sample")} />}
					title={findingOf(props)}
					lead={t("surveys.sample.lead")}
					below={
						<Chips
							label={t("surveys.sample.years")}
							chips={[props.now, props.now - 1, props.now - 2].map((each) => ({
								name: String(each),
								href: link(view, path, here, { tahun: String(each) }),
								current: each === year,
							}))}
						/>
					}
				/>
			}
		>
			<Clash {...props} />
			<SampleTable {...props} />
			<Section
				id="dilayani"
				title={t("surveys.sample.served", { year: String(year) })}
			>
				<Form view={view} action={link(view, path, here)}>
					<Hidden name="tahun" value={String(year)} />
					{lines.map((line) => (
						<>
							<Hidden
								name={line.seenField}
								value={String(line.there?.number ?? 0)}
							/>
							<Field
								view={view}
								state={state}
								name={line.field}
								label={nameOf(view, line.service)}
								inputmode="numeric"
								autocomplete="off"
								width="8"
								optional={line.there === null}
							/>
						</>
					))}
					<div>
						<Button>{t("surveys.sample.save")}</Button>
					</div>
				</Form>
			</Section>
			<History {...props} />
		</OfficerLayout>
	);
};

function findingOf({ view, year, lines }: SamplePageProps): string {
	const whole = lines[0];
	const sample = whole?.sample;
	if (!sample || sample.needed === null)
		return view.t("surveys.sample.unknown", { year: String(year) });
	return view.t("surveys.sample.finding", {
		year: String(year),
		n: sample.n ?? 0,
		needed: sample.needed,
		missing: sample.missing ?? 0,
	});
}

const SampleTable = ({
	view,
	lines,
	until,
	least,
}: Pick<SamplePageProps, "view" | "lines" | "until" | "least">) => {
	const { t, lang } = view;
	const hidden = untoldInWords(view, until);
	return (
		<>
			<DataTable
				id="tabel-sampel"
				caption={t("surveys.results.services.table")}
				columns={[
					{
						key: "service",
						label: t("surveys.results.service"),
						cell: ({ service }) => nameOf(view, service),
					},
					{
						key: "people",
						label: t("surveys.sample.people"),
						numeric: true,
						cell: ({ there }) =>
							there
								? number(lang, there.people)
								: t("surveys.results.none-yet"),
					},
					{
						key: "needed",
						label: t("surveys.results.needed"),
						numeric: true,
						cell: ({ sample }) =>
							sample?.needed == null ? "–" : number(lang, sample.needed),
					},
					{
						key: "n",
						label: t("surveys.results.people.short"),
						numeric: true,
						cell: ({ sample }) =>
							sample === null
								? 0
								: sample.n === null
									? hidden
									: number(lang, sample.n),
					},
					{
						key: "missing",
						label: t("surveys.sample.missing"),
						numeric: true,
						cell: ({ sample }) => missingOf(view, sample),
					},
					{
						key: "enough",
						label: t("surveys.results.sample"),
						cell: ({ sample }) => (
							<EnoughTag
								view={view}
								sample={
									sample ?? {
										people: null,
										needed: null,
										enough: null,
										missing: null,
									}
								}
							/>
						),
					},
				]}
				rows={lines}
			/>
			{lines.some(({ sample }) => sample?.n === null) && (
				<Meta>
					{t(`surveys.results.${until === null ? "waits" : "hidden"}.says`, {
						least,
					})}
				</Meta>
			)}
			<Meta>{t("surveys.results.method.sample")}</Meta>
		</>
	);
};

/** Of a hidden service it is only known how many are missing at least. */
function missingOf({ t, lang }: View, sample: Line["sample"]): string {
	if (!sample || sample.needed === null) return "–";
	if (sample.missing === null)
		return sample.enough ? number(lang, 0) : t("surveys.results.hidden");
	return sample.n === null
		? t("surveys.sample.missing.at-least", { n: sample.missing })
		: number(lang, sample.missing);
}

/** Somebody else said something in the meantime: theirs and what was typed here, side by side. */
const Clash = ({ view, lines, names, state }: SamplePageProps) => {
	const changed = lines.filter(
		({ field, seenField, there }) =>
			there !== null &&
			state.typed[seenField] !== undefined &&
			Number(typedValue(state, seenField)) !== there.number &&
			typedValue(state, field).replace(/\D/g, "") !== String(there.people),
	);
	const [first] = changed;
	if (!first?.there) return null;
	return (
		<Versions
			view={view}
			id="dua-versi"
			by={`${names.get(first.there.byId ?? "") ?? view.t("surveys.sample.somebody")}, ${date(view.lang, first.there.at)}`}
			fields={changed.map(({ service, field, there }) => ({
				label: nameOf(view, service),
				theirs: number(view.lang, there?.people ?? 0),
				yours: typedValue(state, field),
			}))}
		/>
	);
};

const History = ({ view, lines, history, names }: SamplePageProps) => {
	const { t, lang } = view;
	if (history.length === 0) return null;
	return (
		<Fold summary={t("surveys.sample.history")}>
			<DataTable
				id="riwayat"
				caption={t("surveys.sample.history")}
				hideCaption
				columns={[
					{
						key: "service",
						label: t("surveys.results.service"),
						cell: ({ serviceId }) =>
							serviceId === null
								? nameOf(view, null)
								: nameOf(
										view,
										lines.find((line) => line.serviceId === serviceId)
											?.service ?? undefined,
									),
					},
					{
						key: "people",
						label: t("surveys.sample.people"),
						numeric: true,
						cell: ({ people }) => number(lang, people),
					},
					{
						key: "when",
						label: t("surveys.sample.when"),
						cell: ({ at }) => date(lang, at),
					},
					{
						key: "who",
						label: t("surveys.sample.who"),
						cell: ({ byId }) =>
							names.get(byId ?? "") ?? t("surveys.sample.somebody"),
					},
				]}
				rows={history}
			/>
		</Fold>
	);
};

const nameOf = (view: View, service: Service | null | undefined): string =>
	service === null
		? view.t("surveys.sample.whole")
		: service === undefined
			? view.t("surveys.results.former-service")
			: say(service.name, view.lang);
