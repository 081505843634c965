import {
	type Crosswalk,
	type CrosswalkRow,
	type Instrument,
	instrumentNamed,
	instrumentsNamed,
	type Node,
	nodeOf,
	nodesOf,
	ownReading,
	type Topic,
} from "#instruments";
import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { OutsideLink } from "#ui/outside-link.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";

interface CrosswalkPageProps {
	readonly view: View;
	readonly crosswalk: Crosswalk;
}

/** Where on the page of its instrument an item or a group stands. */
export const nodeId = (code: string): string => `butir-${code}`;

/** Where on the page a topic stands. */
export const topicId = (code: string): string => `pokok-${code}`;

/** What several instruments ask for, topic by topic; and the same as a table of topics and instruments. */
export const CrosswalkPage = ({ view, crosswalk }: CrosswalkPageProps) => {
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("instruments.crosswalk-title")}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("instruments.list-title"),
									href: link(view, "/instrumen", {}),
								},
							]}
						/>
					}
					title={t("instruments.crosswalk-title")}
					lead={t("instruments.crosswalk-lead")}
				/>
			}
		>
			<Notice kind="info" title={t("instruments.crosswalk-own")}>
				{t("instruments.crosswalk-own-says")}
			</Notice>
			<p>{t("instruments.crosswalk-not-here")}</p>
			<p>{t("instruments.crosswalk-reading")}</p>
			<Section
				id="pokok"
				title={t("instruments.crosswalk-topics", {
					n: crosswalk.topics.length,
				})}
			>
				{crosswalk.topics.map((topic) => (
					<OneTopic view={view} topic={topic} />
				))}
			</Section>
			<Section id="silang" title={t("instruments.crosswalk-matrix")}>
				<Matrix view={view} crosswalk={crosswalk} />
			</Section>
		</CitizenLayout>
	);
};

const OneTopic = ({
	view,
	topic: { code, label, rows },
}: {
	readonly view: View;
	readonly topic: Topic;
}) => (
	<div>
		<h3 id={topicId(code)}>{say(label, view.lang)}</h3>
		<ul>
			{[...Map.groupBy(rows, ({ instrument }) => instrument)].map(
				([id, of]) => (
					<OneInstrument view={view} id={id} rows={of} />
				),
			)}
		</ul>
	</div>
);

const OneInstrument = ({
	view,
	id,
	rows,
}: {
	readonly view: View;
	readonly id: string;
	readonly rows: readonly CrosswalkRow[];
}) => {
	const instrument = instrumentNamed(id);
	return (
		<li>
			{instrument ? say(instrument.title, view.lang) : id}:
			{rows.map((row, at) => (
				<>
					{at > 0 && ";"}{" "}
					<OneRow view={view} row={row} instrument={instrument} />
				</>
			))}
		</li>
	);
};

const OneRow = ({
	view,
	row,
	instrument,
}: {
	readonly view: View;
	readonly row: CrosswalkRow;
	readonly instrument: Instrument | undefined;
}) => {
	const node = instrument && nodeOf(instrument, row.code);
	return (
		<>
			<a
				href={`${link(view, "/instrumen/:id", { id: row.instrument })}${node ? `#${nodeId(row.code)}` : ""}`}
			>
				{row.code} {node && nameOf(view, instrument, node)}
			</a>
			{row.fits !== "same" && (
				<small> {view.t(`instruments.crosswalk-fits-${row.fits}`)}</small>
			)}
			{row.source !== ownReading && (
				<>
					{" "}
					<OutsideLink href={row.source}>
						{view.t("instruments.crosswalk-source")}
					</OutsideLink>
				</>
			)}
		</>
	);
};

/** Below a group of its own (a right of KKPHAM) the group comes first. */
function nameOf({ lang }: View, instrument: Instrument, node: Node): string {
	const own = say(node.label, lang);
	const above = nodesOf(instrument).find(
		(one) => one.type === "group" && one.children.includes(node),
	);
	return above && !instrument.children.includes(above)
		? `${say(above.label, lang)}: ${own}`
		: own;
}

const Matrix = ({ view, crosswalk }: CrosswalkPageProps) => (
	<DataTable
		id="tabel-silang"
		caption={view.t("instruments.crosswalk-matrix-caption")}
		wide
		rows={crosswalk.topics}
		columns={[
			{
				key: "pokok",
				label: view.t("instruments.crosswalk-topic"),
				cell: ({ label }: Topic) => say(label, view.lang),
			},
			...instrumentsNamed(crosswalk).map((id) => ({
				key: id,
				label: id,
				cell: ({ rows }: Topic) =>
					rows
						.filter(({ instrument }) => instrument === id)
						.map(({ code }) => code)
						.join(", ") || view.t("instruments.crosswalk-none"),
			})),
		]}
	/>
);
