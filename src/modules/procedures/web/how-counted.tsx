import type { ClockShown, CountedDay, Why } from "#procedures";
import { date } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import { limitInWords } from "./words.ts";

/** Days in a row for the same reason. */
interface Stretch {
	readonly from: string;
	readonly until: string;
	readonly why: Why;
	readonly name: string | null;
}

interface HowCountedProps {
	readonly view: View;
	readonly shown: Pick<ClockShown, "counted" | "clock" | "step">;
}

/**
 * How a last day was counted: the day of the event, every day that did not count with its reason, and how many did.
 * Days in a row are one line and weekends one number, so that sixty days stay short.
 */
export const HowCounted = ({ view, shown }: HowCountedProps) => {
	const { t } = view;
	const { counted, step, clock } = shown;
	const weekends = counted.filter(({ why }) => why === "weekend").length;
	const used = counted.filter(({ counts }) => counts).length;
	return (
		<ul>
			{stretchesOf(counted).map((stretch) => (
				<li>
					{span(view, stretch)}: {reason(view, stretch)}
				</li>
			))}
			{weekends > 0 && <li>{t("procedures.how.weekends", { n: weekends })}</li>}
			<li>
				{t("procedures.how.used", {
					days: limitInWords(view, { days: used, unit: step.limit.unit }),
					day: date(view.lang, clock.dueOn),
				})}
			</li>
			<li>{t("procedures.how.zone", { zone: clock.zone })}</li>
		</ul>
	);
};

/** What did not count, but for weekends. */
function stretchesOf(counted: readonly CountedDay[]): readonly Stretch[] {
	const stretches: Stretch[] = [];
	let open = false;
	for (const { date: day, counts, why, name } of counted) {
		// A weekend inside of a pause does not cut it in two.
		if (why === "weekend") continue;
		if (counts) {
			open = false;
			continue;
		}
		const last = stretches.at(-1);
		if (open && last && last.why === why && last.name === name)
			stretches[stretches.length - 1] = { ...last, until: day };
		else stretches.push({ from: day, until: day, why, name });
		open = true;
	}
	return stretches;
}

const span = ({ lang, t }: View, { from, until }: Stretch): string =>
	from === until
		? date(lang, from)
		: t("procedures.how.span", {
				from: date(lang, from),
				until: date(lang, until),
			});

const reason = ({ t }: View, { why, name }: Stretch): string =>
	name === null
		? t(`procedures.why.${why}`)
		: t("procedures.how.named", { why: t(`procedures.why.${why}`), name });
