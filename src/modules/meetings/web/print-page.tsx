import { Facts } from "#ui/facts.tsx";
import { PrintSheet, Sheet } from "#ui/layout/print-sheet.tsx";
import { link } from "#ui/paths.ts";
import { isApproved, lineOf, type Minutes } from "../index.ts";
import { ApprovedBy, type MeetingPageProps } from "./meeting-page.tsx";
import { whenInWords } from "./meeting-words.tsx";
import { MinutesPart } from "./minutes-part.tsx";

type PrintPageProps = Omit<MeetingPageProps, "state"> & {
	readonly minutes: Minutes;
};

/** One version of the minutes, for paper. */
export const PrintPage = (props: PrintPageProps) => {
	const { view, unit, meeting, minutes, units, names } = props;
	const { t } = view;
	return (
		<PrintSheet
			view={view}
			title={`${t("meetings.print.title")}, ${meeting.title}`}
			staff
			back={{
				name: meeting.title,
				href: link(view, "/rapat/:unit/:meeting", {
					unit: unit.slug,
					meeting: meeting.id,
				}),
			}}
		>
			<Sheet>
				<h1>
					{t(
						isApproved(minutes)
							? "meetings.print.title"
							: "meetings.print.draft",
					)}
				</h1>
				<p class="lead">{meeting.title}</p>
				<Facts
					facts={[
						{ term: t("meetings.office"), is: unit.name },
						{ term: t("meetings.when"), is: whenInWords(view, unit, meeting) },
						{
							term: t("meetings.field.place"),
							is: [meeting.place, meeting.online].filter(Boolean).join("; "),
						},
						{
							term: t("meetings.field.chair"),
							is: names.get(meeting.chairId) ?? "–",
						},
						{
							term: t("meetings.field.noteTaker"),
							is: names.get(meeting.noteTakerId) ?? "–",
						},
						{
							term: t("meetings.invited"),
							is:
								[
									...meeting.invited.map((id) => units.get(id)?.name ?? "–"),
									...meeting.guests.map(lineOf),
								].join("; ") || "–",
						},
					]}
				/>
				<h2>{t("meetings.minutes")}</h2>
				<MinutesPart {...props} minutes={minutes} />
				<h2>{t("meetings.signatures")}</h2>
				<ApprovedBy {...props} minutes={minutes} />
				<Facts
					look="row"
					facts={[
						{
							term: t("meetings.field.noteTaker"),
							is: signed(props, meeting.noteTakerId),
						},
						{
							term: t(
								minutes.instead ? "meetings.head" : "meetings.field.chair",
							),
							is: signed(props, minutes.approvedBy ?? meeting.chairId),
						},
					]}
				/>
			</Sheet>
		</PrintSheet>
	);
};

/** Room for a hand above the name. */
const signed = ({ names }: PrintPageProps, id: string) => (
	<>
		<br />
		<br />
		{names.get(id) ?? "–"}
	</>
);
