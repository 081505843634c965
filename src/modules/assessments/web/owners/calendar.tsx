import { daysLeft } from "#notices";
import { dayOf } from "#territory";
import { Facts } from "#ui/facts.tsx";
import { date, fullDate } from "#ui/format.ts";
import { OutsideLink } from "#ui/outside-link.tsx";
import { Timeline } from "#ui/timeline.tsx";
import { UnverifiedTag } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import {
	closesEarlier,
	type DatedMilestone,
	milestonesOf,
	type State,
	standingsOf,
	yearsOf,
} from "../../index.ts";

interface CalendarProps {
	readonly view: View;
	readonly programme: string;
	/** Of performance. */
	readonly year: number;
	/** Day of the decree; null while nothing is decided, left out where nobody asks for one unit. */
	readonly decreeOn?: string | null;
	/** How far the assessment has come; left out where nobody asks for one unit. */
	readonly state?: State;
	/** Last day of the round, where it is known. */
	readonly closesOn?: string | null;
}

/** The days that a round keeps to, with their sources, and four years that are easily taken for one another. */
export const Calendar = ({
	view,
	programme,
	year,
	decreeOn,
	state,
	closesOn = null,
}: CalendarProps) => {
	const days = milestonesOf(programme, year);
	const years = yearsOf(programme, year, decreeOn ?? null);
	if (days.length === 0 || !years) return null;
	const { t, lang } = view;
	const today = dayOf(view.now);
	const standings = standingsOf(days, state, today);
	const earlier = closesEarlier(days, closesOn);
	return (
		<div class="stack">
			{earlier && (
				<p>
					{t("assessments.calendar-closes-earlier", {
						closes: fullDate(lang, earlier.closesOn),
						day: date(lang, earlier.on),
					})}
				</p>
			)}
			<Timeline
				view={view}
				happenings={days.map((day, at) => ({
					title: t(`assessments.milestone-${day.code}`),
					state: standings[at] ?? "later",
					says: (
						<>
							{fullDate(lang, day.on)}. {leftInWords(view, day.on)}{" "}
							<Source view={view} day={day} />
						</>
					),
				}))}
			/>
			<Facts
				look="narrow"
				facts={[
					{
						term: t("assessments.years-performance"),
						is: String(years.performance),
					},
					{
						term: t("assessments.years-assessment"),
						is: String(years.assessment),
					},
					...(decreeOn === undefined
						? []
						: [
								{
									term: t("assessments.years-decree"),
									is: years.decreeOn
										? date(lang, years.decreeOn)
										: t("assessments.years-no-decree"),
								},
							]),
					{
						term: t("assessments.years-ceremony"),
						is: t("assessments.years-ceremony-planned", {
							day: date(lang, years.ceremonyOn),
						}),
					},
				]}
			/>
		</div>
	);
};

/** "4 hari lagi", "hari ini", "sudah lewat 12 hari". */
export const leftInWords = (view: View, on: string): string => {
	const left = daysLeft(on, dayOf(view.now));
	return left >= 0
		? view.t("assessments.days-left", { n: left })
		: view.t("assessments.days-since", { n: -left });
};

const Source = ({
	view,
	day: { code, source, verified },
}: {
	readonly view: View;
	readonly day: DatedMilestone;
}) => (
	<>
		<OutsideLink href={source}>
			{view.t("assessments.milestone-source")}
			<span class="hide">: {view.t(`assessments.milestone-${code}`)}</span>
		</OutsideLink>{" "}
		{!verified && <UnverifiedTag view={view} />}
	</>
);
