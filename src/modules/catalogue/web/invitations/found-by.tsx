import { say } from "#kernel/text.ts";
import { Facts } from "#ui/facts.tsx";
import { decimal } from "#ui/format.ts";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";
import type { Check, FacilityKind } from "../../index.ts";

/** What an organisation found, to be read and not changed. */
export const FoundBy = ({
	view,
	kind,
	check,
}: {
	readonly view: View;
	readonly kind: FacilityKind;
	readonly check: Check;
}) => {
	const { t, lang } = view;
	return (
		<>
			<Facts
				facts={[
					{
						term: t("catalogue.invited.condition"),
						is: t(`catalogue.facility.condition.${check.condition}`),
					},
					...kind.measures.flatMap(({ code, label, unit }) => {
						const value = check.measures[code];
						return value === undefined
							? []
							: [
									{
										term: say(label, lang),
										is: `${decimal(lang, value)} ${say(unit, lang)}`,
									},
								];
					}),
				]}
			/>
			{check.says && <ToldWords words={check.says} />}
		</>
	);
};
