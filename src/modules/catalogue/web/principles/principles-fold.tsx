import { say } from "#kernel/text.ts";
import { Facts } from "#ui/facts.tsx";
import { Fold, Meta } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type HeldPrinciple,
	type Service,
	servicePrinciples,
} from "../../index.ts";
import { HeldTag } from "./held-tag.tsx";
import { ProofList } from "./proof-list.tsx";

interface PrinciplesFoldProps {
	readonly view: View;
	readonly service: Service;
	readonly held: readonly HeldPrinciple[];
}

/** On the page of a service: the twelve principles, what the office says of each, and what shows it. */
export const PrinciplesFold = ({
	view,
	service,
	held,
}: PrinciplesFoldProps) => {
	const { t, lang } = view;
	return (
		<Fold
			id="asas"
			summary={t("catalogue.principles.fold", {
				n: held.filter(({ is }) => is === "shown").length,
				of: held.length,
			})}
		>
			<p>{t("catalogue.principles.says")}</p>
			<Facts
				facts={held.map(({ principle, says, proofs, is }) => ({
					term: say(principle.label, lang),
					is: (
						<>
							<HeldTag view={view} is={is} />
							{says && <p>{say(says, lang)}</p>}
							<ProofList view={view} service={service} proofs={proofs} />
						</>
					),
				}))}
			/>
			<p>
				<a href={link(view, "/unit/:unit/asas", { unit: service.unit.slug })}>
					{t("catalogue.principles.of-unit.see")}
				</a>
			</p>
			<Meta>
				{t("catalogue.principles.source", {
					sources: servicePrinciples().sources.join(", "),
				})}
			</Meta>
		</Fold>
	);
};
