import { date } from "#ui/format.ts";
import { Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import type { UnitName } from "#units";
import type { Meeting, Minutes } from "../index.ts";
import { FollowUps } from "./follow-ups-part.tsx";

interface MinutesPartProps {
	readonly view: View;
	readonly meeting: Meeting;
	readonly minutes: Minutes;
	readonly units: ReadonlyMap<string, UnitName>;
	readonly mine: readonly string[];
}

/** What the minutes say: who came, what was carried, what was discussed, what was decided. */
export const MinutesPart = (props: MinutesPartProps) => {
	const { view, minutes } = props;
	const { t } = view;
	return (
		<>
			<Attendance {...props} />
			{minutes.carried !== null && minutes.carried.length > 0 && (
				<Section id="bawaan" title={t("meetings.carried.then")} level={3}>
					<FollowUps {...props} followUps={minutes.carried} />
				</Section>
			)}
			<Points {...props} />
			<Decisions {...props} />
		</>
	);
};

const Attendance = ({ view, minutes }: MinutesPartProps) => {
	const { t } = view;
	return (
		<DataTable
			id="daftar-hadir"
			caption={t("meetings.attendance")}
			columns={[
				{
					key: "name",
					label: t("meetings.attendance.name"),
					cell: ({ name }) => name,
				},
				{
					key: "institution",
					label: t("meetings.attendance.institution"),
					cell: ({ institution }) => institution || "–",
				},
				{
					key: "is",
					label: t("meetings.attendance.is"),
					cell: ({ is, walkIn }) =>
						t(walkIn ? "meetings.presence.walk-in" : `meetings.presence.${is}`),
				},
			]}
			rows={minutes.attendance}
			empty={<p>{t("meetings.attendance.none")}</p>}
		/>
	);
};

const Points = ({ view, meeting, minutes }: MinutesPartProps) => (
	<Section id="isi-pembahasan" title={view.t("meetings.points")} level={3}>
		{meeting.agenda.map((item, n) => (
			<div>
				<p>
					<strong>
						{n + 1}. {item}
					</strong>
				</p>
				{paragraphs(minutes.points[n] ?? "").map((line) => (
					<p>{line}</p>
				))}
			</div>
		))}
	</Section>
);

const paragraphs = (text: string): readonly string[] =>
	text === "" ? ["–"] : text.split(/\n+/);

const Decisions = ({ view, minutes, units }: MinutesPartProps) => {
	const { t, lang } = view;
	return (
		<Section id="isi-keputusan" title={t("meetings.decisions")} level={3}>
			{minutes.decisions.length === 0 ? (
				<p>{t("meetings.decisions.none")}</p>
			) : (
				<List>
					{minutes.decisions.map(({ text, followUp }) => (
						<ListRow
							name={text}
							says={
								followUp
									? t("meetings.to-do", {
											unit: units.get(followUp.unitId)?.name ?? "–",
											day: date(lang, followUp.dueOn),
										})
									: undefined
							}
						/>
					))}
				</List>
			)}
		</Section>
	);
};
