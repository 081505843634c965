import {
	type Gate,
	type Instrument,
	nodeOf,
	type Publication,
	type Stage,
} from "#instruments";
import { say } from "#kernel/text.ts";
import type { Content } from "#ui/content.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { decimal } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { Unverified, UnverifiedTag } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import { Bands } from "./band-table.tsx";
import { FactsOf, validInWords } from "./facts-of.tsx";
import { Nodes } from "./node-list.tsx";

interface InstrumentPageProps {
	readonly view: View;
	readonly instrument: Instrument;
	/** Of one that was published here. */
	readonly publication?: Publication | undefined;
	/** Other versions of its programme, to compare with. */
	readonly others?: readonly Instrument[] | undefined;
	/** Shows a draft: the same page, marked as one. */
	readonly preview?: Preview | undefined;
}

interface Preview {
	readonly crumbs: Content;
	readonly banner: Content;
	readonly after: Content;
}

/** One version of an instrument, whole: what it asks, how it counts, and what of it is not verified. */
export const InstrumentPage = (props: InstrumentPageProps) => {
	const { view, instrument, publication, preview } = props;
	const title = say(instrument.title, view.lang);
	// A survey leads to no predicate, and those that we know have neither stages nor conditions.
	const survey = instrument.use === "survey";
	const bandsTitle = view.t(
		survey ? "instruments.bands-survey" : "instruments.bands",
	);
	return (
		<CitizenLayout
			view={view}
			title={preview ? view.t("instruments.preview-title", { title }) : title}
			description={view.t("instruments.page-description", { title })}
			unlisted={preview !== undefined}
			head={<Head {...props} />}
		>
			{preview?.banner}
			{!instrument.verified && (
				<Unverified view={view}>
					{instrument.note && say(instrument.note, view.lang)}
				</Unverified>
			)}
			{!instrument.complete && (
				<Notice kind="warn" title={view.t("instruments.incomplete")}>
					{view.t("instruments.incomplete-says")}
				</Notice>
			)}
			<FactsOf view={view} instrument={instrument} publication={publication} />
			{(!survey || instrument.stages.length > 0) && (
				<Section id="tahapan" title={view.t("instruments.stages")}>
					<StagesOf view={view} stages={instrument.stages} />
				</Section>
			)}
			<Section id="butir" title={view.t("instruments.items")}>
				<Nodes view={view} instrument={instrument} />
			</Section>
			<Section id="predikat" title={bandsTitle}>
				{instrument.bands ? (
					<Bands
						view={view}
						id="tabel-predikat"
						caption={bandsTitle}
						table={instrument.bands}
						hideCaption
					/>
				) : (
					<p>
						{view.t(
							survey
								? "instruments.bands-unknown-survey"
								: "instruments.bands-unknown",
						)}
					</p>
				)}
			</Section>
			{(!survey || instrument.gates.length > 0) && (
				<Section id="syarat" title={view.t("instruments.gates")}>
					<GatesOf view={view} instrument={instrument} />
				</Section>
			)}
			{preview ? (
				preview.after
			) : (
				<>
					<Others {...props} />
					<YamlOf {...props} />
				</>
			)}
		</CitizenLayout>
	);
};

const Others = ({ view, instrument, others = [] }: InstrumentPageProps) =>
	others.length > 0 && (
		<Section id="versi-lain" title={view.t("instruments.diff-others")}>
			<List>
				{others.map(({ id, title }) => (
					<ListRow
						name={view.t("instruments.diff-with", {
							title: say(title, view.lang),
						})}
						href={link(view, "/instrumen/:id/beda/:lain", {
							id: instrument.id,
							lain: id,
						})}
					/>
				))}
			</List>
		</Section>
	);

const YamlOf = ({ view, instrument }: InstrumentPageProps) => (
	<>
		<Row>
			{instrument.use === "assessment" && (
				<LinkButton
					href={link(view, "/instrumen/:id/tanya-jawab", {
						id: instrument.id,
					})}
					kind="outlined"
				>
					{view.t("instruments.help")}
				</LinkButton>
			)}
			<LinkButton
				href={link(view, "/instrumen/:id/xlsx", { id: instrument.id })}
				kind="outlined"
				icon="download"
				download
			>
				{view.t("instruments.xlsx")}
			</LinkButton>
			<LinkButton
				href={link(view, "/instrumen/:id/yaml", { id: instrument.id })}
				kind="outlined"
				icon="download"
				download
			>
				{view.t("instruments.yaml")}
			</LinkButton>
		</Row>
		<Meta>{view.t("instruments.yaml-says")}</Meta>
	</>
);

const Head = ({ view, instrument, preview }: InstrumentPageProps) => (
	<PageHead
		above={
			preview?.crumbs ?? (
				<Crumbs
					view={view}
					path={[
						{
							name: view.t("instruments.list-title"),
							href: link(view, "/instrumen", {}),
						},
						{ name: instrument.id },
					]}
				/>
			)
		}
		title={say(instrument.title, view.lang)}
		lead={`${view.t("instruments.fact-valid")} ${validInWords(view, instrument)}.`}
	/>
);

const StagesOf = ({
	view,
	stages,
}: {
	readonly view: View;
	readonly stages: readonly Stage[];
}) =>
	stages.length === 0 ? (
		<p>{view.t("instruments.stages-none")}</p>
	) : (
		<ol>
			{stages.map((stage) => (
				<li>
					<strong>{say(stage.label, view.lang)}</strong>{" "}
					{!stage.verified && <UnverifiedTag view={view} />}
					<span class="why">{stageInWords(view, stage)}</span>
				</li>
			))}
		</ol>
	);

const stageInWords = (
	{ t, lang }: View,
	{ by, document, optional, note }: Stage,
): string =>
	[
		t("instruments.stage-who", { who: t(`instruments.by-${by}`) }),
		...(optional ? [t("instruments.stage-optional")] : []),
		...(document
			? [t("instruments.stage-document", { document: say(document, lang) })]
			: []),
		...(note ? [say(note, lang)] : []),
	].join(". ");

const GatesOf = ({ view, instrument }: InstrumentPageProps) =>
	instrument.gates.length === 0 ? (
		<p>{view.t("instruments.gates-none")}</p>
	) : (
		<List>
			{instrument.gates.map((gate) => (
				<ListRow
					name={say(gate.label, view.lang)}
					says={[
						gateInWords(view, instrument, gate),
						gate.article,
						gate.note && say(gate.note, view.lang),
					]
						.filter(Boolean)
						.join(". ")}
					end={!gate.verified && <UnverifiedTag view={view} />}
				/>
			))}
		</List>
	);

function gateInWords(
	{ t, lang }: View,
	instrument: Instrument,
	gate: Gate,
): string {
	if (gate.kind === "veto")
		return t("instruments.gate-veto", { fact: gate.fact });
	const label = nodeOf(instrument, gate.node)?.label;
	const node = label ? say(label, lang) : gate.node;
	return gate.kind === "minimum"
		? t("instruments.gate-minimum", {
				node,
				least: decimal(lang, gate.atLeast),
			})
		: t("instruments.gate-must-have", { node });
}
