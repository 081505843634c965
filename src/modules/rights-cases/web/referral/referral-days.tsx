import { date } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import type { Referral } from "../../index.ts";

/** What became of it, day by day, with the number of the letter and the receipt. */
export const ReferralDays = ({
	view,
	one,
}: {
	readonly view: View;
	readonly one: Referral;
}) => (
	<ul class="plain">
		{one.days.map(({ state, day }) => (
			<li>
				{date(view.lang, day)}: {view.says(`rights-cases.referral.${state}`)}
				{state === "sent" && `, ${one.letter}`}
				{state === "received" &&
					one.receipt &&
					`, ${[one.receipt.number, one.receipt.who].filter(Boolean).join(", ")}`}
			</li>
		))}
	</ul>
);
