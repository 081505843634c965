import { dayOf } from "#territory";
import { Chips } from "#ui/chips.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { moment } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import { Unverified } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import {
	type HindranceCode,
	hindrances,
	type RegionNow,
	type SendingInShort,
	type UnitLine,
} from "../index.ts";
import { ForecastPart } from "./forecast-part.tsx";
import type { Way } from "./mending.ts";
import { addressOf, Path } from "./region-path.tsx";
import { UnitList } from "./unit-list.tsx";
import { aimInWords, findingOf, roundName } from "./words.ts";

export interface TargetPageProps {
	readonly view: View;
	readonly region: RegionNow;
	/** The lines that this viewer may read: all, or those of their own units. */
	readonly lines: readonly UnitLine[];
	readonly readsAll: boolean;
	readonly ways: ReadonlyMap<string, Way>;
	/** Only what is held back by this. */
	readonly only: HindranceCode | null;
	readonly may: { readonly set: boolean; readonly remind: boolean };
	readonly names: ReadonlyMap<string, string>;
	/** When each unit was last reminded of what holds it back now. */
	readonly reminded: ReadonlyMap<string, Date>;
	/** The latest reminders of the region, the latest first. */
	readonly sendings: readonly SendingInShort[];
}

/** The target of a region: what is missing, how it may go, and what holds back each unit. */
export const TargetPage = (props: TargetPageProps) => {
	const { view, region, may } = props;
	const { round, instrument, aim } = region;
	const title = findingOf(view, region, dayOf(view.now));
	const at = addressOf(region);
	return (
		<OfficerLayout
			view={view}
			title={`${title} – ${roundName(view, round)}`}
			head={
				<PageHead
					above={<Path view={view} region={region} />}
					title={title}
					lead={
						aim
							? `${roundName(view, round)}. ${aimInWords(view, aim.target)}`
							: roundName(view, round)
					}
					beside={
						<>
							<TakingPart view={view} region={region} />
							{props.readsAll && (
								<LinkButton
									kind="outlined"
									href={link(
										view,
										"/target/:provinsi/:instrument/:year/laporan",
										at,
									)}
								>
									{view.t("targets.report.this-quarter")}
								</LinkButton>
							)}
							{may.set && (
								<LinkButton
									kind="outlined"
									href={link(
										view,
										"/target/:provinsi/:instrument/:year/penetapan",
										at,
									)}
								>
									{view.t(aim ? "targets.change" : "targets.set")}
								</LinkButton>
							)}
						</>
					}
				/>
			}
			asideLabel={view.t("targets.aside")}
			aside={<Aside {...props} />}
		>
			{!instrument.verified && <Unverified view={view} />}
			<ForecastPart view={view} region={region} />
			<Units {...props} />
		</OfficerLayout>
	);
};

/** Word, shape and colour: a region whose units all take part stands out. */
const TakingPart = ({
	view,
	region: { units, takingPart },
}: Pick<TargetPageProps, "view" | "region">) => {
	const all = units.length > 0 && takingPart === units.length;
	return (
		<Tag shape={all ? "disc" : "half"} tone={all ? "ok" : "plain"}>
			{view.t(all ? "targets.all-take-part" : "targets.take-part", {
				n: takingPart,
				all: units.length,
			})}
		</Tag>
	);
};

const Units = (props: TargetPageProps) => {
	const { view, region, lines, readsAll, only } = props;
	const shown = only
		? lines.filter(({ hindrance }) => hindrance?.code === only)
		: lines;
	return (
		<Section
			id="unit"
			title={view.t(readsAll ? "targets.units" : "targets.own-units")}
		>
			{readsAll && <Held {...props} />}
			{!readsAll && <Meta>{view.t("targets.own-units-says")}</Meta>}
			{shown.length === 0 ? (
				<EmptyState title={view.t("targets.no-units")} level={3}>
					{view.t(
						region.units.length === 0
							? "targets.no-units-says"
							: "targets.nothing-so-says",
					)}
				</EmptyState>
			) : (
				<UnitList {...props} lines={shown} />
			)}
		</Section>
	);
};

/** What holds units back, with how many: each a view of the list. */
const Held = ({ view, region, lines, only }: TargetPageProps) => {
	const counts = Map.groupBy(lines, ({ hindrance }) => hindrance?.code);
	const at = addressOf(region);
	const here = "/target/:provinsi/:instrument/:year";
	return (
		<Chips
			label={view.t("targets.by-hindrance")}
			chips={[
				{
					name: view.t("targets.every", { n: lines.length }),
					href: link(view, here, at),
					current: only === null,
				},
				...hindrances.flatMap((code) => {
					const n = counts.get(code)?.length ?? 0;
					return n === 0
						? []
						: [
								{
									name: view.says(`targets.held-by-${code}`, { n }),
									href: link(view, here, at, { hambatan: code }),
									current: only === code,
								},
							];
				}),
			]}
		/>
	);
};

const Aside = ({ view, region, names, sendings, may }: TargetPageProps) => (
	<>
		<Section id="riwayat" title={view.t("targets.history")}>
			{region.targets.length === 0 ? (
				<Meta>{view.t("targets.history-none")}</Meta>
			) : (
				<List>
					{region.targets.map((target) => (
						<ListRow
							name={aimInWords(view, target)}
							says={target.reason}
							end={`${(target.byId && names.get(target.byId)) || view.t("targets.somebody")}, ${moment(view.lang, target.at)}`}
						/>
					))}
				</List>
			)}
		</Section>
		{sendings.length > 0 && (
			<Section id="pengingat" title={view.t("targets.sendings")}>
				<List>
					{sendings.map(({ id, at, units, takenBack }) => (
						<ListRow
							name={view.t("targets.sending", {
								n: units,
								back: takenBack,
							})}
							href={
								may.remind
									? link(
											view,
											"/target/:provinsi/:instrument/:year/pengingat/:sending",
											{ ...addressOf(region), sending: id },
										)
									: undefined
							}
							says={moment(view.lang, at)}
						/>
					))}
				</List>
			</Section>
		)}
		<p>
			<a
				href={link(view, "/kemajuan/:instrument/:year", {
					instrument: region.round.instrument,
					year: String(region.round.year),
				})}
			>
				{view.t("targets.to-board")}
			</a>
		</p>
		<p>
			<a
				href={link(
					view,
					"/hasil/:instrument/:year",
					{
						instrument: region.round.instrument,
						year: String(region.round.year),
					},
					{ provinsi: region.province.code },
				)}
			>
				{view.t("targets.to-results", { place: region.province.name })}
			</a>
		</p>
	</>
);
