import { Facts } from "#ui/facts.tsx";
import { date } from "#ui/format.ts";
import { Section } from "#ui/layout/parts.tsx";
import type { View } from "#ui/view.ts";
import type { LaporOfCase } from "../../index.ts";

interface LaporOfCaseProps {
	readonly view: View;
	readonly lapor: LaporOfCase;
	/** Its last day here; `null` where it has ended. */
	readonly dueHere: string | null;
}

/** The same report as LAPOR has it, with the last day of both clocks side by side. */
export const LaporSection = ({ view, lapor, dueHere }: LaporOfCaseProps) => {
	const { t, lang } = view;
	const fact = (term: string, is: string | null) =>
		is === null ? [] : [{ term, is }];
	return (
		<Section id="lapor" title={t("complaints.lapor.case.title")}>
			<Facts
				facts={[
					...fact(t("complaints.lapor.case.number"), lapor.tracking),
					...fact(t("complaints.lapor.case.heading"), lapor.title),
					...fact(t("complaints.lapor.case.category"), lapor.category),
					...fact(t("complaints.lapor.case.disposition"), lapor.disposition),
					...fact(
						t("complaints.lapor.case.reported"),
						date(lang, lapor.reportedOn),
					),
					...fact(
						t("complaints.lapor.case.due"),
						[
							t("complaints.lapor.case.due.says", {
								day: date(lang, lapor.due),
							}),
							...(lapor.provisional
								? [t("complaints.lapor.case.provisional")]
								: []),
						].join(" "),
					),
					...fact(
						t("complaints.lapor.case.due-here"),
						dueHere === null
							? t("complaints.lapor.case.ended")
							: date(lang, dueHere),
					),
					...fact(t("complaints.lapor.case.read"), date(lang, lapor.readOn)),
				]}
			/>
		</Section>
	);
};
