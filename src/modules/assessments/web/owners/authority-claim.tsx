import { Hug } from "#ui/layout/parts.tsx";
import type { View } from "#ui/view.ts";
import { type Item, verifierStatusOf } from "../../index.ts";

interface AuthorityClaimProps {
	readonly view: View;
	readonly item: Item;
}

/**
 * "Not our authority" is a claim about the law, so the law is what is shown large: whoever judges reads the reference,
 * and reads what follows from accepting it.
 */
export const AuthorityClaim = ({ view, item }: AuthorityClaimProps) => {
	const answer = item.said?.answer;
	if (!answer || !("notOurAuthority" in answer)) return null;
	const accepted = verifierStatusOf(item) === "accepted";
	return (
		<Hug>
			<div class="side">
				<h2>{view.t("assessments.authority-reference")}</h2>
				<p class="say">{answer.notOurAuthority}</p>
				<p class="meta">
					{view.t(
						accepted
							? "assessments.authority-accepted"
							: "assessments.authority-to-judge",
					)}
				</p>
			</div>
		</Hug>
	);
};
