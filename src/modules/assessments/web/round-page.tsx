import type { FormState } from "#kernel/form.ts";
import { dayOf } from "#territory";
import { Facts } from "#ui/facts.tsx";
import { Button, DateFields, Form, Hidden, TextArea } from "#ui/form/index.ts";
import { date, fullDate, moment } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { Stat, Stats } from "#ui/stat.tsx";
import { Versions } from "#ui/versions.tsx";
import type { View } from "#ui/view.ts";
import {
	milestonesOf,
	type Round,
	type RoundCounts,
	type RoundDays,
	type RoundMoved,
	type RulesSet,
} from "../index.ts";
import { RulesForm } from "./deadlines/rules-form.tsx";
import { Calendar } from "./owners/calendar.tsx";
import { RoundCrumbs, RoundTag } from "./round-list.tsx";
import { nameOfRound, roundStateInWords } from "./round-words.ts";

export interface RoundPageProps {
	readonly view: View;
	readonly round: Round;
	readonly counts: RoundCounts;
	readonly changes: readonly RoundMoved[];
	/** The days after a judgement, the latest first. */
	readonly rules: readonly RulesSet[];
	readonly names: ReadonlyMap<string, string>;
	readonly state: FormState;
	readonly once: string;
	/** The days that this person typed, where somebody else moved them meanwhile. */
	readonly mine?: RoundDays | undefined;
}

/** One round: its days, how far units have come, and the form that moves the days. */
export const RoundPage = (props: RoundPageProps) => {
	const { view, round, counts, state, mine } = props;
	const name = nameOfRound(view, round);
	return (
		<OfficerLayout
			view={view}
			title={name}
			form={state}
			head={
				<PageHead
					above={<RoundCrumbs view={view} here={name} />}
					title={name}
					lead={roundStateInWords(view, round)}
					beside={<RoundTag view={view} round={round} />}
				/>
			}
		>
			{mine && <Meanwhile {...props} mine={mine} />}
			<Counts view={view} counts={counts} />
			<Facts
				facts={[
					{
						term: view.t("assessments.round-opens"),
						is: fullDate(view.lang, round.opensOn),
					},
					{
						term: view.t("assessments.round-closes"),
						is: fullDate(view.lang, round.closesOn),
					},
					{
						term: view.t("assessments.round-instrument"),
						is: (
							<a href={link(view, "/instrumen/:id", { id: round.instrument })}>
								{round.instrument}
							</a>
						),
					},
				]}
			/>
			{milestonesOf(round.programme, round.year).length > 0 && (
				<Section id="kalender" title={view.t("assessments.calendar-title")}>
					<Calendar
						view={view}
						programme={round.programme}
						year={round.year}
						closesOn={round.closesOn}
					/>
				</Section>
			)}
			<Section id="ubah" title={view.t("assessments.round-change")}>
				<Change {...props} />
			</Section>
			<Changes {...props} />
			<Section id="aturan" title={view.t("assessments.rules-title")}>
				<RulesForm {...props} once={`${props.once}-aturan`} />
			</Section>
		</OfficerLayout>
	);
};

const Counts = ({
	view,
	counts: { begun, handedIn, decided },
}: Pick<RoundPageProps, "view" | "counts">) =>
	begun === 0 ? (
		<p>{view.t("assessments.round-counts-none")}</p>
	) : (
		<Stats>
			<Stat value={begun} label={view.t("assessments.round-begun")} />
			<Stat
				value={handedIn}
				label={view.t("assessments.round-handed-in", { of: begun })}
			/>
			<Stat
				value={decided}
				label={view.t("assessments.round-decided", { of: begun })}
			/>
		</Stats>
	);

const Change = ({ view, round, state, once }: RoundPageProps) => {
	const { t } = view;
	const opened = round.opensOn <= dayOf(view.now);
	return (
		<Form
			view={view}
			action={link(view, "/kelola/periode/:instrument/:year", {
				instrument: round.instrument,
				year: String(round.year),
			})}
			once={once}
		>
			<Hidden name="dilihat_buka" value={round.opensOn} />
			<Hidden name="dilihat_tutup" value={round.closesOn} />
			{opened ? (
				<p>
					{t("assessments.round-opened-already", {
						day: date(view.lang, round.opensOn),
					})}
				</p>
			) : (
				<DateFields
					view={view}
					state={state}
					name="buka"
					label={t("assessments.round-opens")}
				/>
			)}
			<DateFields
				view={view}
				state={state}
				name="tutup"
				label={t("assessments.round-closes")}
				hint={t("assessments.round-closes-change-hint")}
			/>
			<TextArea
				view={view}
				state={state}
				name="alasan"
				label={t("assessments.round-reason")}
				hint={t("assessments.round-reason-hint")}
				rows={3}
			/>
			<div>
				<Button>{t("assessments.round-change-do")}</Button>
			</div>
		</Form>
	);
};

const Meanwhile = ({
	view,
	round,
	mine,
}: RoundPageProps & { readonly mine: RoundDays }) => (
	<Versions
		view={view}
		id="dua-versi"
		fields={[
			{
				label: view.t("assessments.round-opens"),
				theirs: date(view.lang, round.opensOn),
				yours: date(view.lang, mine.opensOn),
			},
			{
				label: view.t("assessments.round-closes"),
				theirs: date(view.lang, round.closesOn),
				yours: date(view.lang, mine.closesOn),
			},
		].filter(({ theirs, yours }) => theirs !== yours)}
	/>
);

const Changes = ({ view, changes, names }: RoundPageProps) =>
	changes.length === 0 ? null : (
		<Fold summary={view.t("assessments.round-changes", { n: changes.length })}>
			<List>
				{changes.map(({ before, after, reason, byId, at }) => (
					<ListRow
						name={[
							...(before.opensOn === after.opensOn
								? []
								: [
										view.t("assessments.round-moved-opening", {
											before: date(view.lang, before.opensOn),
											after: date(view.lang, after.opensOn),
										}),
									]),
							...(before.closesOn === after.closesOn
								? []
								: [
										view.t("assessments.round-moved-closing", {
											before: date(view.lang, before.closesOn),
											after: date(view.lang, after.closesOn),
										}),
									]),
						].join(" ")}
						says={`${reason} (${(byId && names.get(byId)) || view.t("assessments.item-somebody")}, ${moment(view.lang, at)})`}
					/>
				))}
			</List>
		</Fold>
	);
