import { say } from "#kernel/text.ts";
import { Fold } from "#ui/layout/parts.tsx";
import { OutsideLink } from "#ui/outside-link.tsx";
import type { MinePageProps } from "./mine-page.tsx";

/** What happens by itself when a day is over, and where one can turn in the end. */
export const IfNobodyAnswers = ({
	view: { t, lang },
	clocks,
	procedure,
}: MinePageProps) => (
	<Fold id="bila" summary={t("complaints.mine.if-nobody")}>
		{clocks.map(
			({ step }) => step.late !== undefined && <p>{say(step.late, lang)}</p>,
		)}
		{procedure.next.map(({ title, says, site }) => (
			<p>
				{say(says, lang)}{" "}
				<OutsideLink href={site}>{say(title, lang)}</OutsideLink>
			</p>
		))}
	</Fold>
);
