import { say } from "#kernel/text.ts";
import type { Limit, Procedure, Step } from "#procedures";
import type { Day } from "#territory";
import { fullDate } from "#ui/format.ts";
import type { View } from "#ui/view.ts";

/** "5 hari kerja", "14 hari kalender" */
export const limitInWords = (
	view: View,
	{ days: n, unit }: Pick<Limit, "days" | "unit">,
): string => view.t(`procedures.days.${unit}`, { n });

/** "5 hari kerja sejak pengaduan diteruskan" */
export const ruleInWords = (
	view: View,
	procedure: Pick<Procedure, "events">,
	{ limit, from }: Step,
	extended = false,
): string =>
	limit === null
		? view.t("procedures.no-limit")
		: view.t("procedures.rule", {
				days: limitInWords(view, {
					...limit,
					days: extended ? limit.days + limit.extension : limit.days,
				}),
				event: eventName(view, procedure, from),
			});

/** What starts a step, as the middle of a sentence. */
export const eventName = (
	view: View,
	{ events }: Pick<Procedure, "events">,
	code: string,
): string => {
	const event = events[code];
	if (!event) return code;
	const name = say(event, view.lang);
	return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
};

export const dayInWords = (view: View, day: Day): string =>
	fullDate(view.lang, day);
