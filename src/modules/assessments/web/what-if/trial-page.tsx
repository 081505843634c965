import {
	type Draft,
	type Instrument,
	instrumentNamed,
	moves,
	nodeOf,
} from "#instruments";
import { ManageCrumbs } from "#instruments/web";
import { filled } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Chips } from "#ui/chips.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { Select } from "#ui/form/index.ts";
import { decimal, number } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import type { RoundToTry, Trial } from "../../index.ts";
import { movedColumns } from "./moved-units.tsx";
import { type Asked, inAddress, roundKey, unitsAPage } from "./trial-asked.ts";

export interface TrialPageProps {
	readonly view: View;
	readonly draft: Draft;
	readonly instrument: Instrument;
	/** Rounds on whose answers it can be tried, the youngest first. */
	readonly rounds: readonly RoundToTry[];
	readonly asked: Asked;
	/** Null where there is no round to try it on. */
	readonly tried: {
		readonly round: RoundToTry;
		readonly published: Instrument;
		readonly trial: Trial;
	} | null;
}

/** Who would move over which limit, before anybody publishes the draft. */
export const TrialPage = (props: TrialPageProps) => {
	const { view, draft, instrument, tried } = props;
	const title = titleOf(props);
	return (
		<OfficerLayout
			view={view}
			title={title}
			results={tried ? "unit" : undefined}
			head={
				<PageHead
					above={
						<ManageCrumbs
							view={view}
							draft={draft}
							here={view.t("assessments.trial-here")}
						/>
					}
					title={title}
					lead={view.t("assessments.trial-lead", {
						draft: say(instrument.title, view.lang),
					})}
				/>
			}
		>
			{tried ? (
				<Found {...props} tried={tried} />
			) : (
				<EmptyState title={view.t("assessments.trial-no-round")}>
					{view.t("assessments.trial-no-round-says")}
				</EmptyState>
			)}
		</OfficerLayout>
	);
};

function titleOf({ view, instrument, tried }: TrialPageProps): string {
	if (!tried) return view.t("assessments.trial-nothing");
	if (!instrument.bands) return view.t("assessments.trial-no-limits");
	const { down, up, depends } = tried.trial.counts;
	return view.t("assessments.trial-title", {
		down,
		up,
		depends,
		moved: down + up + depends,
	});
}

type Found = TrialPageProps & {
	readonly tried: NonNullable<TrialPageProps["tried"]>;
};

const Found = (props: Found) => {
	const { view, instrument, tried } = props;
	return (
		<>
			<Rounds {...props} />
			{!instrument.bands && (
				<Notice kind="warn" title={view.t("assessments.trial-no-limits")}>
					{view.t("assessments.trial-no-limits-says")}
				</Notice>
			)}
			{tried.trial.crossings.length > 0 && <Limits {...props} />}
			<Units {...props} />
			<How {...props} />
		</>
	);
};

const Rounds = ({ view, draft, rounds, tried }: Found) => (
	<FilterBar
		view={view}
		action={link(view, "/kelola/instrumen/:draft/andai", { draft: draft.id })}
		label={view.t("assessments.trial-choose")}
		button={view.t("assessments.trial-try")}
	>
		<Select
			view={view}
			state={filled({ putaran: roundKey(tried.round) })}
			name="putaran"
			label={view.t("assessments.trial-round")}
			options={rounds.map((round) => ({
				value: roundKey(round),
				label: view.t("assessments.trial-round-option", {
					year: String(round.year),
					title: titleOfRound(view, round),
					units: round.handedIn,
				}),
			}))}
		/>
	</FilterBar>
);

const titleOfRound = (view: View, { instrument }: RoundToTry): string => {
	const title = instrumentNamed(instrument)?.title;
	return title ? say(title, view.lang) : instrument;
};

