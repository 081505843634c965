import { contestedIn, type Fact, type FactRow, unknownIn } from "#facts";
import { say } from "#kernel/text.ts";
import { date } from "#ui/format.ts";
import { Fold } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { type Shape, Tag } from "#ui/tag.tsx";
import { inLanguage, type View } from "#ui/view.ts";

interface FactRowsProps {
	readonly view: View;
	readonly fact: Fact;
	/** Whether the list is open from the start: for whoever has to judge it. */
	readonly open?: boolean;
	/** For everybody: that something is contested, without whose objection it is. */
	readonly brief?: boolean;
}

/** The proof of a figure, thing by thing; first what is contested in it, and what is not known. */
export const FactRows = ({
	view,
	fact,
	open = false,
	brief = false,
}: FactRowsProps) => {
	const { t, lang } = view;
	const contested = contestedIn(fact);
	const unknown = unknownIn(fact);
	return (
		<>
			{contested.length > 0 && (
				<Notice kind="warn" title={t("assessments.fact-contested")}>
					{brief
						? t("assessments.fact-contested-brief", { n: contested.length })
						: contested
								.flatMap((row) =>
									row.contested ? [say(row.contested, lang)] : [],
								)
								.join(" ")}
				</Notice>
			)}
			{unknown.length > 0 && (
				<p>{t("assessments.fact-unknown", { n: unknown.length })}</p>
			)}
			{fact.rows.length > 0 && (
				<Fold
					summary={t("assessments.fact-rows", { n: fact.rows.length })}
					open={open}
				>
					<List>
						{fact.rows.map((row) => (
							<ListRow
								name={row.what}
								{...(row.link ? { href: inLanguage(lang, row.link) } : {})}
								says={rowInWords(view, row)}
								end={
									<Tag {...looks[row.counts]}>
										{t(`assessments.fact-counts-${row.counts}`)}
									</Tag>
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
} as const satisfies Record<
	FactRow["counts"],
	{ readonly shape: Shape; readonly tone: "ok" | "plain" }
>;

const rowInWords = (
	{ t, lang }: View,
	{ because, since, paper }: FactRow,
): string =>
	[
		say(because, lang),
		...(since ? [t("assessments.fact-since", { day: date(lang, since) })] : []),
		...(paper ? [t("assessments.fact-paper", { paper })] : []),
	].join(" ");
