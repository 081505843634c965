import { date } from "#ui/format.ts";
import { Section } from "#ui/layout/parts.tsx";
import type { View } from "#ui/view.ts";
import type { Keeping } from "../../index.ts";
import { termInWords } from "./term-words.ts";

/** Until when it is kept, for whoever told it. Why somebody holds it back they do not read. */
export const KeptUntil = ({
	view,
	keeping,
}: {
	readonly view: View;
	readonly keeping: Keeping;
}) => {
	const { t, lang } = view;
	const whole = keeping.willGo.find(({ part }) => part === "case");
	const term = (state: string) =>
		termInWords(
			view,
			keeping.rules.find((rule) => rule.part === "case" && rule.state === state)
				?.months ?? 0,
		);
	return (
		<Section id="disimpan" title={t("rights-cases.mine.kept")}>
			<p>
				{keeping.held
					? t("rights-cases.mine.kept.held")
					: whole
						? t("rights-cases.mine.kept.until", {
								day: date(lang, whole.goesOn),
							})
						: t("rights-cases.mine.kept.open", {
								finished: term("finished"),
								withdrawn: term("withdrawn"),
							})}
			</p>
		</Section>
	);
};
