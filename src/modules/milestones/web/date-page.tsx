import { say } from "#kernel/text.ts";
import type { Day, Province } from "#territory";
import { Crumbs } from "#ui/crumbs.tsx";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { OutsideLink } from "#ui/outside-link.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import { type Dated, doesOf, type Entry, type WholeDate } from "../index.ts";
import {
	dayIn,
	daysInWords,
	letterIn,
	programmeOf,
	provinceNamed,
	titleIn,
} from "./date-words.tsx";

interface DatePageProps extends WholeDate {
	readonly view: View;
	readonly provinces: readonly Province[];
	/** The last working day before a date that falls on a free one; `null`: it is a working day. */
	readonly workingDay: Day | null;
	/** Whether the viewer may enter a letter that moves it. */
	readonly moves: boolean;
}

/** One date: when, who does what, by which letter, and what of it is unsure. */
export const DatePage = (props: DatePageProps) => {
	const { view, date: one, provinces } = props;
	const { t } = view;
	const title = titleIn(view, one);
	const gone = one.of === "letter" && one.entry.takenBack;
	const programme = programmeOf(view, one);
	return (
		<CitizenLayout view={view} title={title}>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{
								name: t("milestones.title"),
								href: link(view, "/kalender-program", {}),
							},
							{ name: title },
						]}
					/>
				}
				title={title}
				lead={say(doesOf(one), view.lang)}
			/>
			{gone && (
				<Notice kind="warn" title={t("milestones.taken-back")}>
					{gone.why}
				</Notice>
			)}
			<Facts
				facts={[
					{
						term: t("milestones.when"),
						is: (
							<>
								<strong>{dayIn(view, one.on)}</strong>
								<br />
								{daysInWords(view, one.on)}
							</>
						),
					},
					...(programme === null
						? []
						: [{ term: t("milestones.programme"), is: programme }]),
					{ term: t("milestones.for"), is: whoFor(view, one, provinces) },
					{ term: t("milestones.ground"), is: <Ground {...props} /> },
				]}
			/>
			<Working {...props} />
			<Doubt {...props} />
			<History {...props} />
			{props.moves && !gone && <Move {...props} />}
		</CitizenLayout>
	);
};

const whoFor = (
	view: View,
	one: Dated,
	provinces: readonly Province[],
): string =>
	one.of === "letter" && one.entry.province !== null
		? provinceNamed(provinces, one.entry.province)
		: view.t("milestones.nation");

const Ground = ({ view, date: one }: DatePageProps) => {
	const [last] = one.letters;
	if (last) return <Letter view={view} entry={last} />;
	if (one.of === "letter") return <Letter view={view} entry={one.entry} />;
	const { ground, source } = one.shipped.milestone;
	return (
		<>
			{say(ground, view.lang)}.{" "}
			<OutsideLink href={source}>{view.t("milestones.read")}</OutsideLink>
		</>
	);
};

const Letter = ({
	view,
	entry,
}: {
	readonly view: View;
	readonly entry: Entry;
}) => (
	<>
		{letterIn(view, entry)}{" "}
		{entry.source !== "" && (
			<OutsideLink href={entry.source}>{view.t("milestones.read")}</OutsideLink>
		)}
	</>
);

/** Nobody is at a desk on a free day: the last day before on which somebody is. */
const Working = ({ view, workingDay }: DatePageProps) =>
	workingDay === null ? null : (
		<Notice kind="calm">
			{view.t("milestones.free-day", { day: dayIn(view, workingDay) })}
		</Notice>
	);

const Doubt = ({ view, date: one }: DatePageProps) => {
	const doubt = one.of === "shipped" ? one.shipped.milestone.doubt : undefined;
	return doubt === undefined || one.letters.length > 0 ? null : (
		<Notice kind="info" title={view.t("milestones.doubt")}>
			{say(doubt, view.lang)}
		</Notice>
	);
};

/** How it came to stand where it stands, the last letter first, the shipped date last. */
const History = ({ view, date: one, history }: DatePageProps) => {
	if (one.of === "letter" || history.length === 0) return null;
	return (
		<Section id="riwayat" title={view.t("milestones.history")}>
			<List>
				{history.map((entry) => (
					<ListRow
						name={dayIn(view, entry.on)}
						says={
							<>
								{letterIn(view, entry)}
								{entry.takenBack && <> {entry.takenBack.why}</>}
							</>
						}
						end={
							entry.takenBack && (
								<Tag shape="ring">{view.t("milestones.taken-back")}</Tag>
							)
						}
					/>
				))}
				<ListRow
					name={dayIn(view, one.shipped.on)}
					says={view.t("milestones.usual")}
				/>
			</List>
		</Section>
	);
};

const Move = ({ view, date: one }: DatePageProps) =>
	one.of === "letter" ? null : (
		<>
			<Row>
				<LinkButton
					kind="outlined"
					href={link(
						view,
						"/kalender-program/surat/baru",
						{},
						{ tanggal: one.key },
					)}
				>
					{view.t("milestones.move")}
				</LinkButton>
			</Row>
			<Meta>
				{view.t("milestones.move.says", {
					day: date(view.lang, one.on),
				})}
			</Meta>
		</>
	);
