import { BarChart } from "#ui/bar-chart.tsx";
import type { Content } from "#ui/content.ts";
import { number } from "#ui/format.ts";
import { Meta, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	fewestTold,
	type ToldCounts,
	type ToldKind,
	type UnmetNeed,
} from "../../index.ts";

interface UnmetPartProps {
	readonly view: View;
	/** The unit by its word in addresses. */
	readonly slug: string;
	readonly year: number;
	readonly unmet: UnmetNeed;
}

/** Beside the index: who was not served and why, and what would have helped. Public; no small number is told. */
export const UnmetPart = ({ view, slug, year, unmet }: UnmetPartProps) => {
	const { t } = view;
	return (
		<Section id="tidak-terlayani" title={t("surveys.unmet.part.title")}>
			<p>{t("surveys.unmet.part.lead")}</p>
			<p>
				<strong>{unservedInWords(view, year, unmet.unserved)}</strong>
			</p>
			<Kinds
				view={view}
				words="surveys.unmet.reason"
				kinds={unmet.unserved.kinds}
			/>
			{told(unmet.outcome.kinds).length > 0 && (
				<Section
					id="mendapat"
					title={t("surveys.unmet.part.outcome")}
					level={3}
				>
					<Kinds
						view={view}
						words="surveys.needs.outcome"
						kinds={unmet.outcome.kinds}
					/>
				</Section>
			)}
			<Section id="membantu" title={t("surveys.unmet.part.needs")} level={3}>
				{told(unmet.needs).length > 0 ? (
					<>
						<Meta>{t("surveys.unmet.part.needs.says")}</Meta>
						<Kinds view={view} words="surveys.needs.kind" kinds={unmet.needs} />
					</>
				) : (
					<p>{t("surveys.unmet.part.needs.none", { least: fewestTold })}</p>
				)}
			</Section>
			<p>
				<a href={link(view, "/survei/:unit/tidak-terlayani", { unit: slug })}>
					{t("surveys.unmet.part.tell")}
				</a>
			</p>
			<Meta>{t("surveys.unmet.part.source", { least: fewestTold })}</Meta>
		</Section>
	);
};

/** How many were not served, in one sentence that tells no small number. */
export function unservedInWords(
	view: View,
	year: number,
	{ total, atLeast }: ToldCounts,
): string {
	const { t, lang } = view;
	const about = { year: String(year) };
	if (total === 0) return t("surveys.unmet.part.nobody", about);
	if (total !== null)
		return t("surveys.unmet.part.total", { n: total, ...about });
	return atLeast > 0
		? t("surveys.unmet.part.at-least", { n: number(lang, atLeast), ...about })
		: t("surveys.unmet.part.few", { least: fewestTold, ...about });
}

interface KindsProps {
	readonly view: View;
	/** Where the words of the kinds are: `surveys.needs.kind`. */
	readonly words: string;
	readonly kinds: readonly ToldKind[];
}

/** Bars of those that are told, each with its number; the others by name alone. Nothing where none is told. */
const Kinds = ({ view, words, kinds }: KindsProps): Content => {
	const shown = told(kinds);
	const most = Math.max(...shown.map(({ n }) => n));
	const others = kinds.filter(({ n }) => n === null);
	const named = (kind: string) => view.says(`${words}.${kind}`);
	return shown.length === 0 ? null : (
		<>
			<BarChart
				bars={shown.map(({ kind, n }) => ({
					label: named(kind),
					value: number(view.lang, n),
					share: (n / most) * 100,
					step: 3,
				}))}
			/>
			{others.length > 0 && (
				<Meta>
					{view.t("surveys.unmet.part.others", {
						least: fewestTold,
						names: others.map(({ kind }) => named(kind)).join("; "),
					})}
				</Meta>
			)}
		</>
	);
};

const told = (kinds: readonly ToldKind[]) =>
	kinds.flatMap(({ kind, n }) => (n === null ? [] : [{ kind, n }]));
