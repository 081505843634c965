import type { ClockShown } from "#procedures";
import { Icon } from "#ui/icon.tsx";
import { Fold, Hug, Meta } from "#ui/layout/parts.tsx";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import { HowCounted } from "./how-counted.tsx";
import { dayInWords, ruleInWords } from "./words.ts";

export interface DeadlineProps {
	readonly view: View;
	readonly shown: ClockShown;
	/** Whose clock it is, where several stand on a page: "Seluruh penanganan". */
	readonly name?: string | undefined;
	/** The question that it waits for stands above on the page. */
	readonly askedAbove?: boolean | undefined;
}

/**
 * A clock as people read it: the last day, what is left of it, the rule behind both, what it waits for, and how it was
 * counted. What is late says so in words with a sign; no colour says anything alone.
 */
export const Deadline = ({
	view,
	shown,
	name,
	askedAbove = false,
}: DeadlineProps) => (
	<Hug tone={toneOf(shown)}>
		{name !== undefined && <Meta>{name}</Meta>}
		<p>
			<strong>{lastDay(view, shown)}</strong> <Left view={view} shown={shown} />
		</p>
		<Waiting view={view} shown={shown} askedAbove={askedAbove} />
		{shown.clock.provisional && (
			<p>
				<Tag shape="dotted" tone="warn">
					{view.t("procedures.provisional")}
				</Tag>{" "}
				{view.t("procedures.provisional.says")}
			</p>
		)}
		<Meta>
			{view.t("procedures.by-rule", {
				rule: ruleInWords(
					view,
					shown.procedure,
					shown.step,
					shown.clock.extended,
				),
				regulation: shown.step.regulation,
			})}
		</Meta>
		<Fold summary={view.t("procedures.how")}>
			<HowCounted view={view} shown={shown} />
		</Fold>
	</Hug>
);

/** The same in one line, for rows of a list: the last day and what is left. */
export const DeadlineTag = ({ view, shown }: Part) => (
	<>
		{lastDay(view, shown)} <Left view={view} shown={shown} />
	</>
);

type Part = Pick<DeadlineProps, "view" | "shown">;

function lastDay(view: View, { clock }: ClockShown): string {
	const day = dayInWords(view, clock.dueOn);
	if (clock.outcome !== null) return view.t("procedures.was-due", { day });
	return view.t(clock.paused ? "procedures.due-at-latest" : "procedures.due", {
		day,
	});
}

const Left = ({ view, shown: { clock, left, step } }: Part) => {
	const { t } = view;
	if (clock.outcome !== null && clock.endedOn !== null)
		return (
			<Tag
				shape={clock.outcome === "met" ? "disc" : "diamond"}
				tone={clock.outcome === "met" ? "ok" : "bad"}
			>
				{t(`procedures.outcome.${clock.outcome}`, {
					day: dayInWords(view, clock.endedOn),
				})}
			</Tag>
		);
	const unit = step.limit.unit;
	if (isOver(clock, left))
		return (
			<Tag shape="diamond" tone="bad">
				<Icon name="warn" />{" "}
				{left === null || left === 0
					? t("procedures.over")
					: t(`procedures.over.${unit}`, { n: 0 - left })}
			</Tag>
		);
	if (clock.paused)
		return (
			<Tag shape="half" tone="warn">
				{t("procedures.paused")}
			</Tag>
		);
	return (
		<Tag shape="ring" tone={left !== null && left <= soon ? "warn" : "plain"}>
			{left === 0
				? t("procedures.last-day")
				: t(`procedures.left.${unit}`, { n: left ?? 0 })}
		</Tag>
	);
};

/** What the clock waits for, in the words in which it was asked. */
const Waiting = ({
	view,
	shown: { clock },
	askedAbove,
}: Part & { readonly askedAbove: boolean }) =>
	clock.paused && (
		<>
			{!askedAbove && (
				<p>
					{view.t("procedures.waits", {
						day: dayInWords(view, clock.paused.on),
					})}{" "}
					<q>{clock.paused.question}</q>
				</p>
			)}
			<p>
				{view.t("procedures.answer-by", {
					day: dayInWords(view, clock.paused.answerBy),
				})}
			</p>
		</>
	);

/** Days from which on a last day is near. */
const soon = 1;

function toneOf({ clock, left }: ClockShown) {
	if (clock.outcome === "met") return "ok";
	if (clock.outcome === "late" || isOver(clock, left)) return "bad";
	if (clock.paused || (left !== null && left <= soon)) return "warn";
	return "calm";
}

const isOver = (
	{ endedOn, overdueTold }: ClockShown["clock"],
	left: ClockShown["left"],
): boolean =>
	endedOn === null && left !== null && (left < 0 || overdueTold !== null);
