import type { Action } from "#actions";
import { StateTag as ActionTag, OutcomeLine, whenInWords } from "#actions/web";
import { say } from "#kernel/text.ts";
import { civilDay, zoneOfProvince } from "#procedures";
import { dayBefore, dayOf } from "#territory";
import type { Tone } from "#ui/content.ts";
import { fullDate } from "#ui/format.ts";
import { link } from "#ui/paths.ts";
import { Progress } from "#ui/progress.tsx";
import { type Shape, Tag } from "#ui/tag.tsx";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Answer,
	type Consultation,
	type Office,
	type Opinion,
	type ToldCount,
	type ToldCounts,
	takes,
	terms,
	type Verdict,
} from "../index.ts";

export interface About {
	readonly view: View;
	readonly unit: Unit;
	readonly consultation: Consultation;
}

export const addressOf = ({
	unit,
	consultation,
}: Omit<About, "view">): {
	readonly unit: string;
	readonly consultation: string;
} => ({
	unit: unit.slug,
	consultation: consultation.id,
});

/** Where a passage stands: on its page of its version, at its number. */
export const passageHref = (
	{ view, unit, consultation }: About,
	version: number,
	number: number,
): string => {
	const page = Math.max(1, Math.ceil(number / terms.passagesShown));
	return `${link(
		view,
		"/unit/:unit/konsultasi/:consultation",
		addressOf({ unit, consultation }),
		{
			versi: version === consultation.version ? undefined : String(version),
			halaman: page > 1 ? String(page) : undefined,
		},
	)}#p${number}`;
};

/** Whether one may speak, in a word. */
export const StandingTag = ({ view, unit, consultation }: About) => {
	const { state, opinions, answered } = consultation;
	// Put back by an appeal after the end: it is being answered again.
	const again = state === "ended" && opinions > answered;
	const standing = again
		? "over"
		: state === "open"
			? takes(consultation, unit, view.now, null)
			: state;
	const look = looks[standing];
	return (
		<Tag shape={look.shape} tone={look.tone}>
			{view.t(`consultations.standing.${standing}`)}
		</Tag>
	);
};

const looks = {
	draft: { shape: "dotted", tone: "plain" },
	"not-yet": { shape: "ring", tone: "plain" },
	yes: { shape: "disc", tone: "ok" },
	grace: { shape: "half", tone: "warn" },
	over: { shape: "half", tone: "warn" },
	ended: { shape: "disc", tone: "info" },
} as const satisfies Record<string, { shape: Shape; tone: Tone }>;

export const untilInWords = (
	{ t, lang }: View,
	{ closesOn, closedEarlyAt }: Consultation,
	{ province, closedOn }: Office,
): string => {
	if (closedEarlyAt)
		return t("consultations.closed-early", {
			day: fullDate(
				lang,
				civilDay(closedEarlyAt, zoneOfProvince(province.code)),
			),
		});
	const last =
		closedOn !== null && closedOn <= closesOn ? dayBefore(closedOn) : closesOn;
	return t("consultations.until", { day: fullDate(lang, last) });
};

/** How many of one way, as far as it is told. */
export const countInWords = ({ t }: View, told: ToldCount): string =>
	told.kind === "few"
		? t("consultations.count.few", told)
		: t(`consultations.count.${told.kind}`, told);

/** How many spoke, always parted by whether the office knows who, and how many have an answer. */
export const Heeded = ({
	view,
	consultation,
	told: { verified, unverified, people },
}: Omit<About, "unit"> & { readonly told: ToldCounts }) => {
	const { t } = view;
	const { opinions, answered } = consultation;
	return (
		<>
			<p>
				{t("consultations.counted", {
					verified: countInWords(view, verified),
					unverified: countInWords(view, unverified),
				})}
				{people > 0 && ` ${t("consultations.counted.people", { people })}`}
			</p>
			{opinions > 0 && (
				<Progress
					id="terjawab"
					value={answered}
					max={opinions}
					words={t("consultations.answered", { answered, opinions })}
				/>
			)}
		</>
	);
};

/** What a text is about. */
export const aboutInWords = (
	{ t }: View,
	{
		passage,
		question,
		version,
	}: Pick<Opinion, "passage" | "question" | "version">,
): string =>
	passage > 0
		? t("consultations.about.passage", { passage, version })
		: question > 0
			? t("consultations.about.question", { question })
			: t("consultations.about.whole");

const verdictLooks = {
	accepted: { shape: "disc", tone: "ok" },
	partly: { shape: "half", tone: "info" },
	not: { shape: "ring", tone: "plain" },
} as const satisfies Record<Verdict, { shape: Shape; tone: Tone }>;

export const VerdictTag = ({
	view,
	verdict,
}: {
	readonly view: View;
	readonly verdict: Verdict;
}) => (
	<Tag shape={verdictLooks[verdict].shape} tone={verdictLooks[verdict].tone}>
		{view.t(`consultations.verdict.${verdict}`)}
	</Tag>
);

/** What the office says, with what changed by it. */
export const AnswerWords = (props: About & { readonly answer: Answer }) => {
	const { view, answer } = props;
	const { t } = view;
	return (
		<div class="stack">
			<p>
				<VerdictTag view={view} verdict={answer.verdict} />{" "}
				{t("consultations.answer.of", {
					number: answer.number,
					day: fullDate(view.lang, answer.answeredOn),
				})}
			</p>
			<ToldWords words={answer.reason} />
			{answer.correctedOn !== null && (
				<p>
					<Tag shape="diamond" tone="warn">
						{t("consultations.answer.corrected", {
							day: fullDate(view.lang, answer.correctedOn),
						})}
					</Tag>{" "}
					{answer.whyCorrected}{" "}
					<a
						href={link(
							view,
							"/unit/:unit/konsultasi/:consultation/jawaban/:number",
							{ ...addressOf(props), number: String(answer.number) },
						)}
					>
						{t("consultations.answer.earlier")}
					</a>
				</p>
			)}
			{answer.version !== null && answer.passage !== null && (
				<p>
					<a href={passageHref(props, answer.version, answer.passage)}>
						{t("consultations.answer.changed", {
							passage: answer.passage,
							version: answer.version,
						})}
					</a>
				</p>
			)}
			{answer.followUp && (
				<FollowUpWords view={view} action={answer.followUp} />
			)}
		</div>
	);
};

/** What the office does because of it, where it stands, and what came of it. */
const FollowUpWords = ({
	view,
	action,
}: Pick<About, "view"> & { readonly action: Action }) => {
	const today = dayOf(view.now);
	return (
		<>
			<p>
				<strong>{view.t("consultations.answer.follow-up")}</strong>{" "}
				{say(action.title, view.lang)}
			</p>
			<p>
				<ActionTag view={view} action={action} today={today} />{" "}
				{whenInWords(view, action, today)}
			</p>
			<OutcomeLine view={view} action={action} />
		</>
	);
};
