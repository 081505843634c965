import { EmptyState } from "#ui/empty.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { moment } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { type Column, DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import type { IndicatorOffer, LanePlace, Waiting } from "../../index.ts";
import { LaneCrumbs } from "./crumbs.tsx";
import { addressOfLane, ofLane } from "./lane-address.ts";
import { type LastDecision, Undo } from "./lane-item-page.tsx";
import { indicatorName, laneName, laneRound } from "./lane-words.ts";
import { ShortcutSwitch } from "./shortcuts.tsx";

export interface StartProps {
	readonly view: View;
	/** Lanes that were begun and have something waiting. */
	readonly places: readonly LanePlace[];
	readonly offers: readonly IndicatorOffer[];
	/** Units with something waiting, those that wait longest first. */
	readonly units: readonly Waiting[];
	readonly unitsInAll: number;
	readonly unitNames: ReadonlyMap<string, string>;
	readonly recent: readonly LastDecision[];
	readonly secondLooks: number;
	readonly remarks: number;
}

/** The first page of the lane: go on, one indicator across all my units, or one unit; and the shortcuts. */
export const LaneStartPage = (props: StartProps) => {
	const { view, offers, units } = props;
	const title = view.t("assessments.lane-title");
	return (
		<OfficerLayout
			view={view}
			title={title}
			head={
				<PageHead
					above={<LaneCrumbs view={view} />}
					title={title}
					lead={view.t("assessments.lane-lead")}
				/>
			}
			asideLabel={view.t("assessments.lane-aside")}
			aside={<Beside {...props} />}
		>
			<GoOn {...props} />
			{offers.length === 0 && units.length === 0 ? (
				<EmptyState title={view.t("assessments.lane-empty")}>
					{view.t("assessments.lane-empty-says")}
				</EmptyState>
			) : (
				<>
					<Indicators {...props} />
					<Units {...props} />
				</>
			)}
		</OfficerLayout>
	);
};

const GoOn = ({ view, places, unitNames }: StartProps) =>
	places.length === 0 ? null : (
		<Section id="lanjut" title={view.t("assessments.lane-go-on")}>
			<List>
				{places.map((place, at) => (
					<ListRow
						name={laneName(view, place, unitNames.get(place.subject))}
						says={view.t(
							place.pausedAt
								? "assessments.lane-paused"
								: "assessments.lane-begun",
							{ when: moment(view.lang, place.pausedAt ?? place.movedAt) },
						)}
						end={
							<LinkButton
								href={link(view, ofLane, addressOfLane(place))}
								kind={at === 0 ? "filled" : "outlined"}
								small
							>
								{view.t("assessments.lane-resume")}
							</LinkButton>
						}
					/>
				))}
			</List>
		</Section>
	);

const Indicators = ({ view, offers }: StartProps) => {
	const rounds = [
		...Map.groupBy(offers, ({ instrument, year }) => `${instrument} ${year}`),
	];
	return (
		<Section id="indikator" title={view.t("assessments.lane-by-indicator")}>
			<p>{view.t("assessments.lane-by-indicator-says")}</p>
			{rounds.map(([key, some]) => (
				<DataTable
					id={`putaran-${key.replaceAll(" ", "-")}`}
					caption={some[0] ? laneRound(view, some[0]) : ""}
					columns={indicatorColumns(view)}
					rows={some}
				/>
			))}
		</Section>
	);
};

const indicatorColumns = (view: View): Column<IndicatorOffer>[] => [
	{
		key: "name",
		label: view.t("assessments.lane-indicator"),
		cell: ({ instrument, year, code, waiting }) => {
			const name = `${code} ${indicatorName(view, instrument, code)}`;
			return waiting === 0 ? (
				name
			) : (
				<a
					href={link(
						view,
						ofLane,
						addressOfLane({
							instrument,
							year,
							way: "indikator",
							subject: code,
						}),
					)}
				>
					{name}
				</a>
			);
		},
	},
	{
		key: "waiting",
		label: view.t("assessments.lane-waiting"),
		numeric: true,
		cell: ({ waiting, of }) =>
			view.t("assessments.lane-waiting-of", { waiting, of }),
	},
];

const Units = ({ view, units, unitsInAll }: StartProps) => (
	<Section
		id="unit"
		title={view.t("assessments.lane-by-unit")}
		beside={
			<a href={link(view, "/verifikasi", {})}>
				{view.t("assessments.lane-all-units", { n: unitsInAll })}
			</a>
		}
	>
		<List>
			{units.map(({ assessment, unitSlug, unitName, judged, of }) => (
				<ListRow
					name={unitName}
					href={link(
						view,
						ofLane,
						addressOfLane({
							...assessment,
							way: "unit",
							subject: unitSlug,
						}),
					)}
					says={laneRound(view, assessment)}
					end={view.t("assessments.lane-waiting-of", {
						waiting: of - judged,
						of,
					})}
				/>
			))}
		</List>
	</Section>
);

const Beside = (props: StartProps) => {
	const { view, recent, secondLooks, remarks } = props;
	return (
		<>
			{secondLooks > 0 && (
				<p>
					<a href={link(view, "/verifikasi/kedua", {})}>
						{view.t("assessments.second-waiting", { n: secondLooks })}
					</a>
				</p>
			)}
			{recent.length > 0 && (
				<Section id="terakhir" title={view.t("assessments.lane-recent")}>
					{recent.map((last) => (
						<Undo view={view} last={last} />
					))}
				</Section>
			)}
			<ShortcutSwitch view={view} />
			<p>
				<a href={link(view, "/verifikasi/jalur/kalimat", {})}>
					{view.t("assessments.remarks-link", { n: remarks })}
				</a>
			</p>
			<p>
				<a href={link(view, "/verifikasi/benturan", {})}>
					{view.t("assessments.conflict-link")}
				</a>
			</p>
			<p>
				<a href={link(view, "/undian", {})}>
					{view.t("assessments.draw-link")}
				</a>
			</p>
		</>
	);
};
