import { Fold, Hug } from "#ui/layout/parts.tsx";
import { UnverifiedTag } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import { helpLines } from "../../index.ts";

/** Whom to call now, and what such a call leaves behind. */
export const Danger = ({ view }: { readonly view: View }) => {
	const { t } = view;
	return (
		<Hug tone="warn">
			<h2 id="bahaya">{t("rights-cases.danger.title")}</h2>
			<p>{t("rights-cases.danger.says")}</p>
			<ul>
				{helpLines.map(({ id, number }) => (
					<li>
						<a href={`tel:${number}`}>{number}</a>:{" "}
						{t(`rights-cases.danger.${id}`)}
					</li>
				))}
			</ul>
			<p>{t("rights-cases.danger.trace")}</p>
			<Fold summary={t("rights-cases.danger.sources")}>
				<ul>
					{helpLines.map(({ number, source, verified }) => (
						<li>
							{number}: {source}{" "}
							{verified === null && <UnverifiedTag view={view} />}
						</li>
					))}
				</ul>
			</Fold>
		</Hug>
	);
};