const Limits = ({ view, tried }: Found) => (
	<Section id="batas" title={view.t("assessments.trial-limits")}>
		<DataTable
			id="isi-batas"
			caption={view.t("assessments.trial-limits-caption")}
			hideCaption
			rows={tried.trial.crossings}
			columns={[
				{
					key: "limit",
					label: view.t("assessments.trial-limit"),
					cell: ({ band }) =>
						view.t("assessments.trial-limit-of", {
							predicate: say(band.label, view.lang),
							from: decimal(view.lang, band.from ?? band.above ?? "0"),
						}),
				},
				...(["up", "down", "depends"] as const).map((way) => ({
					key: way,
					label: view.t(`assessments.trial-${way}`),
					numeric: true,
					cell: (crossing: Trial["crossings"][number]) =>
						number(view.lang, crossing[way]),
				})),
			]}
		/>
	</Section>
);

const Units = (props: Found) => {
	const { view, draft, asked, instrument, tried } = props;
	const { units, counts } = tried.trial;
	const shown = asked.move
		? units.filter(({ move }) => move === asked.move)
		: units;
	const hrefOf = (changes: Partial<Asked>) =>
		link(
			view,
			"/kelola/instrumen/:draft/andai",
			{ draft: draft.id },
			inAddress({ ...asked, ...changes }),
		);
	const last = Math.max(1, Math.ceil(shown.length / unitsAPage));
	const now = Math.min(asked.page, last);
	return (
		<Section id="unit" title={view.t("assessments.trial-units")}>
			{instrument.bands && (
				<Chips
					label={view.t("assessments.trial-show")}
					chips={[
						{
							name: view.t("assessments.trial-all", { n: units.length }),
							href: hrefOf({ move: null, page: 1 }),
							current: asked.move === null,
						},
						...moves
							.filter((move) => counts[move] > 0)
							.map((move) => ({
								name: view.t(`assessments.trial-n-${move}`, {
									n: counts[move],
								}),
								href: hrefOf({ move, page: 1 }),
								current: asked.move === move,
							})),
					]}
				/>
			)}
			<DataTable
				id="isi-unit"
				caption={view.t("assessments.trial-units-caption", {
					n: shown.length,
				})}
				hideCaption
				wide
				rows={shown.slice((now - 1) * unitsAPage, now * unitsAPage)}
				empty={<p>{view.t("assessments.trial-none-so")}</p>}
				columns={movedColumns(
					view,
					instrument,
					tried.round,
					instrument.bands !== null &&
						tried.trial.readsBeforeBy === "draft-limits",
				)}
			/>
			<Pager
				view={view}
				now={now}
				last={last}
				hrefOf={(page) => hrefOf({ page })}
			/>
			<Meta>{view.t("assessments.trial-not-kept")}</Meta>
		</Section>
	);
};

/** What was counted, and what could not be. */
const How = ({ view, instrument, tried }: Found) => {
	const { trial, published } = tried;
	const nameOf = (code: string) => {
		const label = nodeOf(instrument, code)?.label;
		return label ? `${code} ${say(label, view.lang)}` : code;
	};
	return (
		<Fold summary={view.t("assessments.trial-how")} open>
			<p>{view.t("assessments.trial-how-answers")}</p>
			{instrument.bands && trial.readsBeforeBy === "draft-limits" && (
				<p>
					{view.t("assessments.trial-how-lent", {
						published: say(published.title, view.lang),
					})}
				</p>
			)}
			{trial.notAsked.size > 0 && (
				<>
					<p>{view.t("assessments.trial-how-new")}</p>
					<ul>
						{[...trial.notAsked].map(([code, n]) => (
							<li>
								{view.t("assessments.trial-how-new-one", {
									item: nameOf(code),
									n,
								})}
							</li>
						))}
					</ul>
				</>
			)}
			{instrument.gates.some(({ kind }) => kind === "veto") && (
				<p>{view.t("assessments.trial-how-veto")}</p>
			)}
		</Fold>
	);
};
