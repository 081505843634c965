import { type Fact, type FactRow, factKind } from "#facts";
import { say } from "#kernel/text.ts";
import type { Tone } from "#ui/content.ts";
import { date } from "#ui/format.ts";
import { Fold } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { type Shape, Status, Tag } from "#ui/tag.tsx";
import { inLanguage, type View } from "#ui/view.ts";
import { figureInWords } from "./figures.ts";

interface FactPartProps {
	readonly view: View;
	readonly fact: Fact;
}

/** A figure that the house counts itself, as it is today, down to the things it was counted from. */
export const FactPart = ({ view, fact }: FactPartProps) => {
	const { t, lang } = view;
	const kind = factKind(fact.code);
	return (
		<>
			<p>
				<strong>{kind ? say(kind.label, lang) : fact.code}</strong>:{" "}
				{fact.notKnown
					? say(fact.notKnown, lang)
					: t("catalogue.principle.fact.today", {
							figure: figureInWords(view, fact),
							day: date(lang, fact.asOf),
						})}
			</p>
			{kind && <p class="meta">{say(kind.counting, lang)}</p>}
			{fact.rows.length > 0 && (
				<Fold
					summary={t("catalogue.principle.fact.rows", { n: fact.rows.length })}
				>
					<List>
						{fact.rows.map((row) => (
							<ListRow
								name={row.what}
								href={row.link ? inLanguage(lang, row.link) : undefined}
								says={say(row.because, lang)}
								end={
									<>
										<Tag {...looks[row.counts]}>
											{t(`catalogue.principle.fact.${row.counts}`)}
										</Tag>
										{row.contested && <Status view={view} is="contested" />}
									</>
								}
							/>
						))}
					</List>
				</Fold>
			)}
		</>
	);
};

const looks = {
	yes: { shape: "disc", tone: "ok" },
	no: { shape: "ring", tone: "plain" },
	unknown: { shape: "dotted", tone: "plain" },
} as const satisfies Record<FactRow["counts"], { shape: Shape; tone: Tone }>;
