import { say } from "#kernel/text.ts";
import {
	type Claim,
	groundsOf,
	hoursLeft,
	isLate,
	isOpen,
	register,
	rightNamed,
} from "#personal-data";
import type { Tone } from "#ui/content.ts";
import { moment } from "#ui/format.ts";
import { Meta } from "#ui/layout/parts.tsx";
import { type Shape, Tag } from "#ui/tag.tsx";
import { UnverifiedTag } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";

const looks = {
	asked: { shape: "half", tone: "warn" },
	granted: { shape: "half", tone: "info" },
	done: { shape: "disc", tone: "ok" },
	refused: { shape: "diamond", tone: "bad" },
	withdrawn: { shape: "ring", tone: "plain" },
} as const satisfies Record<
	Claim["state"],
	{ readonly shape: Shape; readonly tone: Tone }
>;

export const ClaimTag = ({
	view,
	claim,
}: {
	readonly view: View;
	readonly claim: Claim;
}) => {
	const late = isLate(claim, view.now);
	const { shape, tone } = late
		? ({ shape: "diamond", tone: "bad" } as const)
		: looks[claim.state];
	return (
		<Tag shape={shape} tone={tone}>
			{view.t(
				late ? "personal-data.late" : `personal-data.state.${claim.state}`,
			)}
		</Tag>
	);
};

export const rightInWords = ({ lang }: View, { right }: Claim): string =>
	say(rightNamed(right).title, lang);

export const activityInWords = (
	{ lang }: View,
	{ activity }: Claim,
): string => {
	const known = register().activities.find(({ code }) => code === activity);
	return known ? say(known.title, lang) : activity;
};

export const groundInWords = (
	{ lang }: View,
	{ right, ground }: Claim,
): string | null => {
	const known = groundsOf(right).find(({ code }) => code === ground);
	return known ? `${say(known.title, lang)} (${known.law})` : null;
};

/** Until when, and how many hours that are. */
export const dueInWords = (view: View, claim: Claim): string => {
	const { t, lang } = view;
	const when = moment(lang, claim.dueAt);
	return isOpen(claim.state)
		? t("personal-data.due", {
				when,
				n: Math.max(0, hoursLeft(claim, view.now)),
			})
		: when;
};

/** Whose hours these are. */
export const ClockRule = ({
	view,
	claim,
}: {
	readonly view: View;
	readonly claim: Claim;
}) => {
	const { law, hours, hoursBy } = rightNamed(claim.right);
	return (
		<Meta>
			{view.t("personal-data.clock", { hours, by: hoursBy, law })}{" "}
			<UnverifiedTag view={view} />
		</Meta>
	);
};
