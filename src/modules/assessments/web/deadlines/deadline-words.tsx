import { date, fullDate } from "#ui/format.ts";
import { UnverifiedTag } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import type { DeadlineNow } from "../../index.ts";

/** The last day with its weekday, and how many working days are left. */
export const dueInWords = (view: View, deadline: DeadlineNow): string =>
	view.t("assessments.deadline-due", {
		day: fullDate(view.lang, deadline.dueOn),
		left: leftInWords(view, deadline),
	});

const leftInWords = ({ t }: View, { passed, left }: DeadlineNow): string => {
	if (passed) return t("assessments.deadline-over");
	return left === null ? "" : t("assessments.deadline-left", { n: left });
};

/** How it was counted: a deadline that cannot be checked is no deadline. */
export const HowCounted = ({
	view,
	deadline,
}: {
	readonly view: View;
	readonly deadline: DeadlineNow;
}) => {
	const { t, lang } = view;
	return (
		<>
			{t("assessments.deadline-counted", {
				n: deadline.workingDays,
				from: date(lang, deadline.beganOn),
			})}{" "}
			{deadline.unknownFrom &&
				`${t("assessments.deadline-unknown", { day: date(lang, deadline.unknownFrom) })} `}
			{deadline.because === "calendar" &&
				`${t("assessments.deadline-recounted")} `}
			{deadline.legalBasis || <UnverifiedTag view={view} />}
		</>
	);
};
